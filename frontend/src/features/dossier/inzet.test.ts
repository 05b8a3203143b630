import { expect, test } from 'vitest'
import { ingevuld } from './inzet'

const i = (over: object) =>
  ({ id: 'a', expertise: '', organisatie: '', financiering: '', ...over }) as Parameters<typeof ingevuld>[0][number]

test('told only when choosing the expertise filled something in', () => {
  const leeg = i({})
  const taal = i({ expertise: 'taal', organisatie: 'Viertaal', financiering: 'landelijk' })
  expect(ingevuld([leeg], [taal])).toEqual([taal])
  expect(ingevuld([taal], [taal])).toEqual([])
  expect(ingevuld([], [taal])).toEqual([])
  expect(ingevuld([taal], [i({ ...taal, organisatie: 'Anders' })])).toEqual([])
  expect(ingevuld([leeg], [i({ expertise: 'gedrag' })])).toEqual([])
})
