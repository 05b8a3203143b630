import { type ReactNode, useState } from 'react'
import type { Signaal } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { datum } from './datum'
import { ernst } from './ernst'
import { OphefDialog } from './OphefDialog'
import css from './signaal.module.css'
import { Waarom } from './Waarom'

/** A SignaalRegel is one finding on one line: how serious, what, why, and who may lift it. */
export function SignaalRegel({ s, children }: { s: Signaal; children?: ReactNode }) {
  const [ophef, setOphef] = useState(false)
  const soort = ernst(s)
  const Icon = soort.icon
  return (
    <div className={css.signaal}>
      <Badge tone={soort.tone} icon={<Icon size={13} aria-hidden />}>
        {soort.woord}
      </Badge>
      <div className={css.uitleg}>
        <p>{s.tekst}</p>
        {s.opgeheven && (
          <p className={css.reden}>
            Opgeheven{s.opgehevenDoor && ` door ${s.opgehevenDoor}`}
            {s.opgehevenOp && ` op ${datum(s.opgehevenOp)}`}: {s.opgeheven}
          </p>
        )}
        {!s.opgeheven && s.ophefbaarDoor && !s.magOpheffen && (
          <p className={css.reden}>Opheffen kan alleen: {s.ophefbaarDoor}.</p>
        )}
      </div>
      <div className={css.knoppen}>
        <Waarom code={s.code} naam={s.tekst} />
        {s.magOpheffen && !s.opgeheven && (
          <Button size="small" onPress={() => setOphef(true)} aria-label={`Opheffen: ${s.tekst}`}>
            Opheffen…
          </Button>
        )}
        {children}
      </div>
      {ophef && <OphefDialog signalen={[s]} onClose={() => setOphef(false)} />}
    </div>
  )
}

/** Bevindingen are the findings about one place, under or above what they are about. */
export function Bevindingen({ signalen }: { signalen: Signaal[] }) {
  if (signalen.length === 0) return null
  return (
    <ul className={css.bij} data-breed data-bevindingen>
      {signalen.map((s) => (
        <li key={`${s.code} ${s.pad}`}>
          <SignaalRegel s={s} />
        </li>
      ))}
    </ul>
  )
}
