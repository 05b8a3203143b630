import { expect, test } from 'vitest'
import type { Bewaakt } from '~/backend'
import { dagen, dezeWeek, isVanMij } from './week'

const t = (titel: string, over: Partial<Bewaakt> = {}) =>
  ({ titel, soort: 'termijn', stand: 'dreigt', uiterlijk: '2026-11-27', aanZet: '', regievoerder: '', ...over }) as Bewaakt
const namen = (r: { regels: Bewaakt[] }) => r.regels.map((x) => x.titel)

test('one’s own terms, the soonest first', () => {
  const got = dezeWeek(
    [
      t('later', { aanZet: 'Sanne Bakker, intern begeleider' }),
      t('eerst', { regievoerder: 'Sanne Bakker', stand: 'te laat', uiterlijk: '2026-11-20' }),
      t('van een ander', { aanZet: 'Hanna Mulder, intern begeleider' }),
    ],
    'Sanne Bakker',
  )
  expect([namen(got), got.vanMij]).toEqual([['eerst', 'later'], true])
})

test('everybody’s when none is one’s own; what runs longer, and findings, are left out', () => {
  const got = dezeWeek([t('a'), t('b', { stand: 'loopt' }), t('c', { soort: 'signaal', stand: 'staat' })], 'Sanne Bakker')
  expect([namen(got), got.vanMij]).toEqual([['a'], false])
})

test.each([
  ['Sanne Bakker, intern begeleider', 'Sanne Bakker', true],
  ['sanne bakker', 'Sanne Bakker', true],
  ['Sanne Bakkersen, consulent', 'Sanne Bakker', false],
  ['Hanna Mulder', '', false],
])('%j is of %j: %s', (aanZet, naam, want) => {
  expect(isVanMij({ aanZet, regievoerder: '' }, naam)).toBe(want)
})

test.each([
  [-2, '2 dagen te laat'],
  [0, 'vandaag'],
  [1, 'nog 1 dag'],
])('%d', (n, want) => {
  expect(dagen(n)).toBe(want)
})
