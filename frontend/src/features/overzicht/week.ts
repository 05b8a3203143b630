import type { Bewaakt } from '~/backend'

/** How many lines the overview shows; the rest stands in Bewaking. */
export const IN_HET_KORT = 6

/** isVanMij tells that it is somebody's own turn, or that they lead that dossier. */
export function isVanMij(r: Pick<Bewaakt, 'aanZet' | 'regievoerder'>, naam: string): boolean {
  const ik = naam.trim().toLocaleLowerCase('nl')
  if (!ik) return false
  const is = (s: string) => s.toLocaleLowerCase('nl') === ik || s.toLocaleLowerCase('nl').startsWith(`${ik},`)
  return is(r.aanZet) || is(r.regievoerder)
}

/**
 * dezeWeek are the terms that are late or end within seven days, the soonest
 * first: one's own when there are any, else everybody's. Findings without a day
 * are not of a week.
 */
export function dezeWeek(alle: Bewaakt[], naam: string): { regels: Bewaakt[]; vanMij: boolean } {
  const termijnen = alle
    .filter((r) => r.soort === 'termijn' && (r.stand === 'te laat' || r.stand === 'dreigt'))
    .sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0))
  const mijn = termijnen.filter((r) => isVanMij(r, naam))
  return mijn.length > 0 ? { regels: mijn, vanMij: true } : { regels: termijnen, vanMij: false }
}

/** dagen says how far away a day is: "3 dagen te laat", "vandaag", "nog 5 dagen". */
export function dagen(n: number): string {
  if (n < 0) return n === -1 ? '1 dag te laat' : `${-n} dagen te laat`
  if (n === 0) return 'vandaag'
  return n === 1 ? 'nog 1 dag' : `nog ${n} dagen`
}
