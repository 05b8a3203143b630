import { backend, signalenVan, tekstVan } from '~/backend'
import { toast } from '~/ui/Toasts/Toasts'
import { Werkblad } from './werkblad'

// One worksheet a dossier, for as long as the profile is open: leaving a page
// takes no typed text with it.
const bladen = new Map<string, Werkblad>()

/** werkbladVan is the worksheet of a dossier; made when first asked for. */
export function werkbladVan(id: string): Werkblad {
  let blad = bladen.get(id)
  if (!blad) {
    blad = new Werkblad({
      schrijf: (schrijvingen) => backend.schrijf({ id, schrijvingen }),
      bewaarConcept: (schrijving) => backend.bewaarConcept({ id, schrijving }),
      wisConcept: (pad) => backend.wisConcept({ id, pad }),
      tekst: tekstVan,
      signalen: signalenVan,
      gemist: (pad, tekst) => {
        // The field says it itself when it is in sight.
        if (!document.querySelector(`[data-pad="${CSS.escape(pad)}"]`)) toast.error('Een veld is niet opgeslagen', tekst)
      },
    })
    bladen.set(id, blad)
  }
  return blad
}

/** bewaarOveral writes everything that is typed and not yet written. */
export async function bewaarOveral(): Promise<void> {
  await Promise.all([...bladen.values()].map((b) => b.bewaarAlles()))
}

/** vergeetWerkbladen lets go of all text; what was typed is in the drafts. */
export function vergeetWerkbladen() {
  bladen.clear()
}
