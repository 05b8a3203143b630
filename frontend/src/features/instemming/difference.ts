import type { Woord } from '~/backend'

// The text as it was agreed to against the text as it is now, word by word
// (L3). The program compares; here it is only put in lines to read.

export type Line = { changed: boolean; parts: Woord[] }

/**
 * Lines of the compared text, each with its stretches that stayed, went or
 * came. A stretch that runs over a line end is cut there.
 */
export function lines(words: readonly Woord[]): Line[] {
  const out: Line[] = [{ changed: false, parts: [] }]
  const last = () => out[out.length - 1]!
  for (const w of words) {
    w.tekst.split('\n').forEach((tekst, n) => {
      if (n > 0) out.push({ changed: false, parts: [] })
      if (tekst === '') return
      const line = last()
      const before = line.parts[line.parts.length - 1]
      if (before?.soort === w.soort) before.tekst += tekst
      else line.parts.push({ tekst, soort: w.soort })
      if (w.soort !== 'gelijk' && tekst.trim()) line.changed = true
    })
  }
  return out.filter((l) => l.parts.some((p) => p.tekst.trim()))
}

/** How much changed: stretches that went and that came. */
export function count(words: readonly Woord[]): { weg: number; bij: number } {
  const of = (soort: string) => words.filter((w) => w.soort === soort && w.tekst.trim()).length
  return { weg: of('weg'), bij: of('bij') }
}
