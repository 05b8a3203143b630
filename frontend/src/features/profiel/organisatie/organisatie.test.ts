import { describe, expect, it } from 'vitest'
import type { Field, Gebeurtenis, Organisatie, VerwijderdItem } from '~/backend'
import { bronVan, bronwaarden, onder, terugNaarBron, wijktAf } from './bron'

const g = (pad: string, wat: string, waarde: unknown) => ({ pad, wat, waarde, door: 'x', op: '', label: '' }) as Gebeurtenis
const org = (more: object = {}) =>
  ({ regio: 'noord', termijnen: { startWeken: 3, oppWeken: 6 }, telknoppen: [], ...more }) as unknown as Organisatie
const history = [
  g('termijnen/startWeken', 'geschreven', 3),
  g('termijnen/startWeken', 'beginwaarde', 2),
  g('termijnen/oppWeken', 'beginwaarde', 6),
  g('telknoppen/b1/naam', 'beginwaarde', 'Roepen'),
  g('telknoppen/b2/naam', 'beginwaarde', 'Vinger'),
]
const bron = bronwaarden(history)

describe('what the source says', () => {
  it('stands beside a setting, and tells which are changed', () => {
    expect([bronVan(org(), bron, 'termijnen/startWeken'), wijktAf(org(), bron, 'termijnen/startWeken')]).toEqual([2, true])
    expect([bronVan(org(), bron, 'termijnen/oppWeken'), wijktAf(org(), bron, 'termijnen/oppWeken')]).toEqual([6, false])
  })
  it('is what stands, as long as nobody changed anything', () => {
    expect([bronVan(org(), bronwaarden([]), 'termijnen/startWeken'), wijktAf(org(), bronwaarden([]), 'regio')]).toEqual([
      3,
      false,
    ])
  })
  it('says nothing of what was added', () => {
    expect([bronVan(org(), bron, 'telknoppen/eigen/naam'), wijktAf(org(), bron, 'telknoppen/eigen/naam')]).toEqual([
      undefined,
      false,
    ])
  })
})

describe('back to the source', () => {
  const lijst = { name: 'telknoppen', kind: 'list', fields: [{ name: 'naam', kind: 'line' }] } as unknown as Field
  const o = org({
    telknoppen: [
      { id: 'b1', naam: 'Praten' },
      { id: 'eigen', naam: 'Fluiten' },
    ],
  })
  it('writes changed fields back and restores what was deleted; own items stay', () => {
    const weg = [{ pad: 'telknoppen/b2' }, { pad: 'telknoppen/zelf' }, { pad: 'agendas/b3' }] as VerwijderdItem[]
    expect(terugNaarBron(o, bron, lijst, 'telknoppen', weg)).toEqual({
      schrijvingen: [{ pad: 'telknoppen/b1/naam', waarde: 'Roepen' }],
      herstel: ['telknoppen/b2'],
    })
  })
  it('has nothing to do when nothing changed', () => {
    expect(terugNaarBron(o, bronwaarden([]), lijst, 'telknoppen', [])).toEqual({ schrijvingen: [], herstel: [] })
  })
  it('reaches the items of a list in a list', () => {
    const agendas = {
      name: 'agendas',
      kind: 'list',
      fields: [{ name: 'punten', kind: 'list', fields: [{ name: 'titel', kind: 'line' }] }],
    } as unknown as Field
    const b = bronwaarden([g('agendas/a/punten/p/titel', 'beginwaarde', 'Welkom')])
    const met = org({ agendas: [{ id: 'a', punten: [{ id: 'p', titel: 'Hallo' }] }] })
    expect(terugNaarBron(met, b, agendas, 'agendas', []).schrijvingen).toEqual([
      { pad: 'agendas/a/punten/p/titel', waarde: 'Welkom' },
    ])
  })
})

it('the history of a list leaves out how it came, that of a setting shows it', () => {
  expect(onder(history, 'telknoppen')).toEqual([])
  expect(onder(history, 'termijnen/startWeken').map((x) => x.wat)).toEqual(['geschreven', 'beginwaarde'])
  expect(onder([g('telknoppenX', 'geschreven', 1)], 'telknoppen')).toEqual([])
})
