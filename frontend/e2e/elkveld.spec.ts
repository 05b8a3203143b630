import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { TABS } from '../src/features/dossier/tabs'
import { GETOOND } from '../src/veld/getoond'
import { ga, Programma, roep, WACHTZIN } from './programma'

// The token walk: something unique is typed into every leaf of the schema, on
// the page, as a person would; then it must be in the dump, in the history and
// (words) in the search. The walk follows the schema: a new field is walked
// without a line here, and one that cannot be drawn or saved fails. Three sections
// are written by what happens, never by hand (e2e/proces.spec.ts makes it happen):
// of those it is checked that nothing can be typed in them.
const RW = process.env.ROUTEWIJZER_RW ?? fileURLToPath(new URL('../../build/bin/rw', import.meta.url))

type Field = {
  name: string
  kind: string
  label: string
  one?: string
  ref?: string
  max?: number
  derived?: boolean
  options?: { value: string }[]
  fields?: Field[]
}
type Blad = { pad: string; field: Field; want: unknown; woorden?: string }

const programma = new Programma()
test.beforeAll(() => programma.start())
test.afterAll(() => programma.opruimen())

test('every leaf of the schema can be typed, is kept, and is found again', async ({ page }) => {
  test.setTimeout(900_000)
  await programma.open(page)
  await roep(page, 'Profiel', 'Aanmaken', {
    naam: 'Marieke Hoekstra',
    rol: 'ab',
    organisatie: 'Gedragpunt',
    wachtzin: WACHTZIN,
    oefenen: false,
    sleutelhanger: false,
  })
  const id = await roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam: 'Begin',
    achternaam: '',
    naam: '',
    school: '',
    groep: '',
  })
  const schema = await roep<Field[]>(page, 'Dossiers', 'Schema')
  await page.reload()
  const loop = new Wandeling(page, id)

  // People first: others point at them. References last: what they point at must exist.
  const secties = [...TABS]
    .sort((a) => (a.id === 'betrokkenen' ? -1 : 0))
    .flatMap((t) => t.secties.map((s) => ({ tab: t.id, naam: s })))
  expect(secties.map((s) => s.naam).sort()).toEqual(schema.map((f) => f.name).sort())
  for (const s of secties) await loop.sectie(s.tab, schema.find((f) => f.name === s.naam)!, false)
  for (const s of secties) await loop.sectie(s.tab, schema.find((f) => f.name === s.naam)!, true)
  await page.keyboard.press('Control+s')
  // What a rule refuses is kept as typed; with a reason it goes through.
  for (const t of new Set(secties.map((s) => s.tab))) await loop.tochDoorgaan(t)
  await expect(page.getByText('Alles opgeslagen')).toBeVisible({ timeout: 20_000 })

  expect([...GETOOND].sort()).toEqual(['cycli', 'opheffingen', 'verloop'])
  for (const naam of GETOOND) {
    await ga(page, `/dossiers/${id}/${TABS.find((t) => t.secties.includes(naam))!.id}`)
    const sectie = page.locator(`#sectie-${naam}`)
    await sectie.waitFor()
    expect(await sectie.locator('input, textarea, [role=spinbutton], [contenteditable]').count()).toBe(0)
    await expect(sectie.getByRole('button', { name: /toevoegen/ })).toHaveCount(0)
  }

  expect(loop.getypt.length).toBeGreaterThan(200)
  expect(loop.getypt.map((b) => patroon(b.pad)).sort()).toEqual(bladeren(schema).sort())

  const missing: string[] = []
  for (const b of loop.getypt) {
    if (!b.woorden) continue
    const hits = await roep<{ pad: string }[]>(page, 'Dossiers', 'Zoek', b.woorden)
    if (!hits.some((h) => h.pad === b.pad)) missing.push(`search: ${b.pad}`)
  }
  await programma.stop()

  const map = join(programma.map, readdirSync(programma.map, { withFileTypes: true }).find((e) => e.isDirectory())!.name)
  const rw = (...args: string[]) =>
    execFileSync(RW, [...args, '--dir', map], {
      env: { ...process.env, RW_PASSPHRASE: WACHTZIN },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
  const dump = JSON.parse(rw('dump', id)) as Record<string, unknown>
  const history = rw('history', id, '--json')
  const padenInHistorie = new Set((JSON.parse(history) as { pad: string }[]).map((g) => g.pad))
  for (const b of loop.getypt) {
    const got = waarde(dump.dossier ?? dump, b.pad)
    if (
      JSON.stringify(got) !== JSON.stringify(b.want) &&
      !(b.field.kind === 'ink' && typeof got === 'string' && got.startsWith('M'))
    )
      missing.push(`dump: ${b.pad}: got ${JSON.stringify(got)}, want ${JSON.stringify(b.want)}`)
    if (!padenInHistorie.has(b.pad)) missing.push(`history: ${b.pad}`)
    if (b.woorden && !history.includes(b.woorden)) missing.push(`history words: ${b.pad}`)
  }
  expect(missing).toEqual([])

  // And on paper: every word in the signed PDF, but for what no document prints.
  const pdf = join(programma.map, 'top-dossier.pdf')
  rw('export', id, '--document', 'top-dossier', '--out', pdf)
  const papier = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).replaceAll(/\s+/g, '')
  const ongedrukt = loop.getypt.filter((b) => b.woorden && !papier.includes(b.woorden)).map((b) => patroon(b.pad))
  expect([...new Set(ongedrukt)].sort()).toEqual(NIET_OP_PAPIER)
})

/**
 * What the TOP-dossier does not print: the teacher's coaching notes (L12),
 * contact details, and bookkeeping; time is added up per task (K8).
 */
const NIET_OP_PAPIER = [
  'betrokkenen/*/email',
  'betrokkenen/*/telefoon',
  'coachingsnotities/*/notitie',
  'documenten/*/blob',
  'documenten/*/kenmerk',
  'instemmingen/*/hash',
  'inzetten/*/tijd/*/omschrijving',
  'planVanAanpak/alleenTaalfout/*/hash',
]

const patroon = (pad: string) => pad.replaceAll(/[0-9a-f-]{36}/g, '*')

/** bladeren are the leaves of the schema that somebody can write, an item written as "*". */
function bladeren(fields: Field[], pad = ''): string[] {
  return fields.flatMap((f) => {
    const p = pad ? `${pad}/${f.name}` : f.name
    if (f.derived || GETOOND.includes(p)) return []
    if (f.kind === 'group') return bladeren(f.fields ?? [], p)
    if (f.kind === 'list') return bladeren(f.fields ?? [], `${p}/*`)
    return [p]
  })
}

function waarde(d: unknown, pad: string): unknown {
  let at = d
  for (const part of pad.split('/')) {
    if (Array.isArray(at)) at = at.find((i) => i.id === part)
    else at = (at as Record<string, unknown> | undefined)?.[part]
  }
  return at
}

class Wandeling {
  readonly getypt: Blad[] = []
  private nr = 0
  private tab = ''

  constructor(
    private page: Page,
    private id: string,
  ) {}

  async sectie(tab: string, field: Field, refs: boolean): Promise<void> {
    if (field.derived || GETOOND.includes(field.name)) return
    if (tab !== this.tab) {
      await ga(this.page, `/dossiers/${this.id}/${tab}`)
      await this.page.getByRole('tabpanel').waitFor()
      this.tab = tab
    }
    await this.loop(field.name, field, refs)
  }

  private async loop(pad: string, field: Field, refs: boolean): Promise<void> {
    if (field.derived) return
    if (field.kind === 'group') {
      for (const f of field.fields ?? []) await this.loop(`${pad}/${f.name}`, f, refs)
      return
    }
    if (field.kind === 'list') {
      const item = refs ? await this.open(pad) : await this.nieuw(pad, field)
      for (const f of field.fields ?? []) await this.loop(`${pad}/${item}/${f.name}`, f, refs)
      return
    }
    if (refs === (field.kind === 'ref' || field.kind === 'refs')) await this.typ(pad, field)
  }

  /** tochDoorgaan lifts, with a reason, whatever the rules refused in a tab. */
  async tochDoorgaan(tab: string): Promise<void> {
    if (await this.page.getByText('Alles opgeslagen').isVisible()) return
    await ga(this.page, `/dossiers/${this.id}/${tab}`)
    await this.page
      .getByRole('tab', { selected: true })
      .and(this.page.locator(`[data-key="${tab}"]`))
      .waitFor()
    await this.page.waitForTimeout(300)
    const geweigerd = await this.page.locator('[data-pad]:has(> [data-weigering])').all()
    for (const pad of await Promise.all(geweigerd.map((v) => v.getAttribute('data-pad')))) {
      const muur = this.page.locator(`[data-pad="${pad}"] > [data-weigering]`)
      if (await muur.isHidden()) continue
      // A refusal out of sight was told in a corner, where the buttons of a dialog come to lie.
      const melding = this.page.getByRole('button', { name: 'Melding sluiten' })
      while (await melding.count()) await melding.first().click()
      await muur.getByRole('button', { name: 'Toch doorgaan…' }).click({ timeout: 15_000 })
      const venster = this.page.getByRole('dialog', { name: 'Toch doorgaan' })
      await venster.getByRole('textbox', { name: 'Reden' }).fill('Alles wordt hier ingevuld.')
      await venster.getByRole('button', { name: 'Opheffen en doorgaan' }).click({ timeout: 15_000 })
      await expect(venster).toBeHidden()
      await expect(muur).toBeHidden()
    }
  }

  private async items(pad: string): Promise<{ id: string }[]> {
    const p = await roep<{ dossier: unknown }>(this.page, 'Dossiers', 'Open', this.id)
    return (waarde(p.dossier, pad) as { id: string }[] | null) ?? []
  }

  private async nieuw(pad: string, field: Field): Promise<string> {
    const lijst = this.page.locator(`[role=group][data-pad="${pad}"]`)
    await lijst
      .getByRole('button', { name: `${field.one!.charAt(0).toUpperCase()}${field.one!.slice(1)} toevoegen`, exact: true })
      .first()
      .click()
    await expect.poll(async () => (await this.items(pad)).length).toBe(1)
    const item = (await this.items(pad))[0]!.id
    await this.page.locator(`[data-item="${pad}/${item}"]`).waitFor()
    return item
  }

  // The second time round items may be folded: each is opened by its own button.
  private async open(pad: string): Promise<string> {
    const item = (await this.items(pad))[0]!.id
    const knop = this.page.locator(`[data-item="${pad}/${item}"]`).getByRole('button').first()
    if ((await knop.getAttribute('aria-expanded')) !== 'true') await knop.click()
    return item
  }

  private async typ(pad: string, field: Field): Promise<void> {
    const n = ++this.nr
    const veld = this.page.locator(`[data-pad="${pad}"]`)
    const blad: Blad = { pad, field, want: undefined }
    switch (field.kind) {
      case 'line':
      case 'text': {
        const woord = `kenteken${n}xq`
        await veld.locator('input, textarea').fill(woord)
        blad.want = blad.woorden = woord
        break
      }
      case 'number': {
        const getal = Math.min(field.max ?? 99, 2 + (n % 47))
        await veld.locator('input').fill(String(getal))
        blad.want = getal
        break
      }
      case 'date': {
        const dag = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
        await this.segmenten(veld, `${dag.slice(8)}${dag.slice(5, 7)}${dag.slice(0, 4)}`)
        blad.want = dag
        break
      }
      case 'time':
        await this.segmenten(veld, `10${String(n % 60).padStart(2, '0')}`)
        blad.want = `10:${String(n % 60).padStart(2, '0')}`
        break
      case 'choice':
        blad.want = field.options!.at(-1)!.value
        if (await veld.getByRole('radio').count()) await veld.locator('label:has([type=radio])').last().click()
        else await this.kies(veld, true)
        break
      case 'choices':
        await veld.locator('label:has([type=checkbox])').first().click()
        blad.want = [field.options![0]!.value]
        break
      case 'ref':
        await this.kies(veld, true)
        blad.want = (await this.items(field.ref!)).at(-1)!.id
        break
      case 'refs':
        await this.kies(veld, false)
        await this.page.keyboard.press('Escape')
        blad.want = [(await this.items(field.ref!))[0]!.id]
        break
      case 'ink':
        await this.teken(veld)
        break
      case 'seconds':
        await veld.locator('input').fill(`0:01, 1:${String(n % 60).padStart(2, '0')}`)
        blad.want = [1, 60 + (n % 60)]
        break
      case 'series':
        await veld.locator('input').fill('1 0-1')
        blad.want = '10-1'
        break
      default:
        throw new Error(`no way to type a ${field.kind}: ${pad}`)
    }
    this.getypt.push(blad)
  }

  private async segmenten(veld: Locator, cijfers: string): Promise<void> {
    await veld.getByRole('spinbutton').first().focus()
    await this.page.keyboard.type(cijfers)
  }

  private async kies(veld: Locator, laatste: boolean): Promise<void> {
    await veld.locator('button[aria-haspopup="listbox"]').click()
    const opties = this.page.getByRole('option')
    await (laatste ? opties.last() : opties.first()).click()
  }

  private async teken(veld: Locator): Promise<void> {
    await veld.getByRole('button', { name: 'Tekenen' }).click()
    const box = (await veld.locator('canvas').boundingBox())!
    await this.page.mouse.move(box.x + 40, box.y + 40)
    await this.page.mouse.down()
    await this.page.mouse.move(box.x + 160, box.y + 80, { steps: 6 })
    await this.page.mouse.up()
  }
}
