import type { Doel, Dossierpagina } from '~/backend'

/**
 * meegaan are the goals proposed for the next cycle: those not reached yet, or
 * all of them when the same plan goes on.
 */
export function meegaan(doelen: Pick<Doel, 'id' | 'eindniveau'>[], vervolg: string): string[] {
  return doelen.filter((d) => vervolg === 'voortzetten' || d.eindniveau === '' || d.eindniveau.startsWith('-')).map((d) => d.id)
}

/** blijft says in sentences what a next cycle keeps, and what is asked anew. */
export function blijft(p: Pick<Dossierpagina, 'dossier' | 'eerder' | 'cyclus'>, mee: number): string[] {
  const nu = <T extends { id: string }>(items: T[] | null | undefined) => (items ?? []).filter((i) => !p.eerder.includes(i.id))
  const open = nu(p.dossier.afspraken).filter((a) => !a.gereedOp).length
  const loopt = nu(p.dossier.inzetten).filter((i) => i.stand === 'ingezet').length
  const over = nu(p.dossier.planVanAanpak.overnemen).length
  return [
    `Alles van cyclus ${p.cyclus} blijft te lezen bij ‘Eerdere cycli’, met doelen, niveaus en evaluatie.`,
    mee === 0 ? 'Er gaan geen doelen mee.' : `${telt(mee, 'doel gaat', 'doelen gaan')} als nieuw doel mee.`,
    'Betrokkenen, gezamenlijke analyse en perspectief blijven staan.',
    open > 0 ? `${telt(open, 'open afspraak blijft', 'open afspraken blijven')} staan.` : '',
    loopt > 0 ? `${telt(loopt, 'inzet loopt', 'inzetten lopen')} door.` : '',
    over > 0 ? 'Wat tijdelijk wordt overgenomen en nog loopt, blijft aftellen.' : '',
    'Start en evaluatiedatum worden leeggemaakt voor het nieuwe plan.',
    'Instemming wordt opnieuw gevraagd.',
  ].filter(Boolean)
}

function telt(n: number, een: string, meer: string): string {
  return `${n} ${n === 1 ? een : meer}`
}
