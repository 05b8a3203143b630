import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const BINARY = process.env.ROUTEWIJZER_BROWSER ?? fileURLToPath(new URL('../../build/bin/routewijzer-browser', import.meta.url))

/** The day the program thinks it is, so that deadlines in the practice dossiers do not move. */
export const VANDAAG = '2026-11-23'
export const WACHTZIN = 'een gele fiets in de regen'

/** A Programma is the real program on a folder of its own, reached as a browser reaches it. */
export class Programma {
  readonly map = mkdtempSync(join(tmpdir(), 'routewijzer-e2e-'))
  private proces: ChildProcess | undefined
  private regels: Interface | undefined

  async start(): Promise<this> {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is not there: build the program first`)
    this.proces = spawn(BINARY, ['-dir', this.map, '-open=false', '-today', VANDAAG], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.regels = createInterface({ input: this.proces.stdout! })
    this.adres = await this.regel()
    return this
  }

  private adres = ''

  private async regel(): Promise<string> {
    const [line] = (await once(this.regels!, 'line', { signal: AbortSignal.timeout(20_000) })) as [string]
    return line
  }

  /** open shows the program in a page; an address works once, so the next page gets its own. */
  async open(page: Page): Promise<void> {
    const adres = this.adres
    const volgend = this.regel()
    this.proces!.stdin!.write('\n')
    this.adres = await volgend
    await page.goto(adres)
  }

  /** herstart kills the program as a pulled plug would, and starts it again on the same folder. */
  async herstart(): Promise<void> {
    await this.stop('SIGKILL')
    await this.start()
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.proces || this.proces.exitCode !== null) return
    const uit = once(this.proces, 'exit')
    this.proces.kill(signal)
    await uit
  }

  async opruimen(): Promise<void> {
    await this.stop()
    rmSync(this.map, { recursive: true, force: true })
  }
}

type Schermen = Record<string, Record<string, (...a: unknown[]) => Promise<unknown>>>

/** roep calls the program as the page does, for what a test needs but does not test. */
export function roep<R>(page: Page, scherm: string, methode: string, ...args: unknown[]): Promise<R> {
  return page.evaluate(([s, m, a]) => (window as unknown as { go: { screens: Schermen } }).go.screens[s]![m]!(...a), [
    scherm,
    methode,
    args,
  ] as const) as Promise<R>
}

/** oefenprofiel makes a practice profile, with its made-up dossiers, and shows the overview. */
export async function oefenprofiel(page: Page): Promise<void> {
  await roep(page, 'Profiel', 'Aanmaken', {
    naam: 'Marieke Hoekstra',
    rol: 'ab',
    organisatie: 'Gedragpunt',
    wachtzin: WACHTZIN,
    oefenen: true,
    sleutelhanger: false,
  })
  await page.reload()
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
}

/** ga goes to an address inside the program. */
export async function ga(page: Page, pad: string): Promise<void> {
  await page.evaluate((p) => {
    location.hash = p
  }, pad)
}

/** toegankelijk runs axe with every rule it has for WCAG 2.2 AA and its best practices, none left out. */
export async function toegankelijk(page: Page): Promise<void> {
  // Colours that are still changing are nobody's colours: wait until the page stands still.
  await page.evaluate(async () => {
    const frame = () => new Promise((r) => requestAnimationFrame(r))
    await frame()
    await frame()
    const ends = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(ends.map((a) => a.finished.catch(() => undefined)))
  })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => n.html.slice(0, 300)) }))).toEqual([])
}
