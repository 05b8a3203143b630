import { RotateCcw } from 'lucide-react'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { Verwijderd } from '~/veld/Lijst'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import css from './proces.module.css'

/** What was lifted: which rule, by whom, when and why. Taking it back makes the rule hold again. */
export function OpheffingenPaneel() {
  const { pagina, schema, acties } = useVelden()
  const lijst = pagina.dossier.opheffingen ?? []
  const vast = pagina.nietTeSchrijven.includes('opheffingen')
  return (
    <Panel id="sectie-opheffingen" title="Opgeheven signalen" sub="De reden blijft zichtbaar, hier en in de PDF." flush>
      <ul className={css.rijen}>
        {lijst.length === 0 && (
          <li>
            <span className={css.niets}>Er is geen signaal opgeheven.</span>
          </li>
        )}
        {lijst.map((o) => {
          const veld = veldOp(schema, o.pad)
          return (
            <li key={o.id} data-item={`opheffingen/${o.id}`}>
              <b>Regel {o.code}</b>
              <span className={css.vult}>
                {o.reden}
                <span className={css.onder}>{[veld?.label, o.door, o.op && datum(o.op)].filter(Boolean).join(', ')}</span>
              </span>
              <span className={css.knoppen}>
                <Waarom code={o.code} naam={`Regel ${o.code}, ${veld?.label ?? 'opgeheven'}`} />
                {!vast && (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => void acties.verwijder(`opheffingen/${o.id}`, `Opheffing van regel ${o.code}`)}
                    aria-label={`Weer laten gelden: regel ${o.code}`}
                  >
                    <RotateCcw size={14} aria-hidden />
                    Weer laten gelden
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <div className={css.rand}>
        <Verwijderd pad="opheffingen" vast={vast} />
      </div>
    </Panel>
  )
}
