import { expect, test } from 'vitest'
import type { Dossierpagina } from '~/backend'
import { fase, noemt, onderwerpen } from './stagnatie'

test.each([
  ['', '', 'open'],
  ['2026-10-01', '', 'besproken'],
  ['2026-10-01', '2026-11-01', 'afgesloten'],
  ['', '2026-11-01', 'afgesloten'],
])('discussed %s, closed %s: %s', (besprokenOp, afgeslotenOp, want) => expect(fase({ besprokenOp, afgeslotenOp })).toBe(want))

const d = {
  betrokkenen: [
    { id: 'b1', naam: 'Hanna Mulder' },
    { id: 'b2', naam: 'Wim de Wit' },
    { id: 'b3', naam: '' },
  ],
  kind: { roepnaam: 'Sem', achternaam: 'de Wit' },
  afspraken: [
    { id: 'a1', tekst: 'Elke maandag een startgesprek', gereedOp: '' },
    { id: 'a2', tekst: 'Klaar', gereedOp: '2026-10-01' },
    { id: 'a3', tekst: 'Van vorige keer', gereedOp: '' },
  ],
} as unknown as Dossierpagina['dossier']

test('a person that is named is noticed, by a whole word of the name', () => {
  expect(noemt(d, 'Mulder heeft niet gebeld.')).toEqual(['Hanna Mulder'])
  expect(noemt(d, 'Het startgesprek blijft uit; de witte kaart ligt klaar.')).toEqual([])
  expect(noemt(d, '')).toEqual([])
})

test('it is about a step, or an agreement of this cycle that is not done', () => {
  expect(onderwerpen({ route: [{ naam: 'Uitvoering' }], dossier: d, eerder: ['a3'] } as unknown as Dossierpagina)).toEqual([
    'Stap: Uitvoering',
    'Afspraak: Elke maandag een startgesprek',
  ])
})
