const dag = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const lang = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const uur = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' })

/** datum shows "2026-09-14" as "14 sep 2026"; what is no date stays as it is. */
export function datum(iso: string): string {
  return toon(dag, iso)
}

/** datumVoluit shows it as "maandag 14 september 2026". */
export function datumVoluit(iso: string): string {
  return toon(lang, iso)
}

function toon(f: Intl.DateTimeFormat, iso: string): string {
  const t = Date.parse(`${iso}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && Number.isFinite(t) ? f.format(t) : iso
}

/** tijdstip shows a moment (RFC 3339) where the reader is; today only its clock time. */
export function tijdstip(rfc: string, nu = new Date()): string {
  const t = new Date(rfc)
  if (Number.isNaN(t.getTime())) return ''
  return t.toDateString() === nu.toDateString() ? `vandaag ${uur.format(t)}` : moment.format(t)
}

/** vandaag is today as "2006-01-02", where the reader is. */
export function vandaag(nu = new Date()): string {
  return `${nu.getFullYear()}-${String(nu.getMonth() + 1).padStart(2, '0')}-${String(nu.getDate()).padStart(2, '0')}`
}
