import type { Evaluatiepagina } from '~/backend'
import { Notice } from '~/ui/Notice/Notice'
import { Panel } from '~/ui/Panel/Panel'
import css from './evaluatie.module.css'
import { getalNL, scoreUitleg, waaromGeenScore } from './woorden'

/** The T-score (Goal Attainment Scaling) with its number of goals and what it means; never without both. */
export function Score({ p }: { p: Evaluatiepagina }) {
  const geen = waaromGeenScore(p)
  return (
    <Panel title="Samen genomen" sub="De T-score vat de bereikte niveaus samen. Vergelijk er geen kinderen mee.">
      <div role="status">
        {geen ? (
          <Notice tone={p.n > 0 ? 'warning' : 'info'}>{geen}</Notice>
        ) : (
          <p className={css.score}>
            <strong>T = {getalNL(p.t)}</strong> over {p.n === 1 ? '1 doel' : `${p.n} doelen`}. {scoreUitleg(p.t)}
          </p>
        )}
      </div>
    </Panel>
  )
}
