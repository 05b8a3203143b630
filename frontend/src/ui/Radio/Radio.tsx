import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import css from './Radio.module.css'

/** A RadioGroup chooses one of a few, each with room for a line of explanation; value "" is nothing chosen. */
export function RadioGroup({
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
  direction = 'row',
}: FieldProps & {
  options: { value: string; label: string; sub?: string }[]
  value: string
  onChange: (v: string) => void
  onFocus?: () => void
  onBlur?: () => void
  isReadOnly?: boolean
  direction?: 'row' | 'column'
}) {
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={!!error}
      isReadOnly={!!isReadOnly}
      onFocus={() => onFocus?.()}
      onBlur={() => onBlur?.()}
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} as="span" />
      <div className={css.group} data-direction={direction}>
        {options.map((o) => (
          <Radio key={o.value} value={o.value} className={css.radio!}>
            <span className={css.dot} aria-hidden />
            <span>
              {o.label}
              {o.sub && <small className={css.sub}>{o.sub}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldFoot hint={hint} error={error} />
    </AriaRadioGroup>
  )
}
