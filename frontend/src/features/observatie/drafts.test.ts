import { expect, it } from 'vitest'
import { Drafts } from './drafts'
import { event } from './events'

it('a sentence carries the moment of its first letter', () => {
  const d = new Drafts()
  d.setZin('P', 5_000)
  d.setZin('Pakt potlood. ', 9_000)
  expect(d.takeZin()).toEqual({ tekst: 'Pakt potlood.', at: 5_000 })
  expect(d.get().zin).toBe('')
  d.setZin('x', 20_000)
  expect(d.get().zinAt).toBe(20_000)
})

it('an emptied field begins anew, and nothing is added from spaces', () => {
  const d = new Drafts()
  d.setZin('x', 1)
  d.setZin('', 2)
  expect(d.get().zinAt).toBeNull()
  d.setZin('   ', 3)
  expect(d.takeZin()).toBeNull()
})

it('an ABC note may be partly filled; the rest stays empty', () => {
  const d = new Drafts()
  expect(d.takeAbc()).toBeNull()
  d.setAbc({ gedrag: 'Loopt weg' }, 7_000)
  d.setAbc({ gevolg: 'Wordt teruggeroepen' }, 9_000)
  expect(d.takeAbc()).toEqual({ abc: { aanleiding: '', gedrag: 'Loopt weg', gevolg: 'Wordt teruggeroepen' }, at: 7_000 })
  expect(d.get().abc.gedrag).toBe('')
})

it('takes up the half sentence that was journalled, but not one that was added since', () => {
  const d = new Drafts()
  const half = event(1, 4_000, { soort: 'concept', tekst: 'Kijkt naar bui', gedrag: 'Loopt' })
  d.restore([half])
  expect([d.get().zin, d.get().zinAt, d.get().abc.gedrag]).toEqual(['Kijkt naar bui', 4_000, 'Loopt'])
  d.restore([half, event(2, 9_000, { soort: 'zin', tekst: 'Kijkt naar buiten.' })])
  expect([d.get().zin, d.get().zinAt, d.get().abc.gedrag]).toEqual(['', null, 'Loopt'])
  d.restore([half, event(2, 9_000, { soort: 'concept' })])
  expect([d.get().zin, d.get().abcAt]).toEqual(['', null])
})
