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

const met = (evaluaties: unknown[], eerder: string[] = [], dicht = '') =>
  ({ dossier: { ...d('begeleiding', '', dicht), evaluaties }, eerder }) as unknown as Dossierpagina

test('a next cycle starts from the last finished evaluation of this cycle', () => {
  const af = { id: 'e1', stand: 'afgerond' }
  expect(vervolgVan(met([]))).toBeUndefined()
  expect(vervolgVan(met([{ id: 'e2', stand: 'concept' }]))).toBeUndefined()
  expect(vervolgVan(met([af, { id: 'e2', stand: 'concept' }]))?.id).toBe('e1')
  expect(vervolgVan(met([af], ['e1']))).toBeUndefined()
  expect(vervolgVan(met([af], [], '2026-11-01'))).toBeUndefined()
})
