import { OverzichtPage } from '~/features/overzicht/OverzichtPage'
import { plekVan } from './plek'

/** OverzichtRoute tells the overview where in a dossier each of its lines leads. */
export function OverzichtRoute() {
  return <OverzichtPage plek={plekVan} />
}
