import type { Dossier, Gevraagde, Signaal } from '~/backend'

/** The finding that waits for an answer of this person (A5); undefined when none does. */
export function signalFor(signals: readonly Signaal[], person: Gevraagde): Signaal | undefined {
  return signals.find((s) => s.pad === `betrokkenen/${person.betrokkene}` && /^A5\//.test(s.code) && !s.opgeheven)
}

/** The change that was marked as language only, for the text with this hash (L3). */
export function slips(d: Dossier, hash: string): { datum: string; uitleg: string } | undefined {
  return (d.planVanAanpak?.alleenTaalfout ?? []).find((t) => t.hash === hash)
}

/** Where somebody stands, in a few words; tone and icon go with them. */
export function standing(g: Gevraagde): { word: string; tone: 'positive' | 'negative' | 'warning' | 'neutral' } {
  if (g.antwoord && g.verouderd) return { word: `${ANTWOORD[g.antwoord] ?? g.antwoord}, eerdere versie`, tone: 'warning' }
  if (g.antwoord === 'ja') return { word: 'ja', tone: 'positive' }
  if (g.antwoord === 'nee') return { word: 'nee', tone: 'negative' }
  if (g.antwoord === 'deels') return { word: 'deels', tone: 'warning' }
  if (g.opgeheven) return { word: 'door zonder antwoord', tone: 'neutral' }
  if (g.ingetrokkenOp) return { word: 'ingetrokken', tone: 'warning' }
  if (g.meegegevenOp) return { word: 'leest thuis na', tone: 'neutral' }
  if (g.gevraagdOp) return { word: 'gevraagd', tone: 'neutral' }
  return { word: 'nog niet gevraagd', tone: 'neutral' }
}

const ANTWOORD: Record<string, string> = { ja: 'ja', deels: 'deels', nee: 'nee' }
