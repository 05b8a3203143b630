import { History } from 'lucide-react'
import type { Field, Gebeurtenis } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Popover } from '~/ui/Popover/Popover'
import { tijdstip } from '~/veld/datum'
import { onder } from './bron'
import css from './organisatie.module.css'

/** Who changed a setting, or a list of them, newest first; nothing while it stands as it came. */
export function Geschiedenis({
  history,
  pad,
  field,
  wat,
}: {
  history: readonly Gebeurtenis[]
  pad: string
  field?: Field
  wat: string
}) {
  const list = onder(history, pad)
  const own = list.filter((g) => g.wat !== 'beginwaarde')
  if (own.length === 0) return null
  return (
    <Popover
      label={`Geschiedenis van ${wat}`}
      width="28rem"
      trigger={
        <Button variant="quiet" size="small" aria-label={`Geschiedenis van ${wat}`}>
          <History size={14} aria-hidden />
          Geschiedenis
        </Button>
      }
    >
      <ol className={css.historie}>
        {list.map((g, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own
          <li key={n}>
            <div>
              <strong>{g.wat === 'beginwaarde' ? 'Bron' : g.door}</strong> {tijdstip(g.op)}{' '}
              {g.geldt && <Badge tone="positive">geldt nu</Badge>}
            </div>
            {pad !== g.pad && <small>{g.label}</small>}
            <p>{zin(g, field)}</p>
          </li>
        ))}
      </ol>
    </Popover>
  )
}

function zin(g: Gebeurtenis, field: Field | undefined): string {
  if (g.leesbaar) return g.leesbaar
  if (field?.kind === 'number' && typeof g.waarde === 'number') return String(g.waarde)
  return g.wat
}
