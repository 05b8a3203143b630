import type { Field, Gebeurtenis, Organisatie, Schrijving, VerwijderdItem } from '~/backend'
import { isLeaf, itemsOp, op, waardeOp } from '~/veld/pad'
import { gelijk } from '~/veld/waarde'

// What the sources say, beside what the partnership made of it. The program
// writes the source's values first ("beginwaarde"); before anything was changed
// the values that stand are the source's.

export type Bronwaarden = ReadonlyMap<string, unknown>

/** The source's value by path; empty while nobody changed anything. */
export function bronwaarden(history: readonly Gebeurtenis[]): Bronwaarden {
  const out = new Map<string, unknown>()
  for (const g of history) if (g.wat === 'beginwaarde') out.set(g.pad, g.waarde)
  return out
}

/** What the source says of one setting; undefined for what the partnership added itself. */
export function bronVan(o: Organisatie, bron: Bronwaarden, pad: string): unknown {
  return bron.size === 0 ? waardeOp(o as unknown as Record<string, unknown>, pad) : bron.get(pad)
}

/** Whether a setting is another than the source's. */
export function wijktAf(o: Organisatie, bron: Bronwaarden, pad: string): boolean {
  if (bron.size === 0 || !bron.has(pad)) return false
  return !gelijk(waardeOp(o as unknown as Record<string, unknown>, pad), bron.get(pad))
}

export type Terug = {
  schrijvingen: Pick<Schrijving, 'pad' | 'waarde'>[]
  /** Items of the source that were deleted. */
  herstel: string[]
}

/**
 * What must be done to have a list as the source has it again: changed fields
 * written back, deleted items restored. Items the partnership added stay.
 */
export function terugNaarBron(
  o: Organisatie,
  bron: Bronwaarden,
  lijst: Field,
  pad: string,
  weg: readonly VerwijderdItem[],
): Terug {
  const out: Terug = { schrijvingen: [], herstel: [] }
  if (bron.size === 0) return out
  const isBron = (item: string) => [...bron.keys()].some((p) => p.startsWith(`${item}/`))
  out.herstel = weg.map((v) => v.pad).filter((p) => p.startsWith(`${pad}/`) && isBron(p))
  for (const item of itemsOp(o as unknown as Record<string, unknown>, pad)) {
    const at = op(pad, item.id)
    for (const f of lijst.fields ?? []) {
      const p = op(at, f.name)
      if (isLeaf(f) && wijktAf(o, bron, p)) out.schrijvingen.push({ pad: p, waarde: bron.get(p) })
      else if (f.kind === 'list') out.schrijvingen.push(...terugNaarBron(o, bron, f, p, []).schrijvingen)
    }
  }
  return out
}

/** The history of one setting or of all under it, newest first; the values of the sources are told as one. */
export function onder(history: readonly Gebeurtenis[], pad: string): Gebeurtenis[] {
  const found = history.filter((g) => g.pad === pad || g.pad.startsWith(`${pad}/`))
  return found.filter((g) => g.wat !== 'beginwaarde' || g.pad === pad)
}
