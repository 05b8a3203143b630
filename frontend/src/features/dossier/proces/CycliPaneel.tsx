import { ArrowRight } from 'lucide-react'
import type { Cyclus } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Disclosure } from '~/ui/Disclosure/Disclosure'
import { Panel } from '~/ui/Panel/Panel'
import { DataTable } from '~/ui/Table/Table'
import { useVelden } from '~/veld/context'
import { datum } from '~/veld/datum'
import { Groep } from '~/veld/Groep'
import { veldOp } from '~/veld/pad'
import { leesbaar } from '~/veld/waarde'
import { type Ga, tabVoorPad } from '../tabs'
import css from './proces.module.css'
import { Gegeven } from './RoutePaneel'

/** The cycles that were followed by another, each with its dates, goals and evaluation; to read, not to change. */
export function CycliPaneel({ onTab }: { onTab: Ga }) {
  const { pagina, schema } = useVelden()
  const field = veldOp(schema, 'cycli')
  const cycli = pagina.dossier.cycli ?? []
  return (
    <Panel
      id="sectie-cycli"
      title={field?.label ?? 'Eerdere cycli'}
      sub="Wat in een eerdere ronde is afgesproken en bereikt, blijft hier te lezen."
    >
      {cycli.length === 0 && (
        <p className={css.niets}>Dit is de eerste cyclus. Na een afgeronde evaluatie kunt u hierboven een nieuwe beginnen.</p>
      )}
      {cycli.map((c, n) => (
        <div key={c.id} data-item={`cycli/${c.id}`}>
          <Disclosure
            card
            title={`Cyclus ${n + 1}`}
            sub={[c.begonnen && `van ${datum(c.begonnen)}`, c.afgeslotenOp && `tot ${datum(c.afgeslotenOp)}`]
              .filter(Boolean)
              .join(' ')}
          >
            <Een c={c} onTab={onTab} />
            {field && (
              <Disclosure title="Alles van deze cyclus" level={4}>
                <Groep pad={`cycli/${c.id}`} fields={field.fields ?? []} niveau={5} />
              </Disclosure>
            )}
          </Disclosure>
        </div>
      ))}
    </Panel>
  )
}

function Een({ c, onTab }: { c: Cyclus; onTab: Ga }) {
  const { pagina, schema } = useVelden()
  const zeg = (naam: string, v: unknown) => {
    const f = veldOp(schema, `cycli/x/${naam}`)
    return f && v ? leesbaar(pagina.dossier, f, v) : ''
  }
  const van = new Set(c.doelen ?? [])
  const doelen = (pagina.dossier.planVanAanpak.doelen ?? []).filter((d) => van.has(d.id))
  const e = (pagina.dossier.evaluaties ?? []).find((x) => x.id === c.evaluatie)
  return (
    <div className={css.stapel}>
      <dl className={css.gegevens}>
        {c.route && <Gegeven naam="Route" tekst={zeg('route', c.route)} />}
        {c.werkelijkeStart && <Gegeven naam="Gestart op" tekst={datum(c.werkelijkeStart)} />}
        {c.vervolg && <Gegeven naam="Vervolg" tekst={zeg('vervolg', c.vervolg)} />}
        {c.reden && <Gegeven naam="Toelichting" tekst={c.reden} />}
        {e?.watGingGoed && <Gegeven naam="Wat ging goed?" tekst={e.watGingGoed} />}
        {e?.watKanBeter && <Gegeven naam="Wat kan beter?" tekst={e.watKanBeter} />}
      </dl>
      {doelen.length > 0 && (
        <DataTable
          caption="Doelen van toen"
          head={['Doel', 'Begin', 'Bereikt', 'Eindmeting']}
          rows={doelen.map((d) => [d.doel, d.beginniveau || 'geen', d.eindniveau || 'geen', d.eindmeting || 'geen'])}
        />
      )}
      {e && (
        <Button size="small" onPress={() => onTab(tabVoorPad('evaluaties'), `evaluaties/${e.id}`)}>
          Naar de evaluatie van {e.datum ? datum(e.datum) : 'toen'}
          <ArrowRight size={14} aria-hidden />
        </Button>
      )}
    </div>
  )
}
