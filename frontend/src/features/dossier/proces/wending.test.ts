import { expect, test } from 'vitest'
import type { Dossierpagina } from '~/backend'
import { keuzes, vervolgVan } from './wending'

const d = (keuze = '', beeindigdOp = '', afgeslotenOp = '') =>
  ({ route: { keuze, beeindigdOp }, onderwerp: { afgeslotenOp } }) as unknown as Dossierpagina['dossier']

test.each([
  ['nothing chosen', d(), ['route-gekozen', 'afgesloten']],
  ['on its way', d('onderzoek'), ['route-gewisseld', 'route-beeindigd', 'afgesloten']],
  ['ended early', d('onderzoek', '2026-10-01'), ['route-hervat', 'route-gewisseld', 'afgesloten']],
  ['closed, whatever its route', d('onderzoek', '2026-10-01', '2026-11-01'), ['heropend']],
])('%s', (_n, dossier, want) => expect(keuzes(dossier).map((k) => k.soort)).toEqual(want))

const vervolg = (p: Dossierpagina) => vervolgVan(p, '2026-11-23')
const met = (evaluaties: unknown[], eerder: string[] = [], dicht = '') =>
  ({ dossier: { ...d('begeleiding', '', dicht), evaluaties }, eerder }) as unknown as Dossierpagina

test('a next cycle starts from the last finished evaluation of this cycle', () => {
  const af = { id: 'e1', stand: 'afgerond', datum: '2026-11-23' }
  expect(vervolg(met([]))).toBeUndefined()
  expect(vervolg(met([{ id: 'e2', stand: 'concept' }]))).toBeUndefined()
  expect(vervolg(met([af, { id: 'e2', stand: 'concept' }]))?.id).toBe('e1')
  expect(vervolg(met([af], ['e1']))).toBeUndefined()
  expect(vervolg(met([af], [], '2026-11-01'))).toBeUndefined()
  expect(vervolg(met([{ ...af, datum: '2026-12-08' }]))).toBeUndefined()
})
