import { Link } from '@tanstack/react-router'
import { AlarmClock, CircleAlert, CircleCheck, CircleHelp, Clock, Hourglass, OctagonAlert } from 'lucide-react'
import type { Bewaakt } from '~/backend'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Popover } from '~/ui/Popover/Popover'
import { datum } from '~/veld/datum'
import type { Plek } from './BewakingPage'
import css from './bewaking.module.css'
import { dagen, type Groep, regelVan } from './lijst'

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
        <Popover
          label={`Waarom: regel ${r.code}`}
          width="26rem"
          trigger={
            <Button size="small" variant="quiet" aria-label={`Waarom? Regel ${r.code}, ${r.titel}`}>
              <CircleHelp size={14} aria-hidden />
              Waarom?
            </Button>
          }
        >
          <p className={css.code}>Regel {r.code}</p>
          {r.naam && r.tekst && <p>{r.naam}</p>}
          {r.bron && <blockquote className={css.bron}>{r.bron}</blockquote>}
          <p>
            <Link to="/naslag" search={{ code: regelVan(r.code) }}>
              Naar Regels en bronnen
            </Link>
          </p>
        </Popover>
      </div>
    </li>
  )
}
