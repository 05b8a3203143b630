const LONG = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })
const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "14 september 2026, 10:30" in the place where one is. */
export function moment(iso: string): string {
  const d = new Date(iso)
  return Number.isNaN(d.getTime()) ? '' : `${LONG.format(d)}, ${CLOCK.format(d)}`
}

/** "3 keer", and how often that is per ten minutes. */
export function often(n: number, ms: number): string {
  const per = ms >= 60_000 ? ` (${((n / ms) * 600_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} per 10 min)` : ''
  return `${n} keer${per}`
}

/** A part of the whole time, "12%". */
export const share = (part: number, whole: number): string => (whole > 0 ? `${Math.round((part / whole) * 100)}%` : '')

/** Today where one is, "2026-09-14". */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
