import type { Bewaakt } from '~/backend'
import { tabVan, tabVoorPad } from '~/features/dossier/tabs'

/** plekVan is the tab and the field a line of Bewaking is about; a line about no field leads to its tab. */
export function plekVan(r: Pick<Bewaakt, 'dossier' | 'pad' | 'tab'>) {
  return { id: r.dossier, tab: r.pad ? tabVoorPad(r.pad) : tabVan(r.tab), veld: r.pad || undefined }
}
