import { CircleAlert, CircleCheck, Info, OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from '../Badge/Badge'
import css from './Notice.module.css'

const ICON = { neutral: Info, info: Info, positive: CircleCheck, warning: CircleAlert, negative: OctagonAlert }

/** A Notice says something that stays in sight; live reads it out when it appears. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  live,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  actions?: ReactNode
  live?: boolean
}) {
  const Icon = ICON[tone]
  return (
    <div className={css.notice} data-tone={tone} role={live ? (tone === 'negative' ? 'alert' : 'status') : undefined}>
      <Icon size={18} aria-hidden />
      <div className={css.text}>
        {title && <strong>{title}</strong>}
        {children}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
