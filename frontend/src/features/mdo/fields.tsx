import { useEffect, useRef } from 'react'
import { NumberField } from '~/ui/NumberField/NumberField'
import { type Optie, Select } from '~/ui/Select/Select'
import { TextField } from '~/ui/TextField/TextField'
import { useVeld, useVelden } from '~/veld/context'
import { veldOp } from '~/veld/pad'
import { Veld } from '~/veld/Veld'
import { getal, tekst, vanGetal } from '~/veld/waarde'

// Small controls for a row; they write through the same worksheet as any field.

/** Any field of the schema by its path, drawn as everywhere else. */
export function Eigen({ pad, breed }: { pad: string; breed?: boolean }) {
  const { schema } = useVelden()
  const field = veldOp(schema, pad)
  return field ? <Veld pad={pad} field={field} {...(breed === undefined ? {} : { breed })} /> : null
}

export function RijTekst({ pad, label, placeholder }: { pad: string; label: string; placeholder?: string }) {
  const { stand, alleenLezen } = useVeld(pad)
  const { blad } = useVelden()
  return (
    <TextField
      label={label}
      hideLabel
      isReadOnly={alleenLezen}
      {...(placeholder ? { placeholder } : {})}
      value={tekst(stand.waarde)}
      error={stand.fase === 'fout' ? stand.fout : undefined}
      onFocus={() => blad.focus(pad)}
      onChange={(v) => blad.typ(pad, v)}
      onBlur={() => void blad.blur(pad)}
    />
  )
}

export function RijKeuze({
  pad,
  label,
  options,
  noneLabel,
  hideLabel = true,
}: {
  pad: string
  label: string
  options?: Optie[]
  noneLabel: string
  hideLabel?: boolean
}) {
  const { stand, alleenLezen } = useVeld(pad)
  const { blad, schema } = useVelden()
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      isDisabled={alleenLezen}
      noneLabel={noneLabel}
      options={options ?? veldOp(schema, pad)?.options ?? []}
      value={tekst(stand.waarde)}
      error={stand.fase === 'fout' ? stand.fout : undefined}
      onChange={(v) => void blad.zet(pad, v)}
    />
  )
}

/** Minutes with - and +; a row of quick steps is written once. */
export function RijMinuten({ pad, label }: { pad: string; label: string }) {
  const { stand, alleenLezen } = useVeld(pad)
  const { blad } = useVelden()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <NumberField
      label={label}
      hideLabel
      isReadOnly={alleenLezen}
      minValue={0}
      maxValue={240}
      step={1}
      value={getal(stand.waarde)}
      error={stand.fase === 'fout' ? stand.fout : undefined}
      onChange={(n) => {
        blad.typ(pad, vanGetal(n))
        clearTimeout(timer.current)
        timer.current = setTimeout(() => void blad.bewaar([pad]), 600)
      }}
      onBlur={() => void blad.blur(pad)}
    />
  )
}
