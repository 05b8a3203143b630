import { useEffect, useRef } from 'react'

type Toetsen = { zoek: () => void; bewaar: () => void; vergrendel: () => void }

/** useToetsen are the shortcuts that work everywhere; all of them take Ctrl (or Command), so none gets in the way of typing. */
export function useToetsen(t: Toetsen) {
  const nu = useRef(t)
  nu.current = t
  useEffect(() => {
    const run = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.altKey) return
      const key = e.key.toLowerCase()
      const doe =
        key === 'k' && !e.shiftKey
          ? nu.current.zoek
          : key === 's' && !e.shiftKey
            ? nu.current.bewaar
            : key === 'l' && e.shiftKey
              ? nu.current.vergrendel
              : null
      if (!doe) return
      e.preventDefault()
      doe()
    }
    addEventListener('keydown', run)
    return () => removeEventListener('keydown', run)
  }, [])
}
