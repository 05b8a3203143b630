import { useState } from 'react'
import { backend, type Field, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { toast } from '~/ui/Toasts/Toasts'
import { useVeld, useVelden } from './context'
import { tijdstip } from './datum'
import css from './veld.module.css'
import { leesbaar, rij, tekst } from './waarde'

/**
 * A Conflict shows values that were written at the same time, side by side, and
 * lets somebody choose: this one, that one, both, or words of their own. The
 * answer names every version it was chosen over, so none comes back.
 */
export function Conflict({ pad, field }: { pad: string; field: Field }) {
  const { id } = useVelden()
  const { versies, dossier } = useVeld(pad)
  const [bezig, setBezig] = useState(false)
  const heads = versies.map((v) => v.head)
  const kies = async (waarde: unknown) => {
    setBezig(true)
    try {
      await backend.schrijf({ id, schrijvingen: [{ pad, waarde, heads }] })
    } catch (e) {
      toast.error('De keuze is niet opgeslagen', tekstVan(e))
    } finally {
      setBezig(false)
    }
  }
  const beide = samen(
    field,
    versies.map((v) => v.waarde),
  )
  return (
    <Notice tone="warning" title="Hier is tegelijk iets anders geschreven">
      <p>Beide versies zijn bewaard. Kies wat er moet staan, of pas het veld hierboven aan.</p>
      <div className={css.versies}>
        {versies.map((v, n) => (
          <section key={v.head} className={css.versie} aria-label={`Versie ${n + 1}, van ${v.door}`}>
            <div className={css.wie}>
              <strong>{v.door}</strong> {tijdstip(v.op)}
            </div>
            <p className={css.wat}>{leesbaar(dossier, field, v.waarde)}</p>
            <Button size="small" isDisabled={bezig} onPress={() => void kies(v.waarde)}>
              Deze houden
            </Button>
          </section>
        ))}
      </div>
      {beide !== undefined && (
        <div className={css.acties}>
          <Button size="small" isDisabled={bezig} onPress={() => void kies(beide)}>
            Beide onder elkaar houden
          </Button>
        </div>
      )}
    </Notice>
  )
}

/** samen puts values together where that makes sense: prose under each other, sets joined. */
export function samen(field: Field, waarden: unknown[]): unknown {
  if (field.kind === 'text') return [...new Set(waarden.map(tekst).filter(Boolean))].join('\n\n')
  if (field.kind === 'line') return [...new Set(waarden.map(tekst).filter(Boolean))].join(' / ')
  if (field.kind === 'choices' || field.kind === 'refs') return [...new Set(waarden.flatMap(rij))]
  return undefined
}
