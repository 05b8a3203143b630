import type { Opnamegebeurtenis, Telknop } from '~/backend'
import { mmss } from './clock'
import { stretches, tally } from './events'
import css from './Lanes.module.css'
import { useWidth } from './useWidth'

const LANE = 26
const FOOT = 22

/** One line per behaviour with a mark per tally and a bar per stretch: the route line again. */
export function Lanes({
  knoppen,
  stands,
  ms,
  total,
  running,
}: {
  knoppen: readonly Telknop[]
  stands: readonly Opnamegebeurtenis[]
  ms: number
  total: number
  running: boolean
}) {
  const [box, width] = useWidth<HTMLDivElement>(600)
  if (knoppen.length === 0) return null
  const span = Math.max(total, ms, 60_000)
  // A narrow drawing puts the name above its line.
  const narrow = width < 460
  const left = narrow ? 0 : 172
  const lane = narrow ? 44 : LANE
  const height = knoppen.length * lane + FOOT
  const x = (t: number) => left + (t / span) * (width - left - 10) + 2
  const minutes = span / 60_000
  const step = [1, 2, 5, 10, 15, 30, 60].find((s) => minutes / s <= (narrow ? 4 : 6)) ?? 120
  const ticks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, i) => i * step)
  return (
    <div ref={box} className={css.box}>
      <svg width={width} height={height} role="img" aria-label={`Tijdlijn: ${spoken(knoppen, stands, ms)}`}>
        {knoppen.map((k, i) => {
          const t = tally(k, stands, ms)
          const y = i * lane + (narrow ? 30 : 13)
          return (
            <g key={k.id} transform={`translate(0 ${y})`}>
              <text x={0} y={narrow ? -15 : 0} dy="0.32em" className={css.name}>
                {short(k.naam, narrow ? 44 : 24)}
              </text>
              <line x1={x(0)} x2={x(span)} className={css.line} />
              <line x1={x(0)} x2={x(ms)} className={css.done} />
              {k.soort === 'turven' || k.soort === ''
                ? stands
                    .filter((e) => e.soort === 'tel' && e.knop === k.id)
                    .map((e) => <line key={e.nr} x1={x(e.ms)} x2={x(e.ms)} y1={-8} y2={8} className={css.mark} />)
                : stretches(t, ms).map(([a, b]) => (
                    <rect
                      key={a}
                      x={x(a)}
                      width={Math.max(3, x(b) - x(a))}
                      y={-6}
                      height={12}
                      className={css.stretch}
                      data-soort={k.soort}
                    />
                  ))}
            </g>
          )
        })}
        {running && (
          <>
            <line x1={x(ms)} x2={x(ms)} y1={2} y2={height - FOOT} className={css.nowLine} />
            <circle cx={x(ms)} cy={height - FOOT} r={5} className={css.now} />
          </>
        )}
        {ticks.map((m, i) => (
          <text
            key={m}
            x={x(m * 60_000)}
            y={height - 2}
            textAnchor={i === 0 ? 'start' : m * 60_000 >= span * 0.97 ? 'end' : 'middle'}
            className={css.tick}
          >
            {m} min
          </text>
        ))}
      </svg>
    </div>
  )
}

const short = (s: string, n: number) => (s.length > n ? `${s.slice(0, n - 1)}…` : s)

function spoken(knoppen: readonly Telknop[], stands: readonly Opnamegebeurtenis[], ms: number): string {
  return knoppen
    .map((k) => {
      const m = tally(k, stands, ms).moments
      return `${k.naam} ${m.length ? `op ${m.map(mmss).join(', ')}` : 'niet gezien'}`
    })
    .join('; ')
}
