import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { Badge } from '~/ui/Badge/Badge'
import { Panel } from '~/ui/Panel/Panel'
import { useVeld } from '~/veld/context'
import { tekst } from '~/veld/waarde'
import { Eigen } from './fields'
import css from './Mdo.module.css'
import { LONG, reportLength } from './meeting'

const ICON = { neutral: CircleDashed, positive: CircleCheck, warning: TriangleAlert }

/** The report, short and to the point (M16), with a meter that says how long it is. */
export function Verslag({ pad }: { pad: string }) {
  const { stand } = useVeld(`${pad}/verslag`)
  const length = reportLength(tekst(stand.waarde))
  const Icon = ICON[length.tone]
  return (
    <Panel title="Verslag" sub="Klaar voordat iedereen opstaat: wat is besproken en waarom is dit besloten?">
      <Eigen pad={`${pad}/verslag`} />
      <div className={css.lengte}>
        <span className={css.meter} aria-hidden>
          <span style={{ inlineSize: `${Math.min(100, (length.words / LONG) * 100)}%` }} data-tone={length.tone} />
        </span>
        <Badge tone={length.tone} icon={<Icon size={14} aria-hidden />}>
          {length.words} {length.words === 1 ? 'woord' : 'woorden'}, {length.judgement}
        </Badge>
      </div>
    </Panel>
  )
}
