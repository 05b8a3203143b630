import { expect, test } from 'vitest'
import { alsFout, Fout, ONBEKEND, signalenVan } from './fout'

test.each([
  ['an object', { code: 'slot', tekst: 'Op slot.' }, 'slot', 'Op slot.'],
  [
    'an Error with code and tekst',
    Object.assign(new Error('x'), { code: 'pad', tekst: 'Dit veld kent het programma niet.' }),
    'pad',
    'Dit veld kent het programma niet.',
  ],
  ['JSON text', '{"code":"vol","tekst":"De schijf is vol."}', 'vol', 'De schijf is vol.'],
  ['an Error around JSON text', new Error('{"code":"vol","tekst":"De schijf is vol."}'), 'vol', 'De schijf is vol.'],
  ['our own', new Fout('a', 'b'), 'a', 'b'],
  ['English text never reaches the user', new Error('sqlite: disk I/O error'), 'intern', ONBEKEND],
  ['half an object', { code: 1 }, 'intern', ONBEKEND],
  ['nothing', undefined, 'intern', ONBEKEND],
])('%s', (_name, thrown, code, tekst) => {
  const got = alsFout(thrown)
  expect([got.code, got.tekst]).toEqual([code, tekst])
})

test('what the rules refused comes with its findings, whichever way it was thrown', () => {
  const signalen = [{ code: 'R1.3', tekst: 'De ouders waren er niet.' }]
  const wall = { code: 'regel', tekst: 'Dit kan nog niet.', data: { signalen } }
  for (const thrown of [wall, JSON.stringify(wall), Object.assign(new Error('x'), wall), alsFout(wall)])
    expect(signalenVan(thrown)).toEqual(signalen)
  expect(signalenVan({ code: 'vol', tekst: 'De schijf is vol.' })).toEqual([])
  expect(signalenVan({ code: 'regel', tekst: 'x', data: { signalen: 'geen lijst' } })).toEqual([])
})
