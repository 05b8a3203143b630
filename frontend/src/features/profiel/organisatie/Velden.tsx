import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { backend, type Dossierpagina, type Field, type Organisatiepagina, opSluiten, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { toast } from '~/ui/Toasts/Toasts'
import { type Velden, VeldenProvider } from '~/veld/context'
import { Werkblad } from '~/veld/werkblad'

/** A setting is written at the latest this long after it was typed. */
const SCHRIJF_MS = 4000

/** The settings as fields: the same drawing and saving as in a dossier, written to the organisation. */
export function OrganisatieVelden({
  pagina,
  schema,
  children,
}: {
  pagina: Organisatiepagina
  schema: Field[]
  children: ReactNode
}) {
  const client = useQueryClient()
  const page = useMemo(() => alsPagina(pagina, schema), [pagina, schema])
  const [blad] = useState(() => {
    const b = new Werkblad({
      schrijf: async (schrijvingen) => {
        await backend.schrijfOrganisatie({ schrijvingen })
        await client.invalidateQueries({ queryKey: sleutel.organisatie })
      },
      // Settings are short and written soon: there is no draft of them.
      bewaarConcept: () => Promise.resolve(),
      wisConcept: () => Promise.resolve(),
      tekst: tekstVan,
      gemist: (pad, tekst) => {
        if (!document.querySelector(`[data-pad="${CSS.escape(pad)}"]`)) toast.error('Een instelling is niet opgeslagen', tekst)
      },
    })
    b.laad(page)
    return b
  })
  useEffect(() => blad.laad(page), [blad, page])
  useEffect(() => {
    // Written before the program closes or locks, whichever key does that.
    const save = () => void blad.bewaarAlles()
    const key = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey) save()
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const stops = [
      opSluiten(save),
      blad.luister('', () => {
        clearTimeout(timer)
        if (blad.onbewaard().length > 0) timer = setTimeout(save, SCHRIJF_MS)
      }),
    ]
    addEventListener('keydown', key, true)
    return () => {
      removeEventListener('keydown', key, true)
      clearTimeout(timer)
      for (const stop of stops) stop()
      save()
    }
  }, [blad])

  const velden = useMemo<Velden>(() => {
    const doe = async <R,>(wat: string, run: () => Promise<R>): Promise<R | undefined> => {
      try {
        const r = await run()
        await client.invalidateQueries({ queryKey: sleutel.organisatie })
        return r
      } catch (e) {
        toast.error(wat, tekstVan(e))
        return undefined
      }
    }
    const herstel = async (pad: string) => {
      await doe('Terugzetten is niet gelukt', () => backend.herstelOrganisatieItem({ pad }))
    }
    return {
      id: '',
      pagina: page,
      schema,
      blad,
      acties: {
        nieuwItem: async (lijst, na, waarden) =>
          (await doe('Toevoegen is niet gelukt', () =>
            backend.nieuwOrganisatieItem({ lijst, ...(na ? { na } : {}), ...(waarden ? { waarden } : {}) }),
          )) ?? '',
        verplaats: async (pad, na) => {
          await doe('Verplaatsen is niet gelukt', () => backend.verplaatsOrganisatieItem({ pad, na }))
        },
        verwijder: async (pad, wat) => {
          await blad.bewaar(blad.onbewaard().filter((p) => p.startsWith(`${pad}/`)))
          const gelukt = await doe('Verwijderen is niet gelukt', async () => {
            await backend.verwijderOrganisatieItem({ pad })
            return true
          })
          if (gelukt) toast.undo(`‘${wat}’ is verwijderd`, () => void herstel(pad))
        },
        herstel,
      },
    }
  }, [page, schema, blad, client])
  return <VeldenProvider value={velden}>{children}</VeldenProvider>
}

// The fields know pages of a dossier. Who wrote a setting and what else was
// written at the same time is shown by the settings themselves.
function alsPagina(p: Organisatiepagina, schema: Field[]): Dossierpagina {
  const velden = Object.fromEntries(
    Object.entries(p.velden).map(([pad, v]) => [pad, { ...v, door: '', op: '', versies: [], samengevoegd: false }]),
  )
  return {
    dossier: p.organisatie as unknown,
    velden,
    verwijderd: p.verwijderd,
    nietTeSchrijven: p.alleenLezen ? schema.map((f) => f.name) : [],
    concepten: [],
    signalen: [],
    route: [],
    termijnen: [],
    eerder: [],
  } as unknown as Dossierpagina
}
