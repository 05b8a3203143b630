import { expect, test } from 'vitest'
import type { Dossier, Signaal, Termijn } from '~/backend'
import { dagenWoorden, padVanStap, type Route } from './stap'

const route = (over: Partial<Route> = {}): Route => ({
  dossier: {
    mdos: [
      { id: 'oud', soort: 'analyse' },
      { id: 'nu', soort: 'analyse' },
      { id: 'eind', soort: 'evaluatie' },
    ],
    evaluaties: [],
  } as unknown as Dossier,
  signalen: [],
  termijnen: [],
  eerder: ['oud'],
  ...over,
})
const stap = (code: string, stand = 'nu') => ({ code, stand, tab: '' })

test('a step goes to what the rules still miss for it', () => {
  const signalen = [
    { code: 'R1.3/consulent', ernst: 'blokkeert', pad: 'mdos/nu/deelnemers', opgeheven: '' },
    { code: 'R2.4', ernst: 'goed', pad: 'x', opgeheven: '' },
  ] as Signaal[]
  expect(padVanStap(stap('R1.3'), route({ signalen }))).toBe('mdos/nu/deelnemers')
  expect(padVanStap(stap('R2.4'), route({ signalen }))).toBe('instemmingen')
})

test('then to what is due, then to the place of the step', () => {
  const termijnen = [{ code: 'R2.5', pad: 'planVanAanpak/werkelijkeStart' }] as Termijn[]
  expect(padVanStap(stap('R2.5'), route({ termijnen }))).toBe('planVanAanpak/werkelijkeStart')
  expect(padVanStap(stap('R2.1'), route())).toBe('hulpvraag/vraag')
  expect(padVanStap(stap('R2.6'), route())).toBe('evaluaties')
})

test('an item of this cycle, never of an earlier one', () => {
  expect(padVanStap(stap('R2.3'), route())).toBe('mdos/nu')
  expect(padVanStap(stap('R2.3'), route({ eerder: ['oud', 'nu'] }))).toBe('mdos')
})

test('what is done goes to where it was done', () => {
  const signalen = [{ code: 'R2.3', ernst: 'let op', pad: 'analyse', opgeheven: '' }] as Signaal[]
  expect(padVanStap(stap('R2.3', 'gedaan'), route({ signalen }))).toBe('mdos/nu')
})

test('every step of both routes has a place', () => {
  const codes = [...Array(8)].map((_, n) => `R1.${n + 1}`).concat([...Array(6)].map((_, n) => `R2.${n + 1}`))
  expect([...codes, 'route'].filter((c) => padVanStap(stap(c), route()) === '')).toEqual([])
})

test.each([
  [4, 'nog 4 dagen'],
  [1, 'nog 1 dag'],
  [0, 'vandaag'],
  [-1, '1 dag te laat'],
  [-12, '12 dagen te laat'],
])('%d days: %s', (dagen, want) => expect(dagenWoorden(dagen)).toBe(want))
