import type { Regel } from '~/backend'

export type Sortering = { column: string; direction: 'ascending' | 'descending' }

const nl = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** sorteer puts lines in order by a column; what is empty comes last either way. */
export function sorteer(regels: Regel[], s: Sortering): Regel[] {
  const sign = s.direction === 'descending' ? -1 : 1
  const by = (a: Regel, b: Regel): number => {
    if (s.column === 'signalen') return sign * (gewicht(a) - gewicht(b))
    const [x, y] = [sleutelVan(a, s.column), sleutelVan(b, s.column)]
    if (x === y) return 0
    if (x === '') return 1
    if (y === '') return -1
    return sign * nl.compare(x, y)
  }
  return [...regels].sort((a, b) => by(a, b) || nl.compare(a.titel, b.titel))
}

function sleutelVan(r: Regel, kolom: string): string {
  switch (kolom) {
    case 'titel':
      return r.titel
    case 'school':
      return r.school
    case 'groep':
      return r.groep
    case 'route':
      return r.routeNaam
    case 'stap':
      return r.stap
    case 'termijn':
      return r.gesloten ? '' : r.termijnOp
    case 'aanZet':
      return r.gesloten ? '' : r.aanZet
    default:
      return r.gewijzigd
  }
}

const gewicht = (r: Regel) => r.conflicten * 10_000 + r.blokkeert * 100 + r.letOp
