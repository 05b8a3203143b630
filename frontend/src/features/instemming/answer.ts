import type { Gevraagde, Instemminginvoer } from '~/backend'
import { emptyGiven, type Given, isGiven, missingGiven, sent } from './given'

// What is given at the table, before it is recorded. "thuis" is not an answer:
// the text is taken home, and only that is recorded.

export type Keuze = '' | 'ja' | 'deels' | 'nee' | 'thuis'

export interface Answer extends Given {
  wie: string
  keuze: Keuze
  reden: string
  zienswijze: string
  /** With a deels: ids of what this person does not agree to. */
  doelen: string[]
  acties: string[]
  afspraken: string[]
}

export const emptyAnswer = (wie: string, datum: string): Answer => ({
  ...emptyGiven(datum),
  wie,
  keuze: '',
  reden: '',
  zienswijze: '',
  doelen: [],
  acties: [],
  afspraken: [],
})

/** Something was filled in that would get lost by closing. */
export const isDirty = (a: Answer): boolean =>
  a.keuze !== '' || a.reden !== '' || a.zienswijze !== '' || isGiven(a) || parts(a) > 0

/** How many parts somebody does not agree to. */
export const parts = (a: Answer): number => a.doelen.length + a.acties.length + a.afspraken.length

/** What is missing, a Dutch sentence by field. */
export function missing(a: Answer, today = ''): Partial<Record<keyof Answer, string>> {
  const out: Partial<Record<keyof Answer, string>> = {}
  if (!a.wie) out.wie = 'Kies wie het antwoord geeft.'
  if (!a.keuze) out.keuze = 'Kies een antwoord. Thuis nalezen mag ook.'
  if (a.keuze === 'thuis' || !a.keuze) return out
  if (a.keuze !== 'ja' && !a.reden.trim()) out.reden = 'Schrijf op waarom. Die reden blijft in het dossier staan.'
  return { ...out, ...missingGiven(a, today) }
}

/** What is sent: nothing that belongs to an answer or a form that was not chosen. */
export function invoer(a: Answer, voor: string, hash: string): Instemminginvoer {
  const only = (list: string[]) => (a.keuze === 'deels' ? list : [])
  // Taken home nothing is given yet; only who helped to read along stays.
  const given = a.keuze === 'thuis' ? { ...emptyGiven('', ''), tolk: a.tolk.trim() } : sent(a)
  return {
    ...given,
    wie: a.wie,
    voor,
    antwoord: a.keuze === 'thuis' ? '' : a.keuze,
    reden: a.keuze === 'deels' || a.keuze === 'nee' ? a.reden.trim() : '',
    zienswijze: a.zienswijze.trim(),
    nietMetDoelen: only(a.doelen),
    nietMetActies: only(a.acties),
    nietMetAfspraken: only(a.afspraken),
    hash,
  }
}

/** Whose answer is still needed: none yet, or one for an earlier version. */
export const stillAsked = (g: Gevraagde): boolean => (g.antwoord === '' && !g.opgeheven) || g.verouderd

/** Who is most likely at the table: the first whose answer is needed. */
export const first = (list: readonly Gevraagde[]): string => (list.find(stillAsked) ?? list[0])?.betrokkene ?? ''

/** The days somebody was reminded, from "2026-09-20, 2026-09-27". */
export const reminders = (herinnerd: string): string[] =>
  herinnerd
    .split(/[,;\n]/)
    .map((d) => d.trim())
    .filter(Boolean)

/** Silence may be lifted after this many reminders (A5). */
export const REMINDERS = 2
