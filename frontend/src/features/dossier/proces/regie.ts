import type { Dossier } from '~/backend'

const THUIS = ['moeder', 'vader', 'ouder', 'voogd', 'pleegouder']

/** regievoerder is who leads for the school now: the last period without an end (P3). */
export function regievoerder(d: Pick<Dossier, 'regie'>): Dossier['regie'][number] | undefined {
  return (d.regie ?? []).filter((r) => r.tot === '').at(-1)
}

/** ouders are the names of who leads at home: the aim is always gezamenlijke regie. Who left is left out. */
export function ouders(d: Pick<Dossier, 'betrokkenen'>): string[] {
  return (d.betrokkenen ?? []).filter((b) => THUIS.includes(b.rol) && b.tot === '').map((b) => b.naam || 'naam niet ingevuld')
}
