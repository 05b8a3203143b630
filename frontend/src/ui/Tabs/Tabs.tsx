import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import css from './Tabs.module.css'

export type TabItem = { id: string; title: string; count?: number; badge?: ReactNode; start?: boolean }

/** Tabs show one panel at a time; the panel in view is drawn by children(id). */
export function Tabs({
  label,
  items,
  selected,
  onSelect,
  children,
}: {
  label: string
  items: TabItem[]
  selected: string
  onSelect: (id: string) => void
  children: (id: string) => ReactNode
}) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(k) => onSelect(String(k))}
      className={css.tabs!}
      keyboardActivation="manual"
    >
      <TabList aria-label={label} className={css.list!} items={items} dependencies={[items]}>
        {(t) => (
          <Tab id={t.id} className={css.tab!} data-start={t.start || undefined}>
            {t.title}
            {!!t.count && <span className={css.count}>{t.count}</span>}
            {t.badge}
          </Tab>
        )}
      </TabList>
      {items.map((t) => (
        <TabPanel key={t.id} id={t.id} className={css.panel!}>
          {t.id === selected ? children(t.id) : null}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
