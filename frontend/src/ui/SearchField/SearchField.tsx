import { Search, X } from 'lucide-react'
import { SearchField as AriaSearchField, Button, Group, Input } from 'react-aria-components'
import { FieldHead, type FieldProps, fieldCss } from '../Field/Field'
import css from './SearchField.module.css'

/** A SearchField narrows what is shown as one types; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  autoFocus,
  hideLabel = true,
}: Pick<FieldProps, 'label' | 'hideLabel'> & {
  value: string
  onChange: (v: string) => void
  placeholder?: string
  autoFocus?: boolean
}) {
  return (
    <AriaSearchField value={value} onChange={onChange} className={fieldCss.field!} autoFocus={!!autoFocus} autoComplete="off">
      <FieldHead label={label} hideLabel={hideLabel} />
      <Group className={`${fieldCss.control} ${fieldCss.group}`}>
        <Search size={16} aria-hidden className={css.icon} />
        <Input className={css.input!} placeholder={placeholder ?? label} />
        {value !== '' && (
          <Button className={css.clear!} aria-label="Zoekveld leegmaken">
            <X size={15} aria-hidden />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  )
}
