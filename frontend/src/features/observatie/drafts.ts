import type { Opnamegebeurtenis } from '~/backend'

// What is being typed during a recording and not added yet. Like the recording
// it lives outside the page.

export interface Abc {
  aanleiding: string
  gedrag: string
  gevolg: string
}

export interface Draft {
  zin: string
  /** Moment at which the sentence was begun. */
  zinAt: number | null
  abc: Abc
  abcAt: number | null
}

const none: Draft = { zin: '', zinAt: null, abc: { aanleiding: '', gedrag: '', gevolg: '' }, abcAt: null }

export class Drafts {
  private d: Draft = none
  private listeners = new Set<() => void>()

  readonly get = (): Draft => this.d

  readonly subscribe = (f: () => void): (() => void) => {
    this.listeners.add(f)
    return () => this.listeners.delete(f)
  }

  setZin(zin: string, now: number): void {
    this.set({ ...this.d, zin, zinAt: zin === '' ? null : (this.d.zinAt ?? now) })
  }

  setAbc(part: Partial<Abc>, now: number): void {
    const abc = { ...this.d.abc, ...part }
    const empty = !abc.aanleiding && !abc.gedrag && !abc.gevolg
    this.set({ ...this.d, abc, abcAt: empty ? null : (this.d.abcAt ?? now) })
  }

  /** Hands over the sentence and empties the field; null when there is nothing to add. */
  takeZin(): { tekst: string; at: number } | null {
    const { zin, zinAt } = this.d
    if (!zin.trim()) return null
    this.set({ ...this.d, zin: '', zinAt: null })
    return { tekst: zin.trim(), at: zinAt ?? 0 }
  }

  takeAbc(): { abc: Abc; at: number } | null {
    const { aanleiding, gedrag, gevolg } = this.d.abc
    const abc = { aanleiding: aanleiding.trim(), gedrag: gedrag.trim(), gevolg: gevolg.trim() }
    if (!abc.aanleiding && !abc.gedrag && !abc.gevolg) return null
    const at = this.d.abcAt ?? 0
    this.set({ ...this.d, abc: none.abc, abcAt: null })
    return { abc, at }
  }

  /** Takes up what was journalled as half a sentence before the program stopped. */
  restore(events: readonly Opnamegebeurtenis[]): void {
    const c = events.findLast((e) => e.soort === 'concept')
    if (!c) {
      this.clear()
      return
    }
    const after = (soort: string) => events.some((e) => e.soort === soort && e.nr > c.nr)
    const zin = after('zin') ? '' : c.tekst
    const abc = after('abc') ? none.abc : { aanleiding: c.aanleiding, gedrag: c.gedrag, gevolg: c.gevolg }
    this.set({
      zin,
      zinAt: zin ? c.ms : null,
      abc,
      abcAt: abc.aanleiding || abc.gedrag || abc.gevolg ? c.ms : null,
    })
  }

  clear(): void {
    this.set(none)
  }

  private set(d: Draft): void {
    this.d = d
    for (const f of this.listeners) f()
  }
}
