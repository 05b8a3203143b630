import { useQuery } from '@tanstack/react-query'
import { backend, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Skeleton } from '~/ui/States/States'
import { useVelden } from './context'
import { tijdstip } from './datum'
import css from './veld.module.css'

/** VeldGeschiedenis lists every value a field ever had, newest first. */
export function VeldGeschiedenis({ pad }: { pad: string }) {
  const { id } = useVelden()
  const q = useQuery({ queryKey: ['dossier', id, 'geschiedenis', pad], queryFn: () => backend.geschiedenis({ id, pad }) })
  if (q.isPending) return <Skeleton lines={3} />
  if (q.isError) return <p>{tekstVan(q.error)}</p>
  if (q.data.length === 0) return <p>Dit veld is nog nooit ingevuld.</p>
  return (
    <ol className={css.historie}>
      {q.data.map((g, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name of its own
        <li key={n}>
          <div className={css.wie}>
            <strong>{g.door}</strong> {tijdstip(g.op)} {g.geldt && <Badge tone="positive">geldt nu</Badge>}
          </div>
          <p className={css.wat}>{g.leesbaar || g.wat}</p>
        </li>
      ))}
    </ol>
  )
}
