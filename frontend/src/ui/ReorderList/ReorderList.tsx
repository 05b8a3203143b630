import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { Button } from '../Button/Button'
import css from './ReorderList.module.css'

/**
 * A ReorderList puts things in order, by dragging (mouse, touch or keyboard) or
 * with the buttons beside each line. onMove gives the id that moved and the id it
 * now stands after, "" for the front.
 */
export function ReorderList<T extends { id: string; name: string }>({
  label,
  items,
  onMove,
  children,
  isDisabled,
}: {
  label: string
  items: T[]
  onMove: (id: string, after: string) => void
  children: (item: T) => ReactNode
  isDisabled?: boolean
}) {
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !!isDisabled,
    getItems: (keys) => [...keys].map((k) => ({ 'text/plain': items.find((i) => i.id === k)?.name ?? '' })),
    onReorder(e) {
      const [moved] = [...e.keys]
      if (moved === undefined || moved === e.target.key) return
      const rest = items.filter((i) => i.id !== moved)
      const at = rest.findIndex((i) => i.id === e.target.key) + (e.target.dropPosition === 'after' ? 1 : 0)
      onMove(String(moved), rest[at - 1]?.id ?? '')
    },
  })
  const up = (n: number) => onMove(items[n]!.id, items[n - 2]?.id ?? '')
  const down = (n: number) => onMove(items[n]!.id, items[n + 1]!.id)
  return (
    <GridList
      aria-label={label}
      items={items.map((item, n) => ({ id: item.id, item, n }))}
      dependencies={[items, children, isDisabled]}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      keyboardNavigationBehavior="tab"
      className={css.list!}
    >
      {({ item, n }) => (
        <GridListItem id={item.id} textValue={item.name} className={css.item!}>
          <AriaButton slot="drag" className={css.grip!} aria-label={`${item.name} verslepen`}>
            <GripVertical size={16} aria-hidden />
          </AriaButton>
          <div className={css.content}>{children(item)}</div>
          <div className={css.buttons}>
            <Button
              variant="quiet"
              icon
              size="small"
              aria-label={`${item.name} omhoog`}
              isDisabled={!!isDisabled || n === 0}
              onPress={() => up(n)}
            >
              <ChevronUp size={16} aria-hidden />
            </Button>
            <Button
              variant="quiet"
              icon
              size="small"
              aria-label={`${item.name} omlaag`}
              isDisabled={!!isDisabled || n === items.length - 1}
              onPress={() => down(n)}
            >
              <ChevronDown size={16} aria-hidden />
            </Button>
          </div>
        </GridListItem>
      )}
    </GridList>
  )
}
