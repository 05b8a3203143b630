import { SecretField as Wachtzin } from '~/ui/TextField/SecretField'
import css from './profiel.module.css'
import { sterkte } from './sterkte'

export { Wachtzin }

/** A NieuweWachtzin asks a passphrase twice, and says in words how good it is. */
export function NieuweWachtzin({
  zin,
  herhaald,
  onZin,
  onHerhaald,
  eigen,
  label = 'Wachtzin',
}: {
  zin: string
  herhaald: string
  onZin: (v: string) => void
  onHerhaald: (v: string) => void
  eigen?: string[]
  label?: string
}) {
  const s = sterkte(zin, eigen)
  return (
    <>
      <Wachtzin label={label} value={zin} onChange={onZin} isRequired />
      <div className={css.sterkte} aria-live="polite">
        <div className={css.meter} data-niveau={s.niveau} aria-hidden>
          <span />
          <span />
          <span />
        </div>
        <span>
          {s.oordeel && <strong>{s.oordeel.charAt(0).toUpperCase() + s.oordeel.slice(1)}. </strong>}
          {s.advies}
        </span>
      </div>
      <Wachtzin
        label={`${label} herhalen`}
        value={herhaald}
        onChange={onHerhaald}
        isRequired
        error={herhaald && !zin.startsWith(herhaald) ? 'Dit is niet dezelfde wachtzin.' : undefined}
      />
    </>
  )
}

/** wachtzinKlopt tells why a new passphrase cannot be used yet; "" when it can. */
export function wachtzinKlopt(zin: string, herhaald: string): string {
  if (sterkte(zin).niveau === 0) return sterkte(zin).advies || 'Vul een wachtzin in.'
  if (zin !== herhaald) return 'De twee wachtzinnen zijn niet gelijk.'
  return ''
}
