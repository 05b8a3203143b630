import { useNavigate } from '@tanstack/react-router'
import { ArrowRight, FolderOpen, Plus, Timer } from 'lucide-react'
import { useState } from 'react'
import { type Regel, tekstVan } from '~/backend'
import { useDossiers, useIk, useOpnames } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Page, PageHead, Panel, Stack } from '~/ui/Panel/Panel'
import { EmptyState, ErrorState, Skeleton } from '~/ui/States/States'
import { Table } from '~/ui/Table/Table'
import { datumVoluit, vandaag } from '~/veld/datum'
import { DezeWeek, type Plek } from './DezeWeek'
import { kolommen } from './kolommen'
import { LegeLijst } from './LegeLijst'
import { NieuwDossierDialog } from './NieuwDossierDialog'

/** The overview: what waits for somebody, what changed last, and where to begin. */
export function OverzichtPage({ plek }: { plek: Plek }) {
  const navigate = useNavigate()
  const opnames = useOpnames()
  const ik = useIk()
  const [nieuw, setNieuw] = useState(false)
  const open = (id: string) => void navigate({ to: '/dossiers/$id/$tab', params: { id, tab: 'vraag' } })
  const los = (opnames.data ?? []).filter((o) => o.klaar)
  const loopt = (opnames.data ?? []).find((o) => !o.klaar)

  return (
    <Page>
      <PageHead
        title={ik.data ? `Dag ${ik.data.naam.split(' ')[0]}` : 'Overzicht'}
        sub={datumVoluit(vandaag())}
        actions={
          <>
            <Button onPress={() => void navigate({ to: '/observatie' })}>
              <Timer size={16} aria-hidden />
              Observatie opnemen
            </Button>
            <Button variant="primary" onPress={() => setNieuw(true)}>
              <Plus size={16} aria-hidden />
              Nieuw dossier
            </Button>
          </>
        }
      />
      <Stack gap={5}>
        {loopt && (
          <Notice
            tone="warning"
            title="Er loopt nog een opname"
            actions={
              <Button size="small" onPress={() => void navigate({ to: '/observatie/$opname', params: { opname: loopt.id } })}>
                Naar de opname
              </Button>
            }
          />
        )}
        {los.length > 0 && (
          <Notice
            tone="info"
            title={
              los.length === 1
                ? 'Eén observatie hoort nog bij geen dossier'
                : `${los.length} observaties horen nog bij geen dossier`
            }
            actions={
              <Button size="small" onPress={() => void navigate({ to: '/observatie' })}>
                Bekijken
              </Button>
            }
          />
        )}
        <Inhoud plek={plek} onOpen={open} onNieuw={() => setNieuw(true)} onAlle={() => void navigate({ to: '/dossiers' })} />
      </Stack>
      <NieuwDossierDialog isOpen={nieuw} onOpenChange={setNieuw} onKlaar={open} />
    </Page>
  )
}

function Inhoud({
  plek,
  onOpen,
  onNieuw,
  onAlle,
}: {
  plek: Plek
  onOpen: (id: string) => void
  onNieuw: () => void
  onAlle: () => void
}) {
  const dossiers = useDossiers()
  if (dossiers.isPending) return <Skeleton label="Dossiers worden geladen" />
  if (dossiers.isError) return <ErrorState text={tekstVan(dossiers.error)} onRetry={() => void dossiers.refetch()} />
  const alle = dossiers.data.filter((d) => !d.gesloten)
  if (alle.length === 0) return <LegeLijst onNieuw={onNieuw} />
  const aandacht = alle.filter((d) => d.blokkeert + d.letOp + d.conflicten > 0).sort((a, b) => zwaarte(b) - zwaarte(a))
  return (
    <>
      <DezeWeek plek={plek} />
      <Panel
        title="Vraagt aandacht"
        flush
        sub={aandacht.length > 0 ? 'Dossiers waar een stap wacht, een termijn loopt of iets nog niet klopt.' : undefined}
      >
        {aandacht.length === 0 ? (
          <EmptyState title="Niets dat wacht">
            <p>Er is geen dossier waar nu iets moet gebeuren.</p>
          </EmptyState>
        ) : (
          <Table
            label="Dossiers die aandacht vragen"
            columns={kolommen(['titel', 'stap', 'termijn', 'aanZet', 'signalen'])}
            rows={aandacht.slice(0, 8)}
            onOpen={onOpen}
          />
        )}
      </Panel>
      <Panel
        title="Laatst gewijzigd"
        flush
        actions={
          <Button variant="quiet" size="small" onPress={onAlle}>
            <FolderOpen size={15} aria-hidden />
            Alle dossiers
            <ArrowRight size={15} aria-hidden />
          </Button>
        }
      >
        <Table
          label="Laatst gewijzigde dossiers"
          columns={kolommen(['titel', 'school', 'stap', 'gewijzigd'])}
          rows={alle.slice(0, 6)}
          onOpen={onOpen}
        />
      </Panel>
    </>
  )
}

function zwaarte(r: Regel): number {
  return r.conflicten * 100 + r.blokkeert * 10 + r.letOp
}
