import { Plus } from 'lucide-react'
import { Button } from '~/ui/Button/Button'
import css from './Mdo.module.css'

/** Questions to put on the table, from the partnership's list; each can become an item of the agenda. */
export function Gesprekspunten({
  punten,
  onAdd,
}: {
  punten: readonly { id: string; tekst: string }[]
  onAdd: ((titel: string) => Promise<unknown>) | undefined
}) {
  const known = punten.filter((p) => p.tekst.trim())
  if (known.length === 0) return null
  return (
    <details className={css.meer}>
      <summary>Gesprekspunten om aan te denken</summary>
      <ul className={css.punten}>
        {known.map((p) => (
          <li key={p.id}>
            {p.tekst}
            {onAdd && (
              <Button size="small" variant="quiet" onPress={() => void onAdd(p.tekst)} aria-label={`Op de agenda: ${p.tekst}`}>
                <Plus size={14} aria-hidden />
                Op de agenda
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
