import { useEffect } from 'react'

// Not the small ones on the label line: Waarom, the history.
const CONTROL = 'input, textarea, button:not([data-size]), [role=spinbutton]'

/** useDoel brings a path into sight and puts the cursor in it; lists on the way have folded open by then. keer asks for the same path again. */
export function useDoel(pad: string | undefined, tab: string, keer: number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab draws other fields
  useEffect(() => {
    if (!pad) return
    let tries = 0
    const timer = setInterval(() => {
      const found = zoek(pad)
      if (!found && ++tries < 20) return
      clearInterval(timer)
      if (!found) return
      found.scrollIntoView({ block: 'center' })
      const control = found.querySelector<HTMLElement>(CONTROL) ?? found.querySelector<HTMLElement>('button, [tabindex]')
      control?.focus({ preventScroll: true })
      found.setAttribute('data-gewezen', '')
      setTimeout(() => found.removeAttribute('data-gewezen'), 2500)
    }, 60)
    return () => clearInterval(timer)
  }, [pad, tab, keer])
}

// The field itself, else the nearest thing around it that is on the page.
function zoek(pad: string): HTMLElement | null {
  const parts = pad.split('/')
  for (let n = parts.length; n > 0; n--) {
    const p = CSS.escape(parts.slice(0, n).join('/'))
    const el = document.querySelector<HTMLElement>(`[data-pad="${p}"], [data-item="${p}"]`)
    if (el) return el
  }
  return document.getElementById(`sectie-${parts[0]}`)
}
