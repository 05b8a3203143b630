import { useState } from 'react'
import type { Deelnemer, Evaluatie } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { Notice } from '~/ui/Notice/Notice'
import { Select } from '~/ui/Select/Select'
import { useVeld, useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { tekst } from '~/veld/waarde'
import { Eigen } from './Eigen'
import css from './evaluatie.module.css'

/** Who is at the table: the participants of the meeting this evaluation is held in. The AB must be there, or a reason (M19, A3). */
export function Aanwezigen({ e, zonderAB }: { e: Evaluatie; zonderAB: boolean }) {
  const { pagina, schema, acties, blad } = useVelden()
  const [bezig, setBezig] = useState(false)
  const d = pagina.dossier
  const mdo = (d.mdos ?? []).find((m) => m.id === e.mdo)
  const vast = pagina.nietTeSchrijven.includes('mdos')
  const rollen = veldOp(schema, 'betrokkenen/x/rol')?.options ?? []
  const mensen = (d.betrokkenen ?? []).map((b) => ({
    value: b.id,
    label: [b.naam || 'Zonder naam', (rollen.find((r) => r.value === b.rol)?.label ?? b.rol).toLocaleLowerCase('nl')]
      .filter(Boolean)
      .join(', '),
  }))
  const naam = (id: string) => mensen.find((m) => m.value === id)?.label ?? 'niet meer in het dossier'
  const deelnemers = mdo?.deelnemers ?? []
  const nieuw = mensen.filter((m) => !deelnemers.some((x) => x.wie === m.value))
  const doe = async (run: () => Promise<unknown>) => {
    setBezig(true)
    await run()
    setBezig(false)
  }
  const zetErbij = (wie: string[]) =>
    doe(async () => {
      for (const w of wie) await acties.nieuwItem(`mdos/${mdo!.id}/deelnemers`, '', { wie: w, aanwezig: 'ja' })
    })
  const maakOverleg = () =>
    doe(async () => {
      const id = await acties.nieuwItem('mdos', '', { soort: 'evaluatie', ...(e.datum ? { datum: e.datum } : {}) })
      if (id) await blad.zet(`evaluaties/${e.id}/mdo`, id)
    })
  return (
    <section className={css.aanwezigen} aria-labelledby="aanwezigen">
      <h3 id="aanwezigen">Wie is erbij</h3>
      {!mdo && !vast && (
        <Notice
          tone="info"
          actions={
            <Button size="small" isDisabled={bezig} onPress={() => void maakOverleg()}>
              Evaluatieoverleg maken
            </Button>
          }
        >
          Kies hierboven het overleg waarin u evalueert, of maak er een. Daar staat wie erbij is.
        </Notice>
      )}
      {mdo && deelnemers.length === 0 && <p className={css.onder}>Nog niemand.</p>}
      {mdo && (
        <ul className={css.mensen}>
          {deelnemers.map((x) => (
            <Mens key={x.id} naam={naam(x.wie)} pad={`mdos/${mdo.id}/deelnemers/${x.id}`} x={x} />
          ))}
        </ul>
      )}
      {mdo && !vast && nieuw.length > 0 && (
        <div className={css.erbij}>
          <Select
            label="Iemand erbij zetten"
            options={nieuw}
            value=""
            noneLabel="Kies wie erbij is"
            isDisabled={bezig}
            onChange={(w) => w && void zetErbij([w])}
          />
          {deelnemers.length === 0 && (
            <Button isDisabled={bezig} onPress={() => void zetErbij(nieuw.map((n) => n.value))}>
              Alle betrokkenen erbij zetten
            </Button>
          )}
        </div>
      )}
      {(zonderAB || e.redenZonderAB) && <Eigen pad={`evaluaties/${e.id}/redenZonderAB`} />}
    </section>
  )
}

function Mens({ naam, pad, x }: { naam: string; pad: string; x: Deelnemer }) {
  const { blad, schema } = useVelden()
  const veld = `${pad}/aanwezig`
  const { stand, alleenLezen } = useVeld(veld)
  return (
    <li data-pad={veld}>
      <span id={`mens-${x.id}`}>{naam}</span>
      <Select
        label={`Aanwezig: ${naam}`}
        hideLabel
        isDisabled={alleenLezen}
        options={veldOp(schema, veld)?.options ?? []}
        noneLabel="Aanwezig?"
        value={tekst(stand.waarde)}
        onChange={(v) => void blad.zet(veld, v)}
        error={stand.fase === 'fout' ? stand.fout : undefined}
      />
    </li>
  )
}
