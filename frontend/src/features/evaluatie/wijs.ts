// Not the small ones on a label line: the history, Waarom.
const CONTROL = 'input:not([type=hidden]), textarea, [role=spinbutton], button:not([data-size])'

/** wijs brings the field of a path into sight and puts the cursor in it; without the field itself, what is around it. */
export function wijs(pad: string) {
  const parts = pad.split('/')
  for (let n = parts.length; n > 0; n--) {
    const el = document.querySelector<HTMLElement>(`[data-pad="${CSS.escape(parts.slice(0, n).join('/'))}"]`)
    if (!el) continue
    const stil = matchMedia('(prefers-reduced-motion: reduce)').matches
    el.scrollIntoView({ block: 'center', behavior: stil ? 'auto' : 'smooth' })
    const control =
      el.querySelector<HTMLElement>('input:checked') ??
      el.querySelector<HTMLElement>(CONTROL) ??
      el.querySelector<HTMLElement>('button')
    control?.focus({ preventScroll: true })
    return
  }
}
