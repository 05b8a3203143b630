import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import css from './Disclosure.module.css'

/** A Disclosure folds away what is not needed now. actions stand beside the title and stay in sight. */
export function Disclosure({
  title,
  sub,
  badges,
  actions,
  children,
  isExpanded,
  onExpandedChange,
  defaultExpanded,
  level = 3,
  card,
}: {
  title: ReactNode
  sub?: ReactNode
  /** Beside the title, and never cut off: where it is narrow they go to a line of their own. */
  badges?: ReactNode
  actions?: ReactNode
  children: ReactNode
  isExpanded?: boolean
  onExpandedChange?: (v: boolean) => void
  defaultExpanded?: boolean
  level?: 2 | 3 | 4 | 5 | 6
  card?: boolean
}) {
  return (
    <AriaDisclosure
      className={css.disclosure!}
      data-card={card || undefined}
      defaultExpanded={!!defaultExpanded}
      {...(isExpanded === undefined ? {} : { isExpanded })}
      {...(onExpandedChange ? { onExpandedChange } : {})}
    >
      <div className={css.head}>
        <Heading level={level} className={css.heading!}>
          <Button slot="trigger" className={css.trigger!}>
            <ChevronRight size={18} aria-hidden className={css.chevron} />
            <span className={css.title}>{title}</span>
            {sub && <span className={css.sub}>{sub}</span>}
          </Button>
        </Heading>
        {badges && <div className={css.badges}>{badges}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      <DisclosurePanel className={css.panel!}>{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
