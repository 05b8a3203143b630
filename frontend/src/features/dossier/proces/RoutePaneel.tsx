import { Route } from 'lucide-react'
import { useState } from 'react'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datum, vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import { CyclusDialog } from './CyclusDialog'
import css from './proces.module.css'
import { WendDialog } from './WendDialog'
import { type Keuze, keuzes, vervolgVan } from './wending'

/** Which route is followed, and every turn it can take from here. */
export function RoutePaneel() {
  const { pagina, schema } = useVelden()
  const [keuze, setKeuze] = useState<Keuze | null>(null)
  const [cyclus, setCyclus] = useState(false)
  const { route, onderwerp } = pagina.dossier
  const naam = veldOp(schema, 'route/keuze')?.options?.find((o) => o.value === route.keuze)?.label
  const evaluatie = vervolgVan(pagina, vandaag())
  return (
    <Panel
      id="proces-route"
      title="Route"
      sub={pagina.cyclus > 1 ? `Cyclus ${pagina.cyclus}` : undefined}
      actions={<Waarom code={route.keuze === 'begeleiding' ? 'R2.1' : 'R1.1'} naam="Route" />}
    >
      {onderwerp.afgeslotenOp && (
        <Notice tone="info" title={`Afgesloten op ${datum(onderwerp.afgeslotenOp)}`}>
          {onderwerp.afsluitReden && <p>{onderwerp.afsluitReden}</p>}
        </Notice>
      )}
      <p className={css.groot}>
        <Route size={18} aria-hidden />
        {naam ?? 'Er is nog geen route gekozen.'}
      </p>
      <dl className={css.gegevens}>
        {route.gekozenOp && <Gegeven naam="Gekozen op" tekst={datum(route.gekozenOp)} />}
        {route.reden && <Gegeven naam="Waarom deze route" tekst={route.reden} />}
        {route.beeindigdOp && <Gegeven naam="Voortijdig beëindigd op" tekst={datum(route.beeindigdOp)} />}
        {route.beeindigdOp && route.redenEinde && <Gegeven naam="Reden van beëindigen" tekst={route.redenEinde} />}
      </dl>
      <div className={css.knoppen}>
        {evaluatie && (
          <Button variant="primary" onPress={() => setCyclus(true)}>
            Nieuwe cyclus beginnen…
          </Button>
        )}
        {keuzes(pagina.dossier).map((k) => (
          <Button
            key={k.soort}
            {...(k.danger ? { variant: 'danger' as const } : k.soort === 'route-gekozen' ? { variant: 'primary' as const } : {})}
            onPress={() => setKeuze(k)}
          >
            {k.label}
          </Button>
        ))}
      </div>
      {keuze && <WendDialog keuze={keuze} onClose={() => setKeuze(null)} />}
      {cyclus && evaluatie && <CyclusDialog evaluatie={evaluatie} onClose={() => setCyclus(false)} />}
    </Panel>
  )
}

/** A Gegeven is one fact with its name. */
export function Gegeven({ naam, tekst }: { naam: string; tekst: string }) {
  return (
    <div>
      <dt>{naam}</dt>
      <dd>{tekst}</dd>
    </div>
  )
}
