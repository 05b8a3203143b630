import { type FormEvent, useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Select } from '~/ui/Select/Select'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'

/** Who can lead for the school: usually the IB, else the head or the consulent (P3). */
const KAN_REGIE = ['ib', 'directeur', 'consulent', 'leerkracht', 'ab']

/** RegieDialog hands the lead to somebody else; the reason stays in the dossier (P3). */
export function RegieDialog({ onClose }: { onClose: () => void }) {
  const { id, pagina, schema } = useVelden()
  const [wie, setWie] = useState('')
  const [reden, setReden] = useState('')
  const [op, setOp] = useState(vandaag())
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const rollen = veldOp(schema, 'betrokkenen/x/rol')?.options ?? []
  const mensen = (pagina.dossier.betrokkenen ?? [])
    .filter((b) => KAN_REGIE.includes(b.rol))
    .map((b) => ({ value: b.id, label: `${b.naam || 'Zonder naam'}, ${rollen.find((r) => r.value === b.rol)?.label ?? b.rol}` }))
  const verstuur = async (e: FormEvent) => {
    e.preventDefault()
    const mis = wie === '' ? 'Kies wie de regie krijgt.' : reden.trim() === '' ? 'Vul een reden in.' : ''
    setFout(mis)
    if (mis) return
    setBezig(true)
    try {
      await backend.zetRegie({ id, wissel: { betrokkene: wie, reden: reden.trim(), datum: op } })
      toast.ok('De regie is overgedragen')
      onClose()
    } catch (err) {
      setFout(tekstVan(err))
    } finally {
      setBezig(false)
    }
  }
  return (
    <Dialog
      title="Regie overdragen"
      isOpen
      onOpenChange={(o) => !o && onClose()}
      keepOpen={reden !== ''}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form="regie" isPending={bezig}>
            Overdragen
          </Button>
        </>
      }
    >
      <p>
        Ouders en school hebben samen de regie. Aan de kant van de school is er steeds één regievoerder; wie dat was en waarom dat
        veranderde, blijft bewaard.
      </p>
      <form id="regie" onSubmit={(e) => void verstuur(e)} style={{ display: 'grid', gap: 'var(--sp-4)' }}>
        <Select
          label="Nieuwe regievoerder"
          options={mensen}
          value={wie}
          onChange={setWie}
          noneLabel="Kies iemand"
          emptyText="Voeg eerst de intern begeleider, directeur of consulent toe bij de betrokkenen."
        />
        <TextArea label="Reden" value={reden} onChange={setReden} isRequired />
        <DatePicker label="Vanaf" value={op} onChange={setOp} />
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
