import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { type Signaal, signalenVan, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Dialog } from '~/ui/Dialog/Dialog'
import { Notice } from '~/ui/Notice/Notice'
import { Weigering } from '~/veld/Weigering'

/**
 * A Vraagvenster asks what a decision needs and carries it out. klopt says in a
 * sentence what is still missing, "" for nothing. What goes wrong is said in the
 * window, and what was typed stays; what a rule refuses can be lifted there.
 */
export function Vraagvenster({
  titel,
  knop,
  danger,
  vuil,
  klopt,
  doe,
  children,
  onClose,
}: {
  titel: string
  knop: string
  danger?: boolean
  /** Something was typed: outside clicks do not close it. */
  vuil: boolean
  klopt: () => string
  doe: () => Promise<void>
  children: ReactNode
  onClose: () => void
}) {
  const form = useId()
  const [fout, setFout] = useState('')
  const [muren, setMuren] = useState<Signaal[]>([])
  const [bezig, setBezig] = useState(false)
  const probeer = async () => {
    setBezig(true)
    setMuren([])
    try {
      await doe()
      onClose()
    } catch (e) {
      setMuren(signalenVan(e))
      setFout(tekstVan(e))
      setBezig(false)
    }
  }
  const verstuur = (e: FormEvent) => {
    e.preventDefault()
    const mis = klopt()
    setFout(mis)
    if (!mis) void probeer()
  }
  return (
    <Dialog
      title={titel}
      isOpen
      onOpenChange={(o) => !o && onClose()}
      keepOpen={vuil}
      footer={
        <>
          <Button variant="quiet" slot={null} onPress={onClose}>
            Annuleren
          </Button>
          <Button variant={danger ? 'danger-fill' : 'primary'} slot={null} type="submit" form={form} isPending={bezig}>
            {knop}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={verstuur} style={{ display: 'grid', gap: 'var(--sp-4)' }}>
        {children}
      </form>
      {muren.length > 0 ? (
        <Weigering signalen={muren} onOpnieuw={probeer} />
      ) : (
        fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )
      )}
    </Dialog>
  )
}
