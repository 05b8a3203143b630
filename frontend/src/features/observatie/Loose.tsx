import { Link } from '@tanstack/react-router'
import { CircleDashed } from 'lucide-react'
import type { Opname } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Panel } from '~/ui/Panel/Panel'
import { lengthWords } from './clock'
import css from './Loose.module.css'
import { moment } from './words'

/** Finished recordings that belong to no dossier yet. */
export function Loose({ opnames }: { opnames: Opname[] }) {
  if (opnames.length === 0) return null
  return (
    <Panel title="Losse opnames" sub="Afgerond en nog niet aan een dossier gekoppeld. Ze staan alleen op dit apparaat." flush>
      <ul className={css.list}>
        {opnames.map((o) => (
          <li key={o.id}>
            <Link to="/observatie/$opname" params={{ opname: o.id }}>
              {moment(o.begonnen)}
            </Link>
            <span>{[o.instelling.les, o.instelling.plaats].filter(Boolean).join(', ') || 'zonder les of plaats'}</span>
            <span>{lengthWords(o.duurMs)}</span>
            <Badge icon={<CircleDashed size={14} aria-hidden />}>niet gekoppeld</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
