import { expect, test } from 'vitest'
import type { Bron } from '~/backend'
import { groepeer, regelVan, vindt } from './groepen'

const b = (code: string, over: Partial<Bron> = {}) =>
  ({ code, titel: '', zin: '', herkomst: '', hoe: '', waar: '', ...over }) as Bron

test('rules stand under their source, numbers as numbers', () => {
  const got = groepeer([b('R1.8'), b('M10'), b('M2'), b('R1.10'), b('A1')])
  expect(got.map((g) => [g.deel.titel, g.bronnen.map((x) => x.code)])).toEqual([
    ['De memo', ['M2', 'M10']],
    ['De twee routes', ['R1.8', 'R1.10']],
    ['Besluiten', ['A1']],
  ])
})

test('a rule of an unknown source is not lost', () => {
  expect(groepeer([b('Z1')])[0]?.bronnen[0]?.code).toBe('Z1')
})

test('the code of a finding leads to its rule', () => {
  expect([regelVan('E3/vervolg'), regelVan('R2.5')]).toEqual(['E3', 'R2.5'])
})

test.each([
  ['', true],
  ['r2.5', true],
  ['uitvoering TWEE', true],
  ['begeleiding geevalueerd', false],
  ['ouders', false],
])('%j finds: %s', (vraag, want) => {
  expect(vindt(vraag, b('R2.5', { titel: 'Start binnen twee weken', zin: 'uitvoering van het plan' }))).toBe(want)
})
