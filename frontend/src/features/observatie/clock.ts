// Time in a recording is read from the wall clock, never summed from ticks:
// a webview that is hidden or dimmed throttles its timers.

/** A Clock maps wall time to milliseconds of recording, pauses left out. */
export interface Clock {
  /** Wall moment at which the recording would have read 0, had there been no pauses. */
  base: number
  /** Milliseconds at which it stands still, or null while it runs. */
  still: number | null
}

export const start = (now: number): Clock => ({ base: now, still: null })

/** Milliseconds of recording at wall moment now. Never negative: a clock may be set back. */
export const elapsed = (c: Clock, now: number): number => c.still ?? Math.max(0, now - c.base)

export const pause = (c: Clock, now: number): Clock => (c.still === null ? { ...c, still: elapsed(c, now) } : c)

export const resume = (c: Clock, now: number): Clock => (c.still === null ? c : { base: now - c.still, still: null })

/** "07:05", or "1:02:30" from an hour on. */
export function mmss(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const h = Math.floor(s / 3600)
  return `${h ? `${h}:` : ''}${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`
}

/** A length in words for people: "45 s", "2 min 05 s". */
export function lengthWords(ms: number): string {
  const s = Math.max(0, Math.round(ms / 1000))
  return s < 60 ? `${s} s` : `${Math.floor(s / 60)} min ${String(s % 60).padStart(2, '0')} s`
}
