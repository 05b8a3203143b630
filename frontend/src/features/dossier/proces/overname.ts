import type { Overname } from '~/backend'

/** dagenTussen counts from one day to another; negative when it has passed, undefined when either is no day. */
export function dagenTussen(van: string, tot: string): number | undefined {
  const a = Date.parse(`${van}T00:00:00Z`)
  const b = Date.parse(`${tot}T00:00:00Z`)
  return Number.isFinite(a) && Number.isFinite(b) ? Math.round((b - a) / 86_400_000) : undefined
}

/** overnameWoorden says how a taking over counts down; without an end it is no taking over (E5). */
export function overnameWoorden(
  o: Pick<Overname, 'totEnMet'>,
  op: string,
): { woorden: string; soort: 'mist' | 'loopt' | 'dreigt' | 'voorbij' } {
  const dagen = o.totEnMet ? dagenTussen(op, o.totEnMet) : undefined
  if (dagen === undefined) return { woorden: 'geen einddatum', soort: 'mist' }
  if (dagen < 0) return { woorden: dagen === -1 ? 'sinds gisteren voorbij' : `${-dagen} dagen voorbij`, soort: 'voorbij' }
  if (dagen === 0) return { woorden: 'vandaag de laatste dag', soort: 'dreigt' }
  return { woorden: `nog ${dagen} ${dagen === 1 ? 'dag' : 'dagen'}`, soort: dagen <= 7 ? 'dreigt' : 'loopt' }
}
