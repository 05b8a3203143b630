import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import css from './Chart.module.css'

/** One mark of a chart, as the program lays it out: page and PDF draw the same. */
export type Merk = {
  soort: string
  klas: string
  x1: number
  y1: number
  x2: number
  y2: number
  tekst: string
  anker: string
  punten: number[] | null
}

const ANCHOR: Record<string, 'start' | 'middle' | 'end'> = { begin: 'start', midden: 'middle', eind: 'end' }

/** A Chart draws marks one to one in CSS pixels; a scaled view box would make labels too small to read. */
export function Chart({
  title,
  caption,
  width,
  height,
  marks,
}: {
  title: string
  caption: string
  width: number
  height: number
  marks: Merk[]
}) {
  const id = useId()
  return (
    <svg width={width} height={height} role="img" aria-labelledby={`${id}t ${id}d`} className={css.chart}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{caption}</desc>
      {marks.map((m, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the drawing
        <Mark key={i} m={m} />
      ))}
    </svg>
  )
}

function Mark({ m }: { m: Merk }) {
  const data = { 'data-klas': m.klas, 'data-soort': m.soort }
  switch (m.soort) {
    case 'lijn':
      return <line x1={m.x1} y1={m.y1} x2={m.x2} y2={m.y2} {...data} />
    case 'punt':
      return <circle cx={m.x1} cy={m.y1} r={m.x2 > 0 ? m.x2 : 4.5} {...data} />
    case 'vlak':
      return (
        <rect
          x={Math.min(m.x1, m.x2)}
          y={Math.min(m.y1, m.y2)}
          width={Math.abs(m.x2 - m.x1)}
          height={Math.abs(m.y2 - m.y1)}
          {...data}
        />
      )
    case 'tekst':
      return (
        <text x={m.x1} y={m.y1} textAnchor={ANCHOR[m.anker] ?? 'start'} {...data}>
          {m.tekst}
        </text>
      )
    default:
      return <polyline points={(m.punten ?? []).join(' ')} {...data} />
  }
}

/** useWidth tells how wide an element is, in whole pixels, so that a chart can be laid out for it. */
export function useWidth<T extends Element>(initial: number): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null)
  const [width, set] = useState(initial)
  useEffect(() => {
    const el = ref.current
    if (!el) return
    const observer = new ResizeObserver(([e]) => e && e.contentRect.width > 0 && set(Math.floor(e.contentRect.width)))
    observer.observe(el)
    return () => observer.disconnect()
  }, [])
  return [ref, width] as const
}

/** A Sparkline shows how a few readings went; the words beside it say the same. */
export function Sparkline({ values }: { values: number[] }) {
  if (values.length < 2) return null
  const max = Math.max(...values)
  const min = Math.min(...values)
  const span = max - min || 1
  const points = values.map((n, i) => [3 + (i * 58) / (values.length - 1), 18 - ((n - min) / span) * 14] as const)
  const [x, y] = points[points.length - 1]!
  return (
    <svg width="64" height="22" viewBox="0 0 64 22" aria-hidden className={css.spark}>
      <polyline points={points.map((p) => p.join(',')).join(' ')} />
      <circle cx={x} cy={y} r="2.75" />
    </svg>
  )
}
