import { expect, test } from 'vitest'
import type { Tijdtotaal } from '~/backend'
import { maximumWoorden, minutenWoorden, perFinanciering } from './tijd'

test.each([
  [0, '0 minuten'],
  [1, '1 minuut'],
  [45, '45 minuten'],
  [60, '1 uur'],
  [135, '2 uur en 15 minuten'],
])('%d: %s', (n, want) => expect(minutenWoorden(n)).toBe(want))

const t = (over: Partial<Tijdtotaal>) =>
  ({ inzet: 'i', financiering: 'swv', minuten: 0, reis: 0, max: 0, over: false, taken: [], ...over }) as Tijdtotaal

test('what is left of the maximum is said in words, and what is too much', () => {
  expect(maximumWoorden(t({ minuten: 45 }))).toBe('Er is geen maximum afgesproken.')
  expect(maximumWoorden(t({ minuten: 45, max: 60 }))).toBe('45 minuten van 1 uur: nog 15 minuten over.')
  expect(maximumWoorden(t({ minuten: 75, max: 60, over: true }))).toBe('1 uur en 15 minuten van 1 uur: 15 minuten te veel.')
})

test('time is added per payer', () => {
  const tijd = [t({ minuten: 30, reis: 5 }), t({ financiering: 'landelijk', minuten: 20 }), t({ minuten: 10, reis: 1 })]
  expect(perFinanciering(tijd)).toEqual([
    { financiering: 'swv', minuten: 40, reis: 6 },
    { financiering: 'landelijk', minuten: 20, reis: 0 },
  ])
})
