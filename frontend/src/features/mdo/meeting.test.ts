import { describe, expect, it } from 'vitest'
import type { Betrokkene, Deelnemer, Dossier, MDO } from '~/backend'
import { fromTemplate, gaps, notInvited, reportLength, sortMeetings, times, withoutLeave } from './meeting'

const min = (...ms: number[]) => ms.map((minuten) => ({ minuten }))

describe('times', () => {
  it('follow from the begin time and the minutes', () => {
    expect(times('13:30', min(5, 20, 20, 10, 5))).toEqual({
      starts: ['13:30', '13:35', '13:55', '14:15', '14:25'],
      total: 60,
      end: '14:30',
    })
  })
  it('count from the start while there is no time, and an empty field counts as nothing', () => {
    expect(times('', min(5, 0, 10))).toEqual({ starts: ['+0 min', '+5 min', '+5 min'], total: 15, end: '' })
    expect(times('09:00', min(Number.NaN, 5)).end).toBe('09:05')
  })
  it('go past midnight', () => {
    expect(times('23:50', min(20)).end).toBe('00:10')
  })
})

const person = (id: string, rol: string) => ({ id, rol, naam: id, tot: '' }) as Betrokkene
const people = [person('m', 'moeder'), person('l', 'leerkracht'), person('c', 'consulent'), person('a', 'ab')]
const came = (wie: string, aanwezig = 'ja') => ({ id: `d-${wie}`, wie, aanwezig }) as Deelnemer
const dossier = (niveau = 'leerling') => ({ onderwerp: { niveau }, betrokkenen: people }) as unknown as Dossier
const mdo = (deelnemers: Deelnemer[], more: Partial<MDO> = {}) =>
  ({ soort: 'analyse', redenAfwezig: '', ...more, deelnemers }) as MDO

describe('who is missing', () => {
  it('parents, school and consulent are required (M14)', () => {
    expect(gaps(dossier(), mdo([]), false).map((g) => [g.who, g.why])).toEqual([
      ['de ouders', 'niet uitgenodigd'],
      ['de school', 'niet uitgenodigd'],
      ['de consulent', 'niet uitgenodigd'],
    ])
    expect(gaps(dossier(), mdo([came('m', ''), came('l', ''), came('c', '')]), false)).toEqual([])
  })
  it('invited is not enough once it is over', () => {
    const list = mdo([came('m'), came('l', 'online'), came('c', '')])
    expect(gaps(dossier(), list, true)).toEqual([{ who: 'de consulent', bron: 'M14', why: 'niet aanwezig' }])
  })
  it('a question without a pupil has no parents at the table', () => {
    expect(gaps(dossier('team'), mdo([came('l'), came('c')]), true)).toEqual([])
  })
  it.each(['bevindingen', 'evaluatie'])('the AB must be at %s (A3)', (soort) => {
    const list = [came('m'), came('l'), came('c')]
    expect(gaps(dossier(), mdo(list, { soort }), true).map((g) => g.bron)).toEqual(['A3'])
    expect(gaps(dossier(), mdo([...list, came('a')], { soort }), true)).toEqual([])
  })
})

describe('who comes from outside', () => {
  const arts = { ...person('x', 'deskundige'), naam: 'Dokter Vos', organisatie: 'GGD' } as Betrokkene
  const d = (more: object = {}, niveau = 'leerling') =>
    ({
      onderwerp: { niveau },
      betrokkenen: [...people, arts],
      toestemmingen: [
        { voor: 'uitnodigen', antwoord: 'ja', betreft: 'dokter vos van de GGD', ingetrokkenOp: '', geldigTot: '', ...more },
      ],
    }) as unknown as Dossier
  const list = mdo([came('m'), came('l'), came('c'), came('a'), came('x')])
  it('needs leave by name or organisation; school, parents, consulent and AB do not', () => {
    expect(withoutLeave(d({ betreft: 'de logopedist' }), list, '2026-11-23').map((b) => b.id)).toEqual(['x'])
    expect(withoutLeave(d(), list, '2026-11-23')).toEqual([])
    expect(withoutLeave(d({ betreft: 'iemand van de ggd' }), list, '2026-11-23')).toEqual([])
    expect(withoutLeave(d({ betreft: '' }), mdo([came('m')]), '2026-11-23')).toEqual([])
  })
  it('a no, leave for something else, withdrawn or run out is none', () => {
    for (const more of [{ antwoord: 'nee' }, { voor: 'delen' }, { ingetrokkenOp: '2026-11-23' }, { geldigTot: '2026-11-22' }])
      expect(withoutLeave(d(more), list, '2026-11-23')).toHaveLength(1)
    expect(withoutLeave(d({ ingetrokkenOp: '2026-11-24', geldigTot: '2026-11-23' }), list, '2026-11-23')).toEqual([])
  })
  it('without a pupil there are no parents to ask', () => {
    expect(withoutLeave(d({ antwoord: 'nee' }, 'team'), list, '2026-11-23')).toEqual([])
  })
})

it('fills a template with whoever has the role and is still there', () => {
  const gone = { ...person('weg', 'ib'), tot: '2026-01-01' } as Betrokkene
  const punt = (titel: string, eigenaar: string) => ({ titel, eigenaar, toelichting: '', soort: 'bespreken', minuten: 5 })
  const got = fromTemplate([punt('Welkom', 'ib'), punt('Analyse', 'ab'), punt('Slot', '')] as never, [gone, ...people])
  expect(got).toEqual([
    { titel: 'Welkom', soort: 'bespreken', minuten: 5 },
    { titel: 'Analyse', soort: 'bespreken', minuten: 5, eigenaar: 'a' },
    { titel: 'Slot', soort: 'bespreken', minuten: 5 },
  ])
})

it('offers who is not invited yet, and not who left', () => {
  const gone = { ...person('x', 'jeugdhulp'), tot: '2026-01-01' }
  expect(notInvited([...people, gone], [came('m')]).map((b) => b.id)).toEqual(['l', 'c', 'a'])
})

it('measures a report in words', () => {
  const words = (n: number) => Array(n).fill('woord').join(' ')
  expect([0, 1, 200, 201, 350, 351].map((n) => reportLength(words(n)).tone)).toEqual([
    'neutral',
    'positive',
    'positive',
    'neutral',
    'neutral',
    'warning',
  ])
})

it('planned meetings come soonest first, without a date last; finished ones latest first', () => {
  const m = (datum: string, stand = '', begin = '') => ({ datum, stand, begin })
  const got = sortMeetings([
    m(''),
    m('2026-12-01', '', '13:00'),
    m('2026-12-01', '', '09:00'),
    m('2026-01-01', 'afgerond'),
    m('2026-03-01', 'afgerond'),
  ])
  expect(got.planned.map((x) => x.datum + x.begin)).toEqual(['2026-12-0109:00', '2026-12-0113:00', ''])
  expect(got.done.map((x) => x.datum)).toEqual(['2026-03-01', '2026-01-01'])
})
