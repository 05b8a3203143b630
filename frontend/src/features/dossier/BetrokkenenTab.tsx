import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert, Undo2 } from 'lucide-react'
import { backend, type Gevraagde, tekstVan } from '~/backend'
import { sleutel } from '~/backend/queries'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { Skeleton } from '~/ui/States/States'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { Waarom } from '~/veld/Waarom'
import css from './dossier.module.css'
import { Secties } from './Secties'
import { Toestemmingen } from './Toestemmingen'

/** What can be asked at the table: instemming with one of two texts, or toestemming, which is another thing (L13). */
export type Instemmingsoort = 'onderzoek' | 'plan' | 'toestemming'

/** The people around the question: who they are, and what they agreed to. */
export function BetrokkenenTab({ secties, onInstemming }: { secties: string[]; onInstemming: (voor: Instemmingsoort) => void }) {
  const { pagina } = useVelden()
  return (
    <Secties secties={secties}>
      {pagina.dossier.route.keuze === 'onderzoek' && (
        <Stand voor="onderzoek" titel="Instemming met het onderzoek" onVraag={() => onInstemming('onderzoek')} />
      )}
      <Stand voor="plan" titel="Instemming met het plan van aanpak" onVraag={() => onInstemming('plan')} />
      <Toestemmingen onVraag={() => onInstemming('toestemming')} />
    </Secties>
  )
}

function Stand({ voor, titel, onVraag }: { voor: 'onderzoek' | 'plan'; titel: string; onVraag: () => void }) {
  const { id } = useVelden()
  const q = useQuery({ queryKey: sleutel.instemming(id, voor), queryFn: () => backend.instemmingtekst({ id, voor }) })
  return (
    <Panel
      title={titel}
      actions={
        <>
          <Waarom code={voor === 'onderzoek' ? 'R1.4' : 'M17'} naam={titel} />
          <Button size="small" variant="primary" onPress={onVraag}>
            Instemming vastleggen
          </Button>
        </>
      }
    >
      {q.isPending && <Skeleton lines={2} />}
      {q.isError && <p>{tekstVan(q.error)}</p>}
      {q.data && q.data.ontbreekt.length > 0 && (
        <ul>
          {q.data.ontbreekt.map((o) => (
            <li key={o}>{o}</li>
          ))}
        </ul>
      )}
      {q.data && q.data.gevraagd.length === 0 && (
        <p className={css.geen}>
          Er is nog niemand om het aan te vragen. Voeg hieronder de ouders toe en vul in wie gezag heeft.
        </p>
      )}
      {q.data && (
        <ul className={css.gevraagd}>
          {q.data.gevraagd.map((g) => (
            <li key={g.betrokkene}>
              <span>
                {g.naam}
                {g.rol && <span className={css.onder}>{g.rol}</span>}
                {g.wacht && <span className={css.onder}>{g.wacht}</span>}
                {g.opgeheven && <span className={css.onder}>Zonder dit ja verder gegaan: {g.opgeheven}</span>}
              </span>
              <Antwoord g={g} />
            </li>
          ))}
          {q.data.niet.map((n) => (
            <li key={n.betrokkene}>
              <span>
                {n.naam}
                {n.rol && <span className={css.onder}>{n.rol}</span>}
                <span className={css.onder}>{n.waarom}</span>
              </span>
              <Badge>doet mee, wordt niet gevraagd</Badge>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Antwoord is what somebody said, in an icon and words. */
export function Antwoord({ g }: { g: Gevraagde }) {
  const wanneer = [g.datum && datum(g.datum), g.vorm].filter(Boolean).join(', ')
  const badge =
    g.antwoord === 'ja' && !g.verouderd ? (
      <Badge tone="positive" icon={<CircleCheck size={13} aria-hidden />}>
        ja
      </Badge>
    ) : g.antwoord === 'nee' ? (
      <Badge tone="negative" icon={<OctagonAlert size={13} aria-hidden />}>
        nee
      </Badge>
    ) : g.antwoord === 'deels' ? (
      <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
        deels
      </Badge>
    ) : g.antwoord ? null : (
      <Badge icon={<CircleDashed size={13} aria-hidden />}>nog niet beantwoord</Badge>
    )
  return (
    <>
      {badge}
      {g.ingetrokkenOp && (
        <Badge tone="negative" icon={<Undo2 size={13} aria-hidden />}>
          ingetrokken op {datum(g.ingetrokkenOp)}
        </Badge>
      )}
      {g.verouderd && (
        <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
          {g.antwoord}, geldt voor een eerdere versie
        </Badge>
      )}
      {wanneer && <span className={css.onder}>{wanneer}</span>}
    </>
  )
}
