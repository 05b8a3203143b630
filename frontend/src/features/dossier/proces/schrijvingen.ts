import type { Dossierpagina, Schrijving } from '~/backend'

/** schrijvingen writes fields of one item together, each over the versions that were on screen. */
export function schrijvingen(p: Pick<Dossierpagina, 'velden'>, item: string, waarden: Record<string, unknown>): Schrijving[] {
  return Object.entries(waarden).map(([naam, waarde]) => {
    const pad = `${item}/${naam}`
    return { pad, waarde, heads: p.velden[pad]?.heads ?? [] }
  })
}
