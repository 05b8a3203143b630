import { type ReactNode, useContext, useId } from 'react'
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  DialogTrigger,
  OverlayTriggerStateContext,
} from 'react-aria-components'
import css from './Popover.module.css'

export const popoverCss = css

type Content = ReactNode | ((close: () => void) => ReactNode)

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
  children: Content
  placement?: AriaPopoverProps['placement']
  width?: string
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
}) {
  const name = useId()
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      {/* The popover is the dialog itself, so that the buttons that close it for a screen reader lie inside it. */}
      <AriaPopover aria-labelledby={name} className={css.popover!} placement={placement} style={width ? { width } : {}}>
        <span id={name} hidden>
          {label}
        </span>
        <Body>{children}</Body>
      </AriaPopover>
    </DialogTrigger>
  )
}

function Body({ children }: { children: Content }) {
  const state = useContext(OverlayTriggerStateContext)
  return <div className={css.body}>{typeof children === 'function' ? children(() => state?.close()) : children}</div>
}
