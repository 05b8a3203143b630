import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps as AriaToggleButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { cx } from '../cx'
import css from './Button.module.css'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'isPending'> & {
  variant?: 'primary' | 'quiet' | 'danger' | 'danger-fill'
  size?: 'small' | 'large'
  /** A square button with only an icon; give it an aria-label, which is also its tooltip. */
  icon?: boolean
  className?: string
  /** Its work is under way: it keeps the focus and does nothing twice. Say so in its words, or beside it. */
  isPending?: boolean
}

/** A Button does something. Links that go somewhere are links. */
export function Button({ variant, size, icon, className, isPending, ...rest }: ButtonProps) {
  // react-aria's own isPending announces through an element that axe rejects once the button is gone.
  const props: AriaButtonProps = isPending ? { ...rest, type: 'button', onPress: () => {} } : rest
  const button = (
    <AriaButton
      {...props}
      className={cx(css.button, icon && css.icon, className)}
      data-variant={variant}
      data-size={size}
      data-bezig={isPending || undefined}
    />
  )
  const label = props['aria-label']
  return icon && label ? <Tip text={label}>{button}</Tip> : button
}

export type ToggleButtonProps = Omit<AriaToggleButtonProps, 'className' | 'style'> & { icon?: boolean; size?: 'small' }

/** A ToggleButton is on or off, and says so. */
export function ToggleButton({ icon, size, ...props }: ToggleButtonProps) {
  const button = <AriaToggleButton {...props} className={cx(css.button, css.toggle, icon && css.icon)} data-size={size} />
  const label = props['aria-label']
  return icon && label ? <Tip text={label}>{button}</Tip> : button
}

/** Tip shows a few words beside a control on hover and on focus. */
export function Tip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip offset={6} className={css.tip}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
