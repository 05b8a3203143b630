import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element in pixels: marks are laid out for it, because a scaled drawing shrinks its words. */
export function useWidth<T extends HTMLElement>(initial: number): [RefObject<T | null>, number] {
  const ref = useRef<T>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const el = ref.current
    if (!el) return
    const see = new ResizeObserver(() => setWidth(Math.max(200, el.clientWidth)))
    see.observe(el)
    return () => see.disconnect()
  }, [])
  return [ref, width]
}
