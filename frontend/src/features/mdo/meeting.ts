import type { Agendapunt, Betrokkene, Deelnemer, Dossier, MDO, Organisatie } from '~/backend'

// What follows from a meeting's fields: clock times, who is missing, how long
// the report is. Pure.

const two = (n: number) => String(n).padStart(2, '0')

/** Minutes after midnight of "13:30"; null when there is no time yet. */
export function minutesOf(tijd: string): number | null {
  const m = /^(\d{2}):(\d{2})$/.exec(tijd)
  return m ? Number(m[1]) * 60 + Number(m[2]) : null
}

/** "13:30"; past midnight it goes on counting from 00:00. */
export const clock = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

export interface Times {
  /** Start of each item, "13:35"; "+5 min" while the meeting has no time. */
  starts: string[]
  total: number
  /** "" while the meeting has no time. */
  end: string
}

export function times(begin: string, agenda: readonly Pick<Agendapunt, 'minuten'>[]): Times {
  const at = minutesOf(begin)
  let total = 0
  const starts = agenda.map((p) => {
    const start = at === null ? `+${total} min` : clock(at + total)
    total += p.minuten || 0
    return start
  })
  return { starts, total, end: at === null ? '' : clock(at + total) }
}

const PARENTS = ['moeder', 'vader', 'ouder', 'voogd']
const SCHOOL = ['leerkracht', 'ib', 'directeur']

/** Who must be at the table, and by which roles (M14, A3, acceptance 3). */
export function required(d: Dossier, mdo: MDO): { who: string; roles: string[]; bron: string }[] {
  const out: { who: string; roles: string[]; bron: string }[] = []
  if (d.onderwerp.niveau === 'leerling' || d.onderwerp.niveau === '') out.push({ who: 'de ouders', roles: PARENTS, bron: 'M14' })
  out.push({ who: 'de school', roles: SCHOOL, bron: 'M14' }, { who: 'de consulent', roles: ['consulent'], bron: 'M14' })
  if (mdo.soort === 'bevindingen' || mdo.soort === 'evaluatie') {
    out.push({ who: 'de ambulant begeleider', roles: ['ab'], bron: 'A3' })
  }
  return out
}

const CAME = ['ja', 'deels', 'online']

export interface Gap {
  who: string
  bron: string
  /** Not invited, or invited and not come. */
  why: 'niet uitgenodigd' | 'niet aanwezig'
}

/**
 * Who is missing. Before the meeting that is who was not invited; with came, who
 * was not there either.
 */
export function gaps(d: Dossier, mdo: MDO, came: boolean): Gap[] {
  const role = new Map((d.betrokkenen ?? []).map((b) => [b.id, b.rol]))
  const invited = mdo.deelnemers ?? []
  const of = (list: readonly Deelnemer[], roles: string[]) => list.filter((p) => roles.includes(role.get(p.wie) ?? ''))
  return required(d, mdo).flatMap(({ who, roles, bron }): Gap[] => {
    const there = of(invited, roles)
    if (there.length === 0) return [{ who, bron, why: 'niet uitgenodigd' }]
    const absent = came ? !there.some((p) => CAME.includes(p.aanwezig)) : there.every((p) => p.aanwezig === 'nee')
    return absent ? [{ who, bron, why: 'niet aanwezig' }] : []
  })
}

const OUTSIDE = ['uitvoerder', 'jeugdhulp', 'deskundige', 'overig']

/**
 * Participants from outside for whom no toestemming to invite stands on a day
 * (L13); it names them, or their organisation. A question without a pupil has no
 * parents to ask.
 */
export function withoutLeave(d: Dossier, mdo: MDO, today: string): Betrokkene[] {
  if (d.onderwerp.niveau !== 'leerling' && d.onderwerp.niveau !== '') return []
  const leave = (d.toestemmingen ?? []).filter(
    (t) =>
      t.voor === 'uitnodigen' &&
      t.antwoord === 'ja' &&
      !(t.ingetrokkenOp && t.ingetrokkenOp <= today) &&
      !(t.geldigTot && t.geldigTot < today),
  )
  const low = (s: string) => s.trim().toLocaleLowerCase('nl')
  const invited = new Set((mdo.deelnemers ?? []).map((x) => x.wie))
  return (d.betrokkenen ?? []).filter(
    (b) =>
      invited.has(b.id) &&
      OUTSIDE.includes(b.rol) &&
      !leave.some((t) => [b.naam, b.organisatie].some((n) => low(n) !== '' && low(t.betreft).includes(low(n)))),
  )
}

/** The items of an agenda template, each with the first person of its role who is still there. */
export function fromTemplate(
  punten: Organisatie['agendas'][number]['punten'],
  people: readonly Betrokkene[],
): Record<string, unknown>[] {
  return (punten ?? []).map((p) => {
    const owner = p.eigenaar ? people.find((b) => b.rol === p.eigenaar && !b.tot)?.id : undefined
    return {
      titel: p.titel,
      ...(p.toelichting ? { toelichting: p.toelichting } : {}),
      ...(p.soort ? { soort: p.soort } : {}),
      ...(p.minuten ? { minuten: p.minuten } : {}),
      ...(owner ? { eigenaar: owner } : {}),
    }
  })
}

/** Those around the child who are not invited yet. */
export function notInvited(people: readonly Betrokkene[], deelnemers: readonly Deelnemer[]): Betrokkene[] {
  const there = new Set(deelnemers.map((p) => p.wie))
  return people.filter((b) => !there.has(b.id) && !b.tot)
}

/** "kort en bondig" (M16): a report of about a page. */
export const SHORT = 200
export const LONG = 350

export interface Length {
  words: number
  judgement: string
  tone: 'neutral' | 'positive' | 'warning'
}

export function reportLength(text: string): Length {
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length
  if (words === 0) return { words, judgement: 'nog leeg', tone: 'neutral' }
  if (words <= SHORT) return { words, judgement: 'kort en bondig', tone: 'positive' }
  if (words <= LONG) return { words, judgement: 'kan het iets korter?', tone: 'neutral' }
  return { words, judgement: 'lang: wat is de kern?', tone: 'warning' }
}

/** Planned meetings soonest first, those without a date last; finished ones the latest first. */
export function sortMeetings<T extends { datum: string; begin: string; stand: string }>(
  list: readonly T[],
): { planned: T[]; done: T[] } {
  const key = (m: T) => `${m.datum || '9999'} ${m.begin || '99'}`
  return {
    planned: list.filter((m) => m.stand !== 'afgerond').sort((a, b) => key(a).localeCompare(key(b))),
    done: list.filter((m) => m.stand === 'afgerond').sort((a, b) => key(b).localeCompare(key(a))),
  }
}
