import { Keyboard, Maximize2, Pause, Play, Square } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Button, ToggleButton } from '~/ui/Button/Button'
import { Segmented } from '~/ui/Segmented/Segmented'
import { Cue } from './Cue'
import { mmss } from './clock'
import type { Drafts } from './drafts'
import { words } from './events'
import { Intervals } from './Intervals'
import { command, isTyping } from './keyboard'
import { Lanes } from './Lanes'
import { AbcNote, Verslag } from './Notes'
import { Pad } from './Pad'
import css from './Running.module.css'
import type { Recorder, Recording } from './recorder'
import { Saved } from './Saved'
import { cells, count, percent, scores, target } from './sampling'
import { useTicks } from './useTicks'

export interface RunningProps {
  recorder: Recorder
  rec: Recording
  drafts: Drafts
  hand: 'links' | 'rechts'
  onHand: (h: 'links' | 'rechts') => void
  /** Single keys are on. */
  keys: boolean
  onKeys: (on: boolean) => void
  /** Klasmodus: dim, over the whole window. */
  quiet: boolean
  onQuiet: (on: boolean) => void
  onFinish: () => void
}

/** The recording as it runs. No name of a child stands here: a neighbour may look along. */
export function Running({ recorder, rec, drafts, hand, onHand, keys, onKeys, quiet, onQuiet, onFinish }: RunningProps) {
  const { vorm, stands, clock } = rec
  const paused = clock.still !== null
  useTicks(!paused)
  const ms = recorder.ms()
  const [said, setSaid] = useState('')
  const [lit, setLit] = useState({ id: '', n: 0 })
  const [ending, setEnding] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const zin = useRef<HTMLTextAreaElement>(null)
  const abc = useRef<HTMLTextAreaElement>(null)
  const has = (m: string) => vorm.methoden.includes(m)
  const sampling = has('tijdsteekproef')
  const sp = vorm.steekproef
  const per = sp.intervalSeconden * 1000

  const light = useCallback((id: string) => setLit((l) => ({ id, n: l.n + 1 })), [])
  const now = useCallback(() => recorder.ms(), [recorder])

  const tel = useCallback(
    (knop: string) => {
      if (!recorder.press({ soort: 'tel', knop })) return
      light(knop)
      const k = vorm.gedragingen.find((g) => g.id === knop)
      const n = recorder.get()?.stands.filter((e) => e.soort === 'tel' && e.knop === knop).length ?? 0
      setSaid(k?.soort === 'turven' ? `${k.naam}: ${n}` : `${k?.naam}: ${n % 2 ? 'begin' : 'einde'}`)
    },
    [recorder, vorm, light],
  )
  const score = useCallback(
    (seen: boolean) => {
      const index = target(sp, recorder.ms())
      if (index < 0 || !recorder.press({ soort: 'interval', index, waarde: seen ? '1' : '0' })) return
      light(seen ? 'score-1' : 'score-0')
      setSaid(`Interval ${index + 1}: ${seen ? 'wel' : 'niet'}`)
    },
    [recorder, sp, light],
  )
  const undo = useCallback(() => {
    const e = recorder.undo()
    if (!e) return
    light('undo')
    setSaid(`Hersteld: ${words(e, vorm.gedragingen, sp.gedrag)}`)
  }, [recorder, vorm, sp, light])
  const toggle = useCallback(() => {
    if (recorder.get()?.clock.still === null) {
      recorder.pause()
      setSaid('Pauze')
    } else {
      recorder.resume()
      setSaid('Loopt')
    }
  }, [recorder])
  const leave = useCallback(() => root.current?.focus({ preventScroll: true }), [])
  // Begin, and each change between klasmodus and not, starts at the recording.
  useEffect(leave, [leave])

  useEffect(() => {
    const hear = (e: KeyboardEvent) => {
      const c = command(
        { key: e.key, ctrlKey: e.ctrlKey, metaKey: e.metaKey, altKey: e.altKey, repeat: e.repeat, typing: isTyping(e.target) },
        vorm.gedragingen,
        sampling,
        keys,
      )
      if (!c) return
      e.preventDefault()
      if (c.do === 'tel') tel(c.knop)
      else if (c.do === 'score') score(c.seen)
      else if (c.do === 'undo') undo()
      else if (c.do === 'pause') toggle()
      else if (c.do === 'verslag') zin.current?.focus()
      else abc.current?.focus()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [vorm, sampling, keys, tel, score, undo, toggle])

  const addZin = useCallback(() => {
    const d = drafts.takeZin()
    if (!d) return
    recorder.press({ soort: 'zin', tekst: d.tekst }, d.at)
    setSaid('Zin toegevoegd')
  }, [drafts, recorder])
  const addAbc = useCallback(() => {
    const d = drafts.takeAbc()
    if (!d) return
    recorder.press({ soort: 'abc', ...d.abc }, d.at)
    setSaid('Notitie toegevoegd')
  }, [drafts, recorder])

  const s = scores(stands)
  const planned = Math.ceil((vorm.minuten * 60_000) / per) || 0
  const shown = Math.max(planned, Math.floor(ms / per) + 1, 1)
  const grid = sampling ? cells(sp, s, ms, shown) : []
  const last = stands.slice(-4).reverse()

  return (
    <section className={css.running} data-hand={hand} ref={root} tabIndex={-1} aria-label="Opname">
      <div className="sr-only" role="status">
        {said}
      </div>
      <header className={css.head}>
        <div className={css.time}>
          <h1 className="sr-only">Observatie loopt</h1>
          <span role="timer" aria-label="Verstreken tijd">
            {mmss(ms)}
          </span>
          {vorm.minuten > 0 && (
            <small>
              {ms > vorm.minuten * 60_000 ? `geplande ${vorm.minuten} min is om` : `van ${mmss(vorm.minuten * 60_000)}`}
            </small>
          )}
          {paused && <em>pauze</em>}
        </div>
        <div className={css.transport}>
          <Button size="large" onPress={toggle}>
            {paused ? <Play size={18} aria-hidden /> : <Pause size={18} aria-hidden />}
            {paused ? 'Verder' : 'Pauze'}
          </Button>
          {ending ? (
            <>
              <Button size="large" variant="primary" onPress={onFinish} autoFocus>
                Ja, afronden
              </Button>
              <Button size="large" variant="quiet" onPress={() => setEnding(false)}>
                Doorgaan
              </Button>
            </>
          ) : (
            <Button size="large" onPress={() => setEnding(true)}>
              <Square size={16} aria-hidden />
              Afronden
            </Button>
          )}
        </div>
        <Saved queue={rec.queue} />
      </header>

      <div className={css.hands}>
        {sampling && <Cue vorm={sp} cells={grid} ms={ms} paused={paused} />}
        <Pad
          vorm={vorm}
          stands={stands}
          ms={ms}
          paused={paused}
          keys={keys}
          lit={lit}
          scoring={target(sp, ms) >= 0}
          onTel={tel}
          onScore={score}
          onUndo={undo}
        />
      </div>

      <div className={css.view}>
        {sampling && (
          <section className={css.block} aria-label="Intervallen">
            <div className={css.blockHead}>
              <h2>
                {sp.gedrag} per {sp.intervalSeconden} s
              </h2>
              <span>{percentages(sp.klasgenootElke, grid)}</span>
            </div>
            <Intervals vorm={sp} cells={grid} current={target(sp, ms)} fill={(ms % per) / per} />
          </section>
        )}
        <Lanes knoppen={vorm.gedragingen} stands={stands} ms={ms} total={vorm.minuten * 60_000} running />
        {has('lopendVerslag') && <Verslag drafts={drafts} stands={stands} now={now} onAdd={addZin} onLeave={leave} field={zin} />}
        {has('abc') && <AbcNote drafts={drafts} stands={stands} now={now} onAdd={addAbc} onLeave={leave} field={abc} />}
        {last.length > 0 && (
          <section className={css.block} aria-label="Laatste">
            <h2>Laatste</h2>
            <ol className={css.last}>
              {last.map((e) => (
                <li key={e.nr}>
                  <time>{mmss(e.ms)}</time> {words(e, vorm.gedragingen, sp.gedrag)}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>

      <footer className={css.foot}>
        <Segmented
          label="Bedienen met hand"
          size="small"
          value={hand}
          onChange={onHand}
          options={[
            { value: 'links', label: 'Links' },
            { value: 'rechts', label: 'Rechts' },
          ]}
        />
        <ToggleButton size="small" isSelected={keys} onChange={onKeys}>
          <Keyboard size={15} aria-hidden />
          Sneltoetsen
        </ToggleButton>
        <ToggleButton size="small" isSelected={quiet} onChange={onQuiet}>
          <Maximize2 size={15} aria-hidden />
          Klasmodus
        </ToggleButton>
        <p>
          {keys
            ? keyHelp(vorm.gedragingen.length > 0, sampling, has('lopendVerslag'), has('abc'))
            : 'Sneltoetsen staan uit; Ctrl Z herstelt.'}
        </p>
      </footer>
    </section>
  )
}

function percentages(every: number, grid: readonly string[]): ReactNode {
  const passed = grid.findIndex((c) => c === 'now' || c === 'ahead')
  const { own, mate } = count(grid.slice(0, passed < 0 ? undefined : passed).join(''), every)
  const word = (p: number | null) => (p === null ? 'nog geen score' : `${p}%`)
  const parts = [every > 0 ? `leerling ${word(percent(own))}` : word(percent(own))]
  if (every > 0) parts.push(`klasgenoot ${word(percent(mate))}`)
  const missed = own.missed + mate.missed
  if (missed) parts.push(`${missed} gemist`)
  return parts.join(', ')
}

function keyHelp(tallies: boolean, sampling: boolean, verslag: boolean, abc: boolean): string {
  return [
    tallies && 'de toets op de knop telt',
    sampling && 'J wel, N niet',
    'Backspace herstelt',
    'P pauze',
    verslag && 'V verslag',
    abc && 'A notitie',
  ]
    .filter(Boolean)
    .join(', ')
}
