import { ArrowRight, CircleCheck } from 'lucide-react'
import type { Signaal } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { useVelden } from '~/veld/context'
import { ernst, opErnst, sleutelVan, staat } from '~/veld/ernst'
import { Tellers } from '~/veld/Item'
import { veldOp } from '~/veld/pad'
import { SignaalRegel } from '~/veld/SignaalRegel'
import css from './dossier.module.css'
import { type Ga, tabVoorPad } from './tabs'

/** The findings of the rules: what is not right yet, what was lifted and why, and what is in order. */
export function Signalen({ onTab }: { onTab: Ga }) {
  const { pagina } = useVelden()
  const lijst = opErnst(pagina.signalen)
  const staan = lijst.filter(staat)
  const opgeheven = lijst.filter((s) => ernst(s).woord === 'opgeheven')
  const goed = lijst.filter((s) => s.ernst === 'goed')
  return (
    <div className={css.signalen}>
      <Disclosure
        card
        level={2}
        title="Signalen"
        sub={
          <span className={css.samenvatting}>
            <Tellers signalen={staan} />
            {staan.length === 0 && (
              <Badge tone="positive" icon={<CircleCheck size={13} aria-hidden />}>
                alles in orde
              </Badge>
            )}
            {opgeheven.length > 0 && <span>{opgeheven.length} opgeheven</span>}
            {goed.length > 0 && <span>{goed.length} goed</span>}
          </span>
        }
      >
        {lijst.length === 0 && <p>Geen enkele regel heeft nu iets op te merken.</p>}
        <Rij signalen={[...staan, ...opgeheven]} onTab={onTab} />
        {goed.length > 0 && (
          <Disclosure title={`Goed (${goed.length})`} level={3}>
            <Rij signalen={goed} onTab={onTab} />
          </Disclosure>
        )}
      </Disclosure>
    </div>
  )
}

function Rij({ signalen, onTab }: { signalen: Signaal[]; onTab: Ga }) {
  const { schema } = useVelden()
  if (signalen.length === 0) return null
  return (
    <ul className={css.lijst}>
      {signalen.map((s) => {
        const label = veldOp(schema, s.pad)?.label
        return (
          <li key={sleutelVan(s)}>
            <SignaalRegel s={s}>
              {s.pad && (
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => onTab(tabVoorPad(s.pad), s.pad)}
                  aria-label={`${label ?? 'Naar het veld'}: ${s.tekst}`}
                >
                  {label ?? 'Naar het veld'}
                  <ArrowRight size={14} aria-hidden />
                </Button>
              )}
            </SignaalRegel>
          </li>
        )
      })}
    </ul>
  )
}
