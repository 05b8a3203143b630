import type { Opname } from '~/backend'
import type { Clock } from './clock'

// A recording that still ran when the program stopped is taken up again. Its
// events say how far it was; the wall moment of start or last resume says where
// the clock would be, had it gone on.

export interface Recovery {
  /** Milliseconds of the last event. */
  last: number
  /** It stood still when the program stopped. */
  paused: boolean
  /** The clock as if it had run on, or null when that is not known. */
  ranOn: Clock | null
  /** The clock standing still at the last event. */
  still: Clock
}

export function recover(o: Opname): Recovery {
  const events = o.gebeurtenissen ?? []
  const last = events.reduce((ms, e) => Math.max(ms, e.ms), 0)
  let base = Date.parse(o.begonnen)
  let paused = false
  for (const e of events) {
    if (e.soort === 'pauze') paused = true
    if (e.soort === 'hervat') {
      paused = false
      base = Date.parse(e.waarde) - e.ms
    }
  }
  return {
    last,
    paused,
    ranOn: paused || Number.isNaN(base) ? null : { base, still: null },
    still: { base: 0, still: last },
  }
}

/**
 * Where the recording would be now, had the clock run on; null when that is not
 * known, or cannot be because the system clock was changed.
 */
export function ranOnTo(r: Recovery, now: number): number | null {
  const ms = r.ranOn?.base === undefined ? null : now - r.ranOn.base
  return ms !== null && ms >= r.last ? ms : null
}

/** A gap this long is more likely a break than a hiccup. */
export const LONG_GAP = 5 * 60_000
