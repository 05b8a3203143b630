import { type FormEvent, useState } from 'react'
import { backend, type Inzet, tekstVan } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { Notice } from '~/ui/Notice/Notice'
import { NumberField } from '~/ui/NumberField/NumberField'
import { Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { toast } from '~/ui/Toasts/Toasts'
import { useVelden } from '~/veld/context'
import { vandaag } from '~/veld/datum'
import { veldOp } from '~/veld/pad'
import { vanGetal } from '~/veld/waarde'
import css from './proces.module.css'
import { minutenWoorden } from './tijd'
import { terug } from './WendDialog'

/** TijdInvoer takes one entry under one of the eight tasks, quickly; day and task stay for the next (K8). */
export function TijdInvoer({ inzetten }: { inzetten: { inzet: Inzet; naam: string }[] }) {
  const { id, schema } = useVelden()
  const [inzet, setInzet] = useState(inzetten[0]?.inzet.id ?? '')
  const [op, setOp] = useState(vandaag())
  const [taak, setTaak] = useState('')
  const [minuten, setMinuten] = useState(Number.NaN)
  const [reis, setReis] = useState(Number.NaN)
  const [wat, setWat] = useState('')
  const [fout, setFout] = useState('')
  const [bezig, setBezig] = useState(false)
  const verstuur = async (e: FormEvent) => {
    e.preventDefault()
    const m = vanGetal(minuten)
    const mis =
      inzet === ''
        ? 'Kies bij welke inzet het hoort.'
        : taak === ''
          ? 'Kies een taak.'
          : m + vanGetal(reis) === 0
            ? 'Vul het aantal minuten in.'
            : op === ''
              ? 'Vul de datum in.'
              : ''
    setFout(mis)
    if (mis) return
    setBezig(true)
    try {
      const waarden = { datum: op, taak, minuten: m, reisminuten: vanGetal(reis), omschrijving: wat.trim() }
      await backend.nieuwItem({ id, lijst: `inzetten/${inzet}/tijd`, waarden })
      setMinuten(Number.NaN)
      setReis(Number.NaN)
      setWat('')
      toast.undo(`${minutenWoorden(m)} geschreven`, () => void terug(id))
    } catch (err) {
      setFout(tekstVan(err))
    } finally {
      setBezig(false)
    }
  }
  return (
    <form className={css.invoer} onSubmit={(e) => void verstuur(e)} aria-label="Tijd schrijven">
      {inzetten.length > 1 && (
        <Select
          label="Inzet"
          options={inzetten.map((i) => ({ value: i.inzet.id, label: i.naam }))}
          value={inzet}
          onChange={setInzet}
          isRequired
        />
      )}
      <DatePicker label="Datum" value={op} onChange={setOp} />
      <Select
        label="Taak"
        options={veldOp(schema, 'inzetten/x/tijd/x/taak')?.options ?? []}
        value={taak}
        onChange={setTaak}
        noneLabel="Kies een taak"
      />
      <NumberField label="Minuten" value={minuten} onChange={setMinuten} step={5} />
      <NumberField label="Reisminuten" value={reis} onChange={setReis} step={5} />
      <TextField label="Omschrijving" value={wat} onChange={setWat} />
      <div data-breed>
        {fout && (
          <Notice tone="negative" live>
            {fout}
          </Notice>
        )}
        <Button type="submit" variant="primary" isPending={bezig}>
          Tijd schrijven
        </Button>
      </div>
    </form>
  )
}
