import { ArrowRight, Circle, CircleCheck, CircleDot } from 'lucide-react'
import css from './evaluatie.module.css'
import { type Onderdeel, zin } from './voortgang'
import { wijs } from './wijs'

/** How far it is: "nog 3 van 14", and what is open, each a way to it. */
export function Voortgang({ os }: { os: Onderdeel[] }) {
  const klaar = os.filter((o) => o.klaar).length
  const open = os.filter((o) => !o.klaar)
  const z = zin(os)
  return (
    <nav className={css.voortgang} aria-labelledby="voortgang">
      <h2 id="voortgang">Wat nog open is</h2>
      <p role="status" className={css.stand}>
        {z.charAt(0).toUpperCase() + z.slice(1)}
      </p>
      <div className={css.balk} aria-hidden>
        <span style={{ width: `${(klaar / Math.max(1, os.length)) * 100}%` }} />
      </div>
      {open.length === 0 ? (
        <p className={css.allesKlaar}>
          <CircleCheck size={16} aria-hidden /> U kunt de evaluatie afronden.
        </p>
      ) : (
        <ul>
          {open.map((o) => (
            <li key={o.pad + o.naam}>
              <button type="button" onClick={() => wijs(o.pad)}>
                {o.nodig ? <CircleDot size={14} aria-hidden /> : <Circle size={14} aria-hidden />}
                <span>
                  {o.naam}
                  {!o.nodig && <small>mag open blijven</small>}
                </span>
                <ArrowRight size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
