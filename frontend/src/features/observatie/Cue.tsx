import { Check, Eye, Users } from 'lucide-react'
import type { Steekproefvorm } from '~/backend'
import css from './Cue.module.css'
import { type Cell, isMate, target } from './sampling'

/** How long the cue stays bright. */
const BRIGHT = 3000

/** The silent cue: which interval is asked for, of whom, and whether the one before was missed. */
export function Cue({ vorm, cells, ms, paused }: { vorm: Steekproefvorm; cells: readonly Cell[]; ms: number; paused: boolean }) {
  const T = vorm.intervalSeconden * 1000
  const t = target(vorm, ms)
  const into = ms % T
  const mate = t >= 0 && isMate(t, vorm.klasgenootElke)
  const score = cells[t]
  const scored = score === '0' || score === '1'
  const missed = t > 0 && cells[t - 1] === '-'
  const next = isMate(t + 1, vorm.klasgenootElke)
  return (
    <div
      className={css.cue}
      data-bright={(!paused && t >= 0 && into < BRIGHT && !scored) || undefined}
      data-mate={mate || undefined}
    >
      <div className={css.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, (into / T) * 100)}%` }} />
      </div>
      <p className={css.line}>
        {mate ? <Users size={22} aria-hidden /> : <Eye size={22} aria-hidden />}
        <strong>{t < 0 ? 'Kijken' : mate ? 'Klasgenoot' : 'Leerling'}</strong>
        <span>{t < 0 ? 'scoren na het eerste interval' : `interval ${t + 1}`}</span>
      </p>
      <p className={css.state}>
        {scored ? (
          <>
            <Check size={16} aria-hidden /> {score === '1' ? vorm.gedrag : `Niet ${vorm.gedrag.toLowerCase()}`}
          </>
        ) : missed ? (
          'Vorige gemist'
        ) : next ? (
          'Straks: klasgenoot'
        ) : (
          ' '
        )}
      </p>
    </div>
  )
}
