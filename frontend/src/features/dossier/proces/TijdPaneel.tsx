import { CircleAlert } from 'lucide-react'
import type { Tijdtotaal } from '~/backend'
import { Badge } from '~/ui/Badge/Badge'
import { Panel } from '~/ui/Panel/Panel'
import { DataTable } from '~/ui/Table/Table'
import { useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { Waarom } from '~/veld/Waarom'
import { refNaam } from '~/veld/waarde'
import css from './proces.module.css'
import { TijdInvoer } from './TijdInvoer'
import { maximumWoorden, minutenWoorden, perFinanciering } from './tijd'

/** The time of each inzet per task, who pays for it, and what is left of the maximum (K8, M3). */
export function TijdPaneel() {
  const { pagina, schema } = useVelden()
  const keuze = (naam: string, v: string) => veldOp(schema, `inzetten/x/${naam}`)?.options?.find((o) => o.value === v)?.label ?? v
  const vast = pagina.nietTeSchrijven.includes('inzetten')
  const inzetten = (pagina.dossier.inzetten ?? [])
    .filter((i) => !pagina.eerder.includes(i.id) && i.stand !== 'afgewezen')
    .map((inzet, n) => ({
      inzet,
      naam: (inzet.ab && refNaam(pagina.dossier, 'betrokkenen', inzet.ab)) || inzet.organisatie || `Inzet ${n + 1}`,
    }))
  const betaald = perFinanciering(pagina.tijd.filter((t) => t.minuten + t.reis > 0))
  return (
    <Panel
      id="proces-tijd"
      title="Tijd van de ambulant begeleider"
      actions={<Waarom code="K8" naam="Tijd van de ambulant begeleider" />}
    >
      {inzetten.length === 0 && (
        <p className={css.niets}>Er is nog geen inzet om tijd bij te schrijven. Een inzet voegt u toe bij het plan van aanpak.</p>
      )}
      {inzetten.length > 0 && !vast && <TijdInvoer inzetten={inzetten} />}
      <div className={css.stapel}>
        {pagina.tijd.map((t) => (
          <Een
            key={t.inzet}
            t={t}
            naam={
              [t.ab && refNaam(pagina.dossier, 'betrokkenen', t.ab), t.organisatie, keuze('financiering', t.financiering)]
                .filter(Boolean)
                .join(', ') || 'Inzet'
            }
          />
        ))}
        {betaald.length > 1 && (
          <DataTable
            caption="Per financiering"
            head={['Financiering', 'Tijd', 'Reistijd']}
            rows={betaald.map((b) => [
              keuze('financiering', b.financiering) || 'niet gekozen',
              minutenWoorden(b.minuten),
              minutenWoorden(b.reis),
            ])}
          />
        )}
      </div>
    </Panel>
  )
}

function Een({ t, naam }: { t: Tijdtotaal; naam: string }) {
  const { schema } = useVelden()
  const taken = veldOp(schema, 'inzetten/x/tijd/x/taak')?.options ?? []
  return (
    <div style={{ justifySelf: 'stretch' }}>
      <div className={css.meter}>
        <b>{naam}</b>
        {t.max > 0 && (
          <span className={css.spoor} aria-hidden>
            <span
              className={css.vulling}
              data-over={t.over || undefined}
              style={{ width: `${Math.min(100, (100 * t.minuten) / t.max)}%` }}
            />
          </span>
        )}
        <span>
          {t.over && (
            <Badge tone="warning" icon={<CircleAlert size={13} aria-hidden />}>
              boven het maximum
            </Badge>
          )}{' '}
          {maximumWoorden(t)}
        </span>
      </div>
      {t.taken.length > 0 ? (
        <DataTable
          caption={`Tijd per taak, ${naam}`}
          hideCaption
          head={['Taak', 'Tijd', 'Reistijd']}
          rows={[
            ...t.taken.map((x) => [
              taken.find((o) => o.value === x.taak)?.label ?? 'Zonder taak',
              minutenWoorden(x.minuten),
              minutenWoorden(x.reis),
            ]),
            ['Samen', minutenWoorden(t.minuten), minutenWoorden(t.reis)],
          ]}
        />
      ) : (
        <p className={css.niets}>Nog geen tijd geschreven.</p>
      )}
    </div>
  )
}
