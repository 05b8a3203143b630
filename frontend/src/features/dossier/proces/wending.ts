import type { Dossierpagina, Evaluatie } from '~/backend'

/** A Keuze is one thing that can now be decided about the process. */
export type Keuze = {
  soort: string
  label: string
  titel: string
  uitleg: string
  /** A route is chosen with it. */
  route?: boolean
  danger?: boolean
  /** Said when it is done. */
  gedaan: string
}

type Stand = Pick<Dossierpagina['dossier'], 'route' | 'onderwerp'>

/** keuzes are the turns a dossier can take as it stands: what is closed only reopens, what ended only resumes or goes another way. */
export function keuzes(d: Stand): Keuze[] {
  if (d.onderwerp.afgeslotenOp) return [HEROPEN]
  if (!d.route.keuze) return [KIES, SLUIT]
  if (d.route.beeindigdOp) return [HERVAT, WISSEL, SLUIT]
  return [WISSEL, BEEINDIG, SLUIT]
}

/**
 * vervolgVan is the evaluation from which a next cycle can start: finished, held, of
 * this cycle, and not one that closes the dossier.
 */
export function vervolgVan(p: Pick<Dossierpagina, 'dossier' | 'eerder'>, op: string): Evaluatie | undefined {
  if (p.dossier.onderwerp.afgeslotenOp) return undefined
  return (p.dossier.evaluaties ?? [])
    .filter((e) => e.stand === 'afgerond' && !p.eerder.includes(e.id) && (e.datum === '' || e.datum <= op))
    .at(-1)
}

const KIES: Keuze = {
  soort: 'route-gekozen',
  label: 'Route kiezen…',
  titel: 'Route kiezen',
  uitleg: 'Kies samen met de consulent welke route past bij de ondersteuningsvraag. Later wisselen kan; dan blijft alles staan.',
  route: true,
  gedaan: 'De route is gekozen',
}
const WISSEL: Keuze = {
  soort: 'route-gewisseld',
  label: 'Andere route kiezen…',
  titel: 'Andere route kiezen',
  uitleg: 'Alles wat er staat blijft staan. De stappen en termijnen van de andere route gaan gelden.',
  route: true,
  gedaan: 'Er is een andere route gekozen',
}
const BEEINDIG: Keuze = {
  soort: 'route-beeindigd',
  label: 'Route beëindigen…',
  titel: 'Route voortijdig beëindigen',
  uitleg:
    'De route stopt voor de evaluatie. Termijnen lopen niet verder. Het dossier blijft open en u kunt de route later hervatten.',
  danger: true,
  gedaan: 'De route is beëindigd',
}
const HERVAT: Keuze = {
  soort: 'route-hervat',
  label: 'Route hervatten…',
  titel: 'Route hervatten',
  uitleg: 'De route gaat verder waar hij was gestopt.',
  gedaan: 'De route is hervat',
}
const SLUIT: Keuze = {
  soort: 'afgesloten',
  label: 'Dossier afsluiten…',
  titel: 'Dossier afsluiten',
  uitleg: 'Het dossier gaat dicht en de bewaartermijnen beginnen. Lezen en exporteren blijft mogelijk, en heropenen ook.',
  danger: true,
  gedaan: 'Het dossier is afgesloten',
}
const HEROPEN: Keuze = {
  soort: 'heropend',
  label: 'Dossier heropenen…',
  titel: 'Dossier heropenen',
  uitleg:
    'Het dossier gaat weer open. Wat er stond, staat er nog; de bewaartermijnen beginnen opnieuw bij het volgende afsluiten.',
  gedaan: 'Het dossier is heropend',
}
