import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { backend, type Dossierpagina, type Field, tekstVan } from '~/backend'
import { sleutel, useDossier, useSchema } from '~/backend/queries'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { type Velden, VeldenProvider } from './context'
import { werkbladVan } from './werkbladen'

/**
 * DossierVelden opens a dossier and gives everything under it what a field
 * needs: the page, the schema, the worksheet and what can be done with lists.
 * doel is a path to bring into sight.
 */
export function DossierVelden({ id, doel, children }: { id: string; doel?: string | undefined; children: ReactNode }) {
  const pagina = useDossier(id)
  const schema = useSchema()
  const opnieuw = () => {
    void pagina.refetch()
    void schema.refetch()
  }
  if (pagina.isError && !pagina.data)
    return <ErrorState title="Het dossier kan niet worden geopend" text={tekstVan(pagina.error)} onRetry={opnieuw} />
  if (schema.isError) return <ErrorState text={tekstVan(schema.error)} onRetry={opnieuw} />
  if (!pagina.data || !schema.data) return <Skeleton label="Het dossier wordt geopend" lines={10} />
  return (
    <Geladen id={id} pagina={pagina.data} schema={schema.data} doel={doel}>
      {children}
    </Geladen>
  )
}

function Geladen({
  id,
  pagina,
  schema,
  doel,
  children,
}: {
  id: string
  pagina: Dossierpagina
  schema: Field[]
  doel: string | undefined
  children: ReactNode
}) {
  const client = useQueryClient()
  const [blad] = useState(() => {
    const b = werkbladVan(id)
    b.laad(pagina)
    return b
  })
  useEffect(() => blad.laad(pagina), [blad, pagina])
  useEffect(() => () => void blad.bewaarAlles(), [blad])
  const velden = useMemo<Velden>(() => {
    const vers = () => client.invalidateQueries({ queryKey: sleutel.dossier(id), exact: true })
    const doe = async <R,>(wat: string, run: () => Promise<R>): Promise<R | undefined> => {
      try {
        const r = await run()
        await vers()
        return r
      } catch (e) {
        toast.error(wat, tekstVan(e))
        return undefined
      }
    }
    const herstel = async (pad: string) => {
      await doe('Terugzetten is niet gelukt', () => backend.herstel({ id, pad }))
    }
    return {
      id,
      pagina,
      schema,
      blad,
      doel,
      acties: {
        nieuwItem: async (lijst, na, waarden) =>
          (await doe('Toevoegen is niet gelukt', () =>
            backend.nieuwItem({ id, lijst, ...(na ? { na } : {}), ...(waarden ? { waarden } : {}) }),
          )) ?? '',
        verplaats: async (pad, na) => {
          await doe('Verplaatsen is niet gelukt', () => backend.verplaats({ id, pad, na }))
        },
        verwijder: async (pad, wat) => {
          await blad.bewaar(blad.onbewaard().filter((p) => p.startsWith(`${pad}/`)))
          const gelukt = await doe('Verwijderen is niet gelukt', async () => {
            await backend.verwijder({ id, pad })
            return true
          })
          if (gelukt) toast.undo(`‘${wat}’ is verwijderd`, () => void herstel(pad))
        },
        herstel,
      },
    }
  }, [id, pagina, schema, blad, client, doel])
  return <VeldenProvider value={velden}>{children}</VeldenProvider>
}
