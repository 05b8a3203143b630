// How an answer was given: shared by instemming and toestemming, each of which
// counts in any form and is recorded as what it is (A5).

export interface Given {
  vorm: string
  datum: string
  naam: string
  getuige: string
  tolk: string
  handtekening: string
  /** Id of the scan among the dossier's documents; "" while the paper is not here. */
  scan: string
  /** The court's decision: day and number. */
  uitspraak: string
}

export const emptyGiven = (datum: string, vorm = 'inkt'): Given => ({
  vorm,
  datum,
  naam: '',
  getuige: '',
  tolk: '',
  handtekening: '',
  scan: '',
  uitspraak: '',
})

export const isGiven = (g: Given): boolean =>
  [g.naam, g.getuige, g.tolk, g.handtekening, g.scan, g.uitspraak].some((t) => t !== '')

/** What is missing from the form, a Dutch sentence by field; today bounds the date. */
export function missingGiven(g: Given, today: string): Partial<Record<keyof Given, string>> {
  const out: Partial<Record<keyof Given, string>> = {}
  if (!g.datum) out.datum = 'Vul de datum van het antwoord in.'
  else if (today && g.datum > today) out.datum = 'Deze datum ligt in de toekomst. Vul in wanneer het antwoord is gegeven.'
  if (g.vorm === 'inkt' && !g.handtekening) out.handtekening = 'Er is nog niet getekend. Kies anders een andere vorm.'
  if (g.vorm === 'naam' && !g.naam.trim()) out.naam = 'Typ de naam van wie het antwoord geeft.'
  if (g.vorm === 'naam' && !g.getuige.trim()) out.getuige = 'Bij een getypte naam hoort een getuige.'
  if (g.vorm === 'rechter' && !g.uitspraak.trim()) out.uitspraak = 'Vul de datum en het kenmerk van de beslissing in.'
  return out
}

/** What is sent: nothing that belongs to a form that was not chosen. */
export function sent(g: Given): Given {
  const of = (forms: string[], value: string) => (forms.includes(g.vorm) ? value.trim() : '')
  return {
    vorm: g.vorm,
    datum: g.datum,
    naam: of(['naam', 'inkt'], g.naam),
    getuige: of(['naam', 'mondeling'], g.getuige),
    tolk: g.tolk.trim(),
    handtekening: of(['inkt'], g.handtekening),
    scan: of(['papier', 'rechter'], g.scan),
    uitspraak: of(['rechter'], g.uitspraak),
  }
}
