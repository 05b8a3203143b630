import type { Opnamegebeurtenis, Telknop } from '~/backend'

// A recording is an append-only list of events. Nothing is ever taken out of
// it; every number on the screen is worked out from what still stands.

export type EventKind = 'tel' | 'interval' | 'zin' | 'abc' | 'herstel' | 'pauze' | 'hervat' | 'klaar'

/**
 * Kinds that count for nothing but keep what was typed: the half sentence of a
 * running recording, and what is written under a finished one.
 */
export type KeptKind = 'concept' | 'waarneming' | 'betekenis'

/** What the page says of an event; number and moment are added by the store. */
export type Press = Partial<Omit<Opnamegebeurtenis, 'nr' | 'ms' | 'soort'>> & { soort: EventKind | KeptKind }

const UNDOABLE = new Set<string>(['tel', 'interval', 'zin', 'abc'])

/** event fills in every field, because the log holds whole records. */
export function event(nr: number, ms: number, p: Press): Opnamegebeurtenis {
  return { knop: '', index: 0, waarde: '', tekst: '', aanleiding: '', gedrag: '', gevolg: '', ...p, nr, ms }
}

/** The marks that still stand, in order: each herstel takes back the last one before it. */
export function standing(events: readonly Opnamegebeurtenis[]): Opnamegebeurtenis[] {
  const out: Opnamegebeurtenis[] = []
  for (const e of events) {
    if (e.soort === 'herstel') out.pop()
    else if (UNDOABLE.has(e.soort)) out.push(e)
  }
  return out
}

/** The last kept text of a kind, or "". */
export const kept = (events: readonly Opnamegebeurtenis[], soort: KeptKind): string =>
  events.findLast((e) => e.soort === soort)?.tekst ?? ''

/** Moments of one button in milliseconds, in order. */
export const moments = (stands: readonly Opnamegebeurtenis[], knop: string): number[] =>
  stands.filter((e) => e.soort === 'tel' && e.knop === knop).map((e) => e.ms)

/** What one button amounts to at `now` milliseconds. */
export interface Tally {
  knop: Telknop
  moments: number[]
  /** How often: presses, stretches (the running one too), or signs with a beginning. */
  count: number
  /** Milliseconds together; 0 for turven. */
  total: number
  /** Start of the stretch that runs now, or null. */
  open: number | null
}

export function tally(knop: Telknop, stands: readonly Opnamegebeurtenis[], now: number): Tally {
  const m = moments(stands, knop.id)
  if (knop.soort !== 'duur' && knop.soort !== 'latentie') {
    return { knop, moments: m, count: m.length, total: 0, open: null }
  }
  let total = 0
  for (let i = 0; i + 1 < m.length; i += 2) total += (m[i + 1] ?? 0) - (m[i] ?? 0)
  const open = m.length % 2 ? (m.at(-1) ?? null) : null
  // Duur runs on to now; a latentie that never ended has no length yet.
  if (open !== null && knop.soort === 'duur') total += Math.max(0, now - open)
  // A sign after which nothing began is no latentie; a stretch that runs is one.
  const count = knop.soort === 'duur' ? Math.ceil(m.length / 2) : Math.floor(m.length / 2)
  return { knop, moments: m, count, total, open }
}

/** Stretches [begin, end] of a duur or latentie; the open one ends at now. */
export function stretches(t: Tally, now: number): [number, number][] {
  const out: [number, number][] = []
  for (let i = 0; i < t.moments.length; i += 2) out.push([t.moments[i] ?? 0, t.moments[i + 1] ?? now])
  return out
}

/** An event in words, for "Hersteld: ..." and the list of last presses. */
export function words(e: Opnamegebeurtenis, knoppen: readonly Telknop[], gedrag: string): string {
  switch (e.soort) {
    case 'tel':
      return knoppen.find((k) => k.id === e.knop)?.naam ?? 'Telling'
    case 'interval':
      return `Interval ${e.index + 1}: ${e.waarde === '1' ? '' : 'niet '}${gedrag.toLowerCase() || 'gezien'}`
    case 'zin':
      return e.tekst
    case 'abc':
      return `ABC: ${e.gedrag || e.aanleiding || e.gevolg}`
    default:
      return ''
  }
}
