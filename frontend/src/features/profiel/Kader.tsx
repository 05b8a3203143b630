import type { ReactNode } from 'react'
import css from './profiel.module.css'

/** The mark: a bend in the road and where one is. */
export function Beeldmerk() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden>
      <path d="M5 3v13a5 5 0 0 0 5 5h11" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <circle cx="5" cy="9" r="4" fill="var(--basis-color-marker)" />
    </svg>
  )
}

/** A Kader holds one start screen: the name of the program beside it, the question in it. */
export function Kader({
  titel,
  lead,
  children,
  breed,
}: {
  titel: string
  lead?: ReactNode
  children: ReactNode
  breed?: boolean
}) {
  return (
    <div className={css.scherm}>
      <header className={css.zij}>
        <div className={css.merk}>
          <Beeldmerk />
          <span>Routewijzer</span>
        </div>
        <p className={css.belofte}>
          Samen op weg met elk TOP-dossier. Alles staat versleuteld op dit apparaat en werkt zonder internet.
        </p>
      </header>
      <main className={css.vak} data-breed={breed || undefined}>
        <h1>{titel}</h1>
        {lead && <div className={css.lead}>{lead}</div>}
        {children}
      </main>
    </div>
  )
}
