import { CircleAlert, CircleCheck, MessagesSquare, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Stagnatie } from '~/backend'
import { Badge, type Tone } from '~/ui/Badge/Badge'
import { Button } from '~/ui/Button/Button'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import { Sectie } from '../Secties'
import css from './proces.module.css'
import { BespreekStagnatie, OpenStagnatie, SluitStagnatie } from './StagnatieDialogen'
import { type Fase, fase } from './stagnatie'

const LOOK: Record<Fase, { tone: Tone; icon: typeof CircleAlert }> = {
  open: { tone: 'warning', icon: CircleAlert },
  besproken: { tone: 'info', icon: MessagesSquare },
  afgesloten: { tone: 'positive', icon: CircleCheck },
}

type Vraag = { wat: 'open' } | { wat: 'bespreek' | 'sluit'; s: Stagnatie }

/** What stands still, from its opening to its effect (P4); the fields of each below. */
export function StagnatiePaneel() {
  const { pagina, schema } = useVelden()
  const [vraag, setVraag] = useState<Vraag | null>(null)
  const field = veldOp(schema, 'stagnaties')
  if (!field) return null
  const vast = pagina.nietTeSchrijven.includes('stagnaties')
  const lijst = pagina.dossier.stagnaties ?? []
  const soorten = veldOp(schema, 'stagnaties/x/soorten')?.options ?? []
  const dicht = () => setVraag(null)
  return (
    <Sectie
      field={field}
      actions={
        <>
          <Waarom code="P4" naam="Stagnatie of belemmering" />
          {!vast && (
            <Button size="small" onPress={() => setVraag({ wat: 'open' })}>
              <Plus size={15} aria-hidden />
              Stagnatie openen…
            </Button>
          )}
        </>
      }
    >
      {lijst.length === 0 && <p className={css.niets}>Er is geen stagnatie gemeld.</p>}
      <ul className={css.rijen} data-binnen>
        {lijst.map((s) => {
          const f = fase(s)
          const Icon = LOOK[f].icon
          return (
            <li key={s.id}>
              <Badge tone={LOOK[f].tone} icon={<Icon size={13} aria-hidden />}>
                {f}
              </Badge>
              <span className={css.vult}>
                <b>{s.betreft || 'Nog zonder stap of afspraak'}</b>
                <span className={css.onder}>
                  {(s.soorten ?? []).map((x) => soorten.find((o) => o.value === x)?.label ?? x).join(', ') ||
                    'soort niet gekozen'}
                </span>
                <span>{s.toelichting}</span>
                {s.afgesproken && <span className={css.onder}>Afgesproken: {s.afgesproken}</span>}
                {s.effect && <span className={css.onder}>Effect: {s.effect}</span>}
                <span className={css.onder}>
                  {[
                    s.geopendOp && `geopend ${datum(s.geopendOp)}`,
                    s.besprokenOp && `besproken ${datum(s.besprokenOp)}`,
                    s.afgeslotenOp && `afgesloten ${datum(s.afgeslotenOp)}`,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
              {!vast && f !== 'afgesloten' && (
                <Button size="small" onPress={() => setVraag({ wat: f === 'open' ? 'bespreek' : 'sluit', s })}>
                  {f === 'open' ? 'Bespreken…' : 'Afsluiten…'}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {vraag?.wat === 'open' && <OpenStagnatie onClose={dicht} />}
      {vraag?.wat === 'bespreek' && <BespreekStagnatie s={vraag.s} onClose={dicht} />}
      {vraag?.wat === 'sluit' && <SluitStagnatie s={vraag.s} onClose={dicht} />}
    </Sectie>
  )
}
