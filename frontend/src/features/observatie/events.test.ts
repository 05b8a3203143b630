import { describe, expect, it } from 'vitest'
import type { Telknop } from '~/backend'
import { event, type Press, standing, stretches, tally, words } from './events'

const log = (...ps: [number, Press][]) => ps.map(([ms, p], i) => event(i + 1, ms, p))
const tel = (knop: string): Press => ({ soort: 'tel', knop })
const knop = (soort: string): Telknop => ({ id: 'a', naam: 'Verlaat plek', definitie: '', soort, toets: '1' })

describe('standing', () => {
  it('takes back the last mark that stands, and keeps the log whole', () => {
    const l = log([1, tel('a')], [2, tel('b')], [3, { soort: 'herstel' }], [4, tel('a')])
    expect(standing(l).map((e) => e.nr)).toEqual([1, 4])
    expect(l).toHaveLength(4)
  })

  it('goes further back with every herstel', () => {
    const l = log([1, tel('a')], [2, { soort: 'zin', tekst: 'x' }], [3, { soort: 'herstel' }], [4, { soort: 'herstel' }])
    expect(standing(l)).toEqual([])
  })

  it('herstel with nothing left is harmless, also for what comes after', () => {
    const l = log([1, { soort: 'herstel' }], [2, tel('a')])
    expect(standing(l).map((e) => e.nr)).toEqual([2])
  })

  it('does not undo a pause', () => {
    const l = log([1, tel('a')], [2, { soort: 'pauze' }], [2, { soort: 'hervat' }], [3, { soort: 'herstel' }])
    expect(standing(l)).toEqual([])
  })
})

describe('tally', () => {
  it('counts presses', () => {
    const t = tally(knop('turven'), standing(log([1_000, tel('a')], [2_000, tel('b')], [3_000, tel('a')])), 9_000)
    expect([t.count, t.moments, t.open]).toEqual([2, [1_000, 3_000], null])
  })

  it('duur: on and off by turns, a running stretch counts up to now', () => {
    const s = standing(log([1_000, tel('a')], [4_000, tel('a')], [10_000, tel('a')]))
    const t = tally(knop('duur'), s, 12_000)
    expect([t.count, t.total, t.open]).toEqual([2, 5_000, 10_000])
    expect(stretches(t, 12_000)).toEqual([
      [1_000, 4_000],
      [10_000, 12_000],
    ])
  })

  it('latentie: from sign to begin; one that did not begin has no length', () => {
    const s = standing(log([1_000, tel('a')], [9_000, tel('a')], [20_000, tel('a')]))
    const t = tally(knop('latentie'), s, 60_000)
    expect([t.total, t.open]).toEqual([8_000, 20_000])
  })
})

it('words say what was pressed', () => {
  const [t, i, n, a] = log(
    [1, tel('a')],
    [2, { soort: 'interval', index: 11, waarde: '1' }],
    [3, { soort: 'interval', index: 12, waarde: '0' }],
    [4, { soort: 'abc', gedrag: 'Schuift stoel weg' }],
  ).map((e) => words(e, [knop('turven')], 'Taakgericht'))
  expect([t, i, n, a]).toEqual([
    'Verlaat plek',
    'Interval 12: taakgericht',
    'Interval 13: niet taakgericht',
    'ABC: Schuift stoel weg',
  ])
})
