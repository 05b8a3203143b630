import { OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import type { Signaal } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { sleutelVan } from './ernst'
import { OphefDialog } from './OphefDialog'
import css from './signaal.module.css'
import { Waarom } from './Waarom'

/**
 * A Weigering says why the rules refused a write, at the place where it was
 * made: the choice is still there and counts as "nog niet vastgesteld". Who may,
 * goes on with a reason; who may not, reads who can.
 */
export function Weigering({
  signalen,
  wat = 'Dit is nog niet vastgesteld',
  onOpnieuw,
  onTerug,
}: {
  signalen: Signaal[]
  wat?: string
  /** Writes it again. */
  onOpnieuw: () => Promise<void>
  /** Puts back what stood there. */
  onTerug?: () => void
}) {
  const [toch, setToch] = useState(false)
  const mag = signalen.every((s) => s.magOpheffen)
  return (
    <div className={css.weigering} role="alert" data-weigering>
      <strong>
        <OctagonAlert size={16} aria-hidden />
        {wat}
      </strong>
      <ul>
        {signalen.map((s) => (
          <li key={sleutelVan(s)}>
            <div className={css.punt}>
              <span>{s.tekst}</span>
              <Waarom code={s.code} naam={s.tekst} />
            </div>
            {!s.magOpheffen && (
              <p className={css.reden}>
                {s.ophefbaarDoor
                  ? `Alleen de ${s.ophefbaarDoor} kan dit opheffen, met een reden.`
                  : 'Dit kan niet worden opgeheven; los het eerst op.'}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className={css.reden}>Wat u koos staat er nog, en is hier bewaard als concept.</p>
      <div className={css.acties}>
        {mag && (
          <Button size="small" variant="primary" onPress={() => setToch(true)}>
            Toch doorgaan…
          </Button>
        )}
        <Button size="small" onPress={() => void onOpnieuw()}>
          Opnieuw proberen
        </Button>
        {onTerug && (
          <Button size="small" variant="quiet" onPress={onTerug}>
            Terug naar wat er stond
          </Button>
        )}
      </div>
      {toch && <OphefDialog signalen={signalen} daarna={onOpnieuw} onClose={() => setToch(false)} />}
    </div>
  )
}
