import { Link } from '@tanstack/react-router'
import { AlarmClock, CircleAlert, CircleCheck, Clock, Hourglass, OctagonAlert } from 'lucide-react'
import type { Bewaakt } from '~/backend'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { datum } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import type { Plek } from './BewakingPage'
import css from './bewaking.module.css'
import { dagen, type Groep } from './lijst'

const STAND: Record<Groep, { tone: Tone; icon: typeof Clock; woord: string }> = {
  'te laat': { tone: 'negative', icon: AlarmClock, woord: 'te laat' },
  dreigt: { tone: 'warning', icon: Hourglass, woord: 'dreigt' },
  blokkeert: { tone: 'negative', icon: OctagonAlert, woord: 'blokkeert' },
  'let op': { tone: 'warning', icon: CircleAlert, woord: 'let op' },
  loopt: { tone: 'neutral', icon: Clock, woord: 'loopt' },
  opgeheven: { tone: 'neutral', icon: CircleCheck, woord: 'opgeheven' },
}

/** One thing that asks for a look: where, what, when, whose turn, and why. */
export function Regel({ r, groep, plek }: { r: Bewaakt; groep: Groep; plek: Plek }) {
  const stand = STAND[groep]
  const Icon = stand.icon
  return (
    <li className={css.regel}>
      <div className={css.stand}>
        <Badge tone={stand.tone} icon={<Icon size={13} aria-hidden />}>
          {stand.woord}
        </Badge>
      </div>
      <div className={css.wie}>
        <Link to="/dossiers/$id/$tab" params={{ id: plek.id, tab: plek.tab }} search={{ veld: plek.veld }}>
          {r.titel || 'Dossier zonder naam'}
        </Link>
        <small>{[r.school, r.regievoerder && `regie: ${r.regievoerder}`].filter(Boolean).join(' · ')}</small>
      </div>
      <div className={css.wat}>
        <p>{r.tekst || r.naam}</p>
        {r.opgeheven && <p className={css.reden}>Reden: {r.opgeheven}</p>}
        {r.aanZet && <small>Aan zet: {r.aanZet}</small>}
      </div>
      <div className={css.wanneer}>
        {r.uiterlijk && (
          <>
            <strong>{datum(r.uiterlijk)}</strong>
            <small>{dagen(r.dagen)}</small>
          </>
        )}
      </div>
      <div className={css.waarom}>
        <Waarom code={r.code} naam={`${r.titel}: ${r.naam || r.tekst}`} />
      </div>
    </li>
  )
}
