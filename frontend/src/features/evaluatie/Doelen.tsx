import { useQuery } from '@tanstack/react-query'
import { backend, type Doelverloop, type Evaluatiepagina } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Chart, useWidth } from '~/ui/Chart/Chart'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { EmptyState } from '~/ui/States/States'
import { DataTable } from '~/ui/Table/Table'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { kort } from '~/veld/waarde'
import { Eigen } from './Eigen'
import css from './evaluatie.module.css'
import { HOOGTE, lijn } from './lijn'
import { Niveau } from './Niveau'
import { niveauNaam, niveauTekst, trendZin, voorWie } from './woorden'

/** The goals one by one: for the child first, then what makes teacher and school stronger (E4). */
export function Doelen({ p, onDossier }: { p: Evaluatiepagina; onDossier: (pad?: string) => void }) {
  const nr = (id: string) => p.doelen.findIndex((g) => g.doel.id === id) + 1
  const delen = [
    { titel: 'Doelen voor het kind en de ouders', doelen: p.doelen.filter((g) => !g.versterkend) },
    { titel: 'Doelen die leerkracht en school versterken', doelen: p.doelen.filter((g) => g.versterkend) },
  ].filter((d) => d.doelen.length > 0)
  if (delen.length === 0)
    return (
      <Panel title="Doelen" flush>
        <EmptyState title="Er zijn geen doelen om te evalueren">
          <p>
            In het plan van aanpak staan geen doelen. De vijf vragen hieronder kunt u wel beantwoorden.{' '}
            <button type="button" className={css.link} onClick={() => onDossier('planVanAanpak/doelen')}>
              Naar het plan van aanpak
            </button>
          </p>
        </EmptyState>
      </Panel>
    )
  return (
    <>
      {delen.map((d) => (
        <Panel key={d.titel} title={d.titel}>
          <Stack gap={5}>
            {d.doelen.map((g) => (
              <Doelkaart key={g.doel.id} g={g} nr={nr(g.doel.id)} gekoppeld={g.gekoppeld.map(nr).filter((n) => n > 0)} />
            ))}
          </Stack>
        </Panel>
      ))}
      <Observaties />
    </>
  )
}

function Doelkaart({ g, nr, gekoppeld }: { g: Doelverloop; nr: number; gekoppeld: number[] }) {
  const { doel } = g
  const pad = `planVanAanpak/doelen/${doel.id}`
  return (
    <section className={css.doel} aria-labelledby={`doel-${doel.id}`}>
      <header>
        <h3 id={`doel-${doel.id}`}>
          <span className={css.nr}>Doel {nr}</span> {doel.doel || 'nog niet beschreven'}
        </h3>
        <p className={css.onder}>
          {[
            voorWie(doel.voor),
            gekoppeld.length > 0 && `hoort bij ${gekoppeld.map((n) => `doel ${n}`).join(' en ')}`,
            doel.gewicht > 1 && `telt ${doel.gewicht} keer`,
            doel.indicator && `gemeten aan: ${doel.indicator}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className={css.kolommen}>
        <div className={css.verloop}>
          <dl className={css.drie}>
            <div>
              <dt>Begin</dt>
              <dd>
                {doel.nulmeting || niveauTekst(doel, doel.beginniveau) || 'niet gemeten'}
                <small>
                  {[doel.nulmetingOp && datum(doel.nulmetingOp), niveauNaam(doel.beginniveau)].filter(Boolean).join(', ')}
                </small>
              </dd>
            </div>
            <div>
              <dt>Verwacht</dt>
              <dd>
                {doel.niveau0 || 'niet beschreven'}
                <small>{doel.streefdatum && `voor ${datum(doel.streefdatum)}`}</small>
              </dd>
            </div>
            <div>
              <dt>Nu</dt>
              <dd>
                <Laatste g={g} />
              </dd>
            </div>
          </dl>
          <Verloop g={g} nr={nr} />
        </div>
        <Niveau doel={doel} pad={`${pad}/eindniveau`} />
      </div>
      <div className={css.twee}>
        <Eigen pad={`${pad}/eindmeting`} />
        <Eigen pad={`${pad}/effect`} />
      </div>
    </section>
  )
}

function Laatste({ g }: { g: Doelverloop }) {
  const p = g.punten.filter((x) => x.soort !== 'nulmeting').at(-1)
  if (!p) return <span className={css.stil}>nog niet gemeten</span>
  return (
    <>
      {p.tekst || niveauTekst(g.doel, p.niveau) || 'gemeten'}
      <small>{[p.datum && datum(p.datum), niveauNaam(p.niveau)].filter(Boolean).join(', ')}</small>
    </>
  )
}

const SOORT: Record<string, string> = { nulmeting: 'nulmeting', meting: 'meting', eindmeting: 'eindmeting' }

function Verloop({ g, nr }: { g: Doelverloop; nr: number }) {
  const [ref, breedte] = useWidth<HTMLDivElement>(0)
  const merken = lijn(g.punten, Math.min(breedte, 560))
  if (g.punten.length === 0) return null
  const titel = `Verloop van doel ${nr}`
  return (
    <div ref={ref} className={css.lijn}>
      {merken.length > 0 && (
        <figure>
          <Chart
            title={titel}
            caption={`${g.punten.length} metingen. ${trendZin(g.trend)}`}
            width={Math.min(breedte, 560)}
            height={HOOGTE}
            marks={merken}
          />
        </figure>
      )}
      <p className={css.onder}>{trendZin(g.trend)}</p>
      <Disclosure title="Alle metingen" level={4} sub={`${g.punten.length}`}>
        <DataTable
          caption={`${titel}, alle metingen`}
          hideCaption
          head={['Datum', 'Wat', 'Gemeten', 'Niveau']}
          rows={g.punten.map((x) => [
            x.datum ? datum(x.datum) : 'onbekend',
            SOORT[x.soort] ?? 'meting',
            x.tekst || '',
            niveauNaam(x.niveau) || '',
          ])}
        />
      </Disclosure>
    </div>
  )
}

/** What was seen over all observations; the same chart as in the dossier and the PDF. */
function Observaties() {
  const { id } = useVelden()
  const [ref, breedte] = useWidth<HTMLDivElement>(0)
  const stap = Math.floor(breedte / 20) * 20
  const q = useQuery({
    queryKey: ['dossier', id, 'grafieken', stap],
    queryFn: () => backend.grafieken({ id, breedte: stap }),
    enabled: stap > 0,
    placeholderData: (was) => was,
  })
  const grafieken = q.data ?? []
  return (
    <div ref={ref} className={css.observaties}>
      {grafieken.map((g) => (
        <Disclosure key={g.titel} card level={2} title={`Observaties: ${kort(g.titel, 60)}`}>
          <figure className={css.grafiek}>
            <Chart title={g.titel} caption={g.bijschrift} width={g.breedte - 40} height={g.hoogte} marks={g.merken} />
            <figcaption>{g.bijschrift}</figcaption>
          </figure>
        </Disclosure>
      ))}
      {grafieken.length > 0 && (
        <p className={css.onder}>
          <Badge tone="info">let op</Badge> Een grafiek toont wat er gezien is, niet waardoor het kwam.
        </p>
      )}
    </div>
  )
}
