import { Undo2 } from 'lucide-react'
import type { Gebeurtenis, Organisatie } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { Veld } from '~/veld/Veld'
import { leeg, leesbaar } from '~/veld/waarde'
import { type Bronwaarden, bronVan, wijktAf } from './bron'
import { Geschiedenis } from './Geschiedenis'
import css from './organisatie.module.css'

/** One setting: its field, what the source says, the way back to that, and its history. */
export function Instelling({
  pad,
  organisatie,
  bron,
  history,
  alleenLezen,
}: {
  pad: string
  organisatie: Organisatie
  bron: Bronwaarden
  history: readonly Gebeurtenis[]
  alleenLezen: boolean
}) {
  const { schema, blad, pagina } = useVelden()
  const field = veldOp(schema, pad)
  if (!field) return null
  const anders = wijktAf(organisatie, bron, pad)
  const waarde = bronVan(organisatie, bron, pad)
  const woorden = field.kind === 'number' ? String(waarde || 'geen') : leesbaar(pagina.dossier, field, waarde)
  return (
    <div className={css.instelling}>
      <Veld pad={pad} field={field} breed={false} />
      <div className={css.onder}>
        {(field.kind === 'number' || !leeg(waarde)) && <span>Bron: {woorden}</span>}
        {anders && <Badge tone="info">eigen waarde</Badge>}
        {anders && !alleenLezen && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => void blad.zet(pad, waarde)}
            aria-label={`${field.label}: terug naar de bron`}
          >
            <Undo2 size={14} aria-hidden />
            Terug naar de bron
          </Button>
        )}
        <Geschiedenis history={history} pad={pad} field={field} wat={field.label} />
      </div>
    </div>
  )
}
