import type { Doel, Evaluatiepagina } from '~/backend'

/** The five levels of GAS, lowest first, with the field of a goal that says what each means for it. */
export const NIVEAUS = [
  { value: '-2', label: '−2 veel minder dan verwacht', veld: 'niveauMin2' },
  { value: '-1', label: '−1 minder dan verwacht', veld: 'niveauMin1' },
  { value: '0', label: '0 zoals verwacht', veld: 'niveau0' },
  { value: '+1', label: '+1 meer dan verwacht', veld: 'niveauPlus1' },
  { value: '+2', label: '+2 veel meer dan verwacht', veld: 'niveauPlus2' },
] as const satisfies readonly { value: string; label: string; veld: keyof Doel }[]

/** niveauNaam says a level in words; "" for none. */
export function niveauNaam(niveau: string): string {
  return NIVEAUS.find((n) => n.value === niveau)?.label ?? niveau
}

/** niveauTekst is what a level means for this goal, in the words of the plan. */
export function niveauTekst(d: Doel, niveau: string): string {
  const n = NIVEAUS.find((x) => x.value === niveau)
  return n ? String(d[n.veld] ?? '') : ''
}

const DECIMAAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** getalNL writes 53.333 as "53,33". */
export const getalNL = (n: number): string => DECIMAAL.format(n)

/** scoreUitleg says in one sentence what a T-score means; levels are never averaged. */
export function scoreUitleg(t: number): string {
  if (Math.abs(t - 50) < 0.005) return 'Dat is precies wat vooraf verwacht werd: 50 is zoals verwacht.'
  return t > 50
    ? 'Samen is er meer bereikt dan vooraf verwacht werd: 50 is zoals verwacht.'
    : 'Samen is er minder bereikt dan vooraf verwacht werd: 50 is zoals verwacht.'
}

/** waaromGeenScore says why there is no T-score, and what to do about it. */
export function waaromGeenScore(p: Pick<Evaluatiepagina, 'n' | 't' | 'tFout'>): string {
  if (!p.tFout && p.n > 0) return ''
  return p.n > 0
    ? 'Er is geen T-score, want alle doelen met een bereikt niveau wegen 0. Geef minstens één doel een gewicht van 1 of meer.'
    : 'Er is nog geen T-score: kies bij minstens één doel het bereikte niveau.'
}

const VOOR: Record<string, string> = {
  kind: 'voor het kind',
  leerkracht: 'versterkt de leerkracht',
  school: 'versterkt school of team',
  ouders: 'voor de ouders',
}

/** voorWie says whose development a goal serves (E4). */
export const voorWie = (voor: string): string => VOOR[voor] ?? ''

const TREND: Record<string, string> = {
  stijgt: 'De metingen stijgen.',
  daalt: 'De metingen dalen.',
  gelijk: 'De metingen blijven gelijk.',
  'te weinig metingen': 'Te weinig metingen om een lijn te zien.',
}

/** trendZin only says which way the numbers went, not whether that is good. */
export const trendZin = (trend: string): string => TREND[trend] ?? ''
