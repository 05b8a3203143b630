import type { Evaluatie } from '~/backend'
import { Panel, Stack } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { Waarom } from '~/veld/Waarom'
import { Eigen } from './Eigen'
import css from './evaluatie.module.css'
import { metLeerling } from './voortgang'

const WIE = [
  { antwoord: 'opgeleverdKind', gehoord: 'kindGehoord', wie: 'het kind', leerling: true },
  { antwoord: 'opgeleverdOuders', gehoord: 'oudersGehoord', wie: 'de ouders', leerling: true },
  { antwoord: 'opgeleverdLeerkracht', gehoord: 'leerkrachtGehoord', wie: 'de leerkracht', leerling: false },
  { antwoord: 'opgeleverdSchool', gehoord: 'schoolGehoord', wie: 'de school', leerling: false },
] as const

/** The five questions, word for word (E3); the fourth has four answers. */
export function Vragen({ e }: { e: Evaluatie }) {
  const { pagina } = useVelden()
  const pad = `evaluaties/${e.id}`
  const leerling = metLeerling(pagina.dossier)
  const nietGehoord = WIE.some((w) => e[w.gehoord] === 'niet-gehoord')
  return (
    <Panel title="De vijf vragen" actions={<Waarom code="E3" naam="De vijf vragen van de evaluatie" />}>
      <ol className={css.vragen}>
        <li>
          <Eigen pad={`${pad}/watGingGoed`} />
        </li>
        <li>
          <Eigen pad={`${pad}/watKanBeter`} />
        </li>
        <li>
          <Eigen pad={`${pad}/doelenBereikt`} />
        </li>
        <li>
          <h3>Wat heeft het kind, de ouders, de leerkracht en de school opgeleverd?</h3>
          <div className={css.vier}>
            {WIE.map((w) =>
              w.leerling && !leerling && !e[w.antwoord] ? (
                <p key={w.wie} className={css.nvt}>
                  <strong>Voor {w.wie}: n.v.t.</strong> Deze vraag gaat niet over één leerling.
                </p>
              ) : (
                <fieldset key={w.wie} className={css.antwoord} aria-label={`Wat het plan ${w.wie} heeft opgeleverd`}>
                  <Eigen pad={`${pad}/${w.antwoord}`} />
                  <Eigen pad={`${pad}/${w.gehoord}`} />
                </fieldset>
              ),
            )}
          </div>
          {(nietGehoord || e.nietGehoordReden) && <Eigen pad={`${pad}/nietGehoordReden`} />}
        </li>
        <li>
          <Eigen pad={`${pad}/vervolg`} />
        </li>
      </ol>
    </Panel>
  )
}

/** Resultaat and proces, each rated on its own (E2). */
export function Oordeel({ e }: { e: Evaluatie }) {
  return (
    <Panel
      title="Resultaat en proces"
      sub="Resultaat: wat is er bereikt? Proces: hoe verliep de samenwerking?"
      actions={<Waarom code="E2" naam="Evalueren op resultaat en proces" />}
    >
      <Stack>
        <Eigen pad={`evaluaties/${e.id}/resultaat`} />
        <Eigen pad={`evaluaties/${e.id}/proces`} />
      </Stack>
    </Panel>
  )
}
