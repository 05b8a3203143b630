import { expect, test } from 'vitest'
import type { Dossierpagina } from '~/backend'
import { tooEarly } from './instemming'

const page = (keuze: string, niveau: string, stand: string) =>
  ({ dossier: { route: { keuze }, onderwerp: { niveau } }, route: [{ code: 'R1.4', stand }] }) as unknown as Dossierpagina

test.each([
  ['route 1, not agreed yet', page('onderzoek', 'leerling', 'nu'), true],
  ['route 1, agreed', page('onderzoek', 'leerling', 'gedaan'), false],
  ['route 2 asks nothing before observing', page('begeleiding', 'leerling', 'nu'), false],
  ['a question without a pupil needs none', page('onderzoek', 'team', 'nu'), false],
  ['no dossier', undefined, false],
])('%s', (_name, p, want) => {
  expect(tooEarly(p)).toBe(want)
})
