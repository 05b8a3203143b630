import { type ReactNode, useId } from 'react'
import { cx } from '../cx'
import css from './Panel.module.css'

/** A Panel is one block of a page, with its own heading. */
export function Panel({
  title,
  sub,
  actions,
  children,
  id,
  flush,
  level = 2,
}: {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  children: ReactNode
  id?: string
  /** The content goes to the edges: tables, lists. */
  flush?: boolean
  level?: 2 | 3
}) {
  const own = useId()
  const H = level === 2 ? 'h2' : 'h3'
  return (
    <section className={css.panel} aria-labelledby={own} id={id}>
      <div className={css.head}>
        <div>
          <H id={own} tabIndex={-1}>
            {title}
          </H>
          {sub && <div className={css.sub}>{sub}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      <div className={cx(css.body, flush && css.flush)}>{children}</div>
    </section>
  )
}

/** A PageHead names the page: one h1, a line under it, and what one can do here. */
export function PageHead({
  title,
  sub,
  actions,
  children,
}: {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className={css.page}>
      <div className={css.words}>
        <h1 tabIndex={-1}>{title}</h1>
        {sub && <div className={css.lead}>{sub}</div>}
        {children}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  )
}

/** A Page gives a screen its margins. */
export function Page({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return <div className={cx(css.sheet, wide && css.wide)}>{children}</div>
}

/** A Grid lays fields side by side where there is room. */
export function Grid({ children, min = '15rem' }: { children: ReactNode; min?: string }) {
  return (
    <div className={css.grid} style={{ '--min': min } as React.CSSProperties}>
      {children}
    </div>
  )
}

/** A Stack puts blocks under each other with the page's rhythm. */
export function Stack({ children, gap = 4 }: { children: ReactNode; gap?: 2 | 3 | 4 | 5 }) {
  return (
    <div className={css.stack} style={{ gap: `var(--sp-${gap})` }}>
      {children}
    </div>
  )
}
