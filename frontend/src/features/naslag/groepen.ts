import type { Bron } from '~/backend'

/** A Deel of the reference work: one source, by the letter its rules begin with. */
export type Deel = { letter: string; titel: string; uitleg: string }

export const DELEN: Deel[] = [
  { letter: 'M', titel: 'De memo', uitleg: 'Waarvoor en hoe een ambulant begeleider wordt ingezet.' },
  { letter: 'R', titel: 'De twee routes', uitleg: 'Onderzoek en advies, of begeleiding, in vaste stappen.' },
  { letter: 'P', titel: 'Rollen', uitleg: 'Wat ouders, school, consulent en ambulant begeleider doen.' },
  { letter: 'E', titel: 'Evaluatie', uitleg: 'Wanneer en waarop wordt geëvalueerd, en versterken in plaats van overnemen.' },
  { letter: 'K', titel: 'Het kader', uitleg: 'De rol en taken van de ambulant begeleider: naslagwerk en inspiratiebron.' },
  { letter: 'L', titel: 'Wet en praktijk', uitleg: 'Wat uit de wet of uit goede praktijk komt.' },
  { letter: 'A', titel: 'Besluiten', uitleg: 'Wat we zelf besloten waar de bronnen niets zeggen.' },
]

/** regelVan is the rule a finding belongs to: what stands after the slash tells findings of one rule apart. */
export function regelVan(code: string): string {
  return code.split('/', 1)[0]!
}

/** groepeer puts the rules under the source they come from, in its order; a letter nobody knows comes last, so that no rule drops out. */
export function groepeer(bronnen: Bron[]): { deel: Deel; bronnen: Bron[] }[] {
  const bekend = new Set(DELEN.map((d) => d.letter))
  const overig = { letter: '', titel: 'Overige', uitleg: '' }
  return [...DELEN, overig]
    .map((deel) => ({
      deel,
      bronnen: bronnen
        .filter((b) => (deel.letter ? b.code.startsWith(deel.letter) : !bekend.has(b.code.charAt(0))))
        .sort((a, b) => volgorde.compare(a.code, b.code)),
    }))
    .filter((g) => g.bronnen.length > 0)
}

const volgorde = new Intl.Collator('nl', { numeric: true })

/** HOE are the four ways in which the program holds a rule, in words for its user. */
export const HOE: Record<string, string> = {
  afgedwongen: 'Het programma houdt dit tegen tot het klopt.',
  gewaarschuwd: 'Het programma wijst erop; u beslist.',
  getoond: 'Het programma laat het zien waar u het nodig hebt.',
  afgeleid: 'Het programma rekent dit zelf uit.',
}

/** vindt tells whether every word asked for stands somewhere in a rule, accents and capitals aside. */
export function vindt(vraag: string, b: Bron): boolean {
  const t = vlak(`${b.code} ${b.titel} ${b.zin} ${b.herkomst} ${b.hoe} ${b.waar}`)
  return vlak(vraag.trim())
    .split(/\s+/)
    .every((w) => t.includes(w))
}

const vlak = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')
