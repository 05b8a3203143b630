import { useQuery } from '@tanstack/react-query'
import { ChartSpline, Table2, Timer } from 'lucide-react'
import { useState } from 'react'
import { backend, type Grafiek, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Chart, useWidth } from '~/ui/Chart/Chart'
import { Panel } from '~/ui/Panel/Panel'
import { Segmented } from '~/ui/Segmented/Segmented'
import { EmptyState, ErrorState } from '~/ui/States/States'
import { DataTable } from '~/ui/Table/Table'
import { useVelden } from '~/veld/context'
import css from './dossier.module.css'
import { Secties } from './Secties'

/** The observations over time, as a chart or as a table, then each of them. */
export function ObservatiesTab({ secties, onOpnemen }: { secties: string[]; onOpnemen: () => void }) {
  const { id, pagina } = useVelden()
  const [ref, breedte] = useWidth<HTMLDivElement>(0)
  const stap = Math.floor(breedte / 20) * 20
  const q = useQuery({
    queryKey: ['dossier', id, 'grafieken', stap],
    queryFn: () => backend.grafieken({ id, breedte: stap }),
    enabled: stap > 0,
    placeholderData: (was) => was,
  })
  return (
    <Secties secties={secties}>
      {(pagina.dossier.observaties ?? []).length === 0 && (
        <Panel title="Observeren" flush>
          <EmptyState
            icon={<Timer size={28} />}
            title="Nog geen observaties"
            actions={
              <Button variant="primary" onPress={onOpnemen}>
                Observatie opnemen
              </Button>
            }
          >
            <p>Neem een observatie op in de klas, of voeg hieronder toe wat u op papier hebt.</p>
          </EmptyState>
        </Panel>
      )}
      <div ref={ref}>
        {q.isError && <ErrorState title="De grafiek kan niet worden getekend" text={tekstVan(q.error)} />}
        {(q.data ?? []).map((g) => (
          <GrafiekPaneel key={g.titel} g={g} />
        ))}
      </div>
    </Secties>
  )
}

function GrafiekPaneel({ g }: { g: Grafiek }) {
  const [als, setAls] = useState<'grafiek' | 'tabel'>('grafiek')
  const [kop, ...rijen] = g.tabel
  return (
    <Panel
      title={g.titel}
      flush
      actions={
        kop && (
          <Segmented
            label="Tonen als"
            size="small"
            value={als}
            onChange={setAls}
            options={[
              { value: 'grafiek', label: 'Grafiek', icon: <ChartSpline size={14} aria-hidden /> },
              { value: 'tabel', label: 'Tabel', icon: <Table2 size={14} aria-hidden /> },
            ]}
          />
        )
      }
    >
      {als === 'grafiek' || !kop ? (
        <figure className={css.grafiek}>
          <Chart title={g.titel} caption={g.bijschrift} width={g.breedte} height={g.hoogte} marks={g.merken} />
          <figcaption>{g.bijschrift}</figcaption>
        </figure>
      ) : (
        <DataTable caption={g.titel} hideCaption head={kop} rows={rijen} />
      )}
    </Panel>
  )
}
