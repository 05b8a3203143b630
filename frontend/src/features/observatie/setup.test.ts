import { describe, expect, it } from 'vitest'
import type { Organisatie } from '~/backend'
import { command, type Key } from './keyboard'
import { clean, editable, emptyVorm, freeKey, KEYS, knop, ownKnop, ownPresets, PRESETS, problems } from './presets'

const key = (k: string, more: Partial<Key> = {}): Key => ({
  key: k,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  typing: false,
  ...more,
})
const a = { ...knop('Roept', '', 'turven', '1'), id: 'a' }

describe('keyboard', () => {
  const run = (k: Key, single = true, sampling = true) => command(k, [a], sampling, single)
  it('one key each', () => {
    expect(run(key('1'))).toEqual({ do: 'tel', knop: 'a' })
    expect(run(key('J'))).toEqual({ do: 'score', seen: true })
    expect(run(key('n'))).toEqual({ do: 'score', seen: false })
    expect(run(key('Backspace'))).toEqual({ do: 'undo' })
    expect(run(key('p'))).toEqual({ do: 'pause' })
    expect(run(key('z', { ctrlKey: true }))).toEqual({ do: 'undo' })
  })
  it('does nothing while typing, while a key is held, or with other modifiers', () => {
    for (const k of [key('1', { typing: true }), key('z', { ctrlKey: true, typing: true }), key('1', { repeat: true })]) {
      expect(run(k)).toBeNull()
    }
    expect(run(key('1', { ctrlKey: true }))).toBeNull()
    expect(run(key('1', { altKey: true }))).toBeNull()
  })
  it('can be switched off, all but Ctrl Z', () => {
    for (const k of ['1', 'j', 'n', 'p', 'v', 'a', 'Backspace']) expect(run(key(k), false)).toBeNull()
    expect(run(key('z', { ctrlKey: true }), false)).toEqual({ do: 'undo' })
  })
  it('j and n do nothing without a tijdsteekproef', () => {
    expect(run(key('j'), true, false)).toBeNull()
  })
  it('no behaviour can have a key that has a task of its own', () => {
    expect(KEYS.filter((k) => 'jnpva'.includes(k))).toEqual([])
    expect(new Set(KEYS).size).toBe(KEYS.length)
  })
})

describe('set-up', () => {
  it.each(PRESETS.map((p) => [p.naam, p] as const))('preset %s can start as it is', (_naam, p) => {
    expect(problems({ ...emptyVorm(), ...p.maak() })).toEqual({})
  })
  it('says what is missing', () => {
    expect(Object.keys(problems(emptyVorm()))).toEqual(['methoden'])
    const v = { ...emptyVorm(), methoden: ['turven', 'tijdsteekproef'] }
    expect(Object.keys(problems(v)).sort()).toEqual(['gedragingen', 'steekproef'])
    expect(problems({ ...v, gedragingen: [knop('', '', 'turven', '1'), knop('x', '', 'turven', '1')] })).toMatchObject({
      'gedrag-0': expect.any(String),
      'toets-1': 'Toets 1 is al in gebruik.',
    })
  })
  it('hands out free keys', () => {
    expect(freeKey([])).toBe('1')
    expect(freeKey([a])).toBe('2')
  })
  it('leaves out what the chosen methods do not use, and names the counting that is done', () => {
    const full = { ...emptyVorm(), ...PRESETS[0]?.maak(), gedragingen: [a, { ...a, id: 'b', toets: '2', soort: 'duur' }] }
    const counted = clean({ ...full, methoden: ['abc', 'turven'] })
    expect([counted.methoden, counted.gedragingen.length, counted.steekproef.soort]).toEqual([['turven', 'duur', 'abc'], 2, ''])
    const sampled = clean({ ...full, methoden: ['tijdsteekproef'] })
    expect([sampled.gedragingen.length, sampled.steekproef.soort]).toEqual([0, 'momentaan'])
    expect(editable(counted).steekproef.intervalSeconden).toBe(15)
  })
})

describe("the partnership's own", () => {
  const o = {
    tijdsteekproeven: [
      {
        id: 's',
        naam: '',
        gedrag: 'Speelt samen',
        definitie: 'Met een ander kind.',
        soort: 'partieel',
        intervalSeconden: 30,
        minuten: 10,
        klasgenootElke: 0,
      },
      {
        id: 'leeg',
        naam: 'Nog niet af',
        gedrag: '  ',
        definitie: '',
        soort: '',
        intervalSeconden: 0,
        minuten: 0,
        klasgenootElke: 0,
      },
    ],
  } as unknown as Organisatie
  it('tijdsteekproeven stand ready, and can start at once', () => {
    const [one, ...rest] = ownPresets(o)
    expect([one?.naam, one?.uitleg, rest]).toEqual(['Speelt samen', 'Tijdsteekproef elke 30 s, 10 minuten.', []])
    const v = { ...emptyVorm(), ...one?.maak() }
    expect([v.steekproef.soort, v.steekproef.intervalSeconden, v.minuten]).toEqual(['partieel', 30, 10])
    expect(problems(v)).toEqual({})
    expect(ownPresets(undefined)).toEqual([])
  })
  it('a behaviour keeps its key unless that is taken or has a task', () => {
    const t = (toets: string) =>
      ({ naam: 'Roepen', definitie: 'Zonder beurt.', soort: 'duur', toets }) as Organisatie['telknoppen'][number]
    expect(ownKnop(t('r'), [])).toMatchObject({ naam: 'Roepen', definitie: 'Zonder beurt.', soort: 'duur', toets: 'r' })
    expect(ownKnop(t('1'), [a]).toets).toBe('2') // a has 1
    expect(ownKnop(t('p'), []).toets).toBe('1') // p pauses
  })
})
