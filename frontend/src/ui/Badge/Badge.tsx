import type { ReactNode } from 'react'
import css from './Badge.module.css'

export type Tone = 'neutral' | 'positive' | 'warning' | 'negative' | 'info'

/** A Badge is a state in words; the icon is the second channel beside colour, so give one. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={css.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}

/** A Count is a number beside a word; sr tells what it counts. */
export function Count({ n, sr }: { n: number; sr: string }) {
  return (
    <span className={css.count}>
      <span aria-hidden>{n}</span>
      <span className="sr-only">, {sr}</span>
    </span>
  )
}
