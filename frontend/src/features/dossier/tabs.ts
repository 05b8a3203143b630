import type { Field } from '~/backend'
import { sectie } from '~/veld/pad'

/** A Ga brings a tab into sight, and a path in it. */
export type Ga = (tab: string, pad?: string) => void

/**
 * Which section of the schema stands in which tab. The four parts of E1 come
 * first. A section that is named nowhere shows up in a tab of its own, "Overige",
 * and fails a test.
 */
export const TABS: { id: string; titel: string; secties: string[]; deel?: boolean }[] = [
  {
    id: 'vraag',
    titel: 'Vraag',
    secties: ['onderwerp', 'kind', 'school', 'hulpvraag', 'contactConsulent', 'ondersteuningsvraag', 'route'],
  },
  {
    id: 'analyse',
    titel: 'Analyse',
    secties: ['analyse', 'stemVanHetKind', 'zienswijzen', 'onderzoek'],
    deel: true,
  },
  { id: 'perspectief', titel: 'Perspectief', secties: ['perspectief', 'opp'], deel: true },
  {
    id: 'plan',
    titel: 'Plan van aanpak',
    secties: ['planVanAanpak', 'afspraken', 'inzetten', 'arrangement', 'voorlichtingen', 'coachingsnotities'],
    deel: true,
  },
  { id: 'evaluatie', titel: 'Evaluatie', secties: ['evaluaties'], deel: true },
  { id: 'observaties', titel: 'Observaties', secties: ['observaties', 'besprekingen'] },
  { id: 'mdo', titel: 'MDO’s', secties: ['mdos'] },
  { id: 'betrokkenen', titel: 'Betrokkenen', secties: ['betrokkenen', 'instemmingen', 'toestemmingen'] },
  {
    id: 'proces',
    titel: 'Proces',
    secties: ['verloop', 'cycli', 'regie', 'stagnaties', 'aanmelding', 'opheffingen', 'termijnen'],
  },
  { id: 'documenten', titel: 'Documenten', secties: ['documenten'] },
  { id: 'geschiedenis', titel: 'Geschiedenis', secties: [] },
]

/** zonderTab are the sections of the schema that stand in no tab. */
export function zonderTab(schema: Pick<Field, 'name'>[]): string[] {
  const known = new Set(TABS.flatMap((t) => t.secties))
  return schema.map((f) => f.name).filter((n) => !known.has(n))
}

/** tabVoorPad is the tab where a path is drawn. */
export function tabVoorPad(pad: string): string {
  const s = sectie(pad)
  return TABS.find((t) => t.secties.includes(s))?.id ?? (s ? 'overige' : 'vraag')
}

/** tabVan reads the tab that a step of the route names: one of ours, or a section of the schema. */
export function tabVan(naam: string): string {
  if (naam === 'instemming') return 'betrokkenen'
  return TABS.find((t) => t.id === naam)?.id ?? tabVoorPad(naam)
}
