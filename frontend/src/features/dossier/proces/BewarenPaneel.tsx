import { CircleAlert, Clock, Hourglass } from 'lucide-react'
import { Badge } from '~/ui/Badge/Badge'
import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import { hoofdletter } from '~/veld/waarde'
import css from './proces.module.css'

/** How long each organisation keeps this dossier, and what starts that clock (L5). */
export function BewarenPaneel() {
  const { pagina } = useVelden()
  return (
    <Panel
      id="proces-bewaren"
      title="Hoe lang wordt dit bewaard"
      sub="Iedere organisatie heeft een eigen termijn. Vernietigen bij de een raakt de kopie van de ander niet."
      actions={<Waarom code="L5" naam="Hoe lang wordt dit bewaard" />}
      flush
    >
      <ul className={css.rijen}>
        {pagina.bewaren.length === 0 && (
          <li>
            <span className={css.niets}>Voor dit dossier zijn geen bewaartermijnen bekend.</span>
          </li>
        )}
        {pagina.bewaren.map((b) => (
          <li key={b.voor}>
            {b.verlopen ? (
              <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
                verlopen
              </Badge>
            ) : b.tot ? (
              <Badge icon={<Clock size={13} aria-hidden />}>loopt</Badge>
            ) : (
              <Badge icon={<Hourglass size={13} aria-hidden />}>nog niet begonnen</Badge>
            )}
            <span className={css.vult}>
              <b>{hoofdletter(b.voor)}</b>
              {b.tot && ` tot ${datum(b.tot)}`}
              <span className={css.onder}>
                De termijn begint bij {b.begint.charAt(0).toLocaleLowerCase('nl') + b.begint.slice(1)}
                {b.vanaf && `: ${datum(b.vanaf)}`}.
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
