const f = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })

/** datumVan shows the day of a moment; nothing when there is none. */
export function datumVan(rfc: string): string {
  const t = new Date(rfc)
  return Number.isNaN(t.getTime()) ? 'onbekend' : f.format(t)
}
