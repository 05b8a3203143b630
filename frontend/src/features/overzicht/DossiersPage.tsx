import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FileInput, Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { sleutel, useDossiers } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Checkbox } from '~/ui/Checkbox/Checkbox'
import { PromptDialog } from '~/ui/Dialog/PromptDialog'
import { Page, PageHead, Panel } from '~/ui/Panel/Panel'
import { SearchField } from '~/ui/SearchField/SearchField'
import { Select } from '~/ui/Select/Select'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { Table } from '~/ui/Table/Table'
import { toast } from '~/ui/Toasts/Toasts'
import { kolommen } from './kolommen'
import { LegeLijst } from './LegeLijst'
import { NieuwDossierDialog } from './NieuwDossierDialog'
import css from './overzicht.module.css'
import { type Sortering, sorteer } from './sorteren'

const KOLOMMEN = kolommen(['titel', 'school', 'stap', 'termijn', 'aanZet', 'signalen', 'gewijzigd'])

/** All dossiers: sorted, narrowed, opened. */
export function DossiersPage() {
  const navigate = useNavigate()
  const { nieuw } = useSearch({ from: '/dossiers' })
  const dossiers = useDossiers()
  const [inlezen, setInlezen] = useState(false)
  const [zoek, setZoek] = useState('')
  const laat = useDeferredValue(zoek.trim().toLocaleLowerCase('nl'))
  const [route, setRoute] = useState('')
  const [gesloten, setGesloten] = useState(false)
  const [sort, setSort] = useState<Sortering>({ column: 'gewijzigd', direction: 'descending' })
  const zetNieuw = (aan: boolean) => void navigate({ to: '/dossiers', search: aan ? { nieuw: 'ja' } : {} })
  const open = (id: string) => void navigate({ to: '/dossiers/$id/$tab', params: { id, tab: 'vraag' } })

  const alle = dossiers.data ?? []
  const routes = [...new Map(alle.filter((d) => d.route).map((d) => [d.route, { value: d.route, label: d.routeNaam }])).values()]
  const zichtbaar = sorteer(
    alle.filter(
      (d) =>
        (gesloten || !d.gesloten) &&
        (!route || d.route === route) &&
        (!laat ||
          `${d.titel} ${d.school} ${d.groep} ${d.stapNaam} ${d.regievoerder} ${d.aanZet} ${d.termijn}`
            .toLocaleLowerCase('nl')
            .includes(laat)),
    ),
    sort,
  )
  const afgesloten = alle.filter((d) => d.gesloten).length

  return (
    <Page>
      <PageHead
        title="Dossiers"
        actions={
          <>
            <Button onPress={() => setInlezen(true)}>
              <FileInput size={16} aria-hidden />
              Uitwisselbestand inlezen
            </Button>
            <Button variant="primary" onPress={() => zetNieuw(true)}>
              <Plus size={16} aria-hidden />
              Nieuw dossier
            </Button>
          </>
        }
      />
      {dossiers.isPending && <Skeleton label="Dossiers worden geladen" />}
      {dossiers.isError && <ErrorState text={tekstVan(dossiers.error)} onRetry={() => void dossiers.refetch()} />}
      {dossiers.data?.length === 0 && <LegeLijst onNieuw={() => zetNieuw(true)} />}
      {alle.length > 0 && (
        <Panel title="Alle dossiers" flush>
          <div className={css.filter}>
            <SearchField label="Zoek in deze lijst" value={zoek} onChange={setZoek} />
            {routes.length > 1 && (
              <Select label="Route" options={routes} value={route} onChange={setRoute} noneLabel="Alle routes" />
            )}
            {afgesloten > 0 && (
              <Checkbox isSelected={gesloten} onChange={setGesloten}>
                Ook afgesloten ({afgesloten})
              </Checkbox>
            )}
            <span className={css.telling} role="status">
              {zichtbaar.length === 1 ? '1 dossier' : `${zichtbaar.length} dossiers`}
            </span>
          </div>
          <Table
            label="Alle dossiers"
            columns={KOLOMMEN}
            rows={zichtbaar}
            sort={sort}
            onSort={(s) => setSort({ column: String(s.column), direction: s.direction })}
            onOpen={open}
            empty={
              <p>Geen dossier past bij wat u zoekt. Haal een filter weg, of zoek in de tekst van alle dossiers met Ctrl K.</p>
            }
          />
        </Panel>
      )}
      {inlezen && <Inlezen onClose={() => setInlezen(false)} onKlaar={open} />}
      <NieuwDossierDialog isOpen={nieuw !== undefined} onOpenChange={zetNieuw} onKlaar={open} />
    </Page>
  )
}

/** An exchange file is unlocked with the words its maker chose. */
function Inlezen({ onClose, onKlaar }: { onClose: () => void; onKlaar: (id: string) => void }) {
  const client = useQueryClient()
  const lees = async (wachtzin: string) => {
    try {
      const id = await backend.voerLogIn({ wachtzin })
      if (!id) return ''
      await client.invalidateQueries({ queryKey: sleutel.dossiers })
      toast.ok('Uitwisselbestand ingelezen', 'Wat al bekend was, is niet dubbel opgenomen.')
      onClose()
      onKlaar(id)
      return ''
    } catch (e) {
      return tekstVan(e)
    }
  }
  return (
    <PromptDialog
      title="Uitwisselbestand inlezen"
      label="Wachtzin van het bestand"
      confirm="Bestand kiezen…"
      secret
      onSubmit={lees}
      onClose={onClose}
    >
      <p>Wie het bestand maakte, koos er een wachtzin bij. Wat u al had, blijft staan en wordt samengevoegd.</p>
    </PromptDialog>
  )
}
