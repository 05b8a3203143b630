import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend, tekstVan, type Uitvoer } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { AlertDialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { bewaarOveral } from '~/veld/werkbladen'

/** Backup and restore: the owner's data is theirs. */
export function Bewaren() {
  const client = useQueryClient()
  const [terug, setTerug] = useState(false)
  const [klaar, setKlaar] = useState<Uitvoer | null>(null)
  const [fout, setFout] = useState('')
  const doe = (run: () => Promise<Uitvoer>, gelukt: (u: Uitvoer) => void) => ({
    mutationFn: async () => {
      setFout('')
      setKlaar(null)
      await bewaarOveral()
      return run()
    },
    onSuccess: async (u: Uitvoer) => {
      if (u.geannuleerd) return
      gelukt(u)
      await client.invalidateQueries()
    },
    onError: (e: unknown) => setFout(tekstVan(e)),
  })
  const kopie = useMutation(doe(backend.reservekopie, setKlaar))
  const zetTerug = useMutation(
    doe(backend.terugzetten, () => toast.ok('De reservekopie is teruggezet', 'Wat hier al stond, is er nog.')),
  )
  return (
    <Panel
      title="Bewaren en terugzetten"
      sub="Een reservekopie is versleuteld; alleen u kunt haar openen. Bewaar haar niet op dit apparaat."
    >
      <Stack>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--sp-2)' }}>
          <Button isPending={kopie.isPending} onPress={() => kopie.mutate()}>
            Reservekopie maken…
          </Button>
          <Button isPending={zetTerug.isPending} onPress={() => setTerug(true)}>
            Reservekopie terugzetten…
          </Button>
        </div>
        {klaar && (
          <Notice tone="positive" title="De reservekopie is gemaakt" live>
            <p>{klaar.pad || `${klaar.naam} staat bij uw downloads.`}</p>
          </Notice>
        )}
        {fout && (
          <Notice tone="negative" title="Dit is niet gelukt" live>
            <p>{fout}</p>
          </Notice>
        )}
      </Stack>
      <AlertDialog
        title="Reservekopie terugzetten?"
        confirm="Bestand kiezen"
        isOpen={terug}
        onOpenChange={setTerug}
        onConfirm={() => {
          setTerug(false)
          zetTerug.mutate()
        }}
      >
        <p>Wat in de reservekopie staat, wordt samengevoegd met wat hier staat. Er gaat niets verloren.</p>
      </AlertDialog>
    </Panel>
  )
}
