import { useQuery } from '@tanstack/react-query'
import { backend, type Documentopdracht, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Dialog } from '~/ui/Dialog/Dialog'
import { ErrorState, Skeleton } from '~/ui/States/States'
import { bewaarOveral } from '~/veld/werkbladen'
import css from './documenten.module.css'

/** A Voorbeeld shows the reading copy of a document; its page may run nothing and fetch nothing. */
export function Voorbeeld({ id, opdracht, onClose }: { id: string; opdracht: Documentopdracht; onClose: () => void }) {
  const q = useQuery({
    queryKey: ['dossier', id, 'voorbeeld', opdracht.document, opdracht.mdo],
    queryFn: async () => {
      await bewaarOveral()
      return backend.voorbeeld({ id, opdracht })
    },
    refetchOnMount: 'always',
  })
  return (
    <Dialog
      title="Voorbeeld"
      size="full"
      isOpen
      onOpenChange={(o) => !o && onClose()}
      footer={
        <Button variant="primary" slot={null} onPress={onClose}>
          Terug
        </Button>
      }
    >
      {q.isPending && <Skeleton label="Het voorbeeld wordt gemaakt" lines={12} />}
      {q.isError && <ErrorState text={tekstVan(q.error)} onRetry={() => void q.refetch()} />}
      {q.data && <iframe title="Voorbeeld van het document" sandbox="" srcDoc={q.data} className={css.blad} />}
    </Dialog>
  )
}
