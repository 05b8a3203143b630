import { ListChecks, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { MDO } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Grid, Panel, Stack } from '~/ui/Panel/Panel'
import { MultiSelect } from '~/ui/Select/Select'
import { TextArea } from '~/ui/TextField/TextField'
import { useVelden } from '~/veld/context'
import { Eigen } from './fields'
import css from './Mdo.module.css'

/** Decisions, each worked out in an afspraak with who and when (M15). */
export function Besluiten({ mdo, pad }: { mdo: MDO; pad: string }) {
  const { pagina, acties, blad } = useVelden()
  const lijst = `${pad}/besluiten`
  const fixed = pagina.nietTeSchrijven.includes('mdos')
  const noAgreements = pagina.nietTeSchrijven.includes('afspraken')
  const besluiten = mdo.besluiten ?? []
  const afspraken = pagina.dossier.afspraken ?? []

  const workOut = async (besluit: string, tekst: string, wie: string[] = [], wanneer = '') => {
    const afspraak = await acties.nieuwItem('afspraken', undefined, {
      tekst,
      mdo: mdo.id,
      ...(wie.length ? { wie } : {}),
      ...(wanneer ? { wanneer } : {}),
    })
    if (afspraak) await blad.zet(`${lijst}/${besluit}/afspraak`, afspraak)
  }

  return (
    <Panel title="Besluiten en afspraken" sub="Een besluit wordt een afspraak: wie doet wat, en wanneer.">
      <Stack gap={5}>
        {besluiten.length > 0 && (
          <ol className={css.besluiten}>
            {besluiten.map((b, n) => {
              const a = afspraken.find((x) => x.id === b.afspraak)
              return (
                <li key={b.id} className={css.besluit}>
                  <Eigen pad={`${lijst}/${b.id}/tekst`} />
                  {a ? (
                    <div className={css.afspraak}>
                      <Eigen pad={`afspraken/${a.id}/wie`} breed={false} />
                      <Eigen pad={`afspraken/${a.id}/wanneer`} />
                      <Eigen pad={`afspraken/${a.id}/gereedOp`} />
                    </div>
                  ) : (
                    !fixed &&
                    !noAgreements && (
                      <Button size="small" onPress={() => void workOut(b.id, b.tekst)}>
                        <ListChecks size={15} aria-hidden />
                        Uitwerken in afspraak
                      </Button>
                    )
                  )}
                  {!fixed && (
                    <Button
                      variant="quiet"
                      icon
                      aria-label={`Besluit ${n + 1} verwijderen`}
                      onPress={() => void acties.verwijder(`${lijst}/${b.id}`, `Besluit ${n + 1}`)}
                    >
                      <Trash2 size={16} aria-hidden />
                    </Button>
                  )}
                </li>
              )
            })}
          </ol>
        )}
        {!fixed && (
          <NieuwBesluit
            withAgreement={!noAgreements}
            people={(pagina.dossier.betrokkenen ?? []).map((b) => ({ value: b.id, label: b.naam }))}
            onAdd={async (tekst, wie, wanneer) => {
              const besluit = await acties.nieuwItem(lijst, undefined, { tekst })
              if (!besluit) return false
              if (!noAgreements) await workOut(besluit, tekst, wie, wanneer)
              return true
            }}
          />
        )}
      </Stack>
    </Panel>
  )
}

function NieuwBesluit({
  people,
  withAgreement,
  onAdd,
}: {
  people: { value: string; label: string }[]
  withAgreement: boolean
  onAdd: (tekst: string, wie: string[], wanneer: string) => Promise<boolean>
}) {
  const [tekst, setTekst] = useState('')
  const [wie, setWie] = useState<string[]>([])
  const [wanneer, setWanneer] = useState('')
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const done = await onAdd(tekst.trim(), wie, wanneer)
    setBusy(false)
    if (!done) return
    setTekst('')
    setWie([])
    setWanneer('')
  }
  return (
    <fieldset className={css.nieuw}>
      <legend>Nieuw besluit</legend>
      <TextArea label="Wat is besloten?" minRows={2} value={tekst} onChange={setTekst} />
      {withAgreement && (
        <Grid>
          <MultiSelect
            label="Wie doet het?"
            options={people}
            value={wie}
            onChange={setWie}
            emptyText="Er staan nog geen betrokkenen in dit dossier."
          />
          <DatePicker label="Vanaf of uiterlijk" value={wanneer} onChange={setWanneer} />
        </Grid>
      )}
      <Button onPress={() => void add()} isDisabled={busy || !tekst.trim()}>
        <Plus size={16} aria-hidden />
        Besluit toevoegen
      </Button>
    </fieldset>
  )
}
