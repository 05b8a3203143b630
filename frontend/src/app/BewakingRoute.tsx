import { BewakingPage } from '~/features/bewaking/BewakingPage'
import { plekVan } from './plek'

/** BewakingRoute tells the list where in a dossier each of its lines leads. */
export function BewakingRoute() {
  return <BewakingPage plek={plekVan} />
}
