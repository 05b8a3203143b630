import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Field } from '~/backend'
import { Button } from '~/ui/Button/Button'
import { CheckboxGroup } from '~/ui/Checkbox/Checkbox'
import { DatePicker } from '~/ui/DatePicker/DatePicker'
import { InkField } from '~/ui/InkPad/InkPad'
import { NumberField } from '~/ui/NumberField/NumberField'
import { RadioGroup } from '~/ui/Radio/Radio'
import { MultiSelect, Select } from '~/ui/Select/Select'
import { TextArea, TextField } from '~/ui/TextField/TextField'
import { TimeField } from '~/ui/TimeField/TimeField'
import { useVelden } from './context'
import css from './veld.module.css'
import { getal, leesReeks, leesSeconden, refLijst, rij, secondenTekst, tekst, vanGetal } from './waarde'

type Props = { field: Field; pad: string; waarde: unknown; error?: string | undefined; hint?: ReactNode; meta?: ReactNode }

/** Invoer is the control for a kind of field; it types into the worksheet and nowhere else. */
export function Invoer({ field, pad, waarde, error, hint, meta }: Props) {
  const { blad, pagina } = useVelden()
  const common = { label: field.label, hint, meta, error, onFocus: () => blad.focus(pad), onBlur: () => void blad.blur(pad) }
  const typ = (v: unknown) => blad.typ(pad, v)
  const zet = (v: unknown) => void blad.zet(pad, v)
  switch (field.kind) {
    case 'text':
      return <TextArea {...common} value={tekst(waarde)} onChange={typ} />
    case 'date':
      return <DatePicker {...common} value={tekst(waarde)} onChange={typ} />
    case 'time':
      return <TimeField {...common} value={tekst(waarde)} onChange={typ} />
    case 'number':
      return (
        <NumberField
          {...common}
          value={getal(waarde)}
          onChange={(n) => typ(vanGetal(n))}
          {...(field.max ? { maxValue: field.max } : {})}
        />
      )
    case 'choice':
      return <Keuze field={field} common={common} waarde={tekst(waarde)} zet={zet} />
    case 'choices':
      return <CheckboxGroup {...common} options={field.options ?? []} value={rij(waarde)} onChange={typ} />
    case 'ref':
      return (
        <Select
          {...common}
          options={metOnbekend(refLijst(pagina.dossier, field), [tekst(waarde)])}
          value={tekst(waarde)}
          onChange={zet}
          noneLabel="Niet gekozen"
          emptyText={LEEG}
        />
      )
    case 'refs':
      return (
        <MultiSelect
          {...common}
          options={metOnbekend(refLijst(pagina.dossier, field), rij(waarde))}
          value={rij(waarde)}
          onChange={typ}
          placeholder="Niet gekozen"
          emptyText={LEEG}
        />
      )
    case 'ink':
      return (
        <InkField
          {...common}
          value={tekst(waarde)}
          onChange={zet}
          alternative="Liever niet tekenen? Vul dan de getypte naam in."
        />
      )
    case 'seconds':
      return (
        <Gelezen
          {...common}
          shown={secondenTekst(waarde)}
          read={leesSeconden}
          onRead={typ}
          hint="Minuten en seconden, met komma’s ertussen: 0:12, 1:05."
          fout="Schrijf tijden als 0:12, 1:05."
        />
      )
    case 'series':
      return (
        <Gelezen
          {...common}
          shown={tekst(waarde)}
          read={leesReeks}
          onRead={typ}
          hint="Eén teken per interval: 1 gezien, 0 niet gezien, - gemist."
          fout="Gebruik alleen 1, 0 en -."
        />
      )
    default:
      return <TextField {...common} value={tekst(waarde)} onChange={typ} />
  }
}

const LEEG = 'Er is nog niets om uit te kiezen. Voeg het eerst toe op de plek waar het thuishoort.'

// What a reference still points at but is no longer there must stay visible.
function metOnbekend(options: { value: string; label: string }[], chosen: string[]) {
  const missing = chosen.filter((c) => c && !options.some((o) => o.value === c))
  return [...options, ...missing.map((value) => ({ value, label: 'niet meer in het dossier' }))]
}

type Common = {
  label: string
  hint?: ReactNode
  meta?: ReactNode
  error?: string | undefined
  onFocus: () => void
  onBlur: () => void
}

// A few short words are quickest as radio buttons, more or longer ones as a list.
function Keuze({ field, common, waarde, zet }: { field: Field; common: Common; waarde: string; zet: (v: string) => void }) {
  const options = field.options ?? []
  const words = options.reduce((n, o) => n + o.label.length, 0)
  if (options.length > 4 || words > 44) return <Select {...common} options={options} value={waarde} onChange={zet} />
  const wis = waarde && (
    <Button
      variant="quiet"
      size="small"
      icon
      className={css.klein!}
      aria-label={`${field.label} leegmaken`}
      onPress={() => zet('')}
    >
      <X size={14} aria-hidden />
    </Button>
  )
  return (
    <RadioGroup
      {...common}
      options={options}
      value={waarde}
      onChange={zet}
      meta={
        <>
          {wis}
          {common.meta}
        </>
      }
    />
  )
}

// Gelezen is a line that must be read before it means something; what cannot be read stays on screen.
function Gelezen<T>({
  shown,
  read,
  onRead,
  fout,
  error,
  ...common
}: Common & { shown: string; read: (t: string) => T | undefined; onRead: (v: T) => void; fout: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const bad = typed !== null && read(typed) === undefined
  return (
    <TextField
      {...common}
      error={bad ? fout : error}
      value={typed ?? shown}
      onChange={(t) => {
        setTyped(t)
        const v = read(t)
        if (v !== undefined) onRead(v)
      }}
      onBlur={() => {
        if (!bad) setTyped(null)
        common.onBlur()
      }}
    />
  )
}
