const LONG = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "dinsdag 15 december 2026" for "2026-12-15"; "" without a date. */
export function day(iso: string): string {
  const t = Date.parse(`${iso}T00:00:00Z`)
  return iso && !Number.isNaN(t) ? LONG.format(t) : ''
}

/** Today where one is, "2026-09-14". */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)

const SOORT: Record<string, string> = {
  analyse: 'Analyse (R1.3, R2.3)',
  bevindingen: 'Bevindingen en plan (R1.7)',
  tussentijds: 'Tussentijds overleg',
  evaluatie: 'Evaluatie (R1.8, R2.6)',
}

export const kind = (soort: string): string => SOORT[soort] ?? 'Overleg'
