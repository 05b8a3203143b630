import { expect, test } from 'vitest'
import { past } from './past'

test.each([
  ['', 'alles', true],
  ['sem', 'Sem de Wit', true],
  ['wit sem', 'Sem de Wit', true],
  ['zoe', 'Zoë Bakker', true],
  ['sem bakker', 'Sem de Wit', false],
])('%j in %j', (vraag, tekst, want) => {
  expect(past(vraag, tekst)).toBe(want)
})
