import { Check, Quote } from 'lucide-react'
import type { Stap } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Popover } from '~/ui/Popover/Popover'
import { datum } from '~/veld/datum'
import css from './RouteLijn.module.css'
import { tabVan } from './tabs'

const STAND: Record<string, string> = { gedaan: 'gedaan', nu: 'hier bent u nu', volgt: 'volgt nog' }

/** The route as a travelled line with stops; a stop goes to where its work is done. */
export function RouteLijn({ stappen, onTab }: { stappen: Stap[]; onTab: (tab: string) => void }) {
  if (stappen.length === 0) return null
  return (
    <section className={css.paneel} aria-label="Route van het dossier">
      <ol className={css.route}>
        {stappen.map((s) => (
          <li key={s.code} data-stand={s.stand} aria-current={s.stand === 'nu' ? 'step' : undefined}>
            <span className={css.halte} aria-hidden>
              {s.stand === 'gedaan' && <Check size={12} strokeWidth={3.5} />}
            </span>
            <span className={css.naam}>
              <button type="button" onClick={() => onTab(tabVan(s.tab))}>
                {s.naam}
                <span className="sr-only">, {STAND[s.stand] ?? s.stand}</span>
              </button>
              {s.bron && (
                <Popover
                  label={`Bron van ${s.naam}`}
                  width="24rem"
                  trigger={
                    <Button variant="quiet" icon size="small" className={css.bron!} aria-label={`Bron van ${s.naam}`}>
                      <Quote size={12} aria-hidden />
                    </Button>
                  }
                >
                  <p className={css.code}>{s.code}</p>
                  <blockquote>{s.bron}</blockquote>
                </Popover>
              )}
            </span>
            <span className={css.datum}>{s.datum && `${s.uiterlijk ? 'uiterlijk ' : ''}${datum(s.datum)}`}</span>
            <span className={css.notitie}>{s.notitie}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
