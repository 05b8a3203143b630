import { ArrowRight, ClipboardCheck } from 'lucide-react'
import { useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { datumVoluit } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import css from './dossier.module.css'
import { Secties } from './Secties'

/** The evaluations, each with the way to the screen for the table; below, all their fields. */
export function EvaluatieTab({ secties }: { secties: string[] }) {
  const { id, pagina, blad } = useVelden()
  const [bezig, setBezig] = useState(false)
  const nu = (pagina.dossier.evaluaties ?? []).filter((e) => !pagina.eerder.includes(e.id))
  const open = nu.find((e) => e.stand !== 'afgerond')
  const naar = (evaluatie: string) => {
    location.hash = `#/evaluatie/${id}/${evaluatie}`
  }
  const begin = async () => {
    setBezig(true)
    try {
      await blad.bewaarAlles()
      naar(await backend.beginEvaluatie({ id }))
    } catch (e) {
      toast.error('De evaluatie kan niet worden geopend', tekstVan(e))
      setBezig(false)
    }
  }
  const gepland = pagina.dossier.planVanAanpak.evaluatiedatum
  return (
    <Secties secties={secties}>
      <Panel
        title="Samen evalueren"
        sub={gepland ? `Afgesproken op ${datumVoluit(gepland)}.` : 'Er is nog geen datum voor de evaluatie afgesproken.'}
        actions={
          <>
            <Waarom code="E2" naam="Samen evalueren" />
            <Button variant="primary" isPending={bezig} onPress={() => void begin()}>
              <ClipboardCheck size={16} aria-hidden />
              Evaluatie openen
            </Button>
          </>
        }
        flush
      >
        <p className={css.inleiding}>
          {open
            ? 'Er staat een evaluatie klaar. Aan tafel vult u hem samen in: eerst kind en ouders, dan de doelen, dan het vervolg.'
            : 'Dit maakt een evaluatie klaar en toont de doelen met hun metingen, de vijf vragen en het vervolg op één scherm.'}
        </p>
        {nu.length > 0 && (
          <ul className={css.mdos}>
            {nu.map((e) => (
              <li key={e.id}>
                <span>
                  <strong>{e.datum ? datumVoluit(e.datum) : 'Nog geen datum'}</strong>{' '}
                  <Badge tone={e.stand === 'afgerond' ? 'positive' : 'neutral'}>
                    {e.stand === 'afgerond' ? 'afgerond' : 'concept'}
                  </Badge>
                </span>
                <Button size="small" onPress={() => naar(e.id)}>
                  {e.stand === 'afgerond' ? 'Bekijken' : 'Verder invullen'}
                  <ArrowRight size={14} aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Secties>
  )
}
