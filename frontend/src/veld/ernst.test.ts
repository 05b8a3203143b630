import { expect, test } from 'vitest'
import type { Bron, Signaal } from '~/backend'
import { naslagAdres, regelnummer, zoekBron } from './bron'
import { bij, ernst, onder, opErnst, staat } from './ernst'

const s = (over: Partial<Signaal>) =>
  ({ code: 'R2.5', ernst: 'let op', pad: 'planVanAanpak', tekst: '', opgeheven: '', ...over }) as Signaal

test('blocks first, then "let op", then what was lifted, then "goed"; in each, the order of the rules', () => {
  const lijst = [
    s({ code: 'a', ernst: 'goed' }),
    s({ code: 'b', ernst: 'blokkeert', opgeheven: 'papier gezien' }),
    s({ code: 'c' }),
    s({ code: 'd', ernst: 'blokkeert' }),
    s({ code: 'e' }),
  ]
  expect(opErnst(lijst).map((x) => x.code)).toEqual(['d', 'c', 'e', 'b', 'a'])
  expect(lijst.filter(staat).map((x) => x.code)).toEqual(['c', 'd', 'e'])
})

test('every finding says in a word how serious it is, lifted or not, and an unknown word is no silence', () => {
  expect(ernst(s({ ernst: 'blokkeert' })).woord).toBe('blokkeert')
  expect(ernst(s({ ernst: 'blokkeert', opgeheven: 'x' })).woord).toBe('opgeheven')
  expect(ernst(s({ ernst: 'iets nieuws' })).woord).toBe('let op')
})

test('a finding stands at its own field, and counts for what holds that field', () => {
  const lijst = [s({ pad: 'mdos/m1/stand' }), s({ pad: 'mdos/m12' }), s({ pad: 'mdos/m1', opgeheven: 'x' })]
  expect(bij(lijst, 'mdos/m1/stand')).toHaveLength(1)
  expect(bij(lijst, 'mdos/m1')).toHaveLength(0)
  expect(onder(lijst, 'mdos/m1').map((x) => x.pad)).toEqual(['mdos/m1/stand'])
  expect(onder(lijst, 'mdos').map((x) => x.pad)).toEqual(['mdos/m1/stand', 'mdos/m12'])
})

test('a code with a suffix has the source of its rule', () => {
  const bronnen = [{ code: 'L1' }, { code: 'E4' }] as Bron[]
  expect(regelnummer('L1/nee')).toBe('L1')
  expect(zoekBron(bronnen, 'L1/nee')?.code).toBe('L1')
  expect(zoekBron(bronnen, 'M8/E4')?.code).toBe('E4')
  expect(zoekBron(bronnen, 'X9')).toBeUndefined()
  expect(naslagAdres('L1/nee')).toBe('#/naslag?code=L1')
})
