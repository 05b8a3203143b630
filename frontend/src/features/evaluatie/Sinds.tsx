import type { Evaluatie, Vergelijking } from '~/backend'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { DataTable } from '~/ui/Table/Table'
import { datum } from '~/veld/datum'
import { Eigen } from './Eigen'
import css from './evaluatie.module.css'
import { getalNL, niveauNaam } from './woorden'

/** What changed since the evaluation before: what the dossier can tell, then people's own words. */
export function Sinds({ e, s }: { e: Evaluatie; s: Vergelijking }) {
  return (
    <Panel
      title="Wat is er sinds de vorige evaluatie veranderd?"
      sub={s.sinds && `De vorige evaluatie was op ${datum(s.sinds)}.`}
    >
      <Stack>
        {s.doelen.length > 0 && (
          <DataTable
            caption="Doelen toen en nu"
            head={['Doel', 'Toen', 'Nu', '']}
            rows={s.doelen.map((g) => [
              g.nu.doel || g.toen.doel,
              niveauNaam(g.niveauToen) || 'geen niveau',
              niveauNaam(g.niveauNu) || 'nog geen niveau',
              verschil(g.niveauToen, g.niveauNu),
            ])}
          />
        )}
        <ul className={css.feiten}>
          {feiten(s).map((f) => (
            <li key={f}>{f}</li>
          ))}
        </ul>
        <Eigen pad={`evaluaties/${e.id}/sindsVorige`} />
      </Stack>
    </Panel>
  )
}

/** verschil puts two levels beside each other in a word; levels are an order, not a measure. */
export function verschil(toen: string, nu: string): string {
  if (toen === '' || nu === '') return ''
  const [a, b] = [Number(toen), Number(nu)]
  return b > a ? 'hoger' : b < a ? 'lager' : 'gelijk'
}

/** feiten are what the dossier itself can tell. */
export function feiten(s: Vergelijking): string[] {
  const doelen = (n: number) => (n === 1 ? '1 doel' : `${n} doelen`)
  return [
    s.nToen > 0 && `Toen: T = ${getalNL(s.tToen)} over ${doelen(s.nToen)}.`,
    s.nNu > 0 && `Nu: T = ${getalNL(s.tNu)} over ${doelen(s.nNu)}.`,
    s.nieuweDoelen.length > 0 && `Nieuw: ${s.nieuweDoelen.map((d) => d.doel || 'een doel zonder tekst').join('; ')}`,
    s.verlatenDoelen.length > 0 &&
      `Niet meegenomen: ${s.verlatenDoelen.map((d) => d.doel || 'een doel zonder tekst').join('; ')}`,
    `${s.observaties === 1 ? '1 observatie' : `${s.observaties} observaties`} gedaan.`,
    `${s.afsprakenGereed === 1 ? '1 afspraak' : `${s.afsprakenGereed} afspraken`} nagekomen.`,
  ].filter((x) => typeof x === 'string')
}
