import { describe, expect, it } from 'vitest'
import { Queue, type QueueState } from './queue'

/** A disk that fails the given number of times, counted per try. */
function disk(failures: number) {
  const written: number[] = []
  const tries: number[] = []
  const waits: number[] = []
  const states: QueueState[] = []
  let left = failures
  const q = new Queue<number>(
    async (n) => {
      tries.push(n)
      await Promise.resolve()
      if (left-- > 0) throw new Error('schijf vol')
      written.push(n)
    },
    (s) => states.push(s),
    { wait: async (n) => void waits.push(n) },
  )
  return { q, written, tries, waits, states }
}

describe('queue', () => {
  it('writes in the order of pressing, one at a time', async () => {
    const d = disk(0)
    for (const n of [1, 2, 3, 4]) d.q.push(n)
    expect(d.q.state.open).toBe(4)
    await d.q.drained()
    expect(d.written).toEqual([1, 2, 3, 4])
    expect(d.q.state).toEqual({ open: 0, error: null })
  })

  it('tries the same event again and lets nothing pass it', async () => {
    const d = disk(3)
    d.q.push(1)
    d.q.push(2)
    await d.q.drained()
    expect(d.tries).toEqual([1, 1, 1, 1, 2])
    expect(d.written).toEqual([1, 2])
    expect(d.waits).toEqual([1, 2, 3])
  })

  it('says honestly that something is not kept, and why', async () => {
    const d = disk(1)
    d.q.push(1)
    await d.q.drained()
    expect(d.states.some((s) => s.open === 1 && (s.error as Error)?.message === 'schijf vol')).toBe(true)
    expect(d.states.at(-1)).toEqual({ open: 0, error: null })
  })

  it('goes on with what is pressed while it waits, and after it was empty', async () => {
    const d = disk(1)
    d.q.push(1)
    await Promise.resolve()
    d.q.push(2)
    await d.q.drained()
    d.q.push(3)
    await d.q.drained()
    expect(d.written).toEqual([1, 2, 3])
  })
})
