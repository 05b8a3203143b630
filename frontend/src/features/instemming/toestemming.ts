import type { Toestemming, Toestemminginvoer } from '~/backend'
import { emptyGiven, type Given, isGiven, missingGiven, sent } from './given'

// Leave to share, to invite somebody from outside or to use a picture: another
// thing than instemming, with its own words (L13).

export type Waarvoor = 'delen' | 'uitnodigen' | 'beeld'

/** What each is about, as it is asked, and what it means. */
export const ABOUT: Record<Waarvoor, { title: string; ask: string; means: string; whom: string; hint: string; stops: string }> = {
  delen: {
    title: 'Gegevens delen',
    ask: 'Mag de school gegevens uit dit dossier delen met de consulent en de ambulant begeleider?',
    means: 'Zonder dit ja ziet alleen de school het dossier. De school mag wel om raad vragen zonder een naam te noemen (L11).',
    whom: 'Met wie wordt gedeeld?',
    hint: 'Bijvoorbeeld: de consulent en de ambulant begeleider van het samenwerkingsverband.',
    stops: 'Bijvoorbeeld: de consulent en de ambulant begeleider zien het dossier niet meer.',
  },
  uitnodigen: {
    title: 'Iemand van buiten uitnodigen',
    ask: 'Mag iemand van buiten de school meepraten en horen wat er in het overleg gezegd wordt?',
    means: 'Denk aan jeugdhulp, een arts of een behandelaar. Voor ieder wordt het apart gevraagd.',
    whom: 'Wie wordt uitgenodigd?',
    hint: 'Naam en organisatie.',
    stops: 'Bijvoorbeeld: deze persoon wordt niet meer uitgenodigd en krijgt geen stukken.',
  },
  beeld: {
    title: 'Beeld of geluid gebruiken',
    ask: 'Mag er een foto, film of geluidsopname van het kind gemaakt en gebruikt worden?',
    means: 'Alleen voor het doel dat hier staat, en niet langer dan de datum hieronder.',
    whom: 'Welk beeld, en waarvoor?',
    hint: 'Bijvoorbeeld: film van één rekenles, om met de leerkracht te bespreken.',
    stops: 'Bijvoorbeeld: de film wordt gewist en niet meer bekeken.',
  },
}

export const WAARVOOR = Object.keys(ABOUT) as Waarvoor[]

export interface Consent extends Given {
  wie: string
  voor: Waarvoor | ''
  betreft: string
  antwoord: '' | 'ja' | 'nee'
  reden: string
  geldigTot: string
}

export const emptyConsent = (wie: string, datum: string): Consent => ({
  ...emptyGiven(datum),
  wie,
  voor: '',
  betreft: '',
  antwoord: '',
  reden: '',
  geldigTot: '',
})

export const isDirtyConsent = (c: Consent): boolean =>
  c.voor !== '' || c.antwoord !== '' || c.betreft !== '' || c.reden !== '' || isGiven(c)

/** What is missing, a Dutch sentence by field. */
export function missingConsent(c: Consent, today = ''): Partial<Record<keyof Consent, string>> {
  const out: Partial<Record<keyof Consent, string>> = {}
  if (!c.wie) out.wie = 'Kies wie de toestemming geeft.'
  if (!c.voor) out.voor = 'Kies waarvoor u toestemming vraagt.'
  if (c.voor && !c.betreft.trim()) out.betreft = 'Vul in om wie of wat het precies gaat.'
  if (!c.antwoord) out.antwoord = 'Kies ja of nee.'
  if (c.geldigTot && c.datum && c.geldigTot < c.datum) out.geldigTot = 'Deze dag ligt vóór de toestemming zelf.'
  return c.antwoord ? { ...out, ...missingGiven(c, today) } : out
}

export function consentInvoer(c: Consent): Toestemminginvoer {
  const { uitspraak: _, ...given } = sent(c)
  return {
    ...given,
    wie: c.wie,
    voor: c.voor,
    betreft: c.betreft.trim(),
    antwoord: c.antwoord,
    reden: c.antwoord === 'nee' ? c.reden.trim() : '',
    geldigTot: c.antwoord === 'ja' ? c.geldigTot : '',
  }
}

export type Standing = { word: string; tone: 'positive' | 'negative' | 'warning' | 'neutral' }

/** How a recorded toestemming stands on a day: withdrawn and run out are no longer a ja. */
export function consentStanding(t: Toestemming, today: string): Standing {
  if (t.ingetrokkenOp && t.ingetrokkenOp <= today) return { word: 'ingetrokken', tone: 'warning' }
  if (t.antwoord === 'nee') return { word: 'nee', tone: 'negative' }
  if (t.antwoord !== 'ja') return { word: t.antwoord === 'deels' ? 'deels' : 'nog geen antwoord', tone: 'neutral' }
  if (t.geldigTot && t.geldigTot < today) return { word: 'verlopen', tone: 'warning' }
  return { word: 'ja', tone: 'positive' }
}
