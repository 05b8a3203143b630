const LONG = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "14 september 2026" for "2026-09-14". */
export function day(iso: string): string {
  const t = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(t) ? '' : LONG.format(t)
}

/** Today where one is, "2026-09-14". */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const FORM: Record<string, string> = {
  inkt: 'getekend op het scherm',
  naam: 'getypte naam met getuige',
  mondeling: 'mondeling',
  papier: 'op papier',
  rechter: 'beslissing van de rechter',
}

export const form = (vorm: string): string => FORM[vorm] ?? ''

/** A role inside a sentence: "Gezinsvoogd (OTS)" is "gezinsvoogd (OTS)". */
export const role = (rol: string): string => rol.charAt(0).toLowerCase() + rol.slice(1)
