import { FileDown, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '~/ui/Button/Button'
import { Page, PageHead } from '~/ui/Panel/Panel'
import { type TabItem, Tabs } from '~/ui/Tabs/Tabs'
import { useVelden } from '~/veld/context'
import { DossierVelden } from '~/veld/DossierVelden'
import { itemsOp } from '~/veld/pad'
import { BetrokkenenTab } from './BetrokkenenTab'
import { Concepten } from './Concepten'
import { GeschiedenisTab } from './GeschiedenisTab'
import { MdoTab } from './MdoTab'
import { ObservatiesTab } from './ObservatiesTab'
import { PlanTab } from './PlanTab'
import { RouteLijn } from './RouteLijn'
import { Secties } from './Secties'
import { Signalen } from './Signalen'
import { Stand } from './Stand'
import { TABS, zonderTab } from './tabs'
import { useDoel } from './useDoel'
import { useOngedaan } from './useOngedaan'

export type DossierPageProps = {
  id: string
  tab: string
  /** A path to bring into sight. */
  veld: string | undefined
  onTab: (tab: string, pad?: string) => void
  onExport: () => void
  onInstemming: (voor: 'onderzoek' | 'plan') => void
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
  useDoel(props.veld, props.tab)
  const rest = zonderTab(schema)
  const tabs: TabItem[] = [
    ...TABS.map((t, n) => ({
      id: t.id,
      title: t.titel,
      count: telling(t.id, pagina.dossier),
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
      <Concepten onTab={props.onTab} />
      <RouteLijn stappen={pagina.route} onTab={props.onTab} />
      <Signalen onTab={props.onTab} />
      <Tabs label="Delen van het dossier" items={tabs} selected={tab} onSelect={(t) => props.onTab(t)}>
        {(t) => {
          const secties = t === 'overige' ? rest : (TABS.find((x) => x.id === t)?.secties ?? [])
          switch (t) {
            case 'plan':
              return <PlanTab secties={secties} onTab={props.onTab} />
            case 'observaties':
              return <ObservatiesTab secties={secties} onOpnemen={props.onOpnemen} />
            case 'mdo':
              return <MdoTab secties={secties} onMdo={props.onMdo} />
            case 'betrokkenen':
              return <BetrokkenenTab secties={secties} onInstemming={props.onInstemming} />
            case 'geschiedenis':
              return <GeschiedenisTab onTab={props.onTab} />
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

function telling(tab: string, dossier: Parameters<typeof itemsOp>[0]): number {
  const lijst = TELT[tab]
  return lijst ? itemsOp(dossier, lijst).length : 0
}
