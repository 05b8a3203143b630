import type { Gevraagde, Instemminginvoer } from '~/backend'

// What is given at the table, before it is recorded. "thuis" is not an answer:
// the question is taken home, and only that it was asked is recorded.

export type Keuze = '' | 'ja' | 'deels' | 'nee' | 'thuis'

export interface Answer {
  wie: string
  keuze: Keuze
  vorm: string
  datum: string
  reden: string
  zienswijze: string
  naam: string
  getuige: string
  tolk: string
  handtekening: string
}

export const emptyAnswer = (wie: string, datum: string): Answer => ({
  wie,
  keuze: '',
  vorm: 'inkt',
  datum,
  reden: '',
  zienswijze: '',
  naam: '',
  getuige: '',
  tolk: '',
  handtekening: '',
})

/** Something was filled in that would get lost by closing. */
export const isDirty = (a: Answer): boolean =>
  a.keuze !== '' || [a.reden, a.zienswijze, a.naam, a.getuige, a.tolk, a.handtekening].some((t) => t !== '')

/** What is missing, a Dutch sentence by field. */
export function missing(a: Answer): Partial<Record<keyof Answer, string>> {
  const out: Partial<Record<keyof Answer, string>> = {}
  if (!a.wie) out.wie = 'Kies wie het antwoord geeft.'
  if (!a.keuze) out.keuze = 'Kies een antwoord. Thuis nalezen mag ook.'
  if (a.keuze === 'thuis' || !a.keuze) return out
  if (a.keuze !== 'ja' && !a.reden.trim()) out.reden = 'Schrijf op waarom. Die reden blijft in het dossier staan.'
  if (!a.datum) out.datum = 'Vul de datum van het antwoord in.'
  if (a.vorm === 'inkt' && !a.handtekening) out.handtekening = 'Er is nog niet getekend. Kies anders een andere vorm.'
  if (a.vorm === 'naam' && !a.naam.trim()) out.naam = 'Typ de naam van wie het antwoord geeft.'
  if (a.vorm === 'naam' && !a.getuige.trim()) out.getuige = 'Bij een getypte naam hoort een getuige.'
  return out
}

/** What is sent: nothing that belongs to a form that was not chosen. */
export function invoer(a: Answer, voor: string, hash: string): Instemminginvoer {
  const thuis = a.keuze === 'thuis'
  return {
    wie: a.wie,
    voor,
    antwoord: thuis ? '' : a.keuze,
    vorm: thuis ? '' : a.vorm,
    datum: thuis ? '' : a.datum,
    reden: a.keuze === 'deels' || a.keuze === 'nee' ? a.reden.trim() : '',
    zienswijze: a.zienswijze.trim(),
    naam: !thuis && (a.vorm === 'naam' || a.vorm === 'inkt') ? a.naam.trim() : '',
    getuige: !thuis && (a.vorm === 'naam' || a.vorm === 'mondeling') ? a.getuige.trim() : '',
    tolk: a.tolk.trim(),
    handtekening: !thuis && a.vorm === 'inkt' ? a.handtekening : '',
    hash,
  }
}

/** Whose answer is still needed: none yet, or one for an earlier version. */
export const stillAsked = (g: Gevraagde): boolean => g.antwoord === '' || g.verouderd

/** Who is most likely at the table: the first whose answer is needed. */
export const first = (list: readonly Gevraagde[]): string => (list.find(stillAsked) ?? list[0])?.betrokkene ?? ''
