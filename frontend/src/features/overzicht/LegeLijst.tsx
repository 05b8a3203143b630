import { useQueryClient } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import { backend, tekstVan } from '~/backend'
import { sleutel, useIk } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { EmptyState } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'

/** A LegeLijst tells how to begin when there is no dossier yet. */
export function LegeLijst({ onNieuw }: { onNieuw: () => void }) {
  const ik = useIk()
  const client = useQueryClient()
  // Practice has a profile of its own, so that nothing made up ever stands among real dossiers.
  const oefenen = async () => {
    try {
      await backend.wisselProfiel()
      await client.invalidateQueries({ queryKey: sleutel.start })
    } catch (e) {
      toast.error('Wisselen is niet gelukt', tekstVan(e))
    }
  }
  return (
    <Panel title="Dossiers" flush>
      <EmptyState
        icon={<FolderPlus size={28} />}
        title="Nog geen dossiers"
        actions={
          <>
            <Button variant="primary" onPress={onNieuw}>
              Nieuw dossier
            </Button>
            {!ik.data?.oefenen && <Button onPress={() => void oefenen()}>Oefendossier openen</Button>}
          </>
        }
      >
        <p>Een dossier begint bij een hulpvraag. U kunt het meteen maken, ook als u nog niet alles weet.</p>
        {!ik.data?.oefenen && (
          <p>
            Eerst kijken hoe het werkt? Oefendossiers staan in een eigen oefenprofiel. U gaat daarvoor naar het startscherm en
            kiest ‘Oefenen’.
          </p>
        )}
      </EmptyState>
    </Panel>
  )
}
