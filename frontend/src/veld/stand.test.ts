import { expect, test } from 'vitest'
import type { Signaal } from '~/backend'
import { type Bron, begin, type Gebeurt, isGeweigerd, isVuil, type Stand, volgende } from './stand'

const bron = (waarde: unknown, ...heads: string[]): Bron => ({ waarde, heads })
const na = (s: Stand, ...gs: Gebeurt[]) => gs.reduce(volgende, s)
const begonnen = () => begin(bron('oud', 'h1'))
const komt = (b: Bron): Gebeurt => ({ wat: 'bron', bron: b })
const typ = (waarde: unknown): Gebeurt => ({ wat: 'typ', waarde })

test('a refetch while typing changes neither the text nor the heads', () => {
  let s = na(begonnen(), { wat: 'focus' }, typ('oud en ni'))
  s = na(s, komt(bron('van een ander', 'h2')), typ('oud en nieuw'), komt(bron('nog een keer', 'h3')))
  expect(s.waarde).toBe('oud en nieuw')
  expect(s.heads).toEqual(['h1'])
  s = na(s, { wat: 'blur' })
  expect([s.waarde, s.heads]).toEqual(['oud en nieuw', ['h1']])
  s = na(s, { wat: 'verstuur' })
  expect([s.verzonden?.waarde, s.heads]).toEqual(['oud en nieuw', ['h1']])
})

test('a refetch in a focused field waits until the field is let go, even with nothing typed', () => {
  let s = na(begonnen(), { wat: 'focus' }, komt(bron('van een ander', 'h2')))
  expect([s.waarde, s.heads]).toEqual(['oud', ['h1']])
  s = na(s, { wat: 'blur' })
  expect([s.waarde, s.heads]).toEqual(['van een ander', ['h2']])
})

test('a refetch in a field at rest is taken over with its heads', () => {
  const s = na(begonnen(), komt(bron('nieuw', 'h2', 'h3')))
  expect([s.waarde, s.heads, s.fase]).toEqual(['nieuw', ['h2', 'h3'], 'rust'])
})

test('after our write the next one rests on ours alone, not on what came beside it', () => {
  let s = na(begonnen(), { wat: 'focus' }, typ('van mij'), { wat: 'verstuur' }, { wat: 'gelukt' })
  expect(s.fase).toBe('opgeslagen')
  const beide: Bron = {
    waarde: 'samen',
    heads: ['mijn', 'haar'],
    versies: [
      { head: 'mijn', waarde: 'van mij' },
      { head: 'haar', waarde: 'van haar' },
    ],
  }
  s = na(s, komt(beide))
  expect([s.waarde, s.heads]).toEqual(['van mij', ['mijn']])
  s = na(s, typ('van mij, meer'), { wat: 'blur' })
  expect([s.waarde, s.heads]).toEqual(['van mij, meer', ['mijn']])
})

test('an answer read before our write does not bring the old text back', () => {
  let s = na(begonnen(), typ('nieuw'), { wat: 'verstuur' }, komt(bron('oud', 'h1')), { wat: 'gelukt' })
  expect([s.waarde, s.fase]).toEqual(['nieuw', 'opgeslagen'])
  s = na(s, komt(bron('oud', 'h1')))
  expect(s.waarde).toBe('nieuw')
  s = na(s, komt(bron('nieuw', 'h2')))
  expect([s.waarde, s.heads]).toEqual(['nieuw', ['h2']])
})

test('the answer to our write may come before the write is confirmed', () => {
  const s = na(begonnen(), { wat: 'focus' }, typ('nieuw'), { wat: 'verstuur' }, komt(bron('nieuw', 'h2')), { wat: 'gelukt' })
  expect([s.waarde, s.heads, s.fase]).toEqual(['nieuw', ['h2'], 'opgeslagen'])
})

test('typing on while a write is under way stays unsaved and rests on that write', () => {
  let s = na(begonnen(), { wat: 'focus' }, typ('een'), { wat: 'verstuur' }, typ('een twee'), { wat: 'gelukt' })
  expect([s.fase, s.waarde]).toEqual(['getypt', 'een twee'])
  s = na(s, komt(bron('een', 'h2')))
  expect([s.waarde, s.heads]).toEqual(['een twee', ['h2']])
})

test('somebody who overwrote our write before we heard of it is not overwritten in silence', () => {
  const s = na(
    begonnen(),
    { wat: 'focus' },
    typ('mijn'),
    { wat: 'verstuur' },
    { wat: 'gelukt' },
    typ('mijn 2'),
    komt(bron('hun', 'h9')),
  )
  expect([s.waarde, s.heads]).toEqual(['mijn 2', ['h1']])
})

test('a failed write keeps the text, the heads and says why', () => {
  const s = na(begonnen(), typ('nieuw'), { wat: 'verstuur' }, { wat: 'mislukt', tekst: 'De schijf is vol.' })
  expect([s.waarde, s.heads, s.fase, s.fout]).toEqual(['nieuw', ['h1'], 'fout', 'De schijf is vol.'])
  expect(isVuil(s)).toBe(true)
})

test('typing the old text back leaves nothing to save', () => {
  const s = na(begonnen(), typ('x'), typ('oud'))
  expect(isVuil(s)).toBe(false)
})

test('"terug" gives the stored text, or the newer one that waited', () => {
  expect(na(begonnen(), typ('x'), { wat: 'terug' }).waarde).toBe('oud')
  const s = na(begonnen(), typ('x'), komt(bron('van een ander', 'h2')), { wat: 'terug' })
  expect([s.waarde, s.heads]).toEqual(['van een ander', ['h2']])
})

test('a draft from before a crash comes back with the heads it rested on', () => {
  const s = na(begin(bron('ondertussen anders', 'h5')), { wat: 'concept', waarde: 'half getypt', heads: ['h1'] })
  expect([s.waarde, s.heads, s.fase]).toEqual(['half getypt', ['h1'], 'getypt'])
})

test('what a rule refused keeps its choice and its findings until it is changed, kept or let go', () => {
  const signalen = [{ code: 'R1.3', pad: 'mdos/m1' }] as Signaal[]
  const geweigerd = na(begonnen(), typ('afgerond'), { wat: 'verstuur' }, { wat: 'mislukt', tekst: 'Nog niet.', signalen })
  expect([geweigerd.waarde, isGeweigerd(geweigerd), isVuil(geweigerd)]).toEqual(['afgerond', true, true])
  // While it is tried again the reasons stay in sight: nothing jumps away from under a pointer.
  expect(na(geweigerd, { wat: 'verstuur' }).signalen).toEqual(signalen)
  expect(na(geweigerd, komt(bron('van een ander', 'h2'))).signalen).toEqual(signalen)
  for (const g of [typ('concept'), { wat: 'terug' }] as Gebeurt[]) expect(na(geweigerd, g).signalen).toEqual([])
  expect(na(geweigerd, { wat: 'verstuur' }, { wat: 'gelukt' }).signalen).toEqual([])
  expect(isGeweigerd(na(begonnen(), typ('x'), { wat: 'verstuur' }, { wat: 'mislukt', tekst: 'De schijf is vol.' }))).toBe(false)
})
