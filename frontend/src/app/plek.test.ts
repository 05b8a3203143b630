import { expect, test } from 'vitest'
import { plekVan } from './plek'

test.each([
  [
    'a field, where it is drawn',
    'planVanAanpak/evaluatiedatum',
    'evaluatie',
    { id: 'd', tab: 'plan', veld: 'planVanAanpak/evaluatiedatum' },
  ],
  ['a section as tab', '', 'mdos', { id: 'd', tab: 'mdo', veld: undefined }],
  ['nothing at all', '', '', { id: 'd', tab: 'vraag', veld: undefined }],
])('%s leads somewhere', (_naam, pad, tab, want) => {
  expect(plekVan({ dossier: 'd', pad, tab })).toEqual(want)
})
