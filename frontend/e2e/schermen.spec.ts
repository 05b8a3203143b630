import { expect, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk } from './programma'

// Every screen, light and dark, by axe with no rule left out; and at 400 % zoom
// (342 CSS pixels wide) nothing may need scrolling sideways.
const programma = new Programma()
test.beforeAll(async ({ browser }) => {
  await programma.start()
  const page = await browser.newPage()
  await programma.open(page)
  await oefenprofiel(page)
  await page.close()
})
test.afterAll(() => programma.opruimen())

const TABS = [
  'vraag',
  'analyse',
  'perspectief',
  'plan',
  'evaluatie',
  'observaties',
  'mdo',
  'betrokkenen',
  'proces',
  'documenten',
  'geschiedenis',
]
const SCHERMEN = [
  '/overzicht',
  '/dossiers',
  '/observatie',
  '/mdo',
  '/controle',
  '/instellingen',
  ...TABS.map((t) => `/dossiers/SEM/${t}`),
]

test.beforeEach(async ({ page }) => {
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})

async function toon(page: Parameters<typeof ga>[0], pad: string) {
  const lijst = await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')
  const sem = lijst.find((d) => d.titel === 'Sem de Wit')
  expect(sem).toBeTruthy()
  await ga(page, pad.replace('SEM', sem!.id))
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (pad.includes('SEM')) await page.getByRole('tabpanel').waitFor()
  await page.waitForTimeout(250)
}

for (const pad of SCHERMEN) {
  test(`axe ${pad}`, async ({ page }) => {
    // axe reads every field of a page twice; a busy machine takes its time over that.
    test.setTimeout(150_000)
    await toon(page, pad)
    for (const thema of ['light', 'dark']) {
      await page.evaluate((t) => {
        document.documentElement.dataset.theme = t
      }, thema)
      await toegankelijk(page)
    }
  })

  test(`reflow ${pad}`, async ({ page }) => {
    await page.setViewportSize({ width: 342, height: 640 })
    await toon(page, pad)
    const wide = await page.evaluate(() => {
      const main = document.getElementById('inhoud')!
      const out = [...main.querySelectorAll('*')].filter((e) => {
        const r = e.getBoundingClientRect()
        // What scrolls inside a frame of its own, or is only for a screen reader, does not count.
        return (
          r.width > 1 &&
          r.right > innerWidth + 1 &&
          !e.closest('[class*=wrap], .sr-only, svg, iframe, [data-react-aria-prevent-focus]')
        )
      })
      return {
        width: Math.max(document.documentElement.scrollWidth, main.scrollWidth + main.getBoundingClientRect().left),
        out: out.slice(0, 3).map((e) => e.outerHTML.slice(0, 200)),
      }
    })
    expect(wide).toEqual({ width: expect.any(Number), out: [] })
    expect(wide.width).toBeLessThanOrEqual(342)
  })
}

test('axe in dialogs and lists', async ({ page }) => {
  await toon(page, '/dossiers/SEM/plan')
  await page.getByRole('button', { name: 'TOP-dossier exporteren' }).click()
  await page.getByText('Mijn getekende handtekening erbij zetten').click()
  await toegankelijk(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('reken')
  await expect(page.getByRole('menuitem', { name: /Sem de Wit/ }).first()).toBeVisible()
  await toegankelijk(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await toon(page, '/dossiers')
  await page.getByRole('button', { name: 'Nieuw dossier' }).click()
  await toegankelijk(page)
})

test('no word of English in the controls', async ({ page }) => {
  for (const pad of SCHERMEN) {
    await toon(page, pad)
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-roledescription]')].flatMap((e) =>
        ['aria-label', 'title', 'placeholder', 'aria-roledescription'].map((a) => e.getAttribute(a) ?? ''),
      ),
    )
    const english = words.filter((w) =>
      /\b(close|open menu|show|select|search|loading|dismiss|increase|decrease|next|previous|remove|calendar|expand|collapse)\b/i.test(
        w,
      ),
    )
    expect(english).toEqual([])
  }
})
