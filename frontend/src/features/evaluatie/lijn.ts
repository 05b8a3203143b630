import type { Punt } from '~/backend'
import type { Merk } from '~/ui/Chart/Chart'
import { datum } from '~/veld/datum'

export const HOOGTE = 132
const RAND = { boven: 22, onder: 24, links: 18, rechts: 18 }

/**
 * lijn lays out the readings of one goal that are numbers, by day, as marks; a
 * reading without a day stands at an equal distance. Fewer than two give none: a
 * single point is no line, and its words stand beside it.
 */
export function lijn(punten: Pick<Punt, 'datum' | 'waarde' | 'getal' | 'tekst'>[], breedte: number): Merk[] {
  const ps = punten.filter((p) => p.getal)
  if (ps.length < 2 || breedte < 120) return []
  const dagen = ps.map((p) => Date.parse(`${p.datum}T00:00:00Z`))
  const opDag = dagen.every(Number.isFinite) && dagen.at(-1)! > dagen[0]!
  const w = breedte - RAND.links - RAND.rechts
  const h = HOOGTE - RAND.boven - RAND.onder
  const waarden = ps.map((p) => p.waarde)
  const [laag, hoog] = [Math.min(...waarden), Math.max(...waarden)]
  const xy = ps.map((p, i) => {
    const deel = opDag ? (dagen[i]! - dagen[0]!) / (dagen.at(-1)! - dagen[0]!) : i / (ps.length - 1)
    const hoogte = hoog === laag ? 0.5 : (p.waarde - laag) / (hoog - laag)
    return [Math.round(RAND.links + deel * w), Math.round(RAND.boven + (1 - hoogte) * h)] as const
  })
  const bodem = RAND.boven + h + 6
  const eind = xy.length - 1
  return [
    merk('lijn', 'as', { x1: RAND.links, y1: bodem, x2: breedte - RAND.rechts, y2: bodem }),
    merk('pad', 'reeks', { punten: xy.flat() }),
    ...xy.map(([x, y]) => merk('punt', 'reeks', { x1: x, y1: y })),
    // First and last are said in words; what lies between is in the table.
    merk('tekst', 'reeks', { x1: xy[0]![0], y1: xy[0]![1] - 9, tekst: kort(ps[0]!), anker: 'begin' }),
    merk('tekst', 'reeks', { x1: xy[eind]![0], y1: xy[eind]![1] - 9, tekst: kort(ps[eind]!), anker: 'eind' }),
    merk('tekst', 'as', { x1: RAND.links, y1: HOOGTE - 4, tekst: datum(ps[0]!.datum), anker: 'begin' }),
    merk('tekst', 'as', { x1: breedte - RAND.rechts, y1: HOOGTE - 4, tekst: datum(ps[eind]!.datum), anker: 'eind' }),
  ]
}

const kort = (p: Pick<Punt, 'waarde' | 'tekst'>): string => (p.tekst.length <= 12 && p.tekst ? p.tekst : getal.format(p.waarde))
const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

function merk(soort: string, klas: string, m: Partial<Merk>): Merk {
  return { soort, klas, x1: 0, y1: 0, x2: 0, y2: 0, tekst: '', anker: '', punten: null, ...m }
}
