import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import css from './Klasmodus.module.css'

/**
 * Klasmodus lays the recording over the whole window, dark and quiet: no menu,
 * no list of dossiers, no name for whoever looks along. What lies under it is
 * out of reach until it closes.
 */
export function Klasmodus({ children }: { children: ReactNode }) {
  const [host] = useState(() => {
    const el = document.createElement('div')
    el.dataset.theme = 'dark'
    el.className = css.layer ?? ''
    return el
  })
  useEffect(() => {
    const under = document.getElementById('root')
    document.body.append(host)
    under?.setAttribute('inert', '')
    return () => {
      under?.removeAttribute('inert')
      host.remove()
    }
  }, [host])
  return createPortal(<main className={css.main}>{children}</main>, host)
}
