import type { Concept, Dossier, Dossierpagina, Schrijving, Signaal, Veld } from '~/backend'
import { waardeOp } from './pad'
import { type Bron, begin, type Gebeurt, isGeweigerd, isVuil, type Stand, volgende } from './stand'
import { gelijk } from './waarde'

/** What a Werkblad needs of the program; a test gives its own. */
export type Poort = {
  schrijf(s: Schrijving[]): Promise<void>
  bewaarConcept(s: Schrijving): Promise<void>
  wisConcept(pad: string): Promise<void>
  /** The sentence for whatever was thrown. */
  tekst(e: unknown): string
  /** The findings that stood in the way of a write, none when no rule did. */
  signalen?(e: unknown): Signaal[]
  /** A write failed and its field may be out of sight. */
  gemist?(pad: string, tekst: string): void
}

/** Half a second after the last key a draft is kept; after two minutes of typing it is written. */
export const CONCEPT_MS = 500
export const SCHRIJF_MS = 120_000

/**
 * A Werkblad holds every field of one open dossier, outside the components that
 * draw them: a tab that goes out of sight, a list that folds, a page that is left
 * take no typed text with them.
 */
export class Werkblad {
  private standen = new Map<string, Stand>()
  private luisteraars = new Map<string, Set<() => void>>()
  private concept = new Map<string, ReturnType<typeof setTimeout>>()
  private schrijf = new Map<string, ReturnType<typeof setTimeout>>()
  private onderweg = new Map<string, Promise<void>>()
  private velden: Record<string, Veld> = {}
  private dossier: Dossier | undefined
  private poort: Poort
  private vuil: readonly string[] = []

  constructor(poort: Poort) {
    this.poort = poort
  }

  /** laad takes what the program has now; fields in use keep their text and their heads. */
  laad(p: Pick<Dossierpagina, 'velden' | 'dossier'>) {
    this.velden = p.velden
    this.dossier = p.dossier
    for (const pad of [...this.standen.keys()]) this.doe(pad, { wat: 'bron', bron: this.bron(pad) })
  }

  lees(pad: string): Stand {
    let s = this.standen.get(pad)
    if (!s) {
      s = begin(this.bron(pad))
      this.standen.set(pad, s)
    }
    return s
  }

  /** luister hears of one field; pad "" hears when the set of unsaved fields changes. */
  luister(pad: string, run: () => void): () => void {
    const set = this.luisteraars.get(pad) ?? new Set()
    this.luisteraars.set(pad, set.add(run))
    return () => set.delete(run)
  }

  /** onbewaard are the paths the program has not confirmed. */
  onbewaard(): readonly string[] {
    return this.vuil
  }

  focus(pad: string) {
    this.doe(pad, { wat: 'focus' })
  }

  typ(pad: string, waarde: unknown) {
    this.doe(pad, { wat: 'typ', waarde })
    if (isVuil(this.lees(pad))) this.plan(pad)
    else this.laatMaar(pad)
  }

  /** blur lets a field go: what was typed is written. What a rule refused waits for its user. */
  blur(pad: string): Promise<void> {
    this.doe(pad, { wat: 'blur' })
    if (isGeweigerd(this.lees(pad))) return Promise.resolve()
    return this.bewaar([pad])
  }

  /** zet is one choice made: typed and written at once. */
  zet(pad: string, waarde: unknown): Promise<void> {
    this.typ(pad, waarde)
    return this.bewaar([pad])
  }

  terug(pad: string) {
    this.doe(pad, { wat: 'terug' })
    this.laatMaar(pad)
  }

  /** neemConcept brings back what was typed before a crash. */
  neemConcept(c: Concept) {
    this.doe(c.pad, { wat: 'concept', waarde: c.waarde, heads: c.heads ?? [] })
    this.plan(c.pad)
  }

  /** concepten are the drafts worth offering: not what is being typed now, not what was written after all. */
  concepten(cs: Concept[]): Concept[] {
    return cs.filter((c) => {
      const s = this.standen.get(c.pad) ?? begin(this.bron(c.pad))
      return !isVuil(s) && !gelijk(c.waarde, s.opgeslagen)
    })
  }

  bewaarAlles(): Promise<void> {
    return this.bewaar(this.vuil)
  }

  /** bewaar writes fields as one action; when that is refused each on its own, so that the fault lands where it belongs. */
  async bewaar(pads: readonly string[]): Promise<void> {
    await Promise.all(pads.map((p) => this.onderweg.get(p)))
    const klaar = pads.filter((p) => ['getypt', 'fout'].includes(this.lees(p).fase))
    if (klaar.length === 0) return
    const lijst = klaar.map((pad) => ({ pad, waarde: this.lees(pad).waarde, heads: this.lees(pad).heads }))
    for (const { pad } of lijst) {
      this.stopTimers(pad)
      this.doe(pad, { wat: 'verstuur' })
    }
    const werk = this.verstuur(lijst)
    for (const { pad } of lijst) this.onderweg.set(pad, werk)
    await werk
    for (const { pad } of lijst) if (this.onderweg.get(pad) === werk) this.onderweg.delete(pad)
    // Typed on meanwhile: the clocks start again.
    for (const { pad } of lijst) if (this.lees(pad).fase === 'getypt') this.plan(pad)
  }

  private async verstuur(lijst: Schrijving[]): Promise<void> {
    try {
      await this.poort.schrijf(lijst)
    } catch (e) {
      if (lijst.length > 1) {
        await Promise.all(lijst.map((s) => this.verstuur([s])))
        return
      }
      const { pad } = lijst[0]!
      const tekst = this.poort.tekst(e)
      this.doe(pad, { wat: 'mislukt', tekst, signalen: this.poort.signalen?.(e) ?? [] })
      void this.concepteer(pad)
      this.poort.gemist?.(pad, tekst)
      return
    }
    for (const { pad } of lijst) this.doe(pad, { wat: 'gelukt' })
  }

  private plan(pad: string) {
    clearTimeout(this.concept.get(pad))
    this.concept.set(
      pad,
      setTimeout(() => void this.concepteer(pad), CONCEPT_MS),
    )
    if (!this.schrijf.has(pad))
      this.schrijf.set(
        pad,
        setTimeout(() => {
          this.schrijf.delete(pad)
          void this.bewaar([pad])
        }, SCHRIJF_MS),
      )
  }

  private stopTimers(pad: string) {
    clearTimeout(this.concept.get(pad))
    clearTimeout(this.schrijf.get(pad))
    this.concept.delete(pad)
    this.schrijf.delete(pad)
  }

  // A draft on its way must land before the write that ends it.
  private concepteer(pad: string): Promise<void> {
    this.concept.delete(pad)
    const s = this.lees(pad)
    if (s.fase !== 'getypt' && s.fase !== 'fout') return Promise.resolve()
    const werk = this.poort.bewaarConcept({ pad, waarde: s.waarde, heads: s.heads }).catch(() => {
      // The text still stands on the page and is written when the field is let go;
      // a draft that could not be kept is no reason to stop somebody typing.
    })
    this.onderweg.set(pad, werk)
    return werk
  }

  private laatMaar(pad: string) {
    const had = this.concept.has(pad) || this.schrijf.has(pad)
    this.stopTimers(pad)
    if (had) void this.poort.wisConcept(pad).catch(() => {})
  }

  private bron(pad: string): Bron {
    const v = this.velden[pad]
    if (v) return { waarde: v.waarde, heads: v.heads ?? [], versies: v.versies ?? [] }
    return { waarde: this.dossier ? waardeOp(this.dossier, pad) : undefined, heads: [] }
  }

  private doe(pad: string, g: Gebeurt) {
    const was = this.lees(pad)
    const s = volgende(was, g)
    if (s === was) return
    this.standen.set(pad, s)
    for (const run of this.luisteraars.get(pad) ?? []) run()
    if (isVuil(s) === isVuil(was)) return
    this.vuil = [...this.standen].filter(([, x]) => isVuil(x)).map(([p]) => p)
    for (const run of this.luisteraars.get('') ?? []) run()
  }
}
