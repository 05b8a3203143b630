import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert, UserCog } from 'lucide-react'
import { useState } from 'react'
import { backend, type Gevraagde, tekstVan } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { Panel } from '~/ui/Panel/Panel'
import { Skeleton } from '~/ui/States/States'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import css from './dossier.module.css'
import { RegieDialog } from './RegieDialog'
import { Sectie, Secties } from './Secties'

/** The people around the question: who they are, who leads, and what they agreed to. */
export function BetrokkenenTab({
  secties,
  onInstemming,
}: {
  secties: string[]
  onInstemming: (voor: 'onderzoek' | 'plan') => void
}) {
  const { schema, pagina } = useVelden()
  const [regie, setRegie] = useState(false)
  const veld = schema.find((f) => f.name === 'regie')
  return (
    <>
      <Secties secties={secties.filter((s) => s !== 'regie')}>
        {pagina.dossier.route.keuze === 'onderzoek' && (
          <Stand voor="onderzoek" titel="Instemming met het onderzoek" onVraag={() => onInstemming('onderzoek')} />
        )}
        <Stand voor="plan" titel="Instemming met het plan van aanpak" onVraag={() => onInstemming('plan')} />
        {veld && (
          <Sectie
            field={veld}
            actions={
              <Button size="small" onPress={() => setRegie(true)}>
                <UserCog size={15} aria-hidden />
                Regie overdragen
              </Button>
            }
          />
        )}
      </Secties>
      {regie && <RegieDialog onClose={() => setRegie(false)} />}
    </>
  )
}

function Stand({ voor, titel, onVraag }: { voor: 'onderzoek' | 'plan'; titel: string; onVraag: () => void }) {
  const { id } = useVelden()
  const q = useQuery({ queryKey: ['dossier', id, 'instemming', voor], queryFn: () => backend.instemmingtekst({ id, voor }) })
  return (
    <Panel
      title={titel}
      actions={
        <Button size="small" variant="primary" onPress={onVraag}>
          Instemming vastleggen
        </Button>
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
              </span>
              <Antwoord g={g} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Antwoord({ g }: { g: Gevraagde }) {
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
      {g.verouderd && (
        <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
          {g.antwoord}, geldt voor een eerdere versie
        </Badge>
      )}
      {wanneer && <span className={css.onder}>{wanneer}</span>}
    </>
  )
}
