import type { Signaal } from '~/backend'
import { gelijk } from './waarde'

/**
 * A Stand is one field on the page: what is on screen, the versions it rests on,
 * and how far it has been kept. It is the whole promise that nothing is
 * overwritten in silence: heads belong to the text the user was shown when they
 * began, and stay so until that text is written or let go.
 */
export type Stand = {
  waarde: unknown
  heads: string[]
  /** What the program has under heads. */
  opgeslagen: unknown
  fase: 'rust' | 'getypt' | 'opslaan' | 'opgeslagen' | 'fout'
  focus: boolean
  fout: string
  /** Why the rules refused it; what was typed stands, and is "nog niet vastgesteld". */
  signalen: Signaal[]
  /** On its way to the program. */
  verzonden?: { waarde: unknown }
  /** Written by us; the version it got is not known yet. */
  bewaard?: { waarde: unknown }
  /** Newer than what is shown; taken over once the field is let go. */
  wacht?: Bron
}

/** A Bron is a field as the program has it now. */
export type Bron = { waarde: unknown; heads: string[]; versies?: { head: string; waarde: unknown }[] }

export type Gebeurt =
  | { wat: 'bron'; bron: Bron }
  | { wat: 'focus' }
  | { wat: 'blur' }
  | { wat: 'typ'; waarde: unknown }
  | { wat: 'verstuur' }
  | { wat: 'gelukt' }
  | { wat: 'mislukt'; tekst: string; signalen?: Signaal[] }
  | { wat: 'terug' }
  | { wat: 'concept'; waarde: unknown; heads: string[] }

export function begin(b: Bron): Stand {
  return { waarde: b.waarde, heads: b.heads, opgeslagen: b.waarde, fase: 'rust', focus: false, fout: '', signalen: [] }
}

/** isGeweigerd tells that a rule stands in the way of this field; trying again by itself would not help. */
export function isGeweigerd(s: Stand): boolean {
  return s.fase === 'fout' && s.signalen.length > 0
}

/** isVuil tells that the page holds something the program has not confirmed. */
export function isVuil(s: Stand): boolean {
  return s.fase === 'getypt' || s.fase === 'opslaan' || s.fase === 'fout'
}

export function volgende(s: Stand, g: Gebeurt): Stand {
  switch (g.wat) {
    case 'bron':
      return metBron(s, g.bron)
    case 'focus':
      return s.focus ? s : { ...s, focus: true }
    case 'blur':
      return laatLos({ ...s, focus: false })
    case 'typ': {
      if (s.fase === 'opslaan') return { ...s, waarde: g.waarde }
      const terug = gelijk(g.waarde, s.opgeslagen)
      return { ...s, waarde: g.waarde, fase: terug ? 'rust' : 'getypt', fout: '', signalen: [] }
    }
    case 'verstuur':
      return { ...s, fase: 'opslaan', verzonden: { waarde: s.waarde }, fout: '' }
    case 'gelukt':
      return gelukt(s)
    case 'mislukt': {
      const { verzonden: _, ...rest } = s
      return { ...rest, fase: 'fout', fout: g.tekst, signalen: g.signalen ?? [] }
    }
    case 'terug':
      return laatLos({ ...s, waarde: s.opgeslagen, fase: 'rust', fout: '', signalen: [] })
    case 'concept':
      return { ...s, waarde: g.waarde, heads: g.heads, fase: 'getypt', fout: '', signalen: [] }
  }
}

function metBron(s: Stand, b: Bron): Stand {
  const t = leerHeads(s, b)
  if (t.bewaard && zelfde(b.heads, t.heads)) return t // read before our write: old news
  if (isVuil(t) || t.focus)
    return zelfde(b.heads, t.heads) && gelijk(b.waarde, t.opgeslagen) ? zonder(t, 'wacht') : { ...t, wacht: b }
  return neemOver(t, b)
}

// After our own write the text on screen rests on that write alone. Its version
// is found by its value among those that stand; what somebody else wrote at the
// same time was not shown, and is not claimed to be.
function leerHeads(s: Stand, b: Bron): Stand {
  if (!s.bewaard || zelfde(b.heads, s.heads)) return s
  const own = s.bewaard.waarde
  const versies = b.versies?.length ? b.versies : b.heads.map((head) => ({ head, waarde: b.waarde }))
  const heads = versies.filter((v) => gelijk(v.waarde, own)).map((v) => v.head)
  return zonder(heads.length > 0 ? { ...s, heads, opgeslagen: own } : s, 'bewaard')
}

function gelukt(s: Stand): Stand {
  if (!s.verzonden) return s
  const { verzonden, ...rest } = s
  const t: Stand = {
    ...rest,
    opgeslagen: verzonden.waarde,
    bewaard: verzonden,
    signalen: [],
    fase: gelijk(s.waarde, verzonden.waarde) ? 'opgeslagen' : 'getypt',
  }
  return t.wacht ? metBron(zonder(t, 'wacht'), t.wacht) : t
}

function laatLos(s: Stand): Stand {
  return s.wacht && !isVuil(s) && !s.focus ? neemOver(s, s.wacht) : s
}

function neemOver(s: Stand, b: Bron): Stand {
  if (zelfde(b.heads, s.heads) && gelijk(b.waarde, s.waarde)) return zonder(s, 'wacht')
  const fase = s.fase === 'opgeslagen' && gelijk(b.waarde, s.waarde) ? 'opgeslagen' : 'rust'
  return { waarde: b.waarde, heads: b.heads, opgeslagen: b.waarde, fase, focus: s.focus, fout: '', signalen: [] }
}

function zonder<K extends 'wacht' | 'bewaard'>(s: Stand, k: K): Stand {
  if (!(k in s)) return s
  const { [k]: _, ...rest } = s
  return rest as Stand
}

function zelfde(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((h) => b.includes(h))
}
