import { useState } from 'react'
import { backend, type Concept, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { tijdstip } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { leesbaar } from '~/veld/waarde'
import css from './dossier.module.css'
import { type Ga, tabVoorPad } from './tabs'

/** Concepten offers back what was typed and never written: after a crash, a pulled plug, a lock. */
export function Concepten({ onTab }: { onTab: Ga }) {
  const { id, pagina, schema, blad } = useVelden()
  const [gezien, setGezien] = useState<ReadonlySet<string>>(new Set())
  // Offered once, as the page was opened: what is typed from now on is nobody's surprise.
  const [begin] = useState(() => blad.concepten(pagina.concepten))
  const open = begin.filter((c) => !gezien.has(c.pad))
  if (open.length === 0) return null
  const klaar = (c: Concept) => setGezien((g) => new Set(g).add(c.pad))
  const terug = (c: Concept) => {
    blad.neemConcept(c)
    klaar(c)
    onTab(tabVoorPad(c.pad), c.pad)
  }
  const weg = async (c: Concept) => {
    try {
      await backend.wisConcept({ id, pad: c.pad })
      klaar(c)
      toast.undo('Het concept is weggegooid', () => terug(c))
    } catch (e) {
      toast.error('Weggooien is niet gelukt', tekstVan(e))
    }
  }
  return (
    <div className={css.concepten}>
      <Notice tone="warning" title="Nog niet opgeslagen tekst teruggevonden" live>
        <p>Dit was getypt toen het programma stopte of werd vergrendeld. Kies per veld of u het terugzet.</p>
        <ul>
          {open.map((c) => {
            const field = veldOp(schema, c.pad)
            return (
              <li key={c.pad}>
                <strong>
                  {field?.label ?? c.pad}, {tijdstip(c.op)}
                </strong>
                <p className={css.concept}>{field ? leesbaar(pagina.dossier, field, c.waarde) : String(c.waarde)}</p>
                <div>
                  <Button size="small" variant="primary" onPress={() => terug(c)}>
                    Terugzetten in het veld
                  </Button>{' '}
                  <Button size="small" variant="quiet" onPress={() => void weg(c)}>
                    Weggooien
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}
