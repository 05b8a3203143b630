import { Check, ChevronDown } from 'lucide-react'
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import { popoverCss } from '../Popover/Popover'
import css from './ComboBox.module.css'

export type ComboOptie = { value: string; label: string; sub?: string }

/** A ComboBox chooses one from a list too long to read: type to narrow it. value "" is nothing chosen. */
export function ComboBox({
  label,
  hint,
  error,
  meta,
  hideLabel,
  options,
  value,
  onChange,
  placeholder,
  isRequired,
}: FieldProps & {
  options: ComboOptie[]
  value: string
  onChange: (v: string) => void
  placeholder?: string
  isRequired?: boolean
}) {
  return (
    <AriaComboBox
      validationBehavior="aria"
      defaultItems={options.map((o) => ({ ...o, id: o.value }))}
      value={value === '' ? null : value}
      onChange={(k: Key | null) => onChange(k === null ? '' : String(k))}
      isInvalid={!!error}
      isRequired={!!isRequired}
      menuTrigger="focus"
      allowsEmptyCollection
      className={fieldCss.field!}
    >
      <FieldHead label={label} meta={meta} hideLabel={hideLabel} />
      <Group className={`${fieldCss.control} ${fieldCss.group}`}>
        <Input placeholder={placeholder ?? 'Typ om te zoeken'} autoComplete="off" />
        <Button className={css.open!}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error} />
      <Popover className={`${popoverCss.popover} ${css.popover}`}>
        <ListBox<ComboOptie & { id: string }>
          className={popoverCss.list!}
          renderEmptyState={() => <p className={popoverCss.empty}>Niets gevonden.</p>}
        >
          {(o) => (
            <ListBoxItem className={popoverCss.option!} textValue={o.label}>
              <Check size={15} aria-hidden className={popoverCss.tick} />
              <span>
                <Text slot="label">{o.label}</Text>
                {o.sub && (
                  <Text slot="description" className={css.sub!}>
                    {o.sub}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
