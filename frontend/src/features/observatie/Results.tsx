import type { ReactNode } from 'react'
import type { Opnamegebeurtenis, Opnamevorm, Telknop } from '~/backend'
import { Panel } from '~/ui/Panel/Panel'
import { lengthWords, mmss } from './clock'
import { stretches, tally } from './events'
import { Intervals } from './Intervals'
import { Lanes } from './Lanes'
import css from './Results.module.css'
import { bias, type Cell, count, percent, type Score, scores, series } from './sampling'
import { often, share } from './words'

/** What a recording amounts to: percentages, counts, notes. Own and class-mate stand apart. */
export function Results({ vorm, stands, ms }: { vorm: Opnamevorm; stands: readonly Opnamegebeurtenis[]; ms: number }) {
  const abc = stands.filter((e) => e.soort === 'abc')
  const timed = vorm.gedragingen.some((k) => k.soort === 'duur' || k.soort === 'latentie')
  const zinnen = stands.filter((e) => e.soort === 'zin').sort((a, b) => a.ms - b.ms)
  return (
    <>
      {vorm.methoden.includes('tijdsteekproef') && <Sampling vorm={vorm} stands={stands} ms={ms} />}
      {vorm.gedragingen.length > 0 && (
        <Panel title="Geteld gedrag">
          <div className={css.scroll}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">Gedrag</th>
                  <th scope="col">Hoe vaak</th>
                  {timed && <th scope="col">Hoe lang</th>}
                </tr>
              </thead>
              <tbody>
                {vorm.gedragingen.map((k) => (
                  <tr key={k.id}>
                    <th scope="row">
                      {k.naam}
                      {k.definitie && <small>{k.definitie}</small>}
                    </th>
                    <td>{often(tally(k, stands, ms).count, ms)}</td>
                    {timed && <td>{length(k, stands, ms)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Lanes knoppen={vorm.gedragingen} stands={stands} ms={ms} total={ms} running={false} />
        </Panel>
      )}
      {abc.length > 0 && (
        <Panel title="ABC-notities">
          <div className={css.scroll}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">Tijd</th>
                  <th scope="col">Aanleiding (A)</th>
                  <th scope="col">Gedrag (B)</th>
                  <th scope="col">Gevolg (C)</th>
                </tr>
              </thead>
              <tbody>
                {abc.map((e) => (
                  <tr key={e.nr}>
                    <td>{mmss(e.ms)}</td>
                    <td>{e.aanleiding}</td>
                    <td>{e.gedrag}</td>
                    <td>{e.gevolg}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      {zinnen.length > 0 && (
        <Panel title="Lopend verslag">
          <ol className={css.sentences}>
            {zinnen.map((e) => (
              <li key={e.nr}>
                <time>{mmss(e.ms)}</time>
                <span>{e.tekst}</span>
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  )
}

function Sampling({ vorm, stands, ms }: { vorm: Opnamevorm; stands: readonly Opnamegebeurtenis[]; ms: number }) {
  const sp = vorm.steekproef
  const serie = series(sp, scores(stands), ms, vorm.minuten)
  const { own, mate } = count(serie, sp.klasgenootElke)
  return (
    <Panel title={`${sp.gedrag} per ${sp.intervalSeconden} s`} sub={sp.definitie}>
      <div className={css.figures}>
        <Figure who="Leerling" score={own} gedrag={sp.gedrag} />
        {sp.klasgenootElke > 0 && <Figure who="Klasgenoot" score={mate} gedrag={sp.gedrag} />}
      </div>
      <Intervals vorm={sp} cells={[...serie] as Cell[]} />
      <p className={css.bias}>{bias(sp.soort)}</p>
    </Panel>
  )
}

function Figure({ who, score, gedrag }: { who: string; score: Score; gedrag: string }): ReactNode {
  const p = percent(score)
  return (
    <div className={css.figure}>
      <h3>{who}</h3>
      <p className={css.percent}>{p === null ? 'Niet gescoord' : `${p}%`}</p>
      <p>
        {p === null ? 'Geen interval' : `${score.yes} van ${score.yes + score.no} intervallen ${gedrag.toLowerCase()}`},{' '}
        {score.missed} gemist
      </p>
    </div>
  )
}

function length(k: Telknop, stands: readonly Opnamegebeurtenis[], ms: number): string {
  const t = tally(k, stands, ms)
  if (k.soort === 'duur') {
    return t.count ? `${lengthWords(t.total)} samen, ${share(t.total, ms)} van de tijd` : ''
  }
  if (k.soort === 'latentie') {
    const done = stretches(t, ms).filter((_, i) => t.moments[i * 2 + 1] !== undefined)
    const never = t.open === null ? '' : 'een keer niet begonnen'
    if (done.length === 0) return never
    return [`gemiddeld ${lengthWords(t.total / done.length)}`, never].filter(Boolean).join(', ')
  }
  return ''
}
