import { Check, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Opnamegebeurtenis, Opnamevorm } from '~/backend'
import { mmss } from './clock'
import { type Tally, tally } from './events'
import css from './Pad.module.css'

export interface PadProps {
  vorm: Opnamevorm
  stands: readonly Opnamegebeurtenis[]
  ms: number
  paused: boolean
  /** Show the keys on the buttons. */
  keys: boolean
  /** The button that was just pressed, by key or by hand; a number that grows lights it again. */
  lit: { id: string; n: number }
  /** There is an interval to score now. */
  scoring: boolean
  onTel: (knop: string) => void
  onScore: (seen: boolean) => void
  onUndo: () => void
}

/** The buttons for one hand: every behaviour one large button, silent, lit for a moment when it was heard. */
export function Pad({ vorm, stands, ms, paused, keys, lit, scoring, onTel, onScore, onUndo }: PadProps) {
  const on = useLit(lit)
  const sampling = vorm.methoden.includes('tijdsteekproef')
  return (
    <section className={css.pad} aria-label="Knoppen">
      {vorm.gedragingen.length > 0 && (
        <div className={css.tallies} data-many={vorm.gedragingen.length > 6 || undefined}>
          {vorm.gedragingen.map((k) => {
            const t = tally(k, stands, ms)
            return (
              <button
                key={k.id}
                type="button"
                className={css.tally}
                disabled={paused}
                data-lit={on === k.id || undefined}
                data-open={t.open !== null || undefined}
                aria-pressed={k.soort === 'turven' ? undefined : t.open !== null}
                aria-label={label(t)}
                aria-keyshortcuts={keys && k.toets ? k.toets : undefined}
                onClick={() => onTel(k.id)}
              >
                <span className={css.number}>{big(t, ms)}</span>
                <span className={css.name}>{k.naam}</span>
                <span className={css.state}>{state(t, ms)}</span>
                {keys && k.toets && <kbd>{k.toets.toUpperCase()}</kbd>}
              </button>
            )
          })}
        </div>
      )}
      <div className={css.row}>
        {sampling && (
          <>
            <button
              type="button"
              className={css.score}
              data-primary
              data-lit={on === 'score-1' || undefined}
              disabled={paused || !scoring}
              aria-keyshortcuts={keys ? 'j' : undefined}
              onClick={() => onScore(true)}
            >
              <Check size={20} aria-hidden />
              <span>{vorm.steekproef.gedrag}</span>
              {keys && <kbd aria-hidden>J</kbd>}
            </button>
            <button
              type="button"
              className={css.score}
              data-lit={on === 'score-0' || undefined}
              disabled={paused || !scoring}
              aria-label={`Niet ${vorm.steekproef.gedrag.toLowerCase()}`}
              aria-keyshortcuts={keys ? 'n' : undefined}
              onClick={() => onScore(false)}
            >
              <X size={20} aria-hidden />
              <span>Niet</span>
              {keys && <kbd aria-hidden>N</kbd>}
            </button>
          </>
        )}
        <button
          type="button"
          className={css.score}
          data-lit={on === 'undo' || undefined}
          disabled={stands.length === 0}
          aria-keyshortcuts={keys ? 'Backspace Control+Z' : 'Control+Z'}
          onClick={onUndo}
        >
          <Undo2 size={20} aria-hidden />
          <span>Herstel</span>
        </button>
      </div>
    </section>
  )
}

/** Which button is lit: for a fifth of a second after it was pressed. */
function useLit(lit: PadProps['lit']): string {
  const [off, setOff] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    timer.current = setTimeout(() => setOff(lit.n), 200)
    return () => clearTimeout(timer.current)
  }, [lit.n])
  return off === lit.n ? '' : lit.id
}

function big(t: Tally, ms: number): string {
  if (t.knop.soort === 'duur') return mmss(t.total)
  if (t.knop.soort === 'latentie' && t.open !== null) return mmss(ms - t.open)
  return String(t.count)
}

function state(t: Tally, ms: number): string {
  switch (t.knop.soort) {
    case 'duur':
      return t.open === null ? `${t.count} keer` : `loopt ${mmss(ms - t.open)}`
    case 'latentie':
      return t.open === null ? 'druk bij het teken' : 'druk bij het begin'
    default:
      return ''
  }
}

function label(t: Tally): string {
  const n = t.knop.naam
  switch (t.knop.soort) {
    case 'duur':
      return t.open === null ? `${n}: begint, ${t.count} keer` : `${n}: stopt, loopt nu`
    case 'latentie':
      return t.open === null ? `${n}: het teken is gegeven, ${t.count} keer` : `${n}: het gedrag begint`
    default:
      return `${n}, ${t.count} keer`
  }
}
