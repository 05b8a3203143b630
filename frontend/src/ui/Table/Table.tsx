import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Table as AriaTable, Cell, Column, Row, type SortDescriptor, TableBody, TableHeader } from 'react-aria-components'
import css from './Table.module.css'

export type { SortDescriptor }

export type TableColumn<T> = {
  id: string
  title: string
  cell: (row: T) => ReactNode
  sortable?: boolean
  /** The column that names the row, read first by a screen reader. */
  header?: boolean
  /** Left out below this many rem of room (the page's own width). */
  from?: number
  width?: string
}

/** A Table of things that can be opened: arrow keys move, Enter opens, a header sorts. */
export function Table<T extends { id: string }>({
  label,
  columns,
  rows,
  sort,
  onSort,
  onOpen,
  empty,
}: {
  label: string
  columns: TableColumn<T>[]
  rows: T[]
  sort?: SortDescriptor
  onSort?: (s: SortDescriptor) => void
  onOpen?: (id: string) => void
  empty?: ReactNode
}) {
  return (
    <div className={css.wrap}>
      <AriaTable
        aria-label={label}
        className={css.table!}
        {...(sort ? { sortDescriptor: sort } : {})}
        {...(onSort ? { onSortChange: onSort } : {})}
        {...(onOpen ? { onRowAction: (k) => onOpen(String(k)) } : {})}
      >
        <TableHeader>
          {columns.map((c) => (
            <Column
              key={c.id}
              id={c.id}
              isRowHeader={!!c.header}
              allowsSorting={!!c.sortable}
              className={css.column!}
              data-from={c.from}
              style={c.width ? { width: c.width } : {}}
            >
              {({ sortDirection }) => (
                <span className={css.sort}>
                  {c.title}
                  {sortDirection === 'ascending' && <ArrowUp size={14} aria-hidden />}
                  {sortDirection === 'descending' && <ArrowDown size={14} aria-hidden />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={rows} dependencies={[columns]} renderEmptyState={() => <div className={css.empty}>{empty}</div>}>
          {(row) => (
            <Row id={row.id} className={css.row!}>
              {columns.map((c) => (
                <Cell key={c.id} data-from={c.from}>
                  {c.cell(row)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </AriaTable>
    </div>
  )
}

/** A DataTable only shows; it has no keyboard of its own and scrolls sideways when it must. */
export function DataTable({
  caption,
  head,
  rows,
  hideCaption,
}: {
  caption: string
  head: string[]
  rows: ReactNode[][]
  hideCaption?: boolean
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that scrolls, not a set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={css.wrap} role="group" aria-label={caption} tabIndex={0}>
      <table className={css.table}>
        <caption className={hideCaption ? 'sr-only' : css.caption}>{caption}</caption>
        <thead>
          <tr>
            {head.map((h) => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={i}>
              {r.map((c, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                <td key={j}>{c}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
