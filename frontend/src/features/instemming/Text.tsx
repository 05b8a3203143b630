import { useId } from 'react'
import css from './InstemmingDialog.module.css'

/** The exact text that is agreed to; long ones scroll, also by keyboard. large does not scroll: it is read at the table. */
export function Text({ tekst, voor, large }: { tekst: string; voor: string; large?: boolean }) {
  const id = useId()
  if (!tekst.trim()) return null
  return (
    <div className={css.text}>
      <h3 id={id}>Dit is de tekst over {voor}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.sheet} data-large={large || undefined} tabIndex={0} aria-labelledby={id}>
        {tekst.split(/\n+/).map((p, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one fixed text
          <p key={i}>{p}</p>
        ))}
      </section>
      <p className={css.help}>
        Het antwoord geldt voor precies deze tekst. Verandert de tekst later, dan wordt het opnieuw gevraagd.
      </p>
    </div>
  )
}
