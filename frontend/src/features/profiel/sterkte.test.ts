import { expect, test } from 'vitest'
import { sterkte } from './sterkte'

test.each([
  ['', 0],
  ['kort', 0],
  ['aaaaaaaaaaaaaaaa', 0],
  ['welkom welkom 12345', 1],
  ['Wachtwoord2026', 1],
  ['fietsbel en regen', 2],
  ['een gele fiets in de regen', 3],
  ['correct-paard-batterij-nietje', 3],
])('%j is %i', (zin, want) => {
  expect(sterkte(zin).niveau).toBe(want)
})

test('the own name does not count', () => {
  expect(sterkte('marieke hoekstra', ['Marieke Hoekstra']).niveau).toBe(1)
})

test('every weak one says what to do', () => {
  for (const zin of ['', 'kort', 'aaaaaaaaaaaaaaaa', 'welkom welkom 12345', 'fietsbel en regen'])
    expect(sterkte(zin).advies).not.toBe('')
})
