import { CircleAlert, CircleDashed, Flag, TrendingDown, TrendingUp } from 'lucide-react'
import type { Doel } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Sparkline } from '~/ui/Chart/Chart'
import { Panel } from '~/ui/Panel/Panel'
import { EmptyState } from '~/ui/States/States'
import { Table, type TableColumn } from '~/ui/Table/Table'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { refNaam } from '~/veld/waarde'
import { Afgewezen } from './Afgewezen'
import { doelstand, getallen, laatste } from './doelstand'
import css from './dossier.module.css'
import { Secties } from './Secties'
import type { Ga } from './tabs'
import { useIngevuld } from './useIngevuld'

const ICON = { bereikt: Flag, vooruit: TrendingUp, gelijk: CircleAlert, achteruit: TrendingDown, leeg: CircleDashed }

/** The plan: its goals at a glance, then every field of it. */
export function PlanTab({ secties, onTab }: { secties: string[]; onTab: Ga }) {
  const { pagina } = useVelden()
  const doelen = (pagina.dossier.planVanAanpak.doelen ?? [])
    .filter((d) => !pagina.eerder.includes(d.id))
    .map((d, n) => ({ ...d, nr: n + 1 }))
  const naam = (id: string) => refNaam(pagina.dossier, 'betrokkenen', id)
  const kolommen: TableColumn<Doel & { nr: number }>[] = [
    { id: 'nr', title: 'Nr', cell: (d) => d.nr, width: '3rem' },
    {
      id: 'doel',
      title: 'Doel',
      header: true,
      cell: (d) => (
        <>
          <span className={css.doel}>{d.doel || 'Nog niet ingevuld'}</span>
          {d.indicator && <span className={css.onder}>{d.indicator}</span>}
        </>
      ),
    },
    { id: 'meting', title: 'Laatste meting', from: 48, cell: (d) => <Meting d={d} /> },
    {
      id: 'wie',
      title: 'Wie',
      from: 62,
      cell: (d) => (d.eigenaren ?? []).map(naam).join(', ') || <span className={css.geen}>niet gekozen</span>,
    },
    {
      id: 'streef',
      title: 'Streefdatum',
      from: 48,
      cell: (d) => (d.streefdatum ? datum(d.streefdatum) : <span className={css.geen}>geen</span>),
    },
    {
      id: 'stand',
      title: 'Stand',
      cell: (d) => {
        const s = doelstand(d)
        const Icon = ICON[s.soort]
        return (
          <Badge tone={s.toon} icon={<Icon size={13} aria-hidden />}>
            {s.woorden}
          </Badge>
        )
      },
    },
  ]
  useIngevuld()
  return (
    <Secties secties={secties} boven={{ inzetten: <Afgewezen onTab={onTab} /> }}>
      <Panel title="Doelen in het kort" flush sub="Kies een doel om het te openen.">
        {doelen.length === 0 ? (
          <EmptyState title="Nog geen doelen">
            <p>
              Voeg hieronder een doel toe. Een doel voor het kind hoort samen met een doel dat leerkracht of school sterker maakt.
            </p>
          </EmptyState>
        ) : (
          <Table
            label="Doelen in het kort"
            columns={kolommen}
            rows={doelen}
            onOpen={(d) => onTab('plan', `planVanAanpak/doelen/${d}/doel`)}
          />
        )}
      </Panel>
    </Secties>
  )
}

function Meting({ d }: { d: Doel }) {
  const nu = laatste(d)
  if (!nu) return <span className={css.geen}>nog geen meting</span>
  return (
    <span className={css.meting}>
      <Sparkline values={getallen(d)} />
      <b>{nu.waarde || (nu.niveau && `niveau ${nu.niveau}`) || 'gemeten'}</b>
      <small>
        {nu.datum && datum(nu.datum)}
        {d.nulmeting && `, begon op ${d.nulmeting}`}
      </small>
    </span>
  )
}
