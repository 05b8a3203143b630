import type { Bewaakt } from '~/backend'
import { datum } from '~/veld/datum'

/** A Groep is how pressing a line is; the order is the order of the list. */
export type Groep = 'te laat' | 'dreigt' | 'blokkeert' | 'let op' | 'loopt' | 'opgeheven'

export const GROEPEN: { id: Groep; titel: string; uitleg: string }[] = [
  { id: 'te laat', titel: 'Te laat', uitleg: 'De termijn is voorbij.' },
  { id: 'dreigt', titel: 'Dreigt te laat te komen', uitleg: 'De termijn loopt binnen zeven dagen af.' },
  { id: 'blokkeert', titel: 'Blokkeert', uitleg: 'Een stap kan niet worden vastgesteld, ingezet of afgerond.' },
  { id: 'let op', titel: 'Let op', uitleg: 'Er klopt nog iets niet, maar het werk kan door.' },
  { id: 'loopt', titel: 'Loopt', uitleg: 'Een termijn die nog meer dan zeven dagen heeft.' },
  { id: 'opgeheven', titel: 'Opgeheven', uitleg: 'Iemand hief dit op, met een reden.' },
]

/** What is looked at unless asked otherwise: what needs somebody now. */
export const DRINGEND: readonly Groep[] = ['te laat', 'dreigt', 'blokkeert', 'let op']

/** groepVan is how pressing one line is; "" is nothing to look at (a finding that is good). */
export function groepVan(r: Bewaakt): Groep | '' {
  if (r.soort === 'termijn') return r.stand === 'te laat' || r.stand === 'dreigt' ? r.stand : 'loopt'
  if (r.stand === 'opgeheven' || r.opgeheven !== '') return 'opgeheven'
  return r.ernst === 'blokkeert' || r.ernst === 'let op' ? r.ernst : ''
}

/** regelVan is the rule of a line: what stands after the slash tells findings of one rule apart. */
export const regelVan = (code: string): string => code.split('/', 1)[0]!

/** K7: structural support, by high exception only. */
export const isStructureel = (r: Bewaakt): boolean => regelVan(r.code) === 'K7'
/** P4: something stands still. */
export const isStagnatie = (r: Bewaakt): boolean => regelVan(r.code) === 'P4'

export type Filter = {
  groep: Groep | 'alles'
  zoek: string
  school: string
  regel: string
  soort: string
  aanZet: string
  alleen: '' | 'structureel' | 'stagnatie'
}

export const GEEN_FILTER: Filter = { groep: 'alles', zoek: '', school: '', regel: '', soort: '', aanZet: '', alleen: '' }

/** past tells whether a line is asked for, whatever group it is in. */
export function past(r: Bewaakt, f: Filter): boolean {
  if (f.school && r.school !== f.school) return false
  if (f.regel && regelVan(r.code) !== f.regel) return false
  if (f.soort && r.soort !== f.soort) return false
  if (f.aanZet && r.aanZet !== f.aanZet) return false
  if (f.alleen === 'structureel' && !isStructureel(r)) return false
  if (f.alleen === 'stagnatie' && !isStagnatie(r)) return false
  const woorden = vlak(f.zoek.trim()).split(/\s+/).filter(Boolean)
  if (woorden.length === 0) return true
  const t = vlak(`${r.titel} ${r.school} ${r.regievoerder} ${r.code} ${r.naam} ${r.tekst} ${r.aanZet}`)
  return woorden.every((w) => t.includes(w))
}

export type Gegroepeerd = { id: Groep; titel: string; uitleg: string; regels: Bewaakt[] }

/** groepeer puts what is asked for in its groups, the soonest first; groups without a line are left out. */
export function groepeer(alle: Bewaakt[], f: Filter): Gegroepeerd[] {
  const wil: readonly string[] = f.groep === 'alles' ? DRINGEND : [f.groep]
  const per = new Map<string, Bewaakt[]>()
  for (const r of alle) {
    const g = groepVan(r)
    if (g === '' || !wil.includes(g) || !past(r, f)) continue
    const lijst = per.get(g)
    if (lijst) lijst.push(r)
    else per.set(g, [r])
  }
  return GROEPEN.flatMap((g) => {
    const regels = per.get(g.id)
    return regels ? [{ ...g, regels: regels.sort(eerst) }] : []
  })
}

/** tellen counts every group among what the other filters leave. */
export function tellen(alle: Bewaakt[], f: Filter): Record<Groep, number> {
  const n: Record<Groep, number> = { 'te laat': 0, dreigt: 0, blokkeert: 0, 'let op': 0, loopt: 0, opgeheven: 0 }
  for (const r of alle) {
    const g = groepVan(r)
    if (g && past(r, f)) n[g]++
  }
  return n
}

const nl = new Intl.Collator('nl', { numeric: true })

// The soonest first; without a date by name, so that one dossier's lines stand together.
function eerst(a: Bewaakt, b: Bewaakt): number {
  const [x, y] = [a.uiterlijk || '9999', b.uiterlijk || '9999']
  return (x < y ? -1 : x > y ? 1 : 0) || nl.compare(a.titel, b.titel) || nl.compare(a.code, b.code)
}

/** dagen says how far away a day is: "3 dagen te laat", "vandaag", "nog 5 dagen". */
export function dagen(n: number): string {
  if (n < 0) return n === -1 ? '1 dag te laat' : `${-n} dagen te laat`
  if (n === 0) return 'vandaag'
  return n === 1 ? 'nog 1 dag' : `nog ${n} dagen`
}

/** opties are the values of a column that occur, in order, to choose from. */
export function opties(alle: Bewaakt[], van: (r: Bewaakt) => string): { value: string; label: string }[] {
  return [...new Set(alle.map(van))]
    .filter(Boolean)
    .sort(nl.compare)
    .map((value) => ({ value, label: value }))
}

/** alsTekst writes the list out as it stands, one line for each, for a mail or a meeting. */
export function alsTekst(groepen: Gegroepeerd[]): string {
  return groepen
    .map((g) =>
      [
        `${g.titel} (${g.regels.length})`,
        ...g.regels.map((r) =>
          [
            `- ${r.titel}${r.school ? `, ${r.school}` : ''}: ${r.tekst || r.naam} (${r.code})`,
            r.uiterlijk && `uiterlijk ${datum(r.uiterlijk)}, ${dagen(r.dagen)}`,
            r.aanZet && `aan zet: ${r.aanZet}`,
            r.opgeheven && `opgeheven: ${r.opgeheven}`,
          ]
            .filter(Boolean)
            .join('; '),
        ),
      ].join('\n'),
    )
    .join('\n\n')
}

const vlak = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')
