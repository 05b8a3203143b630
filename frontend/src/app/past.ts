const vlak = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl')

/** past tells whether every word asked for stands somewhere in the text, accents and capitals aside. */
export function past(vraag: string, tekst: string): boolean {
  const t = vlak(tekst)
  return vlak(vraag)
    .split(/\s+/)
    .every((w) => t.includes(w))
}
