import type { Dossier, Field } from '~/backend'
import { datum } from './datum'
import { type Item, itemsOp } from './pad'

/** leeg tells whether a value is the zero of its kind: "", 0, [], null or not there. */
export function leeg(v: unknown): boolean {
  return v === undefined || v === null || v === '' || v === 0 || v === false || (Array.isArray(v) && v.length === 0)
}

/** gelijk compares two values as the program keeps them: text composed and with bare line ends. */
export function gelijk(a: unknown, b: unknown): boolean {
  if (leeg(a) && leeg(b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => gelijk(x, b[i]))
  return vlak(a) === vlak(b)
}

function vlak(v: unknown): unknown {
  return typeof v === 'string' ? v.replace(/\r\n?/g, '\n').normalize('NFC') : v
}

/** tekst, getal and rij read a stored value as what a control takes. */
export const tekst = (v: unknown): string => (typeof v === 'string' ? v : '')
export const getal = (v: unknown): number => (typeof v === 'number' && v !== 0 ? v : Number.NaN)
export const rij = (v: unknown): string[] => (Array.isArray(v) ? v.map(String) : [])

/** vanGetal writes what a number control gives: an empty one is 0, the zero of the schema. */
export const vanGetal = (n: number): number => (Number.isFinite(n) ? Math.trunc(n) : 0)

/** secondenTekst shows moments as minutes and seconds: [12, 65] is "0:12, 1:05". */
export function secondenTekst(v: unknown): string {
  if (!Array.isArray(v)) return ''
  return v.map((s) => `${Math.floor(Number(s) / 60)}:${String(Number(s) % 60).padStart(2, '0')}`).join(', ')
}

/** leesSeconden reads it back; bare numbers are seconds. undefined when it cannot be read. */
export function leesSeconden(text: string): number[] | undefined {
  const parts = text
    .split(/[,;\s]+/)
    .map((p) => p.trim())
    .filter(Boolean)
  const out: number[] = []
  for (const p of parts) {
    const m = /^(?:(\d{1,4}):)?(\d{1,5})$/.exec(p)
    if (!m) return undefined
    const seconds = Number(m[2])
    if (m[1] !== undefined && seconds > 59) return undefined
    out.push(Number(m[1] ?? 0) * 60 + seconds)
  }
  return out
}

/** leesReeks keeps a row of interval scores as typed, spaces left out; undefined when another sign stands in it. */
export function leesReeks(text: string): string | undefined {
  const t = text.replace(/\s+/g, '')
  return /^[01-]*$/.test(t) ? t : undefined
}

/** refLijst are the things a reference may point at, by name. */
export function refLijst(d: Dossier, f: Field): { value: string; label: string }[] {
  const list = f.ref ?? ''
  return itemsOp(d, list).map((i, n) => ({ value: i.id, label: naamVan(list, i, n) }))
}

/** refNaam is the name of one of them; what is not there any more is said so. */
export function refNaam(d: Dossier, lijst: string, id: string): string {
  const items = itemsOp(d, lijst)
  const n = items.findIndex((i) => i.id === id)
  return n < 0 ? 'niet meer in het dossier' : naamVan(lijst, items[n]!, n)
}

const KORT = 70

/** kort is the first line of a text, cut at a word. */
export function kort(s: string, max = KORT): string {
  const line = s.trim().split('\n', 1)[0] ?? ''
  if (line.length <= max) return line
  const cut = line.slice(0, max)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max - 20)).trimEnd()}…`
}

function naamVan(lijst: string, item: Item, n: number): string {
  const s = (k: string) => tekst(item[k])
  switch (lijst) {
    case 'betrokkenen':
      return s('naam') || `Betrokkene ${n + 1}`
    case 'observaties': {
      const what = s('les') || s('plaats')
      return `Observatie ${s('datum') ? `van ${datum(s('datum'))}` : n + 1}${what ? `, ${kort(what, 40)}` : ''}`
    }
    case 'planVanAanpak/doelen':
      return `Doel ${n + 1}${s('doel') ? `: ${kort(s('doel'))}` : ''}`
    case 'mdos':
      return s('datum') ? `MDO van ${datum(s('datum'))}` : `MDO ${n + 1}`
    default: {
      const text = s('tekst') || s('waarneming') || s('naam') || s('wat')
      return text ? kort(text) : `${n + 1}`
    }
  }
}

/** leesbaar says a value in words, as the history and a conflict show it. */
export function leesbaar(d: Dossier, f: Field, v: unknown): string {
  if (leeg(v)) return 'niet ingevuld'
  const option = (x: string) => f.options?.find((o) => o.value === x)?.label ?? x
  switch (f.kind) {
    case 'date':
      return datum(tekst(v))
    case 'choice':
      return option(tekst(v))
    case 'choices':
      return rij(v).map(option).join(', ')
    case 'ref':
      return refNaam(d, f.ref ?? '', tekst(v))
    case 'refs':
      return rij(v)
        .map((id) => refNaam(d, f.ref ?? '', id))
        .join(', ')
    case 'seconds':
      return secondenTekst(v)
    case 'ink':
      return 'getekend'
    default:
      return String(v)
  }
}

// What tells one item of a list from another, in the order a reader looks.
const KENMERKEN = [
  'naam',
  'doel',
  'tekst',
  'vraag',
  'wat',
  'titel',
  'wie',
  'soort',
  'waarneming',
  'gedrag',
  'onderwerp',
  'notitie',
  'besproken',
  'datum',
  'van',
]

/** itemTitel names an item of any list by what is filled in, and says so when nothing is. */
export function itemTitel(d: Dossier, lijst: Field, item: Item, n: number): { titel: string; sub: string } {
  const fields = (lijst.fields ?? []).filter(
    (f) => !leeg(item[f.name]) && f.kind !== 'list' && f.kind !== 'group' && f.kind !== 'ink',
  )
  const rank = (f: Field) => {
    const at = KENMERKEN.indexOf(f.name)
    return at < 0 ? KENMERKEN.length : at
  }
  const sorted = [...fields].sort((a, b) => rank(a) - rank(b))
  const first = sorted[0]
  const een = hoofdletter(lijst.one ?? 'onderdeel')
  if (!first) return { titel: `${een} ${n + 1}`, sub: 'nog niet ingevuld' }
  const say = (f: Field) => kort(leesbaar(d, f, item[f.name]))
  const rest = fields.filter((f) => f !== first && ['choice', 'date', 'ref', 'refs', 'time', 'line'].includes(f.kind)).slice(0, 3)
  return { titel: first.kind === 'date' ? `${een} van ${say(first)}` : hoofdletter(say(first)), sub: rest.map(say).join(' · ') }
}

/** hoofdletter begins a sentence with it. */
export function hoofdletter(s: string): string {
  return s.charAt(0).toUpperCase() + s.slice(1)
}
