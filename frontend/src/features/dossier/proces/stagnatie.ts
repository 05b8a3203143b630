import type { Dossier, Dossierpagina, Stagnatie } from '~/backend'
import { kort } from '~/veld/waarde'

export type Fase = 'open' | 'besproken' | 'afgesloten'

/** fase is how far a stagnatie is: opened, discussed, closed with its effect (P4). */
export function fase(s: Pick<Stagnatie, 'besprokenOp' | 'afgeslotenOp'>): Fase {
  return s.afgeslotenOp ? 'afgesloten' : s.besprokenOp ? 'besproken' : 'open'
}

/** onderwerpen are what a stagnatie can be about: a step of the route, or an agreement that is not done. */
export function onderwerpen(p: Pick<Dossierpagina, 'route' | 'dossier' | 'eerder'>): string[] {
  const afspraken = (p.dossier.afspraken ?? []).filter((a) => a.tekst && !a.gereedOp && !p.eerder.includes(a.id))
  return [...new Set([...p.route.map((s) => `Stap: ${s.naam}`), ...afspraken.map((a) => `Afspraak: ${kort(a.tekst)}`)])]
}

/**
 * noemt are the people a text names. A stagnatie is about a step or an
 * agreement, never about a person (P4): this is a hint, and stops nobody.
 */
export function noemt(d: Pick<Dossier, 'betrokkenen' | 'kind'>, tekst: string): string[] {
  const woorden = new Set(tekst.toLocaleLowerCase('nl').match(/[\p{L}’'-]+/gu) ?? [])
  const namen = [...(d.betrokkenen ?? []).map((b) => b.naam), [d.kind.roepnaam, d.kind.achternaam].join(' ')]
  return namen.filter((naam) =>
    naam
      .toLocaleLowerCase('nl')
      .split(/\s+/)
      .some((deel) => deel.length > 3 && woorden.has(deel)),
  )
}
