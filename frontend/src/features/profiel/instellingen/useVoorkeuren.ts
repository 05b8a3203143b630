import { useQueryClient } from '@tanstack/react-query'
import { backend, type Ik, tekstVan, type Voorkeuren } from '~/backend'
import { sleutel } from '~/backend/queries'
import { toast } from '~/ui/Toasts/Toasts'

/** useZet changes some of the preferences; shown at once, put back when it cannot be kept. */
export function useZet(ik: Ik): (deel: Partial<Voorkeuren>) => void {
  const client = useQueryClient()
  return (deel) => {
    const voorkeuren = { ...ik.voorkeuren, ...deel }
    client.setQueryData(sleutel.ik, { ...ik, voorkeuren })
    backend.zetVoorkeuren(voorkeuren).catch((e: unknown) => {
      toast.error('De voorkeur is niet opgeslagen', tekstVan(e))
      void client.invalidateQueries({ queryKey: sleutel.ik })
    })
  }
}
