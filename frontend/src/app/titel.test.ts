import { expect, test } from 'vitest'
import { titelVan } from './titel'

test.each([
  ['/overzicht', 'Overzicht - Routewijzer'],
  ['/dossiers', 'Dossiers - Routewijzer'],
  ['/dossiers/01a06648', 'Dossier - Routewijzer'],
  ['/evaluatie/01a06648', 'Evaluatie - Routewijzer'],
  ['/naslag', 'Regels en bronnen - Routewijzer'],
  ['/iets-anders', 'Routewijzer'],
])('%s is %s', (pad, want) => {
  expect(titelVan(pad)).toBe(want)
})
