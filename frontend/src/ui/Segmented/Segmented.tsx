import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import css from './Segmented.module.css'

/** A Segmented switches between a few views of the same thing; one is always on. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  size,
}: {
  label: string
  options: { value: T; label: string; icon?: ReactNode }[]
  value: T
  onChange: (v: T) => void
  size?: 'small'
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={css.group!}
      data-size={size}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [first] = [...keys]
        if (first !== undefined) onChange(String(first) as T)
      }}
    >
      {options.map((o) => (
        <ToggleButton key={o.value} id={o.value} className={css.item!}>
          {o.icon}
          {o.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
