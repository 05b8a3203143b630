import type { Dossier } from '~/backend'

export type Part = { value: string; label: string }

/** The goals, actions and afspraken of now, to say no to one by one; those of an earlier cycle are past. */
export function partsOf(d: Dossier, earlier: readonly string[]): { doelen: Part[]; acties: Part[]; afspraken: Part[] } {
  const gone = new Set(earlier)
  const list = <T extends { id: string }>(items: readonly T[] | null | undefined, text: (x: T) => string): Part[] =>
    (items ?? []).filter((x) => !gone.has(x.id) && text(x).trim() !== '').map((x) => ({ value: x.id, label: text(x).trim() }))
  const plan = d.planVanAanpak
  return {
    doelen: list(plan?.doelen, (x) => x.doel),
    acties: list(plan?.acties, (x) => x.wat),
    afspraken: list(d.afspraken, (x) => x.tekst),
  }
}
