import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { backend, type Gebeurtenis, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { SearchField } from '~/ui/SearchField/SearchField'
import { Select } from '~/ui/Select/Select'
import { EmptyState, ErrorState, Skeleton } from '~/ui/States/States'
import { useVelden } from '~/veld/context'
import { datumVoluit, vandaag } from '~/veld/datum'
import css from './dossier.module.css'
import { type Ga, tabVoorPad } from './tabs'

const STUK = 100
const uur = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' })

/** Everything that was ever done in this dossier: who, when, what, per field; newest first. */
export function GeschiedenisTab({ onTab }: { onTab: Ga }) {
  const { id } = useVelden()
  const q = useQuery({ queryKey: ['dossier', id, 'geschiedenis', ''], queryFn: () => backend.geschiedenis({ id, pad: '' }) })
  const [zoek, setZoek] = useState('')
  const [wie, setWie] = useState('')
  const [tot, setTot] = useState(STUK)
  if (q.isPending) return <Skeleton label="De geschiedenis wordt gelezen" lines={10} />
  if (q.isError) return <ErrorState text={tekstVan(q.error)} onRetry={() => void q.refetch()} />
  const vraag = zoek.trim().toLocaleLowerCase('nl')
  const mensen = [...new Set(q.data.map((g) => g.door))].filter(Boolean).map((n) => ({ value: n, label: n }))
  const gevonden = q.data.filter(
    (g) => (!wie || g.door === wie) && (!vraag || `${g.label} ${g.leesbaar} ${g.wat}`.toLocaleLowerCase('nl').includes(vraag)),
  )
  return (
    <div className={css.tabinhoud}>
      <Panel title="Geschiedenis" flush sub="Wie wat schreef, en wanneer. Hier verdwijnt niets.">
        <div className={css.filter}>
          <SearchField label="Zoek in de geschiedenis" value={zoek} onChange={setZoek} />
          {mensen.length > 1 && <Select label="Wie" options={mensen} value={wie} onChange={setWie} noneLabel="Iedereen" />}
        </div>
        {gevonden.length === 0 && (
          <EmptyState title={q.data.length === 0 ? 'Er is nog niets gebeurd' : 'Niets gevonden'}>
            <p>{q.data.length === 0 ? 'Zodra iemand iets invult, staat het hier.' : 'Haal een filter weg om meer te zien.'}</p>
          </EmptyState>
        )}
        <ol className={css.tijdlijn}>
          {dagen(gevonden.slice(0, tot)).map(([dag, lijst]) => (
            <li key={dag}>
              <h3 className={css.daghoofd}>{datumVoluit(dag)}</h3>
              {lijst.map((g, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own
                <Een key={n} g={g} onGa={() => onTab(tabVoorPad(g.pad), g.pad)} />
              ))}
            </li>
          ))}
        </ol>
        {gevonden.length > tot && (
          <div className={css.meer}>
            <Button onPress={() => setTot(tot + STUK)}>Meer tonen (nog {gevonden.length - tot})</Button>
          </div>
        )}
      </Panel>
    </div>
  )
}

function Een({ g, onGa }: { g: Gebeurtenis; onGa: () => void }) {
  return (
    <div className={css.gebeurtenis}>
      <div>
        <span>{uur.format(new Date(g.op))}</span>
        <b>{g.label || 'Dossier'}</b>
        <span>
          {g.wat} door {g.door}
          {g.rol && ` (${g.rol})`}
        </span>
        {g.geldt && <Badge tone="positive">geldt nu</Badge>}
        {g.pad && (
          <Button variant="quiet" size="small" icon aria-label={`Naar ${g.label}`} onPress={onGa}>
            <ArrowRight size={14} aria-hidden />
          </Button>
        )}
      </div>
      {g.leesbaar && <p className={css.waarde}>{g.leesbaar}</p>}
    </div>
  )
}

function dagen(lijst: Gebeurtenis[]): [string, Gebeurtenis[]][] {
  const per = new Map<string, Gebeurtenis[]>()
  for (const g of lijst) {
    const dag = vandaag(new Date(g.op))
    per.set(dag, [...(per.get(dag) ?? []), g])
  }
  return [...per]
}
