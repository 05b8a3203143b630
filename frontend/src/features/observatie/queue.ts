// What is pressed goes out at once and in order. A send that fails is tried
// again until it succeeds: an event is only let go when it is on disk.

export interface QueueState {
  /** Events that are not yet known to be on disk. */
  open: number
  /** Why the last try failed; null when it went well. */
  error: unknown
}

export interface QueueOptions {
  /** Waits before the next try; told how many tries failed in a row. */
  wait?: (failures: number) => Promise<void>
}

const backoff = (failures: number) => new Promise<void>((done) => setTimeout(done, Math.min(5000, 250 * 2 ** (failures - 1))))

export class Queue<T> {
  private items: T[] = []
  private busy = false
  private error: unknown = null
  private idle: (() => void)[] = []
  private readonly wait: (failures: number) => Promise<void>

  constructor(
    private readonly send: (item: T) => Promise<void>,
    private readonly changed: (s: QueueState) => void = () => {},
    options: QueueOptions = {},
  ) {
    this.wait = options.wait ?? backoff
  }

  get state(): QueueState {
    return { open: this.items.length, error: this.error }
  }

  /** push never waits and never throws. */
  push(item: T): void {
    this.items.push(item)
    this.changed(this.state)
    void this.run()
  }

  /** Resolves once everything pushed so far, and since, is on disk. */
  drained(): Promise<void> {
    return this.items.length ? new Promise((done) => this.idle.push(done)) : Promise.resolve()
  }

  private async run(): Promise<void> {
    if (this.busy) return
    this.busy = true
    let failures = 0
    for (let item = this.items[0]; item !== undefined; item = this.items[0]) {
      try {
        await this.send(item)
        this.items.shift()
        this.error = null
        failures = 0
      } catch (err) {
        this.error = err
        failures++
      }
      this.changed(this.state)
      if (failures) await this.wait(failures)
    }
    this.busy = false
    for (const done of this.idle.splice(0)) done()
  }
}
