import type { Signaal } from './types'

/**
 * A Fout is what went wrong, in a sentence to show. code is for the program:
 * what to do next may depend on it, what the user reads never does. A write that
 * the rules refused has code "regel" and the findings that stand in its way.
 */
export class Fout extends Error {
  readonly code: string
  readonly tekst: string
  readonly signalen: Signaal[]
  constructor(code: string, tekst: string, signalen: Signaal[] = []) {
    super(tekst)
    this.name = 'Fout'
    this.code = code
    this.tekst = tekst
    this.signalen = signalen
  }
}

export const ONBEKEND = 'Er ging iets mis. Wat was opgeslagen, is er nog.'

/**
 * alsFout reads whatever a call threw: an object with code and tekst (a browser,
 * our window), the same as JSON text (a bare binding), or anything else.
 */
export function alsFout(e: unknown): Fout {
  if (e instanceof Fout) return e
  const found = pick(e) ?? pick(parse(e instanceof Error ? e.message : e))
  return found ?? new Fout('intern', ONBEKEND)
}

/** tekstVan is the sentence of whatever was thrown. */
export function tekstVan(e: unknown): string {
  return alsFout(e).tekst
}

/** signalenVan are the findings a refused write named, none for any other fault. */
export function signalenVan(e: unknown): Signaal[] {
  return alsFout(e).signalen
}

function pick(e: unknown): Fout | undefined {
  if (typeof e !== 'object' || e === null) return undefined
  const { code, tekst, data } = e as { code?: unknown; tekst?: unknown; data?: { signalen?: unknown } | null }
  if (typeof code !== 'string' || typeof tekst !== 'string') return undefined
  const signalen = data?.signalen
  return new Fout(code, tekst, Array.isArray(signalen) ? (signalen as Signaal[]) : [])
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
