import { describe, expect, it } from 'vitest'
import type { Steekproefvorm } from '~/backend'
import { event, standing } from './events'
import { bias, cells, count, isMate, percent, scores, series, target } from './sampling'

const vorm = (soort: string, klasgenootElke = 0): Steekproefvorm => ({
  soort,
  gedrag: 'Taakgericht',
  definitie: '',
  intervalSeconden: 15,
  klasgenootElke,
})
const map = (s: string) => new Map([...s].flatMap((c, i) => (c === '-' ? [] : [[i, c as '0' | '1']])))

describe('which interval a score belongs to', () => {
  it('momentaan: the interval that the cue opens', () => {
    expect([0, 14_999, 15_000, 737_000].map((ms) => target(vorm('momentaan'), ms))).toEqual([0, 0, 1, 49])
  })
  it.each(['partieel', 'geheel'])('%s: the interval that the cue closes', (soort) => {
    expect([0, 14_999, 15_000, 30_000].map((ms) => target(vorm(soort), ms))).toEqual([-1, -1, 0, 1])
  })
})

describe('class-mate', () => {
  it('has the last interval of every n', () => {
    expect(Array.from({ length: 12 }, (_, i) => i).filter((i) => isMate(i, 5))).toEqual([4, 9])
    expect([0, 4, 9].some((i) => isMate(i, 0))).toBe(false)
  })
  it('is never added to the own score', () => {
    expect(count('1101011-00', 5)).toEqual({ own: { yes: 5, no: 2, missed: 1 }, mate: { yes: 0, no: 2, missed: 0 } })
  })
})

describe('cells', () => {
  it('mark now, missed and ahead', () => {
    expect(cells(vorm('momentaan'), map('1-0'), 50_000, 6)).toEqual(['1', '-', '0', 'now', 'ahead', 'ahead'])
  })
  it('a scored interval shows its score, also while it runs', () => {
    expect(cells(vorm('momentaan'), map('1-01'), 50_000, 5)).toEqual(['1', '-', '0', '1', 'ahead'])
  })
})

describe('series', () => {
  it('holds every complete interval, missed ones as -', () => {
    expect(series(vorm('momentaan'), map('1-0'), 60_000, 20)).toBe('1-0-')
  })
  it('leaves an incomplete last interval out, unless it was scored', () => {
    expect(series(vorm('momentaan'), map('10'), 44_000, 0)).toBe('10')
    expect(series(vorm('momentaan'), map('101'), 44_000, 0)).toBe('101')
  })
  it('ends with the planned length; what was scored after it stays', () => {
    expect(series(vorm('momentaan'), map('1'), 200_000, 1)).toBe('1---')
    expect(series(vorm('momentaan'), map('1----1'), 200_000, 1)).toBe('1----1')
  })
  it('is empty when nothing happened', () => {
    expect(series(vorm('momentaan'), new Map(), 3_000, 20)).toBe('')
  })
})

it('the last score of an interval counts, and herstel brings back the one before', () => {
  const l = [event(1, 1, { soort: 'interval', index: 3, waarde: '0' }), event(2, 2, { soort: 'interval', index: 3, waarde: '1' })]
  expect(scores(standing(l)).get(3)).toBe('1')
  expect(scores(standing([...l, event(3, 3, { soort: 'herstel' })])).get(3)).toBe('0')
})

it('a percentage leaves missed intervals out and does not exist without scores', () => {
  expect(percent({ yes: 2, no: 1, missed: 40 })).toBe(67)
  expect(percent({ yes: 0, no: 0, missed: 40 })).toBeNull()
})

it('every kind says how it distorts', () => {
  expect([bias('momentaan'), bias('partieel'), bias('geheel')].map((s) => /minst|overschat|onderschat/.exec(s)?.[0])).toEqual([
    'minst',
    'overschat',
    'onderschat',
  ])
})
