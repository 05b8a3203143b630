import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { backend, tekstVan } from '~/backend'
import { useEvaluatie } from '~/backend/queries'
import { Page } from '~/ui/Panel/Panel'
import { EmptyState, ErrorState, Skeleton } from '~/ui/States/States'
import { useVelden } from '~/veld/context'
import { DossierVelden } from '~/veld/DossierVelden'
import { Blad } from './Blad'

export type EvaluatiePageProps = {
  id: string
  /** The id of an evaluatie, or "nieuw". */
  evaluatie: string
  onBegonnen: (evaluatie: string) => void
  onDossier: (pad?: string) => void
}

/** An evaluation as it lies on the table: the goals, the five questions, and what follows (E2, E3). */
export function EvaluatiePage(props: EvaluatiePageProps) {
  return (
    <Page>
      {props.evaluatie === 'nieuw' ? (
        <Begin id={props.id} onBegonnen={props.onBegonnen} />
      ) : (
        <DossierVelden id={props.id}>
          <Open evaluatie={props.evaluatie} onDossier={props.onDossier} />
        </DossierVelden>
      )}
    </Page>
  )
}

function Begin({ id, onBegonnen }: Pick<EvaluatiePageProps, 'id' | 'onBegonnen'>) {
  const [fout, setFout] = useState('')
  const [poging, setPoging] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, and again when asked
  useEffect(() => {
    let weg = false
    setFout('')
    backend.beginEvaluatie({ id }).then(
      (e) => !weg && onBegonnen(e),
      (e: unknown) => !weg && setFout(tekstVan(e)),
    )
    return () => {
      weg = true
    }
  }, [id, poging])
  if (fout) return <ErrorState title="De evaluatie kan niet beginnen" text={fout} onRetry={() => setPoging((n) => n + 1)} />
  return <Skeleton label="De evaluatie wordt klaargezet" lines={10} />
}

function Open({ evaluatie, onDossier }: { evaluatie: string; onDossier: (pad?: string) => void }) {
  const { id, pagina } = useVelden()
  const blad = useEvaluatie(id, evaluatie)
  const e = (pagina.dossier.evaluaties ?? []).find((x) => x.id === evaluatie)
  if (!e)
    return (
      <EmptyState title="Deze evaluatie is er niet">
        <p>
          Misschien is hij verwijderd. In het dossier kunt u hem terugzetten.{' '}
          <Link to="/dossiers/$id/$tab" params={{ id, tab: 'evaluatie' }}>
            Naar het dossier
          </Link>
        </p>
      </EmptyState>
    )
  if (blad.isError && !blad.data)
    return (
      <ErrorState title="De evaluatie kan niet worden geopend" text={tekstVan(blad.error)} onRetry={() => void blad.refetch()} />
    )
  if (!blad.data) return <Skeleton label="De evaluatie wordt geopend" lines={10} />
  return <Blad e={e} p={blad.data} onDossier={onDossier} />
}
