import { describe, expect, it } from 'vitest'
import type { Opname, Opnamegebeurtenis } from '~/backend'
import { event, kept } from './events'
import { emptyVorm } from './presets'
import { Recorder } from './recorder'
import { ranOnTo, recover } from './recovery'

const T0 = Date.parse('2026-09-14T08:30:00Z')
const opname = (gebeurtenissen: Opnamegebeurtenis[] = []): Opname => ({
  id: 'o1',
  dossierID: '',
  begonnen: '2026-09-14T08:30:00Z',
  instelling: emptyVorm(),
  gebeurtenissen,
  klaar: false,
  duurMs: 0,
})

function recorder() {
  const t = { now: T0 }
  const disk: Opnamegebeurtenis[] = []
  const r = new Recorder(
    async (_id, e) => void disk.push(e),
    () => t.now,
    { wait: async () => {} },
  )
  r.open(opname())
  const at = (s: number) => {
    t.now = T0 + s * 1000
  }
  return { r, disk, at }
}

describe('recorder', () => {
  it('numbers events 1, 2, 3 and stamps them with the recording clock, pauses left out', async () => {
    const { r, disk, at } = recorder()
    at(10)
    r.press({ soort: 'tel', knop: 'a' })
    at(20)
    r.pause()
    at(320)
    r.resume()
    at(325)
    r.press({ soort: 'tel', knop: 'a' })
    await r.finish()
    expect(disk.map((e) => [e.nr, e.ms, e.soort])).toEqual([
      [1, 10_000, 'tel'],
      [2, 20_000, 'pauze'],
      [3, 20_000, 'hervat'],
      [4, 25_000, 'tel'],
      [5, 25_000, 'klaar'],
    ])
  })

  it('takes no tallies during a pause, but does take sentences', () => {
    const { r, at } = recorder()
    at(5)
    r.pause()
    expect(r.press({ soort: 'tel', knop: 'a' })).toBe(false)
    expect(r.press({ soort: 'interval', index: 0, waarde: '1' })).toBe(false)
    expect(r.press({ soort: 'zin', tekst: 'Bel gaat.' })).toBe(true)
  })

  it('undo says what it took back, and nothing when there is nothing', () => {
    const { r } = recorder()
    expect(r.undo()).toBeNull()
    r.press({ soort: 'tel', knop: 'a' })
    r.press({ soort: 'zin', tekst: 'Pakt schrift.' })
    expect(r.undo()?.tekst).toBe('Pakt schrift.')
    expect(r.undo()?.knop).toBe('a')
    expect(r.undo()).toBeNull()
    expect(r.get()?.events).toHaveLength(4)
  })

  it('takes nothing after the end', async () => {
    const { r, disk } = recorder()
    await r.finish()
    expect(r.press({ soort: 'tel', knop: 'a' })).toBe(false)
    expect(r.undo()).toBeNull()
    await r.finish()
    expect(disk.map((e) => e.soort)).toEqual(['klaar'])
  })

  it('keeps what is typed, also after the end, without it counting for anything', async () => {
    const { r, disk } = recorder()
    r.press({ soort: 'tel', knop: 'a' })
    r.keep({ soort: 'concept', tekst: 'Kijkt na' })
    expect(r.undo()?.knop).toBe('a')
    await r.finish()
    r.keep({ soort: 'waarneming', tekst: 'Zag een' })
    r.keep({ soort: 'waarneming', tekst: 'Zag een kind.' })
    await r.drained()
    expect(disk.map((e) => e.nr)).toEqual([1, 2, 3, 4, 5, 6])
    expect(kept(r.get()?.events ?? [], 'waarneming')).toBe('Zag een kind.')
    expect(r.get()?.stands).toEqual([])
  })

  it('never stamps an event before the last one, even when the system clock jumps back', () => {
    const { r, at } = recorder()
    at(60)
    r.press({ soort: 'tel', knop: 'a' })
    at(20)
    r.press({ soort: 'tel', knop: 'a' })
    expect(r.get()?.events.map((e) => e.ms)).toEqual([60_000, 60_000])
  })

  it('goes on with the numbers of a recording that was found again', async () => {
    const { r, disk, at } = recorder()
    const found = opname([event(1, 1_000, { soort: 'tel', knop: 'a' }), event(2, 4_000, { soort: 'tel', knop: 'a' })])
    r.open(found, recover(found).still)
    at(600)
    r.resume()
    at(610)
    r.press({ soort: 'tel', knop: 'a' })
    await r.finish()
    expect(disk.map((e) => [e.nr, e.ms])).toEqual([
      [3, 4_000],
      [4, 14_000],
      [5, 14_000],
    ])
  })

  it('a note carries the moment at which it was begun, never one still to come', () => {
    const { r, at } = recorder()
    at(30)
    r.press({ soort: 'tel', knop: 'a' })
    r.press({ soort: 'zin', tekst: 'Pakt potlood.' }, 12_000)
    r.press({ soort: 'zin', tekst: 'Legt het weg.' }, 99_000)
    expect(r.get()?.events.map((e) => e.ms)).toEqual([30_000, 12_000, 30_000])
    expect(r.ms()).toBe(30_000)
  })

  it('tells its listeners, and gives a new object at every change', () => {
    const { r } = recorder()
    let told = 0
    const stop = r.subscribe(() => told++)
    const before = r.get()
    r.press({ soort: 'tel', knop: 'a' })
    expect(told).toBeGreaterThan(0)
    expect(r.get()).not.toBe(before)
    stop()
    const n = told
    r.press({ soort: 'tel', knop: 'a' })
    expect(told).toBe(n)
  })
})

describe('recover', () => {
  it('finds the clock of a recording without pauses', () => {
    const f = recover(opname([event(1, 8_000, { soort: 'tel', knop: 'a' })]))
    expect([f.last, f.paused, f.ranOn?.base, f.still.still]).toEqual([8_000, false, T0, 8_000])
  })

  it('finds the clock after a pause from the moment it resumed', () => {
    const f = recover(
      opname([
        event(1, 20_000, { soort: 'pauze' }),
        event(2, 20_000, { soort: 'hervat', waarde: new Date(T0 + 320_000).toISOString() }),
      ]),
    )
    expect(f.ranOn?.base).toBe(T0 + 300_000)
  })

  it('a recording that was paused stays so', () => {
    const f = recover(opname([event(1, 20_000, { soort: 'pauze' })]))
    expect([f.paused, f.ranOn, f.last]).toEqual([true, null, 20_000])
  })

  it('knows where the clock would be, unless the system clock was set back', () => {
    const f = recover(opname([event(1, 60_000, { soort: 'tel', knop: 'a' })]))
    expect(ranOnTo(f, T0 + 90_000)).toBe(90_000)
    expect(ranOnTo(f, T0 + 30_000)).toBeNull()
  })

  it('does not guess when the moment of resuming is unknown', () => {
    const f = recover(opname([event(1, 5_000, { soort: 'pauze' }), event(2, 5_000, { soort: 'hervat' })]))
    expect(f.ranOn).toBeNull()
  })
})
