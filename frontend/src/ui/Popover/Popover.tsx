import type { ReactNode } from 'react'
import {
  Dialog as AriaDialog,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  DialogTrigger,
} from 'react-aria-components'
import css from './Popover.module.css'

export const popoverCss = css

/** A Popover belongs to the button before it: <Popover trigger={<Button/>} label="...">. */
export function Popover({
  trigger,
  label,
  children,
  placement = 'bottom end',
  width,
  isOpen,
  onOpenChange,
}: {
  trigger: ReactNode
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: AriaPopoverProps['placement']
  width?: string
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
}) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      <AriaPopover className={css.popover!} placement={placement} style={width ? { width } : {}}>
        <AriaDialog className={css.body!} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
