import { ClipboardSetText, EventsOn } from '../../wailsjs/runtime/runtime'

/** Nieuws is what the program tells the page by itself: ids only, the page refetches. */
export type Nieuws = { wat: string; ids: string[] }

const EVENTS = ['dossier', 'dossiers', 'organisatie', 'profiel', 'vergrendeld', 'opname', 'opnames'] as const

/** opNieuws hears everything the program tells; the function it returns stops that. */
export function opNieuws(luister: (n: Nieuws) => void): () => void {
  const stops = EVENTS.map((wat) => EventsOn(wat, (...ids: unknown[]) => luister({ wat, ids: ids.map(String) })))
  return () => {
    for (const stop of stops) stop()
  }
}

/** opSluiten runs when the window is about to close: whatever waits must be written now. */
export function opSluiten(run: () => void): () => void {
  addEventListener('routewijzer:sluiten', run)
  addEventListener('pagehide', run)
  return () => {
    removeEventListener('routewijzer:sluiten', run)
    removeEventListener('pagehide', run)
  }
}

/** kopieer puts text on the clipboard; false when the system refuses. */
export async function kopieer(tekst: string): Promise<boolean> {
  try {
    return await ClipboardSetText(tekst)
  } catch {
    return false
  }
}
