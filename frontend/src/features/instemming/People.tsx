import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert } from 'lucide-react'
import type { Gevraagde, NietGevraagd } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import css from './InstemmingDialog.module.css'
import { standing } from './standing'
import { role } from './words'

const ICON = { positive: CircleCheck, negative: OctagonAlert, warning: CircleAlert, neutral: CircleDashed }

/** Where everybody stands who must be asked, and who takes part without being asked, with why (A5). */
export function People({ asked, not }: { asked: readonly Gevraagde[]; not: readonly NietGevraagd[] }) {
  return (
    <section className={css.people} aria-label="Waar iedereen staat">
      <ul>
        {asked.map((g) => {
          const s = standing(g)
          const Icon = ICON[s.tone]
          return (
            <li key={g.betrokkene}>
              <span>
                {g.naam}, {role(g.rol)}
                {adds(g.wacht, s.word) && <small>{g.wacht}</small>}
              </span>
              <Badge tone={s.tone} icon={<Icon size={14} aria-hidden />}>
                {s.word}
              </Badge>
            </li>
          )
        })}
      </ul>
      {not.length > 0 && (
        <Disclosure title="Doet mee, maar wordt niet gevraagd" sub={not.map((n) => n.naam).join(', ')} level={3}>
          <ul>
            {not.map((n) => (
              <li key={n.betrokkene}>
                <span>
                  {n.naam}, {role(n.rol)}
                  <small>{n.waarom}</small>
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

// "Nog niet gevraagd." beside "nog niet gevraagd" says nothing new.
const adds = (wacht: string, word: string) => wacht.replace(/\.$/, '').toLowerCase() !== word && wacht !== ''
