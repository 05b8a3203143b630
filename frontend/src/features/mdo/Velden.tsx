import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { backend, type Dossierpagina, type Field, opSluiten, tekstVan } from '~/backend'
import { sleutel, useDossier, useSchema } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Page } from '~/ui/Panel/Panel'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { toast } from '~/ui/Toasts/Toasts'
import { type Velden, VeldenProvider } from '~/veld/context'
import { Werkblad } from '~/veld/werkblad'

/** Gives the fields of one dossier what they need; nothing typed is lost when the page is left. */
export function DossierVelden({ id, children }: { id: string; children: ReactNode }) {
  const pagina = useDossier(id)
  const schema = useSchema()
  if (pagina.isError || schema.isError) {
    return (
      <Page>
        <ErrorState
          text={tekstVan(pagina.error ?? schema.error)}
          onRetry={() => {
            void pagina.refetch()
            void schema.refetch()
          }}
        />
      </Page>
    )
  }
  if (!pagina.data || !schema.data) {
    return (
      <Page>
        <Skeleton label="Het overleg wordt gelezen" />
      </Page>
    )
  }
  return (
    <Provide id={id} pagina={pagina.data} schema={schema.data}>
      {children}
    </Provide>
  )
}

function Provide({ id, pagina, schema, children }: { id: string; pagina: Dossierpagina; schema: Field[]; children: ReactNode }) {
  const client = useQueryClient()
  const [blad] = useState(() => {
    const b = new Werkblad({
      schrijf: (schrijvingen) => backend.schrijf({ id, schrijvingen }),
      bewaarConcept: (schrijving) => backend.bewaarConcept({ id, schrijving }),
      wisConcept: (pad) => backend.wisConcept({ id, pad }),
      tekst: tekstVan,
      gemist: (_pad, tekst) => toast.error('Niet opgeslagen', tekst),
    })
    b.laad(pagina)
    return b
  })
  useEffect(() => blad.laad(pagina), [blad, pagina])
  useEffect(() => {
    const stop = opSluiten(() => void blad.bewaarAlles())
    const key = (e: KeyboardEvent) => {
      if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') void blad.bewaarAlles()
    }
    addEventListener('keydown', key)
    return () => {
      stop()
      removeEventListener('keydown', key)
      void blad.bewaarAlles()
    }
  }, [blad])

  const velden = useMemo<Velden>(() => {
    const run = async (work: () => Promise<unknown>) => {
      try {
        await work()
      } catch (e) {
        toast.error('Dit is niet gelukt', tekstVan(e))
      }
      await client.invalidateQueries({ queryKey: sleutel.dossier(id) })
    }
    return {
      id,
      pagina,
      schema,
      blad,
      acties: {
        nieuwItem: async (lijst, na, waarden) => {
          let item = ''
          await run(async () => {
            item = await backend.nieuwItem({ id, lijst, ...(na ? { na } : {}), ...(waarden ? { waarden } : {}) })
          })
          return item
        },
        verplaats: (pad, na) => run(() => backend.verplaats({ id, pad, na })),
        verwijder: async (pad, wat) => {
          await run(() => backend.verwijder({ id, pad }))
          toast.undo(`${wat} verwijderd`, () => void run(() => backend.herstel({ id, pad })))
        },
        herstel: (pad) => run(() => backend.herstel({ id, pad })),
      },
    }
  }, [id, pagina, schema, blad, client])
  return (
    <VeldenProvider value={velden}>
      <Drafts velden={velden} />
      {children}
    </VeldenProvider>
  )
}

// Text that was typed before the program stopped and was never written.
function Drafts({ velden: { id, blad, pagina } }: { velden: Velden }) {
  const [found, setFound] = useState(() => blad.concepten(pagina.concepten).filter((c) => /^(mdos|afspraken)\//.test(c.pad)))
  if (found.length === 0) return null
  return (
    <Notice
      tone="info"
      title="Er is tekst van de vorige keer die nog niet was opgeslagen"
      actions={
        <>
          <Button
            onPress={() => {
              for (const c of found) blad.neemConcept(c)
              void blad.bewaarAlles()
              setFound([])
            }}
          >
            Terugzetten
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              for (const c of found) void backend.wisConcept({ id, pad: c.pad })
              setFound([])
            }}
          >
            Weggooien
          </Button>
        </>
      }
    >
      {found.length === 1 ? 'Het gaat om één veld van een overleg.' : `Het gaat om ${found.length} velden van een overleg.`}
    </Notice>
  )
}
