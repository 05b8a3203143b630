import { parseTime, type Time } from '@internationalized/date'
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components'
import dateCss from '../DatePicker/DatePicker.module.css'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import css from './TimeField.module.css'

export type TimeFieldProps = FieldProps & {
  /** "15:04", or "" for none. */
  value: string
  onChange: (v: string) => void
  onFocus?: () => void
  onBlur?: () => void
  isReadOnly?: boolean
}

/** A TimeField takes a wall clock time in 24 hours. */
export function TimeField({ label, hint, error, meta, hideLabel, value, onChange, onFocus, onBlur, isReadOnly }: TimeFieldProps) {
  return (
    <AriaTimeField
      validationBehavior="aria"
      value={read(value)}
      onChange={(t) => onChange(t ? t.toString().slice(0, 5) : '')}
      onFocus={() => onFocus?.()}
      onBlur={() => onBlur?.()}
      hourCycle={24}
      shouldForceLeadingZeros
      isReadOnly={!!isReadOnly}
      isInvalid={!!error}
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} as="span" />
      <DateInput className={`${fieldCss.control} ${css.input}`}>
        {(s) => <DateSegment segment={s} className={dateCss.segment!} />}
      </DateInput>
      <FieldFoot hint={hint} error={error} />
    </AriaTimeField>
  )
}

function read(value: string): Time | null {
  try {
    return value ? parseTime(value) : null
  } catch {
    return null
  }
}
