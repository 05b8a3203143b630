import { useEffect } from 'react'
import { backend } from '~/backend'

/** Told at most this often; the lock counts in minutes. */
const ELKE_MS = 20_000

/** useActiviteit tells the program that somebody is working, so that it does not lock. */
export function useActiviteit(aan: boolean) {
  useEffect(() => {
    if (!aan) return
    let last = 0
    const run = () => {
      if (Date.now() - last < ELKE_MS) return
      last = Date.now()
      // Not heard means at worst an early lock, behind which nothing is lost.
      backend.activiteit().catch(() => {})
    }
    const events = ['pointerdown', 'keydown', 'wheel'] as const
    for (const e of events) addEventListener(e, run, { passive: true })
    return () => {
      for (const e of events) removeEventListener(e, run)
    }
  }, [aan])
}
