import { expect, test } from 'vitest'
import { dagenTussen, overnameWoorden } from './overname'

test.each([
  ['', 'geen einddatum', 'mist'],
  ['geen dag', 'geen einddatum', 'mist'],
  ['2026-11-20', '3 dagen voorbij', 'voorbij'],
  ['2026-11-22', 'sinds gisteren voorbij', 'voorbij'],
  ['2026-11-23', 'vandaag de laatste dag', 'dreigt'],
  ['2026-11-24', 'nog 1 dag', 'dreigt'],
  ['2026-11-30', 'nog 7 dagen', 'dreigt'],
  ['2026-12-01', 'nog 8 dagen', 'loopt'],
])('until %s: %s', (totEnMet, woorden, soort) => expect(overnameWoorden({ totEnMet }, '2026-11-23')).toEqual({ woorden, soort }))

test('days are days, also over the change of the clock', () => {
  expect(dagenTussen('2026-10-24', '2026-10-26')).toBe(2)
})
