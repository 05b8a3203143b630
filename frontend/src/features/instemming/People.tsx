import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert } from 'lucide-react'
import type { Gevraagde, NietGevraagd } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import css from './InstemmingDialog.module.css'
import { standing } from './standing'

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
                {g.naam}, {g.rol.toLowerCase()}
                {g.wacht && <small>{g.wacht}</small>}
              </span>
              <Badge tone={s.tone} icon={<Icon size={14} aria-hidden />}>
                {s.word}
              </Badge>
            </li>
          )
        })}
      </ul>
      {not.length > 0 && (
        <>
          <h3>Doet mee, maar wordt niet gevraagd</h3>
          <ul>
            {not.map((n) => (
              <li key={n.betrokkene}>
                <span>
                  {n.naam}, {n.rol.toLowerCase()}
                  <small>{n.waarom}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
