import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Dossierpagina, Schrijving, Signaal } from '~/backend'
import { CONCEPT_MS, type Poort, SCHRIJF_MS, Werkblad } from './werkblad'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Log = { schrijf: Schrijving[][]; concept: Schrijving[]; gewist: string[] }

function blad(over: Partial<Poort> = {}) {
  const log: Log = { schrijf: [], concept: [], gewist: [] }
  const w = new Werkblad({
    schrijf: async (s) => void log.schrijf.push(s),
    bewaarConcept: async (s) => void log.concept.push(s),
    wisConcept: async (p) => void log.gewist.push(p),
    tekst: (e) => (e as Error).message,
    ...over,
  })
  return { w, log }
}

const pagina = (velden: Record<string, { waarde: unknown; heads: string[] }>, dossier: unknown = {}) =>
  ({
    velden: Object.fromEntries(
      Object.entries(velden).map(([k, v]) => [k, { ...v, door: '', op: '', versies: [], samengevoegd: false }]),
    ),
    dossier,
  }) as unknown as Pick<Dossierpagina, 'velden' | 'dossier'>

test('heads of first focus go with the draft and with the write, whatever is fetched between', async () => {
  const { w, log } = blad()
  w.laad(pagina({ 'hulpvraag/vraag': { waarde: 'oud', heads: ['h1'] } }))
  w.lees('hulpvraag/vraag')
  w.focus('hulpvraag/vraag')
  w.typ('hulpvraag/vraag', 'nieuw')
  w.laad(pagina({ 'hulpvraag/vraag': { waarde: 'van een ander', heads: ['h2'] } }))
  await vi.advanceTimersByTimeAsync(CONCEPT_MS)
  w.laad(pagina({ 'hulpvraag/vraag': { waarde: 'en nog een', heads: ['h3'] } }))
  expect(w.lees('hulpvraag/vraag').waarde).toBe('nieuw')
  await w.blur('hulpvraag/vraag')
  const want = { pad: 'hulpvraag/vraag', waarde: 'nieuw', heads: ['h1'] }
  expect(log.concept).toEqual([want])
  expect(log.schrijf).toEqual([[want]])
})

test('one draft half a second after the last key, one write after two minutes of typing', async () => {
  const { w, log } = blad()
  w.laad(pagina({}))
  for (let i = 0; i < 400; i++) {
    w.typ('a', 'x'.repeat(i + 1))
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(log.concept).toHaveLength(0)
  expect(log.schrijf).toHaveLength(400 * 300 >= SCHRIJF_MS ? 1 : 0)
  await vi.advanceTimersByTimeAsync(CONCEPT_MS)
  expect(log.concept.length).toBeLessThanOrEqual(1)
})

test('save all is one action', async () => {
  const { w, log } = blad()
  w.laad(pagina({}))
  w.typ('a', '1')
  w.typ('b', '2')
  expect(w.onbewaard()).toEqual(['a', 'b'])
  await w.bewaarAlles()
  expect(log.schrijf.map((s) => s.map((x) => x.pad))).toEqual([['a', 'b']])
  expect(w.onbewaard()).toEqual([])
})

test('one refused field does not hold the others back, and keeps its text', async () => {
  const schrijf = vi.fn(async (s: Schrijving[]) => {
    if (s.some((x) => x.pad === 'b')) throw new Error('Deze datum bestaat niet.')
  })
  const gemist = vi.fn()
  const { w, log } = blad({ schrijf, gemist })
  w.laad(pagina({}))
  w.typ('a', '1')
  w.typ('b', '2026-02-31')
  await w.bewaarAlles()
  expect(w.lees('a').fase).toBe('opgeslagen')
  expect([w.lees('b').fase, w.lees('b').waarde, w.lees('b').fout]).toEqual(['fout', '2026-02-31', 'Deze datum bestaat niet.'])
  expect(log.concept.map((c) => c.pad)).toEqual(['b'])
  expect(gemist).toHaveBeenCalledWith('b', 'Deze datum bestaat niet.')
})

test('typing it back forgets the draft; nothing typed writes nothing', async () => {
  const { w, log } = blad()
  w.laad(pagina({ a: { waarde: 'oud', heads: ['h1'] } }))
  w.focus('a')
  await w.blur('a')
  w.typ('a', 'oud!')
  w.typ('a', 'oud')
  await vi.advanceTimersByTimeAsync(SCHRIJF_MS)
  expect([log.schrijf, log.concept, log.gewist]).toEqual([[], [], ['a']])
})

test('a write waits for the draft that is on its way', async () => {
  const order: string[] = []
  const { w } = blad({
    bewaarConcept: () => new Promise<void>((done) => setTimeout(done, 50)).then(() => void order.push('concept')),
    schrijf: async () => void order.push('schrijf'),
  })
  w.laad(pagina({}))
  w.typ('a', '1')
  await vi.advanceTimersByTimeAsync(CONCEPT_MS)
  const klaar = w.bewaarAlles()
  await vi.advanceTimersByTimeAsync(60)
  await klaar
  expect(order).toEqual(['concept', 'schrijf'])
})

test('a value without a version of its own comes from the dossier', () => {
  const { w } = blad()
  w.laad(pagina({}, { planVanAanpak: { doelen: [{ id: 'd1', doel: 'rekenen' }] }, termijnen: { startWeken: 2 } }))
  expect(w.lees('planVanAanpak/doelen/d1/doel').waarde).toBe('rekenen')
  expect(w.lees('termijnen/startWeken').waarde).toBe(2)
})

test('only drafts worth something are offered', () => {
  const { w } = blad()
  w.laad(pagina({ a: { waarde: 'zelfde', heads: ['h1'] }, b: { waarde: 'oud', heads: ['h2'] } }))
  w.typ('c', 'nu bezig')
  const cs = [
    { pad: 'a', waarde: 'zelfde', heads: ['h1'], op: '' },
    { pad: 'b', waarde: 'half getypt', heads: ['h2'], op: '' },
    { pad: 'c', waarde: 'nu be', heads: [], op: '' },
  ]
  expect(w.concepten(cs).map((c) => c.pad)).toEqual(['b'])
})

test('what a rule refused is not tried again by leaving the field, and is by saving', async () => {
  let muur = true
  const signalen = [{ code: 'R1.3', pad: 'mdos/m1' }] as Signaal[]
  const schrijf = vi.fn(async () => {
    if (muur) throw new Error('Dit kan nog niet.')
  })
  const { w } = blad({ schrijf, signalen: () => signalen })
  w.laad(pagina({}))
  await w.zet('mdos/m1/stand', 'afgerond')
  expect([w.lees('mdos/m1/stand').waarde, w.lees('mdos/m1/stand').signalen]).toEqual(['afgerond', signalen])
  await w.blur('mdos/m1/stand')
  expect(schrijf).toHaveBeenCalledTimes(1)
  muur = false
  await w.bewaarAlles()
  expect([w.lees('mdos/m1/stand').fase, w.lees('mdos/m1/stand').signalen]).toEqual(['opgeslagen', []])
})
