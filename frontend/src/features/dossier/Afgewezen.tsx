import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import css from './dossier.module.css'
import type { Ga } from './tabs'

/** What can be done after an organisation declined an inzet: ask another, take its alternative, or bring it to the table (A7). */
export function Afgewezen({ onTab }: { onTab: Ga }) {
  const { pagina, acties } = useVelden()
  const nu = (pagina.dossier.inzetten ?? []).filter((i) => !pagina.eerder.includes(i.id))
  const loopt = nu.some((i) => ['gevraagd', 'aangenomen', 'ingezet'].includes(i.stand))
  const naar = (lijst: string, id: string, veld: string, tab: string) => id && onTab(tab, `${lijst}/${id}/${veld}`)
  return nu
    .filter((i) => i.stand === 'afgewezen')
    .map((i) => (
      <Notice
        key={i.id}
        tone="warning"
        title={`${i.organisatie || 'De organisatie'} heeft de inzet afgewezen${i.beslotenOp ? ` op ${datum(i.beslotenOp)}` : ''}`}
        actions={<Waarom code="A7" naam="Inzet afgewezen" />}
      >
        <p>{i.afwijzing || 'De reden staat er nog niet bij.'}</p>
        <p>{i.alternatief ? `Voorgesteld alternatief: ${i.alternatief}` : 'Er is geen alternatief voorgesteld.'}</p>
        {loopt ? (
          <p>Er is intussen een andere inzet.</p>
        ) : (
          <div className={css.wat}>
            <Button
              size="small"
              onPress={() =>
                void acties
                  .nieuwItem('inzetten', i.id, { stand: 'gevraagd', expertise: i.expertise })
                  .then((id) => naar('inzetten', id, 'organisatie', 'plan'))
              }
            >
              Andere inzet aanvragen
            </Button>
            {i.alternatief && (
              <Button
                size="small"
                onPress={() =>
                  void acties
                    .nieuwItem('afspraken', '', { tekst: i.alternatief })
                    .then((id) => naar('afspraken', id, 'wie', 'plan'))
                }
              >
                Alternatief als afspraak vastleggen
              </Button>
            )}
            <Button
              size="small"
              onPress={() =>
                void acties
                  .nieuwItem('mdos', '', { soort: 'tussentijds', stand: 'concept' })
                  .then((id) => naar('mdos', id, 'datum', 'mdo'))
              }
            >
              Bespreken in een MDO
            </Button>
          </div>
        )}
      </Notice>
    ))
}
