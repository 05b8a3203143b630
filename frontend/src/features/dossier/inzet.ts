import type { Inzet } from '~/backend'

type Deel = Pick<Inzet, 'id' | 'expertise' | 'organisatie' | 'financiering'>

/** ingevuld are the inzetten whose expertise was chosen between two readings and that came back with organisation or funding filled. */
export function ingevuld<T extends Deel>(was: T[], nu: T[]): T[] {
  return nu.filter((i) => {
    const oud = was.find((x) => x.id === i.id)
    if (!oud || oud.expertise === i.expertise || i.expertise === '') return false
    return oud.organisatie !== i.organisatie || oud.financiering !== i.financiering
  })
}
