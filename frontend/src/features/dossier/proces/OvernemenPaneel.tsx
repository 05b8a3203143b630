import { ArrowRight, CircleAlert, Clock, OctagonAlert } from 'lucide-react'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datum, vandaag } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import { refNaam } from '~/veld/waarde'
import type { Ga } from '../tabs'
import { overnameWoorden } from './overname'
import css from './proces.module.css'

const LOOK: Record<string, { tone: Tone; icon: typeof Clock }> = {
  mist: { tone: 'warning', icon: CircleAlert },
  loopt: { tone: 'neutral', icon: Clock },
  dreigt: { tone: 'warning', icon: CircleAlert },
  voorbij: { tone: 'negative', icon: OctagonAlert },
}

/** What is taken over for a while, counting down beside the goal that makes it needless; and whether the inzet is structureel (E5, K7). */
export function OvernemenPaneel({ onTab }: { onTab: Ga }) {
  const { pagina } = useVelden()
  const plan = pagina.dossier.planVanAanpak
  const lijst = (plan.overnemen ?? []).filter((o) => !pagina.eerder.includes(o.id))
  const doel = (id: string) => (id ? refNaam(pagina.dossier, 'planVanAanpak/doelen', id) : '')
  const pauzes = plan.pauzes ?? []
  return (
    <Panel
      id="proces-overnemen"
      title="Tijdelijk overnemen en structurele inzet"
      sub="Overnemen is tijdelijk, en hoort bij een doel dat leerkracht of school sterker maakt."
      actions={<Waarom code="E5" naam="Tijdelijk overnemen" />}
    >
      {plan.structureel === 'ja' && (
        <Notice
          tone="warning"
          title="Structurele inzet"
          actions={
            <>
              <Waarom code="K7" naam="Structurele inzet" />
              <Button size="small" onPress={() => onTab('plan', 'planVanAanpak/structureelReden')}>
                Openen
              </Button>
            </>
          }
        >
          <p>{plan.structureelReden || 'Er staat nog geen reden bij. Structureel is een hoge uitzondering.'}</p>
        </Notice>
      )}
      {lijst.length === 0 && <p className={css.niets}>Er wordt nu niets overgenomen.</p>}
      <ul className={css.rijen} data-binnen>
        {lijst.map((o) => {
          const w = overnameWoorden(o, vandaag())
          const Icon = LOOK[w.soort]!.icon
          return (
            <li key={o.id}>
              <Badge tone={LOOK[w.soort]!.tone} icon={<Icon size={13} aria-hidden />}>
                {w.woorden}
              </Badge>
              <span className={css.vult}>
                <b>{o.wat || 'Nog niet ingevuld'}</b>
                {o.totEnMet && ` tot en met ${datum(o.totEnMet)}`}
                <span className={css.onder}>
                  {doel(o.duurzaam)
                    ? `Maakt zichzelf overbodig door ${doel(o.duurzaam)}`
                    : 'Nog geen versterkingsdoel gekoppeld.'}
                </span>
              </span>
              <Button
                size="small"
                variant="quiet"
                onPress={() => onTab('plan', `planVanAanpak/overnemen/${o.id}/${o.totEnMet ? 'duurzaam' : 'totEnMet'}`)}
                aria-label={`Openen: ${o.wat || 'overnemen'}`}
              >
                Openen
                <ArrowRight size={14} aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
      {pauzes.length > 0 && (
        <p className={css.onder}>
          Pauzes in de inzet:{' '}
          {pauzes.map((p) => `${p.van ? datum(p.van) : '?'} tot ${p.tot ? datum(p.tot) : 'nog open'}`).join('; ')}. Dat is
          maatwerk en telt niet als structureel.
        </p>
      )}
    </Panel>
  )
}
