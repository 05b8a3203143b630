import type { Dossier, Signaal, Stap, Termijn } from '~/backend'
import { regelnummer } from '~/veld/bron'
import { staat } from '~/veld/ernst'

/** What a step needs to know of the page to say where its work is. */
export type Route = { dossier: Dossier; signalen: Signaal[]; termijnen: Termijn[]; eerder: string[] }

/**
 * padVanStap is where the work of a step is done: at what the rules still miss
 * for it, else at the field the step is about. "" when only its tab is known.
 */
export function padVanStap(s: Pick<Stap, 'code' | 'stand' | 'tab'>, r: Route): string {
  const mist = r.signalen.find((f) => staat(f) && f.pad && regelnummer(f.code) === s.code)
  if (s.stand !== 'gedaan' && mist) return mist.pad
  const termijn = r.termijnen.find((t) => t.pad && regelnummer(t.code) === s.code)
  if (s.stand !== 'gedaan' && termijn) return termijn.pad
  return PLEK[s.code]?.(r) ?? ''
}

const mdo = (soort: string) => (r: Route) =>
  item(
    'mdos',
    laatste(r, r.dossier.mdos, (m) => m.soort === soort),
  )
const lijst = (pad: string) => () => pad

// Where each step of both routes is done.
const PLEK: Record<string, (r: Route) => string> = {
  route: lijst('route/keuze'),
  'R1.1': lijst('hulpvraag/vraag'),
  'R2.1': lijst('hulpvraag/vraag'),
  'R1.2': lijst('contactConsulent'),
  'R2.2': lijst('contactConsulent'),
  'R1.3': mdo('analyse'),
  'R2.3': mdo('analyse'),
  'R1.4': lijst('instemmingen'),
  'R2.4': lijst('instemmingen'),
  'R1.5': lijst('observaties'),
  'R1.6': lijst('besprekingen'),
  'R1.7': mdo('bevindingen'),
  'R2.5': lijst('planVanAanpak/werkelijkeStart'),
  'R1.8': (r) => item('evaluaties', laatste(r, r.dossier.evaluaties)),
  'R2.6': (r) => item('evaluaties', laatste(r, r.dossier.evaluaties)),
}

function item(lijst: string, id: string | undefined): string {
  return id ? `${lijst}/${id}` : lijst
}

// The last of this cycle.
function laatste<T extends { id: string }>(r: Route, items: T[] | null | undefined, wil: (i: T) => boolean = () => true) {
  return (items ?? []).filter((i) => wil(i) && !r.eerder.includes(i.id)).at(-1)?.id
}

/** dagenWoorden says how far off a day is: "nog 4 dagen", "vandaag", "3 dagen te laat". */
export function dagenWoorden(dagen: number): string {
  if (dagen === 0) return 'vandaag'
  const n = Math.abs(dagen)
  const woord = n === 1 ? 'dag' : 'dagen'
  return dagen > 0 ? `nog ${n} ${woord}` : `${n} ${woord} te laat`
}
