import { Check, ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, type Key, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import { popoverCss } from '../Popover/Popover'
import css from './Select.module.css'

export type Optie = { value: string; label: string }

type Common = FieldProps & {
  options: Optie[]
  placeholder?: string
  isDisabled?: boolean
  onFocus?: () => void
  onBlur?: () => void
  /** Said in the list when there is nothing to choose. */
  emptyText?: string
}

// react-aria has no key "": nothing chosen gets a key of its own.
const NONE = '\u0000'

/** A Select chooses one; value "" is nothing chosen, offered first unless required. */
export function Select({
  value,
  onChange,
  noneLabel = 'Niet ingevuld',
  isRequired,
  ...rest
}: Common & { value: string; onChange: (v: string) => void; noneLabel?: string; isRequired?: boolean }) {
  const options = isRequired ? rest.options : [{ value: NONE, label: noneLabel }, ...rest.options]
  return (
    <AriaSelect
      validationBehavior="aria"
      value={value === '' ? null : value}
      onChange={(k: Key | null) => onChange(k === null || k === NONE ? '' : String(k))}
      isInvalid={!!rest.error}
      isDisabled={!!rest.isDisabled}
      placeholder={rest.placeholder ?? noneLabel}
      onFocus={() => rest.onFocus?.()}
      onBlur={() => rest.onBlur?.()}
      className={fieldCss.field!}
    >
      <Body {...rest} options={options} />
    </AriaSelect>
  )
}

/** A MultiSelect chooses any number, kept in the order of the options. */
export function MultiSelect({ value, onChange, ...rest }: Common & { value: string[]; onChange: (v: string[]) => void }) {
  return (
    <AriaSelect<Optie, 'multiple'>
      validationBehavior="aria"
      selectionMode="multiple"
      value={value}
      onChange={(keys: readonly Key[]) => {
        const chosen = new Set(keys.map(String))
        const known = rest.options.map((o) => o.value)
        onChange([...known.filter((v) => chosen.has(v)), ...[...chosen].filter((v) => !known.includes(v))])
      }}
      isInvalid={!!rest.error}
      isDisabled={!!rest.isDisabled}
      placeholder={rest.placeholder ?? 'Niemand gekozen'}
      onFocus={() => rest.onFocus?.()}
      onBlur={() => rest.onBlur?.()}
      className={fieldCss.field!}
    >
      <Body {...rest} />
    </AriaSelect>
  )
}

function Body({ label, hint, error, meta, hideLabel, options, emptyText }: Common) {
  return (
    <>
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} as="span" />
      <Button className={`${fieldCss.control} ${css.button}`}>
        <SelectValue<Optie> className={css.value!}>
          {({ selectedItems, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedItems.map((i) => i?.label).join(', ')
          }
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldFoot hint={hint} error={error} />
      <Popover className={`${popoverCss.popover} ${css.popover}`}>
        <ListBox
          className={popoverCss.list!}
          items={options.map((o) => ({ ...o, id: o.value }))}
          renderEmptyState={() => <p className={popoverCss.empty}>{emptyText ?? 'Er is niets om uit te kiezen.'}</p>}
        >
          {(o) => (
            <ListBoxItem className={popoverCss.option!} textValue={o.label}>
              <Check size={15} aria-hidden className={popoverCss.tick} />
              {o.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  )
}
