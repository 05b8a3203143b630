import { AlarmClock, CircleAlert, CircleCheck, Clock, GitFork, Hourglass, OctagonAlert } from 'lucide-react'
import type { Regel } from '~/backend'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import type { TableColumn } from '~/ui/Table/Table'
import { datum, tijdstip } from '~/veld/datum'
import css from './overzicht.module.css'
import { dagen } from './week'

const ALLE: TableColumn<Regel>[] = [
  {
    id: 'titel',
    title: 'Naam',
    header: true,
    sortable: true,
    cell: (r) => (
      <span className={css.titel}>
        {r.titel}
        <small>{[r.groep && `groep ${r.groep}`, r.niveau !== 'leerling' && r.niveau].filter(Boolean).join(', ')}</small>
      </span>
    ),
  },
  { id: 'school', title: 'School', sortable: true, from: 48, cell: (r) => r.school || <Leeg /> },
  { id: 'groep', title: 'Groep', sortable: true, from: 62, cell: (r) => r.groep || <Leeg /> },
  { id: 'route', title: 'Route', sortable: true, from: 62, cell: (r) => r.routeNaam || <Leeg tekst="nog niet gekozen" /> },
  {
    id: 'stap',
    title: 'Stap',
    sortable: true,
    from: 34,
    cell: (r) =>
      r.gesloten ? (
        'afgesloten'
      ) : r.stapNaam ? (
        <span>
          <span className={css.code}>{r.stap}</span> {r.stapNaam}
        </span>
      ) : (
        <Leeg tekst={r.route ? 'route doorlopen' : 'nog geen route'} />
      ),
  },
  {
    id: 'termijn',
    title: 'Termijn',
    sortable: true,
    from: 48,
    cell: (r) => (r.termijnOp && !r.gesloten ? <Termijn r={r} /> : <Leeg tekst="geen" />),
  },
  {
    id: 'aanZet',
    title: 'Aan zet',
    sortable: true,
    from: 62,
    cell: (r) => (r.gesloten ? <Leeg tekst="afgesloten" /> : r.aanZet || <Leeg tekst="niemand" />),
  },
  { id: 'signalen', title: 'Signalen', sortable: true, cell: (r) => <Signalen r={r} /> },
  { id: 'gewijzigd', title: 'Gewijzigd', sortable: true, from: 48, cell: (r) => tijdstip(r.gewijzigd) },
]

/** kolommen are the columns of a list of dossiers, in the order asked for. */
export function kolommen(ids: string[]): TableColumn<Regel>[] {
  return ids.flatMap((id) => ALLE.find((k) => k.id === id) ?? [])
}

const STAND: Record<string, { tone: Tone; icon: typeof Clock }> = {
  'te laat': { tone: 'negative', icon: AlarmClock },
  dreigt: { tone: 'warning', icon: Hourglass },
  loopt: { tone: 'neutral', icon: Clock },
}

/** What is due first, with how long that is; an icon and words, never colour alone. */
export function Termijn({ r }: { r: Pick<Regel, 'termijn' | 'termijnOp' | 'termijnStand' | 'termijnDagen'> }) {
  const stand = STAND[r.termijnStand] ?? STAND.loopt!
  const Icon = stand.icon
  return (
    <span className={css.termijn}>
      <Badge tone={stand.tone} icon={<Icon size={13} aria-hidden />}>
        {dagen(r.termijnDagen)}
      </Badge>
      <small>
        {r.termijn && `${r.termijn}, `}
        {datum(r.termijnOp)}
      </small>
    </span>
  )
}

function Leeg({ tekst = 'niet ingevuld' }: { tekst?: string }) {
  return <span className={css.leeg}>{tekst}</span>
}

/** The findings of a dossier, each as an icon with words. */
export function Signalen({ r }: { r: Pick<Regel, 'conflicten' | 'blokkeert' | 'letOp'> }) {
  if (r.conflicten + r.blokkeert + r.letOp === 0)
    return (
      <Badge tone="positive" icon={<CircleCheck size={13} aria-hidden />}>
        geen
      </Badge>
    )
  return (
    <span className={css.signalen}>
      {r.conflicten > 0 && (
        <Badge tone="info" icon={<GitFork size={13} aria-hidden />}>
          {r.conflicten} dubbel
        </Badge>
      )}
      {r.blokkeert > 0 && (
        <Badge tone="negative" icon={<OctagonAlert size={13} aria-hidden />}>
          {r.blokkeert} blokkeert
        </Badge>
      )}
      {r.letOp > 0 && (
        <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
          {r.letOp} let op
        </Badge>
      )}
    </span>
  )
}
