import type { Bewaakt } from '~/backend'
import { BewakingPage } from '~/features/bewaking/BewakingPage'
import { tabVan, tabVoorPad } from '~/features/dossier/tabs'

/** BewakingRoute tells the list where in a dossier each of its lines leads. */
export function BewakingRoute() {
  return <BewakingPage plek={plekVan} />
}

/** plekVan is the tab and the field a line is about; a line about no field leads to its tab. */
export function plekVan(r: Pick<Bewaakt, 'dossier' | 'pad' | 'tab'>) {
  return { id: r.dossier, tab: r.pad ? tabVoorPad(r.pad) : tabVan(r.tab), veld: r.pad || undefined }
}
