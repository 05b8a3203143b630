import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { backend, type Signaal, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { TextArea } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from './context'
import { sleutelVan } from './ernst'
import css from './signaal.module.css'
import { Waarom } from './Waarom'

/**
 * OphefDialog asks why one goes on in spite of a rule. The reason stays in the
 * dossier and stands in the PDF. daarna runs when everything is lifted: the
 * write that was refused, say.
 */
export function OphefDialog({
  signalen,
  daarna,
  titel = 'Toch doorgaan',
  onClose,
}: {
  signalen: Signaal[]
  daarna?: () => Promise<void>
  titel?: string
  onClose: () => void
}) {
  const { id } = useVelden()
  const client = useQueryClient()
  const form = useId()
  const [reden, setReden] = useState('')
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const gedaan = useRef(new Set<string>())
  const verstuur = async (e: FormEvent) => {
    e.preventDefault()
    if (reden.trim() === '') {
      setFout('Vul een reden in. Die blijft zichtbaar in het dossier en in de PDF.')
      return
    }
    setBezig(true)
    try {
      for (const s of signalen) {
        // What was lifted before a later one failed is not lifted twice.
        if (gedaan.current.has(sleutelVan(s))) continue
        await backend.hefOp({ id, opheffing: { code: s.code, pad: s.pad, reden: reden.trim() } })
        gedaan.current.add(sleutelVan(s))
      }
      await client.invalidateQueries({ queryKey: sleutel.dossier(id), exact: true })
      if (!daarna) toast.ok('Opgeheven', 'De reden staat bij het signaal, en in de PDF.')
      onClose()
      await daarna?.()
    } catch (err) {
      setFout(tekstVan(err))
      setBezig(false)
    }
  }
  return (
    <Dialog
      title={titel}
      isOpen
      onOpenChange={(o) => !o && onClose()}
      keepOpen={reden !== ''}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="primary" slot={null} type="submit" form={form} isPending={bezig}>
            {daarna ? 'Opheffen en doorgaan' : 'Opheffen'}
          </Button>
        </>
      }
    >
      <ul>
        {signalen.map((s) => (
          <li key={`${s.code} ${s.pad}`} className={css.punt}>
            <span>{s.tekst}</span>
            <Waarom code={s.code} naam={s.tekst} />
          </li>
        ))}
      </ul>
      <form id={form} onSubmit={(e) => void verstuur(e)} style={{ display: 'grid', gap: 'var(--sp-4)' }}>
        <TextArea
          label="Reden"
          hint="Deze reden blijft zichtbaar in het dossier en in de PDF, met uw naam en de datum."
          value={reden}
          onChange={setReden}
          autoFocus
          isRequired
        />
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
