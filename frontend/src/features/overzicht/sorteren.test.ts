import { expect, test } from 'vitest'
import type { Regel } from '~/backend'
import { sorteer } from './sorteren'

const r = (titel: string, over: Partial<Regel> = {}) =>
  ({
    titel,
    school: '',
    groep: '',
    routeNaam: '',
    stap: '',
    gewijzigd: '',
    conflicten: 0,
    blokkeert: 0,
    letOp: 0,
    termijnOp: '',
    aanZet: '',
    ...over,
  }) as Regel
const namen = (l: Regel[]) => l.map((x) => x.titel)

test('by name, the Dutch way', () => {
  expect(namen(sorteer([r('Zoë'), r('anna'), r('Élise')], { column: 'titel', direction: 'ascending' }))).toEqual([
    'anna',
    'Élise',
    'Zoë',
  ])
})
test('groups count as numbers, empty last both ways', () => {
  const l = [r('a', { groep: '10' }), r('b'), r('c', { groep: '2' })]
  expect(namen(sorteer(l, { column: 'groep', direction: 'ascending' }))).toEqual(['c', 'a', 'b'])
  expect(namen(sorteer(l, { column: 'groep', direction: 'descending' }))).toEqual(['a', 'c', 'b'])
})
test('findings by weight', () => {
  const l = [r('a', { letOp: 9 }), r('b', { blokkeert: 1 }), r('c')]
  expect(namen(sorteer(l, { column: 'signalen', direction: 'descending' }))).toEqual(['b', 'a', 'c'])
})
test('what is due first stands first; nothing due and closed last', () => {
  const l = [
    r('geen'),
    r('later', { termijnOp: '2027-01-08' }),
    r('eerst', { termijnOp: '2026-11-20' }),
    r('dicht', { termijnOp: '2026-01-01', gesloten: true }),
  ]
  expect(namen(sorteer(l, { column: 'termijn', direction: 'ascending' }))).toEqual(['eerst', 'later', 'dicht', 'geen'])
})
