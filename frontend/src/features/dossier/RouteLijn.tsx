import { Check } from 'lucide-react'
import { Badge } from '~/ui/Badge/Badge'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { onder } from '~/veld/ernst'
import { Tellers } from '~/veld/Item'
import { Waarom } from '~/veld/Waarom'
import { Beurt } from './Beurt'
import css from './RouteLijn.module.css'
import { padVanStap } from './stap'
import { type Ga, tabVan, tabVoorPad } from './tabs'

const STAND: Record<string, string> = { gedaan: 'gedaan', nu: 'hier bent u nu', volgt: 'volgt nog' }

/** The route as a travelled line with stops; a stop goes to where its work is done, and says what it waits for. */
export function RouteLijn({ onTab }: { onTab: Ga }) {
  const { pagina } = useVelden()
  const stappen = pagina.route
  if (stappen.length === 0) return null
  return (
    <section className={css.paneel} aria-label="Route van het dossier">
      <ol className={css.route}>
        {stappen.map((s) => {
          const pad = padVanStap(s, pagina)
          const mist = s.stand === 'nu' && pad ? onder(pagina.signalen, pad) : []
          return (
            <li key={s.code} data-stand={s.stand} aria-current={s.stand === 'nu' ? 'step' : undefined}>
              <span className={css.halte} aria-hidden>
                {s.stand === 'gedaan' && <Check size={12} strokeWidth={3.5} />}
              </span>
              <span className={css.naam}>
                <button type="button" onClick={() => onTab(pad ? tabVoorPad(pad) : tabVan(s.tab), pad || undefined)}>
                  {s.naam}
                  <span className="sr-only">, {STAND[s.stand] ?? s.stand}</span>
                </button>
                {s.bron && <Waarom code={s.code} naam={`Stap ${s.naam}`} icoon className={css.bron!} />}
              </span>
              <span className={css.datum}>{s.datum && `${s.uiterlijk ? 'uiterlijk ' : ''}${datum(s.datum)}`}</span>
              <span className={css.notitie}>
                {s.notitie}
                <Tellers signalen={mist} />
              </span>
            </li>
          )
        })}
      </ol>
      <div className={css.voet}>
        {pagina.cyclus > 1 && <Badge tone="info">Cyclus {pagina.cyclus}</Badge>}
        <Beurt onTab={onTab} />
      </div>
    </section>
  )
}
