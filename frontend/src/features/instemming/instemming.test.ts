import { describe, expect, it } from 'vitest'
import type { Dossier, Gevraagde, Signaal, Woord } from '~/backend'
import { type Answer, emptyAnswer, first, invoer, isDirty, missing, reminders } from './answer'
import { count, lines } from './difference'
import { partsOf } from './parts'
import { signalFor, standing } from './standing'

const ja: Answer = { ...emptyAnswer('m', '2026-09-14'), keuze: 'ja', vorm: 'mondeling' }

describe('what is missing', () => {
  it('asks who and what first', () => {
    expect(Object.keys(missing(emptyAnswer('', '')))).toEqual(['wie', 'keuze'])
  })
  it('a plain ja in words is enough', () => {
    expect(missing(ja)).toEqual({})
  })
  it.each(['deels', 'nee'] as const)('%s needs a reason', (keuze) => {
    expect(Object.keys(missing({ ...ja, keuze }))).toEqual(['reden'])
    expect(missing({ ...ja, keuze, reden: 'Liever op school.' })).toEqual({})
  })
  it('ink needs a drawing, a typed name a witness', () => {
    expect(Object.keys(missing({ ...ja, vorm: 'inkt' }))).toEqual(['handtekening'])
    expect(Object.keys(missing({ ...ja, vorm: 'naam' }))).toEqual(['naam', 'getuige'])
  })
  it('a court needs its decision, an answer its day, and that day has come', () => {
    expect(Object.keys(missing({ ...ja, vorm: 'rechter' }))).toEqual(['uitspraak'])
    expect(Object.keys(missing({ ...ja, datum: '' }))).toEqual(['datum'])
    expect(Object.keys(missing({ ...ja, datum: '2026-09-15' }, '2026-09-14'))).toEqual(['datum'])
    expect(missing(ja, '2026-09-14')).toEqual({})
  })
  it('taking it home needs nothing', () => {
    expect(missing({ ...emptyAnswer('m', ''), keuze: 'thuis' })).toEqual({})
  })
})

describe('what is sent', () => {
  it('leaves out what belongs to another form or answer', () => {
    const got = invoer({ ...ja, handtekening: 'M 1 1', reden: 'oud', naam: 'x', getuige: 'IB' }, 'plan', 'h')
    expect([got.antwoord, got.handtekening, got.reden, got.naam, got.getuige, got.hash]).toEqual(['ja', '', '', '', 'IB', 'h'])
  })
  it('names the parts only with a deels, the scan only with paper, the decision only with a court', () => {
    const full = { ...ja, doelen: ['d1'], acties: ['a1'], afspraken: ['f1'], scan: 's1', uitspraak: 'u' }
    const got = invoer({ ...full, keuze: 'deels', reden: 'Het tweede niet.', vorm: 'papier' }, 'plan', 'h')
    expect([got.nietMetDoelen, got.nietMetActies, got.nietMetAfspraken]).toEqual([['d1'], ['a1'], ['f1']])
    expect([got.scan, got.uitspraak]).toEqual(['s1', ''])
    const plain = invoer(full, 'plan', 'h')
    expect([plain.nietMetDoelen, plain.nietMetActies, plain.nietMetAfspraken, plain.scan]).toEqual([[], [], [], ''])
    expect(invoer({ ...full, vorm: 'rechter' }, 'plan', 'h').uitspraak).toBe('u')
  })
  it('taken home is asked, not answered; own words stay', () => {
    const got = invoer({ ...ja, keuze: 'thuis', zienswijze: 'Wij willen er nog over praten.' }, 'plan', 'h')
    expect([got.antwoord, got.vorm, got.datum, got.zienswijze]).toEqual(['', '', '', 'Wij willen er nog over praten.'])
  })
})

const asked = (betrokkene: string, more: Partial<Gevraagde> = {}): Gevraagde =>
  ({
    betrokkene,
    naam: betrokkene,
    rol: '',
    antwoord: '',
    datum: '',
    vorm: '',
    verouderd: false,
    instemming: '',
    gevraagdOp: '',
    meegegevenOp: '',
    herinnerd: '',
    opgeheven: '',
    ingetrokkenOp: '',
    wacht: '',
    ...more,
  }) as Gevraagde

it('the first whose answer is needed is asked first; an outdated ja is needed again', () => {
  const ja = { antwoord: 'ja' }
  expect(first([asked('a', ja), asked('b')])).toBe('b')
  expect(first([asked('a', ja), asked('b', { ...ja, verouderd: true })])).toBe('b')
  expect(first([asked('a', ja), asked('b', { antwoord: 'nee' })])).toBe('a')
  expect(first([asked('a', { opgeheven: 'Onvindbaar.' }), asked('b')])).toBe('b')
  expect(first([])).toBe('')
})

it('knows when closing would lose something', () => {
  expect(isDirty(emptyAnswer('m', '2026-09-14'))).toBe(false)
  expect(isDirty({ ...emptyAnswer('m', ''), zienswijze: 'x' })).toBe(true)
  expect(isDirty({ ...emptyAnswer('m', ''), doelen: ['d'] })).toBe(true)
})

it('counts the days somebody was reminded', () => {
  expect(reminders('')).toEqual([])
  expect(reminders('2026-09-20, 2026-09-27')).toEqual(['2026-09-20', '2026-09-27'])
})

it.each([
  [{ antwoord: 'ja' }, 'ja'],
  [{ antwoord: 'ja', verouderd: true }, 'ja, eerdere versie'],
  [{ antwoord: 'deels' }, 'deels'],
  [{ ingetrokkenOp: '2026-09-20' }, 'ingetrokken'],
  [{ meegegevenOp: '2026-09-20', gevraagdOp: '2026-09-20' }, 'leest thuis na'],
  [{ gevraagdOp: '2026-09-20' }, 'gevraagd'],
  [{ opgeheven: 'Onvindbaar.', gevraagdOp: '2026-09-20' }, 'door zonder antwoord'],
  [{}, 'nog niet gevraagd'],
])('%o stands as "%s"', (g, word) => {
  expect(standing(asked('a', g)).word).toBe(word)
})

it('silence has one finding, of the person and not lifted', () => {
  const s = (code: string, pad: string, opgeheven = '') => ({ code, pad, opgeheven }) as Signaal
  const a = asked('a')
  expect(signalFor([s('A5/plan', 'betrokkenen/a')], a)?.code).toBe('A5/plan')
  expect(signalFor([s('A5/plan', 'betrokkenen/b'), s('L3', 'betrokkenen/a')], a)).toBeUndefined()
  expect(signalFor([s('A5/plan', 'betrokkenen/a', 'Onvindbaar.')], a)).toBeUndefined()
})

it('offers the parts of now, not those of an earlier cycle, nor empty ones', () => {
  const d = {
    planVanAanpak: {
      doelen: [
        { id: 'oud', doel: 'Vorig jaar' },
        { id: 'd1', doel: 'Start op tijd' },
        { id: 'leeg', doel: ' ' },
      ],
      acties: [{ id: 'a1', wat: 'Kaart op tafel' }],
    },
    afspraken: [{ id: 'f1', tekst: 'Elke maandag bellen' }],
  } as unknown as Dossier
  expect(partsOf(d, ['oud'])).toEqual({
    doelen: [{ value: 'd1', label: 'Start op tijd' }],
    acties: [{ value: 'a1', label: 'Kaart op tafel' }],
    afspraken: [{ value: 'f1', label: 'Elke maandag bellen' }],
  })
  expect(partsOf({} as Dossier, [])).toEqual({ doelen: [], acties: [], afspraken: [] })
})

describe('what changed since', () => {
  const w = (soort: string, tekst: string): Woord => ({ soort, tekst })
  const show = (words: Woord[]) =>
    lines(words).map(
      (l) => `${l.changed ? '!' : ' '}${l.parts.map((p) => ({ gelijk: '', weg: '-', bij: '+' })[p.soort] + p.tekst).join('|')}`,
    )
  it('is read line by line, a stretch cut at line ends', () => {
    const words = [w('gelijk', 'Doel: Bo begint\nDoel: '), w('weg', 'oud\nSlot'), w('bij', 'nieuw')]
    expect(show(words)).toEqual([' Doel: Bo begint', '!Doel: |-oud', '!-Slot|+nieuw'])
    expect(count(words)).toEqual({ weg: 1, bij: 1 })
  })
  it('joins words of one kind, leaves empty lines out and calls spaces no change', () => {
    expect(show([w('gelijk', 'a '), w('gelijk', 'b\n\n'), w('bij', ' \n'), w('gelijk', 'c')])).toEqual([' a b', ' c'])
    expect(show([w('gelijk', 'a'), w('bij', '  '), w('gelijk', 'b')])).toEqual([' a|+  |b'])
    expect(show([])).toEqual([])
  })
})
