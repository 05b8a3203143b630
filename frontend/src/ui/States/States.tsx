import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '../Button/Button'
import css from './States.module.css'

/** An EmptyState says what would stand here and how to begin. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={css.state}>
      {icon && (
        <span className={css.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}

/** An ErrorState says what went wrong in plain Dutch, and offers to try again. */
export function ErrorState({
  title = 'Dit is niet gelukt',
  text,
  onRetry,
}: {
  title?: string
  text: string
  onRetry?: () => void
}) {
  return (
    <div className={css.state} role="alert">
      <span className={css.icon} data-tone="negative" aria-hidden>
        <CircleAlert size={28} />
      </span>
      <h2>{title}</h2>
      <div className={css.text}>
        <p>{text}</p>
      </div>
      {onRetry && (
        <div className={css.actions}>
          <Button onPress={onRetry}>Opnieuw proberen</Button>
        </div>
      )}
    </div>
  )
}

/** A Skeleton holds the place of what is being read; label is for a screen reader. */
export function Skeleton({ label = 'Bezig met laden', lines = 6 }: { label?: string; lines?: number }) {
  return (
    <div className={css.skeleton} role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without content
        <span key={i} aria-hidden style={{ width: `${[92, 78, 85, 60, 88, 70][i % 6]}%` }} />
      ))}
    </div>
  )
}

/** A Progress bar; without value it only says that something is going on. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <ProgressBar {...(value === undefined ? { isIndeterminate: true } : { value })} className={css.progress!} aria-label={label}>
      {({ percentage }) => (
        <>
          <span>{label}</span>
          <span className={css.track} aria-hidden>
            <span
              className={css.bar}
              data-endless={percentage === undefined || undefined}
              style={{ width: `${percentage ?? 35}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
