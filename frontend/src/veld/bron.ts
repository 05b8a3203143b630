import type { Bron } from '~/backend'
import { useBronnen } from '~/backend/queries'

/** regelnummer is the rule of a finding's code: "L1/nee" is rule L1. */
export function regelnummer(code: string): string {
  return code.split('/', 1)[0]!.trim()
}

/** naslagAdres is where the whole rule stands in the program's reference. */
export function naslagAdres(code: string): string {
  return `#/naslag?code=${encodeURIComponent(regelnummer(code))}`
}

/** zoekBron finds a rule among the sources; "M8/E4" style codes try each of their numbers. */
export function zoekBron(bronnen: Bron[], code: string): Bron | undefined {
  return bronnen.find((b) => b.code === regelnummer(code)) ?? bronnen.find((b) => code.split('/').includes(b.code))
}

/** useBron is one rule with its literal sentence; undefined while it is read, or when no source has that number. */
export function useBron(code: string): { bron: Bron | undefined; laden: boolean; fout: unknown } {
  const q = useBronnen()
  return { bron: q.data && zoekBron(q.data, code), laden: q.isPending, fout: q.error }
}

/** HOE says in words what the program does with a rule. */
export const HOE: Record<string, string> = {
  afgedwongen: 'Het programma houdt u hieraan; opheffen kan met een reden.',
  gewaarschuwd: 'Het programma waarschuwt en houdt niets tegen.',
  getoond: 'Het programma laat dit zien.',
  afgeleid: 'Het programma leidt dit af uit wat is ingevuld.',
}
