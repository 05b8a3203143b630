import { Panel } from '~/ui/Panel/Panel'
import { useVelden } from '~/veld/context'
import { datumVoluit } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { leesbaar } from '~/veld/waarde'
import dossierCss from '../dossier.module.css'

/** Every turn the process took: what, when, and why; newest first. */
export function VerloopPaneel() {
  const { pagina, schema } = useVelden()
  const field = veldOp(schema, 'verloop')
  const sub = (naam: string) => field?.fields?.find((f) => f.name === naam)
  const verloop = [...(pagina.dossier.verloop ?? [])]
    .reverse()
    .sort((a, b) => (a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : 0))
  const zeg = (naam: string, v: unknown) => {
    const f = sub(naam)
    return f && v ? leesbaar(pagina.dossier, f, v) : ''
  }
  return (
    <Panel
      id="sectie-verloop"
      title={field?.label ?? 'Verloop'}
      sub="Elke beslissing over het proces, met haar reden. Dit ontstaat vanzelf."
      flush
    >
      {verloop.length === 0 ? (
        <p className={dossierCss.inleiding}>Er is nog niets over het proces besloten. Kies hierboven een route.</p>
      ) : (
        <ol className={dossierCss.tijdlijn}>
          {verloop.map((w) => (
            <li key={w.id} data-item={`verloop/${w.id}`}>
              <h3 className={dossierCss.daghoofd}>{w.datum ? datumVoluit(w.datum) : 'Zonder datum'}</h3>
              <p>
                <b>{zeg('soort', w.soort)}</b>
                {w.naar && `: ${zeg('naar', w.naar)}`}
                {w.van && w.van !== w.naar && `, was ${zeg('van', w.van)}`}
              </p>
              {w.reden && <p className={dossierCss.onder}>{w.reden}</p>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
