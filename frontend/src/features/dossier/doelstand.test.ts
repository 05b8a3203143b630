import { expect, test } from 'vitest'
import type { Doel } from '~/backend'
import { doelstand, getallen, laatste } from './doelstand'

const m = (datum: string, waarde: string, niveau = '') => ({
  id: datum,
  volgorde: 'a',
  datum,
  waarde,
  niveau,
  observatie: '',
  door: '',
})
const d = (over: Partial<Doel>) => ({ metingen: [], beginniveau: '', eindniveau: '', ...over }) as unknown as Doel

test.each<[string, Partial<Doel>, string]>([
  ['nothing measured', {}, 'nog geen meting'],
  ['measured without a level', { metingen: [m('2026-09-01', '3 keer')] }, 'gemeten, geen niveau'],
  ['forward', { beginniveau: '-2', metingen: [m('2026-09-01', '', '-1')] }, 'vooruit'],
  ['the same', { beginniveau: '-1', metingen: [m('2026-09-01', '', '-1')] }, 'gelijk gebleven'],
  ['back', { beginniveau: '-1', metingen: [m('2026-09-01', '', '-2')] }, 'achteruit'],
  ['as expected', { beginniveau: '-1', metingen: [m('2026-09-01', '', '0')] }, 'zoals verwacht'],
  [
    'the latest by date counts',
    { beginniveau: '-1', metingen: [m('2026-10-01', '', '+1'), m('2026-09-01', '', '-2')] },
    'boven verwachting',
  ],
  ['the end level decides', { eindniveau: '-1', metingen: [m('2026-10-01', '', '+1')] }, 'niet bereikt'],
  ['reached', { eindniveau: '0' }, 'bereikt'],
])('%s', (_n, over, want) => {
  expect(doelstand(d(over)).woorden).toBe(want)
})

test('numbers are read from words, in order of date', () => {
  expect(
    getallen(
      d({
        metingen: [
          m('2026-10-01', '3 van 5'),
          m('2026-09-01', '1,5 keer'),
          m('2026-11-01', 'veel', '+1'),
          m('2026-12-01', 'veel'),
        ],
      }),
    ),
  ).toEqual([1.5, 3, 1])
  expect(laatste(d({ metingen: [m('2026-10-01', 'a'), m('2026-09-01', 'b')] }))?.waarde).toBe('a')
})
