import { describe, expect, it } from 'vitest'
import { elapsed, lengthWords, mmss, pause, resume, start } from './clock'

describe('clock', () => {
  it('reads the wall clock and leaves pauses out', () => {
    let c = start(1_000)
    expect(elapsed(c, 61_000)).toBe(60_000)
    c = pause(c, 61_000)
    expect(elapsed(c, 999_000)).toBe(60_000)
    c = resume(c, 100_000)
    expect(elapsed(c, 105_000)).toBe(65_000)
    c = pause(c, 105_000)
    c = resume(c, 205_000)
    expect(elapsed(c, 206_000)).toBe(66_000)
  })

  it('ignores a second pause and a resume that was not paused', () => {
    const c = pause(start(0), 10_000)
    expect(pause(c, 20_000)).toBe(c)
    const running = start(0)
    expect(resume(running, 5_000)).toBe(running)
  })

  it('never shows a negative time after the system clock was set back', () => {
    expect(elapsed(start(50_000), 10_000)).toBe(0)
  })

  it('writes times as people read them', () => {
    expect([mmss(0), mmss(737_900), mmss(3_725_000), mmss(-5)]).toEqual(['00:00', '12:17', '1:02:05', '00:00'])
    expect([lengthWords(45_400), lengthWords(125_000)]).toEqual(['45 s', '2 min 05 s'])
  })
})
