import type { Tijdtotaal } from '~/backend'

/** minutenWoorden says minutes as people plan them: "45 minuten", "2 uur", "2 uur en 15 minuten". */
export function minutenWoorden(n: number): string {
  const uur = Math.floor(n / 60)
  const rest = n % 60
  const min = `${rest} ${rest === 1 ? 'minuut' : 'minuten'}`
  if (uur === 0) return min
  return rest === 0 ? `${uur} uur` : `${uur} uur en ${min}`
}

/** maximumWoorden says what is left of a maximum, or by how much it is passed. */
export function maximumWoorden(t: Pick<Tijdtotaal, 'minuten' | 'reis' | 'max' | 'over'>): string {
  if (t.max <= 0) return 'Er is geen maximum afgesproken.'
  const over = t.minuten - t.max
  return over > 0
    ? `${minutenWoorden(t.minuten)} van ${minutenWoorden(t.max)}: ${minutenWoorden(over)} te veel.`
    : `${minutenWoorden(t.minuten)} van ${minutenWoorden(t.max)}: nog ${minutenWoorden(-over)} over.`
}

/** perFinanciering adds the accounts that one payer pays (M3), in the order they come. */
export function perFinanciering(tijd: Tijdtotaal[]): { financiering: string; minuten: number; reis: number }[] {
  const out = new Map<string, { financiering: string; minuten: number; reis: number }>()
  for (const t of tijd) {
    const was = out.get(t.financiering) ?? { financiering: t.financiering, minuten: 0, reis: 0 }
    out.set(t.financiering, { ...was, minuten: was.minuten + t.minuten, reis: was.reis + t.reis })
  }
  return [...out.values()]
}
