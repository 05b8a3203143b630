import { useEffect, useRef } from 'react'
import { backend, tekstVan } from '~/backend'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'

/** useOngedaan takes the last own action back: by button, or with Ctrl Z outside a field (inside, Ctrl Z belongs to the text). */
export function useOngedaan(): { wat: string; doe: () => void } {
  const { id, pagina, blad } = useVelden()
  const wat = pagina.ongedaan
  const doe = () => {
    void (async () => {
      try {
        await blad.bewaarAlles()
        const gedaan = await backend.maakOngedaan({ id })
        toast.ok('Ongedaan gemaakt', gedaan)
      } catch (e) {
        toast.error('Ongedaan maken is niet gelukt', tekstVan(e))
      }
    })()
  }
  const nu = useRef({ wat, doe })
  nu.current = { wat, doe }
  useEffect(() => {
    const run = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey || e.key.toLowerCase() !== 'z') return
      if (inVeld(document.activeElement) || !nu.current.wat) return
      e.preventDefault()
      nu.current.doe()
    }
    addEventListener('keydown', run)
    return () => removeEventListener('keydown', run)
  }, [])
  return { wat, doe }
}

function inVeld(el: Element | null): boolean {
  return !!el?.closest('input, textarea, [contenteditable], [role=spinbutton], [role=dialog], [role=alertdialog]')
}
