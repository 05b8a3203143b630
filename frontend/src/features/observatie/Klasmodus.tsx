import { type ReactNode, useEffect, useRef } from 'react'
import css from './Klasmodus.module.css'

/**
 * Klasmodus lays the recording over the whole window, dark and quiet: no menu,
 * no list of dossiers, no name for whoever looks along. What lies under it is
 * out of reach until it closes. It stays inside the page, so that the lock
 * screen hides it like everything else.
 */
export function Klasmodus({ children }: { children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const set: Element[] = []
    for (let el: Element | null = layer.current; el && el.id !== 'root' && el !== document.body; el = el.parentElement) {
      for (const other of el.parentElement?.children ?? []) {
        if (other === el || other.hasAttribute('inert')) continue
        other.setAttribute('inert', '')
        set.push(other)
      }
    }
    return () => {
      for (const el of set) el.removeAttribute('inert')
    }
  }, [])
  return (
    <div ref={layer} className={css.layer} data-theme="dark" data-klasmodus>
      {children}
    </div>
  )
}
