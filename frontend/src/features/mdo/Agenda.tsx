import { useQueryClient } from '@tanstack/react-query'
import { ListPlus, Plus, Trash2 } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Agendapunt, backend, type MDO, tekstVan } from '~/backend'
import { sleutel, useOrganisatie } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Menu } from '~/ui/Menu/Menu'
import { Panel } from '~/ui/Panel/Panel'
import { ReorderList } from '~/ui/ReorderList/ReorderList'
import { EmptyState } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { getal } from '~/veld/waarde'
import { Eigen, RijKeuze, RijMinuten, RijTekst } from './fields'
import { Gesprekspunten } from './Gesprekspunten'
import css from './Mdo.module.css'
import { fromTemplate, times } from './meeting'

/** The agenda in order, with owner and minutes; the clock times follow. */
export function Agenda({ mdo, pad }: { mdo: MDO; pad: string }) {
  const { id, pagina, acties } = useVelden()
  const client = useQueryClient()
  const lijst = `${pad}/agenda`
  const agenda = mdo.agenda ?? []
  const fixed = pagina.nietTeSchrijven.includes('mdos')
  const minutes = useMinutes(lijst, agenda)
  const t = times(mdo.begin, minutes)
  const people = (pagina.dossier.betrokkenen ?? []).map((b) => ({ value: b.id, label: b.naam }))
  const [busy, setBusy] = useState(false)
  const [order, setOrder] = useState<string[] | null>(null)
  // Until the program confirms the move the list already stands as it was put.
  const shown = order ? order.flatMap((k) => agenda.find((p) => p.id === k) ?? []) : agenda
  const known = agenda.map((p) => p.id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the program says wins
  useEffect(() => setOrder(null), [known])

  const move = async (item: string, after: string) => {
    const rest = agenda.map((p) => p.id).filter((k) => k !== item)
    rest.splice(after ? rest.indexOf(after) + 1 : 0, 0, item)
    setOrder(rest)
    await acties.verplaats(`${lijst}/${item}`, after)
    setOrder(null)
  }
  // The partnership's own proposals; the first is the one the program makes in one action.
  const organisatie = useOrganisatie().data?.organisatie
  const others = (organisatie?.agendas ?? []).slice(1).filter((t) => (t.punten ?? []).length > 0)
  const fill = async (template: (typeof others)[number]) => {
    setBusy(true)
    for (const waarden of fromTemplate(template.punten, pagina.dossier.betrokkenen ?? [])) {
      if (!(await acties.nieuwItem(lijst, undefined, waarden))) break
    }
    setBusy(false)
  }
  const propose = async () => {
    try {
      await backend.stelAgendaVoor({ id, mdo: mdo.id })
    } catch (e) {
      toast.error('Het voorstel is niet overgenomen', tekstVan(e))
    }
    await client.invalidateQueries({ queryKey: sleutel.dossier(id) })
  }

  return (
    <Panel
      title="Agenda"
      sub={
        agenda.length === 0
          ? 'Kind en ouders spreken als eersten.'
          : `${t.total} minuten${t.end ? `, klaar om ${t.end}` : ''}. Sleep, of gebruik de pijlknoppen.`
      }
      actions={
        fixed ? undefined : (
          <>
            {agenda.length === 0 && (
              <Button variant="primary" onPress={() => void propose()} isDisabled={busy}>
                <ListPlus size={16} aria-hidden />
                Voorstel van 60 minuten
              </Button>
            )}
            {agenda.length === 0 && others.length > 0 && (
              <Menu
                trigger={<Button isDisabled={busy}>Ander voorstel</Button>}
                items={others.map((t) => ({ id: t.id, label: t.naam || 'Naamloos voorstel', run: () => void fill(t) }))}
              />
            )}
            <Button onPress={() => void acties.nieuwItem(lijst, undefined, { titel: 'Nieuw punt', minuten: 5 })}>
              <Plus size={16} aria-hidden />
              Punt toevoegen
            </Button>
          </>
        )
      }
    >
      {agenda.length === 0 ? (
        <EmptyState title="De agenda is nog leeg">
          <p>Begin met het voorstel van 60 minuten en pas het samen met de ouders aan, of voeg zelf punten toe.</p>
        </EmptyState>
      ) : (
        <ReorderList
          label="Agendapunten"
          isDisabled={fixed}
          items={shown.map((p, n) => ({ id: p.id, name: p.titel || `Punt ${n + 1}` }))}
          onMove={(item, after) => void move(item, after)}
        >
          {(item) => {
            const n = shown.findIndex((p) => p.id === item.id)
            const at = times(
              mdo.begin,
              shown.map((p) => minutes[agenda.indexOf(p)] ?? { minuten: 0 }),
            ).starts[n]
            const p = `${lijst}/${item.id}`
            return (
              <div className={css.punt}>
                <span className={css.tijd}>{at}</span>
                <RijTekst pad={`${p}/titel`} label="Agendapunt" />
                <RijKeuze pad={`${p}/eigenaar`} label={`Eigenaar van ${item.name}`} options={people} noneLabel="Geen eigenaar" />
                <RijMinuten pad={`${p}/minuten`} label={`Minuten voor ${item.name}`} />
                <details className={css.meer}>
                  <summary>Toelichting en uitkomst</summary>
                  <div className={css.meerBody}>
                    <RijKeuze pad={`${p}/soort`} label="Doel van het punt" noneLabel="Niet gekozen" hideLabel={false} />
                    <Eigen pad={`${p}/toelichting`} />
                    <Eigen pad={`${p}/uitkomst`} />
                    {!fixed && (
                      <Button variant="danger" size="small" onPress={() => void acties.verwijder(p, item.name)}>
                        <Trash2 size={15} aria-hidden />
                        Punt verwijderen
                      </Button>
                    )}
                  </div>
                </details>
              </div>
            )
          }}
        </ReorderList>
      )}
      <Gesprekspunten
        punten={organisatie?.gesprekspunten ?? []}
        onAdd={fixed ? undefined : (titel) => acties.nieuwItem(lijst, undefined, { titel, soort: 'bespreken', minuten: 5 })}
      />
    </Panel>
  )
}

// The minutes as they stand on screen, also while a row of steps is not written yet.
function useMinutes(lijst: string, agenda: readonly Agendapunt[]): { minuten: number }[] {
  const { blad } = useVelden()
  const read = () => agenda.map((p) => getal(blad.lees(`${lijst}/${p.id}/minuten`).waarde) || 0).join()
  const joined = useSyncExternalStore((run) => {
    const stops = agenda.map((p) => blad.luister(`${lijst}/${p.id}/minuten`, run))
    return () => {
      for (const stop of stops) stop()
    }
  }, read)
  return joined === '' ? [] : joined.split(',').map((m) => ({ minuten: Number(m) }))
}
