import { type FormEvent, useId, useState } from 'react'
import { backend, type Evaluatie, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Stack } from '~/ui/Panel/Panel'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'

/** Closes the dossier, with the reason; it can be reopened. */
export function AfsluitDialog({ e, onClose, onKlaar }: { e: Evaluatie; onClose: () => void; onKlaar: () => void }) {
  const { id, blad } = useVelden()
  const form = useId()
  const [op, setOp] = useState(vandaag())
  const [reden, setReden] = useState<string>(e.vervolg ?? '')
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const verstuur = async (ev: FormEvent) => {
    ev.preventDefault()
    if (reden.trim() === '') return setFout('Schrijf op waarom het dossier wordt afgesloten.')
    setBezig(true)
    try {
      await blad.bewaarAlles()
      await backend.wend({ id, wending: { soort: 'afgesloten', datum: op, naar: '', reden: reden.trim() } })
      toast.ok('Het dossier is afgesloten', 'Alles blijft te lezen. Heropenen kan altijd.')
      onClose()
      onKlaar()
    } catch (err) {
      setFout(tekstVan(err))
      setBezig(false)
    }
  }
  return (
    <Dialog
      title="Dossier afsluiten"
      isOpen
      keepOpen
      onOpenChange={(o) => !o && onClose()}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form={form} isPending={bezig}>
            Dossier afsluiten
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(ev) => void verstuur(ev)}>
        <Stack>
          <p>Het dossier verdwijnt uit de lijst met lopende dossiers en blijft te lezen. Heropenen kan altijd, met een reden.</p>
          <DatePicker label="Afgesloten op" value={op} onChange={setOp} />
          <TextArea label="Waarom" value={reden} onChange={setReden} isRequired />
          {fout && (
            <Notice tone="negative" live>
              {fout}
            </Notice>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
