import { FileDown, PenLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Dossierpagina } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Page, PageHead } from '~/ui/Panel/Panel'
import { type TabItem, Tabs } from '~/ui/Tabs/Tabs'
import { useVelden } from '~/veld/context'
import { DossierVelden } from '~/veld/DossierVelden'
import { itemsOp } from '~/veld/pad'
import { BetrokkenenTab, type Instemmingsoort } from './BetrokkenenTab'
import { Concepten } from './Concepten'
import { EvaluatieTab } from './EvaluatieTab'
import { GeschiedenisTab } from './GeschiedenisTab'
import { MdoTab } from './MdoTab'
import { ObservatiesTab } from './ObservatiesTab'
import { PlanTab } from './PlanTab'
import { ProcesTab } from './proces/ProcesTab'
import { RouteLijn } from './RouteLijn'
import { Secties } from './Secties'
import { Signalen } from './Signalen'
import { Stand } from './Stand'
import { type Ga, TABS, zonderTab } from './tabs'
import { useDoel } from './useDoel'
import { useOngedaan } from './useOngedaan'

export type DossierPageProps = {
  id: string
  tab: string
  /** A path to bring into sight. */
  veld: string | undefined
  onTab: (tab: string, pad?: string) => void
  onExport: () => void
  onInstemming: (voor: Instemmingsoort) => void
  onOpnemen: () => void
  onMdo: (mdo: string) => void
  onWeg: () => void
  /** What stands in the tab Documenten, above its fields. */
  documenten: ReactNode
}

/** One dossier: where it stands on its route, what waits, and every part of it. */
export function DossierPage(props: DossierPageProps) {
  return (
    <Page>
      <DossierVelden id={props.id} doel={props.veld}>
        <Inhoud {...props} />
      </DossierVelden>
    </Page>
  )
}

function Inhoud(props: DossierPageProps) {
  const { pagina, schema } = useVelden()
  const ongedaan = useOngedaan()
  const [keer, setKeer] = useState(0)
  useDoel(props.veld, props.tab, keer)
  const ga: Ga = (t, pad) => {
    // The same place once more is no new address, and must be shown all the same.
    if (pad && t === props.tab && pad === props.veld) setKeer(keer + 1)
    else props.onTab(t, pad)
  }
  const rest = zonderTab(schema)
  const tabs: TabItem[] = [
    ...TABS.map((t, n) => ({
      id: t.id,
      title: t.titel,
      count: telling(t.id, pagina),
      // The four parts of E1 stand together, between two lines.
      start: n > 0 && !!t.deel !== !!TABS[n - 1]?.deel,
    })),
    ...(rest.length > 0 ? [{ id: 'overige', title: 'Overige' }] : []),
  ]
  const tab = tabs.some((t) => t.id === props.tab) ? props.tab : 'vraag'
  return (
    <>
      <PageHead
        title={pagina.titel}
        sub={pagina.ondertitel}
        actions={
          <>
            <Button onPress={() => props.onTab('betrokkenen')}>
              <PenLine size={16} aria-hidden />
              Instemming
            </Button>
            <Button variant="primary" onPress={props.onExport}>
              <FileDown size={16} aria-hidden />
              TOP-dossier exporteren
            </Button>
          </>
        }
      >
        <Stand ongedaan={ongedaan} />
      </PageHead>
      <Concepten onTab={ga} />
      <RouteLijn onTab={ga} />
      <Signalen onTab={ga} />
      <Tabs label="Delen van het dossier" items={tabs} selected={tab} onSelect={(t) => props.onTab(t)}>
        {(t) => {
          const secties = t === 'overige' ? rest : (TABS.find((x) => x.id === t)?.secties ?? [])
          switch (t) {
            case 'plan':
              return <PlanTab secties={secties} onTab={ga} />
            case 'observaties':
              return <ObservatiesTab secties={secties} onOpnemen={props.onOpnemen} />
            case 'mdo':
              return <MdoTab secties={secties} onMdo={props.onMdo} />
            case 'betrokkenen':
              return <BetrokkenenTab secties={secties} onInstemming={props.onInstemming} />
            case 'geschiedenis':
              return <GeschiedenisTab onTab={ga} />
            case 'evaluatie':
              return <EvaluatieTab secties={secties} />
            case 'proces':
              return <ProcesTab secties={secties} onTab={ga} />
            case 'documenten':
              return <Secties secties={secties}>{props.documenten}</Secties>
            default:
              return <Secties secties={secties} />
          }
        }}
      </Tabs>
    </>
  )
}

const TELT: Record<string, string> = {
  plan: 'planVanAanpak/doelen',
  observaties: 'observaties',
  mdo: 'mdos',
  betrokkenen: 'betrokkenen',
  documenten: 'documenten',
}

function telling(tab: string, p: Dossierpagina): number {
  const lijst = TELT[tab]
  return lijst ? itemsOp(p.dossier, lijst).filter((i) => !p.eerder.includes(i.id)).length : 0
}
