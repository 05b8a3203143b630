import type { Steekproefvorm } from '~/backend'
import { cx } from '~/ui/cx'
import css from './Intervals.module.css'
import { type Cell, count, isMate, percent } from './sampling'

/** The grid of intervals; the class-mate's have a round shape and a letter, so colour is never alone. */
export function Intervals({
  vorm,
  cells,
  current,
  fill = 0,
}: {
  vorm: Steekproefvorm
  cells: readonly Cell[]
  current?: number
  fill?: number
}) {
  const gedrag = vorm.gedrag.toLowerCase() || 'gezien'
  const mates = vorm.klasgenootElke > 0
  return (
    <div className={css.intervals}>
      <div className={css.grid} role="img" aria-label={spoken(vorm, cells)}>
        {cells.map((c, i) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place
            key={i}
            data-s={c}
            data-current={i === current || undefined}
            className={cx(css.cell, isMate(i, vorm.klasgenootElke) && css.mate)}
            style={c === 'now' ? { ['--fill' as string]: fill } : undefined}
          >
            {isMate(i, vorm.klasgenootElke) ? 'k' : ''}
          </i>
        ))}
      </div>
      <ul className={css.legend}>
        <Key s="1">{gedrag}</Key>
        <Key s="0">niet {gedrag}</Key>
        <Key s="-">gemist</Key>
        {cells.includes('now') && <Key s="now">nu</Key>}
        {mates && (
          <li>
            <i className={cx(css.cell, css.mate)} data-s="ahead" aria-hidden>
              k
            </i>
            klasgenoot
          </li>
        )}
      </ul>
    </div>
  )
}

function Key({ s, children }: { s: Cell; children: React.ReactNode }) {
  return (
    <li>
      <i className={css.cell} data-s={s} style={{ ['--fill' as string]: 0.5 }} aria-hidden />
      {children}
    </li>
  )
}

/** What the grid says in one sentence; own and class-mate apart. */
export function spoken(vorm: Steekproefvorm, cells: readonly Cell[]): string {
  const done = cells.map((c) => (c === 'now' || c === 'ahead' ? '' : c)).join('')
  const passed = cells.findLastIndex((c) => c !== 'ahead' && c !== 'now') + 1
  const { own, mate } = count(
    cells
      .slice(0, passed)
      .map((c) => (c === 'now' ? '-' : c))
      .join(''),
    vorm.klasgenootElke,
  )
  if (!done) return 'Nog geen intervallen gescoord'
  const part = (who: string, s: typeof own) => {
    const p = percent(s)
    return `${who} ${s.yes} van ${s.yes + s.no} intervallen ${vorm.gedrag.toLowerCase()}${p === null ? '' : ` (${p}%)`}, ${s.missed} gemist`
  }
  return vorm.klasgenootElke > 0 ? `${part('Leerling:', own)}. ${part('Klasgenoot:', mate)}` : part('', own).trim()
}
