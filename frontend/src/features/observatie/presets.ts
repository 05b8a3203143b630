import type { Observatie, Opnamevorm, Organisatie, Telknop } from '~/backend'

// Ready-made set-ups, after the ways an AB observes; each can be changed before
// it starts.

let serial = 0
/** A button needs a name only within its recording. */
export const newKnopID = (): string => `k${Date.now().toString(36)}${(serial++).toString(36)}`

/** Keys a behaviour may have; j, n, p, v and a have a task of their own. */
export const KEYS = [...'1234567890', ...'bcdefghiklmoqrstuwxyz']

/** The first key that nobody has yet, or "". */
export const freeKey = (knoppen: readonly Telknop[]): string => KEYS.find((k) => !knoppen.some((b) => b.toets === k)) ?? ''

export function knop(naam: string, definitie: string, soort: string, toets: string): Telknop {
  return { id: newKnopID(), naam, definitie, soort, toets }
}

export function emptyVorm(): Opnamevorm {
  return {
    dossierID: '',
    les: '',
    plaats: '',
    kijkvraag: '',
    methoden: [],
    minuten: 20,
    gedragingen: [],
    steekproef: { soort: 'momentaan', gedrag: '', definitie: '', intervalSeconden: 15, klasgenootElke: 0 },
  }
}

export interface Preset {
  id: string
  naam: string
  uitleg: string
  maak: () => Partial<Opnamevorm>
}

const taakgericht = {
  gedrag: 'Taakgericht',
  definitie: 'Kijkt naar de taak of de leerkracht, of is met de opdracht bezig.',
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'steekproef',
    naam: 'Taakgericht werken',
    uitleg: 'Tijdsteekproef momentaan, elke 15 s, 20 minuten, elke 5e keer een klasgenoot.',
    maak: () => ({
      methoden: ['tijdsteekproef'],
      minuten: 20,
      gedragingen: [],
      steekproef: { soort: 'momentaan', ...taakgericht, intervalSeconden: 15, klasgenootElke: 5 },
    }),
  },
  {
    id: 'turven',
    naam: 'Turven',
    uitleg: 'Tellen hoe vaak iets voorkomt, met ABC-notities erbij.',
    maak: () => ({
      methoden: ['turven', 'abc'],
      minuten: 20,
      gedragingen: [
        knop('Roept door de klas', 'Praat hoorbaar zonder beurt.', 'turven', '1'),
        knop('Verlaat plek', 'Komt van de stoel zonder dat het mag.', 'turven', '2'),
        knop('Vraagt hulp', 'Steekt de vinger op of gebruikt een afgesproken teken.', 'turven', '3'),
        knop('Aansporing leerkracht', 'De leerkracht spreekt de leerling aan over de taak.', 'turven', '4'),
      ],
    }),
  },
  {
    id: 'compleet',
    naam: 'Steekproef en turven',
    uitleg: 'Taakgericht per 15 s, daarnaast tellen en kort opschrijven.',
    maak: () => ({
      methoden: ['tijdsteekproef', 'turven', 'lopendVerslag'],
      minuten: 20,
      gedragingen: [
        knop('Roept door de klas', 'Praat hoorbaar zonder beurt.', 'turven', '1'),
        knop('Aansporing leerkracht', 'De leerkracht spreekt de leerling aan over de taak.', 'turven', '2'),
      ],
      steekproef: { soort: 'momentaan', ...taakgericht, intervalSeconden: 15, klasgenootElke: 5 },
    }),
  },
  {
    id: 'verslag',
    naam: 'Lopend verslag',
    uitleg: 'Zinnen met de tijd erbij: wat is er te zien en te horen.',
    maak: () => ({ methoden: ['lopendVerslag', 'abc'], minuten: 30, gedragingen: [] }),
  },
  {
    id: 'duur',
    naam: 'Duur en latentie',
    uitleg: 'Hoe lang iets duurt, en hoe lang het duurt tot het begint.',
    maak: () => ({
      methoden: ['duur', 'latentie'],
      minuten: 30,
      gedragingen: [
        knop('Buiten de activiteit', 'Doet iets anders dan de groep.', 'duur', '1'),
        knop('Begint na instructie', 'Van het teken van de leerkracht tot de eerste handeling.', 'latentie', '2'),
      ],
    }),
  },
]

/** The ready tijdsteekproeven of the partnership, as set-ups. One without a behaviour is not ready. */
export function ownPresets(o: Organisatie | undefined): Preset[] {
  return (o?.tijdsteekproeven ?? [])
    .filter((s) => s.gedrag.trim() !== '')
    .map((s) => {
      const interval = s.intervalSeconden || 15
      const minuten = s.minuten || 20
      return {
        id: s.id,
        naam: s.naam || s.gedrag,
        uitleg: `Tijdsteekproef elke ${interval} s, ${minuten} minuten${s.klasgenootElke ? `, elke ${s.klasgenootElke}e keer een klasgenoot` : ''}.`,
        maak: () => ({
          methoden: ['tijdsteekproef'],
          minuten,
          gedragingen: [],
          steekproef: {
            soort: s.soort || 'momentaan',
            gedrag: s.gedrag,
            definitie: s.definitie,
            intervalSeconden: interval,
            klasgenootElke: s.klasgenootElke,
          },
        }),
      }
    })
}

/** A behaviour of the partnership's list as a button; its own key when nobody has it and nothing else needs it. */
export function ownKnop(t: Organisatie['telknoppen'][number], knoppen: readonly Telknop[]): Telknop {
  const own = KEYS.includes(t.toets) && !knoppen.some((b) => b.toets === t.toets)
  return knop(t.naam, t.definitie, t.soort || 'turven', own ? t.toets : freeKey(knoppen))
}

/** The set-up of an earlier observation, so that the next one counts the same. */
export function vormFrom(o: Observatie): Opnamevorm {
  const s = o.tijdsteekproef
  return {
    ...emptyVorm(),
    les: o.les ?? '',
    plaats: o.plaats ?? '',
    kijkvraag: o.kijkvraag ?? '',
    methoden: [...(o.methoden ?? [])],
    minuten: Math.max(1, Math.round((o.duurSeconden ?? 0) / 60)) || 20,
    gedragingen: (o.gedragingen ?? []).map((g, i) => knop(g.naam, g.definitie, g.soort, KEYS[i] ?? '')),
    steekproef: s?.intervalSeconden
      ? {
          soort: s.soort || 'momentaan',
          gedrag: s.gedrag,
          definitie: s.definitie,
          intervalSeconden: s.intervalSeconden,
          klasgenootElke: s.klasgenootElke,
        }
      : emptyVorm().steekproef,
  }
}

/** Why a set-up cannot start yet: Dutch sentences by field. Empty when it can. */
export function problems(v: Opnamevorm): Record<string, string> {
  const out: Record<string, string> = {}
  const has = (m: string) => v.methoden.includes(m)
  if (v.methoden.length === 0) out.methoden = 'Kies minstens één manier van kijken.'
  if (isCounting(v) && v.gedragingen.length === 0) out.gedragingen = 'Voeg minstens één gedrag toe om te tellen.'
  for (const [i, g] of (isCounting(v) ? v.gedragingen : []).entries()) {
    if (!g.naam.trim()) out[`gedrag-${i}`] = 'Geef dit gedrag een naam.'
    if (g.toets && v.gedragingen.some((h, j) => j < i && h.toets === g.toets)) {
      out[`toets-${i}`] = `Toets ${g.toets.toUpperCase()} is al in gebruik.`
    }
  }
  if (has('tijdsteekproef')) {
    if (!v.steekproef.gedrag.trim()) out.steekproef = 'Zeg welk gedrag u per interval scoort.'
    const t = v.steekproef.intervalSeconden
    if (!(t >= 5 && t <= 300)) out.interval = 'Kies een interval van 5 tot 300 seconden.'
  }
  return out
}

const COUNTING = ['turven', 'duur', 'latentie']

/** Behaviours are counted or timed; which of the three follows from the behaviours. */
export const isCounting = (v: Opnamevorm): boolean => v.methoden.some((m) => COUNTING.includes(m))

/** Only what the chosen methods use goes along. */
export function clean(v: Opnamevorm): Opnamevorm {
  const gedragingen = isCounting(v) ? v.gedragingen.map((g) => ({ ...g, naam: g.naam.trim() })) : []
  return {
    ...v,
    minuten: Number.isFinite(v.minuten) ? v.minuten : 0,
    methoden: [
      ...COUNTING.filter((m) => gedragingen.some((g) => g.soort === m)),
      ...v.methoden.filter((m) => !COUNTING.includes(m)),
    ],
    gedragingen,
    steekproef: v.methoden.includes('tijdsteekproef')
      ? { ...v.steekproef, gedrag: v.steekproef.gedrag.trim(), klasgenootElke: v.steekproef.klasgenootElke || 0 }
      : { soort: '', gedrag: '', definitie: '', intervalSeconden: 0, klasgenootElke: 0 },
  }
}

/** A set-up that can be changed again: what clean left out is filled in. */
export function editable(v: Opnamevorm): Opnamevorm {
  const steekproef = v.steekproef.intervalSeconden ? v.steekproef : emptyVorm().steekproef
  return { ...v, methoden: [...(v.methoden ?? [])], gedragingen: [...(v.gedragingen ?? [])], steekproef }
}
