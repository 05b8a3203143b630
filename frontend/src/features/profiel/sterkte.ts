/** How good a passphrase is, and what would make it better, in plain words. */
export type Sterkte = { niveau: 0 | 1 | 2 | 3; oordeel: string; advies: string }

export const MINIMUM = 12

const GEWOON = ['wachtwoord', 'welkom', 'password', 'qwerty', '12345', '00000', 'routewijzer', 'school']

/**
 * sterkte judges a passphrase. Length counts most; what everybody would try
 * first, and one sign repeated, count little. It never asks for odd signs: four
 * or five ordinary words are better, and can be remembered.
 */
export function sterkte(zin: string, eigen: string[] = []): Sterkte {
  const s = zin.trim()
  if (s === '')
    return { niveau: 0, oordeel: '', advies: 'Vier of vijf gewone woorden achter elkaar zijn sterk en goed te onthouden.' }
  if (s.length < MINIMUM)
    return { niveau: 0, oordeel: 'te kort', advies: `Gebruik minstens ${MINIMUM} tekens; liefst vier of vijf woorden.` }
  const laag = s.toLocaleLowerCase('nl')
  const tekens = new Set(laag.replace(/\s/g, '')).size
  if (tekens < 6) return { niveau: 0, oordeel: 'te eenvoudig', advies: 'Er staan te weinig verschillende letters in.' }
  let rest = laag
  for (const w of [...GEWOON, ...eigen.map((e) => e.toLocaleLowerCase('nl')).filter((e) => e.length > 2)])
    rest = rest.replaceAll(w, '')
  if (rest.replace(/\W/g, '').length < MINIMUM / 2)
    return {
      niveau: 1,
      oordeel: 'makkelijk te raden',
      advies: 'Uw naam, uw organisatie en woorden als ‘welkom’ probeert iemand het eerst.',
    }
  const woorden = rest.split(/[\s\-_.,]+/).filter((w) => w.length > 2).length
  if (woorden >= 4 || rest.length >= 24) return { niveau: 3, oordeel: 'sterk', advies: '' }
  return { niveau: 2, oordeel: 'goed', advies: 'Nog een woord erbij maakt hem sterk.' }
}
