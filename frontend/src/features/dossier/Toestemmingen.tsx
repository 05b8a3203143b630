import { tekstVan } from '~/backend'
import { useToestemming } from '~/backend/queries'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { Skeleton } from '~/ui/States/States'
import { useVelden } from '~/veld/context'
import { Waarom } from '~/veld/Waarom'
import { Antwoord } from './BetrokkenenTab'
import css from './dossier.module.css'

/** Toestemming to share, to invite or to use a picture: asked of others, and kept apart from instemming (L13). */
export function Toestemmingen({ onVraag }: { onVraag: () => void }) {
  const { id } = useVelden()
  const q = useToestemming(id)
  return (
    <Panel
      title="Toestemming om te delen, uit te nodigen of beeld te gebruiken"
      sub={q.data?.uitleg}
      actions={
        <>
          <Waarom code="L13" naam="Toestemming" />
          <Button size="small" onPress={onVraag}>
            Toestemming vastleggen
          </Button>
        </>
      }
    >
      {q.isPending && <Skeleton lines={2} />}
      {q.isError && <p>{tekstVan(q.error)}</p>}
      {q.data?.gevraagd.length === 0 && <p className={css.geen}>Er is nog niemand om toestemming aan te vragen.</p>}
      {q.data && (
        <ul className={css.gevraagd}>
          {q.data.gevraagd.map((g) => (
            <li key={`${g.betrokkene} ${g.instemming}`}>
              <span>
                {g.naam}
                {g.rol && <span className={css.onder}>{g.rol}</span>}
                {g.wacht && <span className={css.onder}>{g.wacht}</span>}
              </span>
              <Antwoord g={g} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
