import { Link } from '@tanstack/react-router'
import { AlarmClock, Hourglass } from 'lucide-react'
import type { Bewaakt } from '~/backend'
import { useBewaking, useIk } from '~/backend/queries'
import { Badge } from '~/ui/Badge/Badge'
import { Panel } from '~/ui/Panel/Panel'
import { Skeleton } from '~/ui/States/States'
import { datum } from '~/veld/datum'
import css from './overzicht.module.css'
import { dagen, dezeWeek, IN_HET_KORT } from './week'

/** Where a line leads; app knows the tabs of a dossier. */
export type Plek = (r: Bewaakt) => { id: string; tab: string; veld: string | undefined }

/** What is late or ends within seven days: one's own first, the rest in Bewaking. */
export function DezeWeek({ plek }: { plek: Plek }) {
  const bewaking = useBewaking()
  const ik = useIk()
  // The rest of the overview does without; what is wrong is said in Bewaking.
  if (bewaking.isError) return null
  const { regels, vanMij } = dezeWeek(bewaking.data ?? [], ik.data?.naam ?? '')
  return (
    <Panel
      title="Deze week"
      flush
      sub={vanMij ? 'Waar u aan zet bent of de regie hebt.' : undefined}
      actions={
        <Link to="/bewaking">
          {regels.length > IN_HET_KORT ? `Alle ${regels.length} in Bewaking` : 'Naar Bewaking'} <span aria-hidden>→</span>
        </Link>
      }
    >
      {bewaking.isPending ? (
        <Skeleton label="De termijnen worden geladen" lines={3} />
      ) : regels.length === 0 ? (
        <p className={css.rustig}>Niets dat dreigt te laat te komen.</p>
      ) : (
        <ul className={css.week}>
          {regels.slice(0, IN_HET_KORT).map((r) => (
            <Een key={`${r.dossier} ${r.code} ${r.pad}`} r={r} plek={plek} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Een({ r, plek }: { r: Bewaakt; plek: Plek }) {
  const laat = r.stand === 'te laat'
  const { id, tab, veld } = plek(r)
  return (
    <li>
      <Badge
        tone={laat ? 'negative' : 'warning'}
        icon={laat ? <AlarmClock size={13} aria-hidden /> : <Hourglass size={13} aria-hidden />}
      >
        {laat ? 'te laat' : 'dreigt'}
      </Badge>
      <span>
        <Link to="/dossiers/$id/$tab" params={{ id, tab }} search={{ veld }}>
          {r.titel}
        </Link>{' '}
        {r.tekst || r.naam} {r.aanZet && <small>Aan zet: {r.aanZet}</small>}
      </span>
      <span className={css.wanneer}>
        {datum(r.uiterlijk)}, {dagen(r.dagen)}
      </span>
    </li>
  )
}
