import { describe, expect, it } from 'vitest'
import type { Gevraagde } from '~/backend'
import { type Answer, emptyAnswer, first, invoer, isDirty, missing } from './answer'
import { difference } from './difference'

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
  it('taking it home needs nothing', () => {
    expect(missing({ ...emptyAnswer('m', ''), keuze: 'thuis' })).toEqual({})
  })
})

describe('what is sent', () => {
  it('leaves out what belongs to another form or answer', () => {
    const got = invoer({ ...ja, handtekening: 'M 1 1', reden: 'oud', naam: 'x', getuige: 'IB' }, 'plan', 'h')
    expect([got.antwoord, got.handtekening, got.reden, got.naam, got.getuige, got.hash]).toEqual(['ja', '', '', '', 'IB', 'h'])
  })
  it('taken home is asked, not answered; own words stay', () => {
    const got = invoer({ ...ja, keuze: 'thuis', zienswijze: 'Wij willen er nog over praten.' }, 'plan', 'h')
    expect([got.antwoord, got.vorm, got.datum, got.zienswijze]).toEqual(['', '', '', 'Wij willen er nog over praten.'])
  })
})

it('the first whose answer is needed is asked first; an outdated ja is needed again', () => {
  const g = (betrokkene: string, antwoord: string, verouderd = false): Gevraagde => ({
    betrokkene,
    naam: betrokkene,
    rol: '',
    antwoord,
    datum: '',
    vorm: '',
    verouderd,
    instemming: '',
  })
  expect(first([g('a', 'ja'), g('b', '')])).toBe('b')
  expect(first([g('a', 'ja'), g('b', 'ja', true)])).toBe('b')
  expect(first([g('a', 'ja'), g('b', 'nee')])).toBe('a')
  expect(first([])).toBe('')
})

it('knows when closing would lose something', () => {
  expect(isDirty(emptyAnswer('m', '2026-09-14'))).toBe(false)
  expect(isDirty({ ...emptyAnswer('m', ''), zienswijze: 'x' })).toBe(true)
})

describe('difference', () => {
  const show = (a: string, b: string) => difference(a, b).map((l) => `${{ same: ' ', gone: '-', new: '+' }[l.kind]}${l.text}`)
  it('shows what went and what came', () => {
    expect(show('Doel 1\nDoel 2\nSlot', 'Doel 1\nDoel 3\nSlot')).toEqual([' Doel 1', '-Doel 2', '+Doel 3', ' Slot'])
  })
  it('nothing changed, all new, all gone', () => {
    expect(show('a\n\nb', 'a\nb')).toEqual([' a', ' b'])
    expect(show('', 'a')).toEqual(['+a'])
    expect(show('a', '')).toEqual(['-a'])
  })
})
