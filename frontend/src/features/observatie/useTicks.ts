import { useEffect, useReducer } from 'react'

/** Draws again every so many milliseconds while it runs. The time itself is read from the clock, so a late tick shows no wrong time. */
export function useTicks(running: boolean, every = 250): void {
  const [, tick] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    if (!running) return
    const t = setInterval(tick, every)
    return () => clearInterval(t)
  }, [running, every])
}
