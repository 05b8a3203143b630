import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import css from './Checkbox.module.css'

export type CheckboxProps = {
  children: ReactNode
  isSelected?: boolean
  onChange?: (v: boolean) => void
  isDisabled?: boolean
  isReadOnly?: boolean
  value?: string
}

/** A Checkbox with its words beside it. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={css.checkbox!}>
      <span className={css.box} aria-hidden>
        <Check size={14} strokeWidth={3.5} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}

/** A CheckboxGroup chooses any number of a short fixed list. */
export function CheckboxGroup({
  label,
  hint,
  error,
  meta,
  hideLabel,
  options,
  value,
  onChange,
  onFocus,
  onBlur,
  isReadOnly,
}: FieldProps & {
  options: { value: string; label: string }[]
  value: string[]
  onChange: (v: string[]) => void
  onFocus?: () => void
  onBlur?: () => void
  isReadOnly?: boolean
}) {
  return (
    <AriaCheckboxGroup
      validationBehavior="aria"
      value={value}
      onChange={(v) => onChange(options.map((o) => o.value).filter((o) => v.includes(o)))}
      isInvalid={!!error}
      isReadOnly={!!isReadOnly}
      onFocus={() => onFocus?.()}
      onBlur={() => onBlur?.()}
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} as="span" />
      <div className={css.group}>
        {options.map((o) => (
          <Checkbox key={o.value} value={o.value}>
            {o.label}
          </Checkbox>
        ))}
      </div>
      <FieldFoot hint={hint} error={error} />
    </AriaCheckboxGroup>
  )
}
