import { useEffect } from 'react'

/** Keeps the display from going dark while one looks at the child instead of the screen, where the system allows it. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let gone = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (gone) await got.release()
        else lock = got
      } catch {
        // Not allowed here, or the battery is low: the recording goes on in the dark.
      }
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release().catch(() => {})
    }
  }, [on])
}
