import { ArrowRight, CalendarCheck } from 'lucide-react'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { EmptyState } from '~/ui/States/States'
import { useVelden } from '~/veld/context'
import { datumVoluit } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import { Termijnstand } from '../Beurt'
import { type Ga, tabVan, tabVoorPad } from '../tabs'
import css from './proces.module.css'

/** Everything that is due, soonest first: how many days are left, and whose turn it is. */
export function TermijnenPaneel({ onTab }: { onTab: Ga }) {
  const { pagina } = useVelden()
  return (
    <div data-pad="termijnenlijst">
      <Panel id="proces-termijnen" title="Wat wanneer klaar moet zijn" flush>
        {pagina.termijnen.length === 0 ? (
          <EmptyState icon={<CalendarCheck size={28} />} title="Er loopt nu geen termijn">
            <p>Zodra er een termijn begint te lopen, staat die hier met de dagen die nog over zijn.</p>
          </EmptyState>
        ) : (
          <ul className={css.rijen}>
            {pagina.termijnen.map((t) => (
              <li key={`${t.code} ${t.pad} ${t.uiterlijk}`}>
                <Termijnstand t={t} />
                <span className={css.vult}>
                  <b>{t.naam}</b> {datumVoluit(t.uiterlijk)}
                  <span className={css.onder}>{t.tekst}</span>
                  {t.aanZet && <span className={css.onder}>Aan zet: {t.aanZet}</span>}
                </span>
                <span className={css.knoppen}>
                  <Waarom code={t.code} naam={t.naam} />
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => onTab(t.pad ? tabVoorPad(t.pad) : tabVan(t.tab), t.pad || undefined)}
                    aria-label={`Openen: ${t.naam}`}
                  >
                    Openen
                    <ArrowRight size={14} aria-hidden />
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
