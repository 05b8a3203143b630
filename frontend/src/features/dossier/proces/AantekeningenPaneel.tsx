import { useQueryClient } from '@tanstack/react-query'
import { LaptopMinimal, Plus } from 'lucide-react'
import { useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { sleutel, useAantekeningen } from '~/backend/queries'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { Waarom } from '~/veld/Waarom'
import { Aantekening } from './Aantekening'
import css from './proces.module.css'

/** Working notes: personal, outside the dossier, and never off this device but in the owner's own sealed backup (L7). */
export function AantekeningenPaneel() {
  const { id } = useVelden()
  const client = useQueryClient()
  const q = useAantekeningen(id)
  const [nieuw, setNieuw] = useState(false)
  const vers = () => client.invalidateQueries({ queryKey: sleutel.aantekeningen(id) })
  const bewaar = async (aantekening: string, tekst: string) => {
    await backend.bewaarAantekening({ id, aantekening, tekst })
    await vers()
  }
  const wis = async (aantekening: string, tekst: string) => {
    try {
      await backend.wisAantekening({ aantekening })
      await vers()
      toast.undo('De aantekening is gewist', () => void bewaar('', tekst))
    } catch (e) {
      toast.error('Wissen is niet gelukt', tekstVan(e))
    }
  }
  return (
    <Panel
      id="proces-aantekeningen"
      title="Mijn werkaantekeningen"
      sub="Geen deel van het dossier. Deelt u een aantekening, dan hoort ze er wel bij."
      actions={
        <>
          <Badge icon={<LaptopMinimal size={13} aria-hidden />}>alleen op dit apparaat</Badge>
          <Waarom code="L7" naam="Mijn werkaantekeningen" />
          <Button size="small" onPress={() => setNieuw(true)} isDisabled={nieuw}>
            <Plus size={15} aria-hidden />
            Aantekening maken
          </Button>
        </>
      }
    >
      {q.isPending && <Skeleton lines={2} />}
      {q.isError && <ErrorState text={tekstVan(q.error)} onRetry={() => void q.refetch()} />}
      <div className={css.stapel}>
        {nieuw && (
          <Aantekening
            tekst=""
            datum=""
            onBewaar={async (t) => {
              await bewaar('', t)
              setNieuw(false)
            }}
            onWeg={() => setNieuw(false)}
          />
        )}
        {q.data?.length === 0 && !nieuw && <p className={css.niets}>U hebt bij dit dossier nog geen aantekeningen.</p>}
        {(q.data ?? []).map((a) => (
          <Aantekening
            key={a.id}
            tekst={a.tekst}
            datum={a.datum}
            onBewaar={(t) => bewaar(a.id, t)}
            onWeg={() => void wis(a.id, a.tekst)}
          />
        ))}
      </div>
    </Panel>
  )
}
