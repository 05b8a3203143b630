import { useState } from 'react'
import { tekstVan } from '~/backend'
import { useInzagen } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { DataTable } from '~/ui/Table/Table'
import { useVelden } from '~/veld/context'
import { tijdstip } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import { hoofdletter } from '~/veld/waarde'
import css from './proces.module.css'

const STUK = 25

/** Who looked, printed or took along, and when; parents may have this list (L8). */
export function Inzagen() {
  const { id } = useVelden()
  const q = useInzagen(id)
  const [tot, setTot] = useState(STUK)
  if (q.isPending) return <Skeleton lines={3} label="Het overzicht wordt gelezen" />
  if (q.isError) return <ErrorState text={tekstVan(q.error)} onRetry={() => void q.refetch()} />
  return (
    <div className={css.stapel}>
      <p>
        Ouders kunnen om dit overzicht vragen. <Waarom code="L8" naam="Wie keek wanneer" />
      </p>
      {q.data.length === 0 ? (
        <p className={css.niets}>Er is nog geen inzage vastgelegd.</p>
      ) : (
        <DataTable
          caption="Wie keek wanneer"
          hideCaption
          head={['Wanneer', 'Wie', 'Rol', 'Wat']}
          rows={q.data.slice(0, tot).map((i) => [tijdstip(i.op), i.door, i.rol, hoofdletter(i.wat)])}
        />
      )}
      {q.data.length > tot && (
        <Button size="small" onPress={() => setTot(tot + STUK)}>
          Meer tonen (nog {q.data.length - tot})
        </Button>
      )}
    </div>
  )
}
