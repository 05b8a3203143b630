import { ArrowRight } from 'lucide-react'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datumVoluit } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import css from './dossier.module.css'
import { Secties } from './Secties'

/** The meetings of this dossier, each with the way to its agenda; below, all their fields. */
export function MdoTab({ secties, onMdo }: { secties: string[]; onMdo: (id: string) => void }) {
  const { pagina, schema } = useVelden()
  const mdos = (pagina.dossier.mdos ?? []).filter((m) => !pagina.eerder.includes(m.id))
  const soort = veldOp(schema, 'mdos/x/soort')?.options ?? []
  return (
    <Secties secties={secties}>
      {mdos.length > 0 && (
        <Panel title="Agenda en verslag" flush>
          <ul className={css.mdos}>
            {mdos.map((m) => (
              <li key={m.id}>
                <span>
                  <strong>{m.datum ? datumVoluit(m.datum) : 'Nog geen datum'}</strong>
                  <small>
                    {[soort.find((o) => o.value === m.soort)?.label, m.begin, m.plaats, m.stand === 'afgerond' && 'afgerond']
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <Button size="small" onPress={() => onMdo(m.id)}>
                  Agenda openen
                  <ArrowRight size={14} aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Secties>
  )
}
