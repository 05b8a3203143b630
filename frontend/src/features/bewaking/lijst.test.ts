import { expect, test } from 'vitest'
import type { Bewaakt } from '~/backend'
import { alsTekst, dagen, GEEN_FILTER, type Groep, groepeer, groepVan, opties, past, tellen } from './lijst'

const r = (over: Partial<Bewaakt>) =>
  ({
    dossier: 'd',
    titel: 'Sem',
    school: '',
    regievoerder: '',
    soort: 'signaal',
    code: 'M11',
    ernst: 'let op',
    stand: 'staat',
    naam: '',
    tekst: '',
    uiterlijk: '',
    aanZet: '',
    pad: '',
    tab: '',
    bron: '',
    opgeheven: '',
    dagen: 0,
    ...over,
  }) as Bewaakt
const termijn = (stand: string, over: Partial<Bewaakt> = {}) => r({ soort: 'termijn', ernst: '', stand, ...over })

test.each<[Bewaakt, Groep | '']>([
  [termijn('te laat'), 'te laat'],
  [termijn('dreigt'), 'dreigt'],
  [termijn('loopt'), 'loopt'],
  [r({ ernst: 'blokkeert' }), 'blokkeert'],
  [r({ ernst: 'let op' }), 'let op'],
  [r({ ernst: 'goed' }), ''],
  [r({ ernst: 'blokkeert', stand: 'opgeheven', opgeheven: 'papier gezien' }), 'opgeheven'],
])('%# is in its group', (regel, want) => {
  expect(groepVan(regel)).toBe(want)
})

test('what threatens to be late stands first, the soonest first', () => {
  const got = groepeer(
    [
      r({ titel: 'Zoë', ernst: 'blokkeert' }),
      termijn('dreigt', { titel: 'b', uiterlijk: '2026-11-30' }),
      termijn('te laat', { titel: 'a', uiterlijk: '2026-11-20' }),
      termijn('te laat', { titel: 'c', uiterlijk: '2026-11-01' }),
      termijn('loopt', { titel: 'later' }),
      r({ titel: 'Anna', ernst: 'blokkeert' }),
      r({ titel: 'Zus', ernst: 'blokkeert', uiterlijk: '2026-12-01' }),
    ],
    GEEN_FILTER,
  )
  expect(got.map((g) => [g.id, g.regels.map((x) => x.titel)])).toEqual([
    ['te laat', ['c', 'a']],
    ['dreigt', ['b']],
    ['blokkeert', ['Zus', 'Anna', 'Zoë']],
  ])
})

test('what runs and what was lifted is there when asked for', () => {
  const alle = [termijn('loopt'), r({ stand: 'opgeheven' })]
  expect(groepeer(alle, GEEN_FILTER)).toEqual([])
  expect(groepeer(alle, { ...GEEN_FILTER, groep: 'loopt' })).toHaveLength(1)
  expect(groepeer(alle, { ...GEEN_FILTER, groep: 'opgeheven' })).toHaveLength(1)
})

test.each<[string, Partial<typeof GEEN_FILTER>, boolean]>([
  ['school', { school: 'De Wilgenhof' }, true],
  ['another school', { school: 'De Linde' }, false],
  ['the rule of a finding', { regel: 'K7' }, true],
  ['another rule', { regel: 'P4' }, false],
  ['kind', { soort: 'termijn' }, false],
  ['whose turn', { aanZet: 'Hanna Mulder, intern begeleider' }, true],
  ['structural only', { alleen: 'structureel' }, true],
  ['stagnation only', { alleen: 'stagnatie' }, false],
  ['words in any order, no accents', { zoek: 'wilgenhof ZOE' }, true],
  ['a word that is not there', { zoek: 'zoe linde' }, false],
])('filter on %s', (_naam, filter, want) => {
  const regel = r({ titel: 'Zoë', school: 'De Wilgenhof', code: 'K7/reden', aanZet: 'Hanna Mulder, intern begeleider' })
  expect(past(regel, { ...GEEN_FILTER, ...filter })).toBe(want)
})

test('counts follow the other filters, not the group chosen', () => {
  const alle = [termijn('te laat', { school: 'A' }), termijn('te laat', { school: 'B' }), r({ school: 'A', ernst: 'blokkeert' })]
  const n = tellen(alle, { ...GEEN_FILTER, groep: 'let op', school: 'A' })
  expect([n['te laat'], n.blokkeert, n['let op']]).toEqual([1, 1, 0])
})

test.each([
  [-3, '3 dagen te laat'],
  [-1, '1 dag te laat'],
  [0, 'vandaag'],
  [1, 'nog 1 dag'],
  [9, 'nog 9 dagen'],
])('%d days', (n, want) => {
  expect(dagen(n)).toBe(want)
})

test('values to choose from, once each, empty ones left out', () => {
  expect(
    opties([r({ school: 'b' }), r({ school: 'a' }), r({ school: 'b' }), r({})], (x) => x.school).map((o) => o.value),
  ).toEqual(['a', 'b'])
})

test('as text, with what a reader without the program needs', () => {
  const regels = groepeer(
    [
      termijn('te laat', {
        titel: 'Sem',
        school: 'De Wilgenhof',
        tekst: 'Het plan is nog niet begonnen.',
        code: 'R2.5',
        uiterlijk: '2026-11-20',
        dagen: -3,
        aanZet: 'Hanna Mulder, intern begeleider',
      }),
    ],
    GEEN_FILTER,
  )
  expect(alsTekst(regels)).toBe(
    'Te laat (1)\n- Sem, De Wilgenhof: Het plan is nog niet begonnen. (R2.5); uiterlijk 20 nov 2026, 3 dagen te laat; aan zet: Hanna Mulder, intern begeleider',
  )
})
test('a few thousand lines are grouped at once', () => {
  const alle = Array.from({ length: 6000 }, (_, i) => r({ titel: `D${i}`, ernst: i % 2 ? 'blokkeert' : 'let op' }))
  expect(groepeer(alle, GEEN_FILTER).reduce((n, g) => n + g.regels.length, 0)).toBe(6000)
})
