import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { cx } from '../cx'
import { popoverCss } from '../Popover/Popover'
import css from './Menu.module.css'

export type MenuAction =
  | { id: string; label: string; icon?: ReactNode; danger?: boolean; isDisabled?: boolean; run: () => void }
  | 'separator'

/** A Menu hangs under its button. */
export function Menu({ trigger, items }: { trigger: ReactNode; items: MenuAction[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={popoverCss.popover!} placement="bottom end">
        <AriaMenu className={popoverCss.list!}>
          {items.map((i, n) =>
            i === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name
              <Separator key={n} className={css.line!} />
            ) : (
              <MenuItem
                key={i.id}
                id={i.id}
                isDisabled={!!i.isDisabled}
                onAction={i.run}
                className={cx(popoverCss.option, i.danger && css.danger)}
              >
                {i.icon}
                {i.label}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
