import { Minus, Plus } from 'lucide-react'
import type { FormEvent } from 'react'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
} from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import css from './NumberField.module.css'

export type NumberFieldProps = Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> & FieldProps

/** A NumberField holds a whole number, with - and + beside it; an empty field is NaN. */
export function NumberField({ label, hint, error, meta, hideLabel, ...props }: NumberFieldProps) {
  // The library tells of a number when the field is left; a page that is closed
  // before that would lose it, so every number typed is told at once.
  const tell = (e: FormEvent<HTMLInputElement>) => {
    const text = e.currentTarget.value.trim()
    const n = text === '' ? Number.NaN : Number(text)
    const inRange = n >= (props.minValue ?? 0) && n <= (props.maxValue ?? Number.MAX_SAFE_INTEGER)
    if (text === '' || (/^\d+$/.test(text) && inRange)) props.onChange?.(n)
  }
  return (
    <AriaNumberField
      minValue={0}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      validationBehavior="aria"
      {...props}
      isInvalid={!!error || !!props.isInvalid}
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} />
      <Group className={`${fieldCss.control} ${fieldCss.group} ${css.group}`}>
        <Button slot="decrement" className={css.step!}>
          <Minus size={15} aria-hidden />
        </Button>
        <Input className={css.input!} autoComplete="off" onInput={tell} />
        <Button slot="increment" className={css.step!}>
          <Plus size={15} aria-hidden />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error} />
    </AriaNumberField>
  )
}
