import type { Opname, Opnamegebeurtenis, Opnamevorm } from '~/backend'
import { type Clock, elapsed, pause, resume, start } from './clock'
import { event, type KeptKind, type Press, standing } from './events'
import { Queue, type QueueOptions, type QueueState } from './queue'

/** What the page draws. A new object at every change, so React can compare. */
export interface Recording {
  id: string
  vorm: Opnamevorm
  events: readonly Opnamegebeurtenis[]
  /** The marks that still stand. */
  stands: readonly Opnamegebeurtenis[]
  clock: Clock
  queue: QueueState
  finished: boolean
}

/** Sends one event to disk; resolves when it is there. */
export type Send = (id: string, e: Opnamegebeurtenis) => Promise<void>

/**
 * A Recorder holds the one recording that runs. It lives outside every page, so
 * that walking away or the lock screen does not stop it.
 */
export class Recorder {
  private rec: Recording | null = null
  private queue: Queue<Opnamegebeurtenis> | null = null
  private listeners = new Set<() => void>()

  constructor(
    private readonly send: Send,
    private readonly now: () => number = Date.now,
    private readonly options: QueueOptions = {},
  ) {}

  readonly get = (): Recording | null => this.rec

  readonly subscribe = (f: () => void): (() => void) => {
    this.listeners.add(f)
    return () => this.listeners.delete(f)
  }

  /** Takes up a recording: one that just began, or one that was found again. */
  open(o: Opname, clock: Clock = start(this.now())): void {
    const events = [...(o.gebeurtenissen ?? [])]
    const queue = new Queue<Opnamegebeurtenis>(
      (e) => this.send(o.id, e),
      (state) => {
        if (this.rec?.id === o.id) this.set({ ...this.rec, queue: state })
      },
      this.options,
    )
    this.queue = queue
    this.set({
      id: o.id,
      vorm: o.instelling,
      events,
      stands: standing(events),
      clock,
      queue: queue.state,
      finished: o.klaar,
    })
  }

  /** Milliseconds now. Never before the last event, even if the system clock was set back. */
  ms(): number {
    if (!this.rec) return 0
    return this.rec.events.reduce((ms, e) => Math.max(ms, e.ms), elapsed(this.rec.clock, this.now()))
  }

  /**
   * Adds one event and sends it; false when nothing runs. A paused recording takes
   * notes, not tallies. A note carries the moment at which it was begun: `at`.
   */
  press(p: Press, at = Number.POSITIVE_INFINITY): boolean {
    const r = this.rec
    if (!r || r.finished) return false
    if (r.clock.still !== null && (p.soort === 'tel' || p.soort === 'interval')) return false
    this.append(r, p, at)
    return true
  }

  /** Keeps what is typed and not part of the record; also after the end. */
  keep(p: Press & { soort: KeptKind }): void {
    if (this.rec) this.append(this.rec, p, Number.POSITIVE_INFINITY)
  }

  /** Resolves when everything is on disk. */
  drained(): Promise<void> {
    return this.queue?.drained() ?? Promise.resolve()
  }

  private append(r: Recording, p: Press, at: number): void {
    const e = event((r.events.at(-1)?.nr ?? 0) + 1, Math.round(Math.min(at, this.ms())), p)
    const events = [...r.events, e]
    this.set({ ...r, events, stands: standing(events) })
    this.queue?.push(e)
  }

  /** Takes back the last mark that stands and returns it, or null when there is none. */
  undo(): Opnamegebeurtenis | null {
    const last = this.rec?.stands.at(-1)
    return last && this.press({ soort: 'herstel' }) ? last : null
  }

  pause(): void {
    const r = this.rec
    if (!r || r.finished || r.clock.still !== null) return
    this.press({ soort: 'pauze' })
    this.set({ ...(this.rec as Recording), clock: pause(r.clock, this.now()) })
  }

  /** The wall moment goes along in waarde, so that a restart can find the clock again. */
  resume(): void {
    const r = this.rec
    if (!r || r.finished || r.clock.still === null) return
    this.press({ soort: 'hervat', waarde: new Date(this.now()).toISOString() })
    this.set({ ...(this.rec as Recording), clock: resume(r.clock, this.now()) })
  }

  /** Ends the recording; resolves when its last event is on disk. */
  finish(): Promise<void> {
    const r = this.rec
    if (!r) return Promise.resolve()
    if (!r.finished) {
      this.press({ soort: 'klaar' })
      this.set({ ...(this.rec as Recording), clock: pause(r.clock, this.now()), finished: true })
    }
    return this.drained()
  }

  /** Lets go of the recording. Only once everything is on disk, or it is thrown away. */
  close(): void {
    this.rec = null
    this.queue = null
    this.tell()
  }

  private set(r: Recording): void {
    this.rec = r
    this.tell()
  }

  private tell(): void {
    for (const f of this.listeners) f()
  }
}
