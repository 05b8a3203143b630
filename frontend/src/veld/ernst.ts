import { CircleAlert, CircleCheck, OctagonAlert } from 'lucide-react'
import type { Signaal } from '~/backend'
import type { Tone } from '~/ui/Badge/Badge'

type Soort = { tone: Tone; icon: typeof CircleAlert; volgorde: number; woord: string }

const SOORT: Record<string, Soort> = {
  blokkeert: { tone: 'negative', icon: OctagonAlert, volgorde: 0, woord: 'blokkeert' },
  'let op': { tone: 'warning', icon: CircleAlert, volgorde: 1, woord: 'let op' },
  goed: { tone: 'positive', icon: CircleCheck, volgorde: 3, woord: 'goed' },
}
const OPGEHEVEN: Soort = { tone: 'neutral', icon: CircleCheck, volgorde: 2, woord: 'opgeheven' }

/** ernst is how a finding looks: an icon and a word, and a tone beside them. */
export function ernst(s: Pick<Signaal, 'ernst' | 'opgeheven'>): Soort {
  return s.opgeheven && s.ernst !== 'goed' ? OPGEHEVEN : (SOORT[s.ernst] ?? SOORT['let op']!)
}

/** staat tells that a finding asks for something: not met, not lifted. */
export function staat(s: Pick<Signaal, 'ernst' | 'opgeheven'>): boolean {
  return s.ernst !== 'goed' && !s.opgeheven
}

/** opErnst puts findings in the order a reader needs them: blocks, "let op", lifted, "goed". */
export function opErnst(signalen: Signaal[]): Signaal[] {
  return [...signalen].sort((a, b) => ernst(a).volgorde - ernst(b).volgorde)
}

/** sleutelVan names a finding: code and path together never occur twice. */
export function sleutelVan(s: Pick<Signaal, 'code' | 'pad'>): string {
  return `${s.code} ${s.pad}`
}

/** bij are the standing findings about exactly this path. */
export function bij(signalen: Signaal[], pad: string): Signaal[] {
  return opErnst(signalen.filter((s) => s.pad === pad && staat(s)))
}

/** onder are the standing findings about a path or anything in it. */
export function onder(signalen: Signaal[], pad: string): Signaal[] {
  return opErnst(signalen.filter((s) => staat(s) && (s.pad === pad || s.pad.startsWith(`${pad}/`))))
}
