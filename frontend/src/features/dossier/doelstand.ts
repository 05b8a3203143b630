import type { Doel } from '~/backend'

export type Doelstand = {
  woorden: string
  toon: 'positive' | 'warning' | 'neutral' | 'info'
  soort: 'bereikt' | 'vooruit' | 'gelijk' | 'achteruit' | 'leeg'
}

/** laatste is the last reading of a goal by date; the order of the list breaks ties. */
export function laatste(d: Pick<Doel, 'metingen'>): Doel['metingen'][number] | undefined {
  return metingenOpDatum(d).at(-1)
}

export function metingenOpDatum(d: Pick<Doel, 'metingen'>): Doel['metingen'] {
  return [...(d.metingen ?? [])].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
}

/** getallen are the readings as numbers, for a small line: the first number in the words, else the level. */
export function getallen(d: Pick<Doel, 'metingen'>): number[] {
  return metingenOpDatum(d).flatMap((m) => {
    const found = /-?\d+(?:[.,]\d+)?/.exec(m.waarde) ?? /[+-]?\d/.exec(m.niveau)
    return found ? [Number(found[0].replace(',', '.'))] : []
  })
}

/**
 * doelstand says in words how a goal stands: reached or not once it has an end
 * level, else the latest level beside the level at the start. GAS levels are
 * words in an order, so they are compared and never averaged.
 */
export function doelstand(d: Pick<Doel, 'metingen' | 'beginniveau' | 'eindniveau'>): Doelstand {
  const eind = niveau(d.eindniveau)
  if (eind !== undefined)
    return eind >= 0
      ? { woorden: 'bereikt', toon: 'info', soort: 'bereikt' }
      : { woorden: 'niet bereikt', toon: 'warning', soort: 'gelijk' }
  const nu = niveau(
    metingenOpDatum(d)
      .filter((m) => m.niveau !== '')
      .at(-1)?.niveau,
  )
  const begin = niveau(d.beginniveau)
  if (nu === undefined)
    return d.metingen?.length
      ? { woorden: 'gemeten, geen niveau', toon: 'neutral', soort: 'leeg' }
      : { woorden: 'nog geen meting', toon: 'neutral', soort: 'leeg' }
  if (nu >= 0) return { woorden: nu > 0 ? 'boven verwachting' : 'zoals verwacht', toon: 'positive', soort: 'bereikt' }
  if (begin === undefined || nu === begin) return { woorden: 'gelijk gebleven', toon: 'warning', soort: 'gelijk' }
  return nu > begin
    ? { woorden: 'vooruit', toon: 'positive', soort: 'vooruit' }
    : { woorden: 'achteruit', toon: 'warning', soort: 'achteruit' }
}

function niveau(s: string | undefined): number | undefined {
  return s ? Number(s) : undefined
}
