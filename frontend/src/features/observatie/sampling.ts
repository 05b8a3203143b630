import type { Opnamegebeurtenis, Steekproefvorm } from '~/backend'

// Interval sampling. Interval i runs from i*T to (i+1)*T. Momentary sampling is
// scored at the cue that opens an interval; partial and whole sampling at the
// cue that closes it, because only then it is known what the interval held.

/** The class-mate's intervals are the last of every n. */
export const isMate = (index: number, every: number): boolean => every > 0 && (index + 1) % every === 0

/** The interval the next score belongs to, or -1 while there is nothing to score yet. */
export function target(v: Steekproefvorm, ms: number): number {
  const current = Math.floor(ms / (v.intervalSeconden * 1000))
  return v.soort === 'momentaan' ? current : current - 1
}

/** Last score per interval; scoring again replaces. */
export function scores(stands: readonly Opnamegebeurtenis[]): Map<number, '0' | '1'> {
  const m = new Map<number, '0' | '1'>()
  for (const e of stands) if (e.soort === 'interval') m.set(e.index, e.waarde === '1' ? '1' : '0')
  return m
}

export type Cell = '1' | '0' | '-' | 'now' | 'ahead'

/** What each of n cells shows at ms. "now" is the one that waits for its score. */
export function cells(v: Steekproefvorm, s: Map<number, '0' | '1'>, ms: number, n: number): Cell[] {
  const t = target(v, ms)
  return Array.from({ length: n }, (_, i) => s.get(i) ?? (i === t ? 'now' : i < t ? '-' : 'ahead'))
}

/**
 * The whole series of a finished recording: the intervals whose end was reached
 * within the planned length, and any other that was scored. As the program does
 * when it makes an observatie of it.
 */
export function series(v: Steekproefvorm, s: Map<number, '0' | '1'>, ms: number, minuten: number): string {
  const length = minuten > 0 ? Math.min(ms, minuten * 60_000) : ms
  const whole = Math.floor(length / (v.intervalSeconden * 1000))
  const n = Math.max(whole, ...[...s.keys()].map((i) => i + 1), 0)
  return Array.from({ length: n }, (_, i) => s.get(i) ?? '-').join('')
}

export interface Score {
  yes: number
  no: number
  missed: number
}

/** own and class-mate apart: they are never added up. */
export function count(serie: string, every: number): { own: Score; mate: Score } {
  const own = { yes: 0, no: 0, missed: 0 }
  const mate = { yes: 0, no: 0, missed: 0 }
  for (const [i, c] of [...serie].entries()) {
    const to = isMate(i, every) ? mate : own
    if (c === '1') to.yes++
    else if (c === '0') to.no++
    else to.missed++
  }
  return { own, mate }
}

/** Whole percentage of what was scored; null when nothing was. */
export function percent(s: Score): number | null {
  const n = s.yes + s.no
  return n ? Math.round((s.yes / n) * 100) : null
}

/** What this kind of sampling does to the outcome; the same sentence stands in every report. */
export function bias(soort: string): string {
  switch (soort) {
    case 'momentaan':
      return 'Bij een momentane tijdsteekproef telt alleen wat op het seintje te zien is. Voor taakgericht gedrag vertekent deze vorm het minst.'
    case 'partieel':
      return 'Bij een partiële tijdsteekproef telt een interval al mee als het gedrag even te zien was. Deze vorm overschat hoeveel tijd het gedrag duurt.'
    case 'geheel':
      return 'Bij een gehele tijdsteekproef telt een interval alleen mee als het gedrag het hele interval te zien was. Deze vorm onderschat hoeveel tijd het gedrag duurt.'
    default:
      return ''
  }
}
