import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useContext, useRef } from 'react'
import {
  DatePicker as AriaDatePicker,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePickerStateContext,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { Button as OwnButton } from '../Button/Button'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import { popoverCss } from '../Popover/Popover'
import css from './DatePicker.module.css'

export type DatePickerProps = FieldProps & {
  /** "2006-01-02", or "" for none. */
  value: string
  onChange: (v: string) => void
  onFocus?: () => void
  onBlur?: () => void
  isReadOnly?: boolean
  isRequired?: boolean
}

/** A DatePicker takes a day by keyboard (day, month, year) or from a calendar; never a native date input. */
export function DatePicker({
  label,
  hint,
  error,
  meta,
  hideLabel,
  value,
  onChange,
  onFocus,
  onBlur,
  isReadOnly,
  isRequired,
}: DatePickerProps) {
  const group = useRef<HTMLDivElement>(null)
  return (
    <AriaDatePicker
      validationBehavior="aria"
      value={read(value)}
      onChange={(d) => onChange(d ? d.toString() : '')}
      onFocus={() => onFocus?.()}
      onBlur={() => onBlur?.()}
      isReadOnly={!!isReadOnly}
      isRequired={!!isRequired}
      isInvalid={!!error}
      firstDayOfWeek="mon"
      shouldForceLeadingZeros
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} as="span" />
      <Group ref={group} className={`${fieldCss.control} ${fieldCss.group} ${css.group}`}>
        <DateInput className={css.segments!}>{(s) => <DateSegment segment={s} className={css.segment!} />}</DateInput>
        <Button className={css.open!}>
          <CalendarDays size={17} aria-hidden />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error} />
      <Popover className={popoverCss.popover!} placement="bottom end" triggerRef={group}>
        <Dialog className={css.dialog!}>
          <Calendar className={css.calendar!} firstDayOfWeek="mon">
            <header>
              <Button slot="previous" className={css.open!}>
                <ChevronLeft size={18} aria-hidden />
              </Button>
              <Heading />
              <Button slot="next" className={css.open!}>
                <ChevronRight size={18} aria-hidden />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(d) => <CalendarHeaderCell>{d}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(d) => <CalendarCell date={d} className={css.cell!} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
          <Shortcuts />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  )
}

function Shortcuts() {
  const state = useContext(DatePickerStateContext)
  if (!state) return null
  const set = (d: CalendarDate | null) => {
    state.setValue(d)
    state.setOpen(false)
  }
  return (
    <div className={css.shortcuts}>
      <OwnButton size="small" variant="quiet" slot={null} onPress={() => set(today(getLocalTimeZone()))}>
        Vandaag
      </OwnButton>
      <OwnButton size="small" variant="quiet" slot={null} onPress={() => set(null)}>
        Datum wissen
      </OwnButton>
    </div>
  )
}

function read(value: string): CalendarDate | null {
  try {
    return value ? parseDate(value) : null
  } catch {
    return null
  }
}
