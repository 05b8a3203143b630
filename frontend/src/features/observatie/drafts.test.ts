import { expect, it } from 'vitest'
import { Drafts } from './drafts'

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
