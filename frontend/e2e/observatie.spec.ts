import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk, WACHTZIN } from './programma'

type Gebeurtenis = { nr: number; ms: number; soort: string; knop: string; index: number; waarde: string; tekst: string }
type Opname = { id: string; klaar: boolean; gebeurtenissen: Gebeurtenis[] }
type Regel = { id: string; titel: string; niveau: string }

const NAMEN = /Sem|Amina|de Wit|Yilmaz/

let programma: Programma

// Whole walks with several axe runs; a busy machine takes its time.
test.describe.configure({ timeout: 120_000 })

test.beforeAll(async ({ browser }) => {
  programma = await new Programma().start()
  const page = await browser.newPage()
  await programma.open(page)
  await oefenprofiel(page)
  await page.close()
})
test.afterAll(() => programma.opruimen())

test.beforeEach(async ({ page }) => {
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})
// Nothing a test recorded, or set, is there for the next.
test.afterEach(async ({ page }) => {
  for (const o of await opnames(page)) await roep(page, 'Opnames', 'Weggooien', o.id)
  const ik = await roep<{ voorkeuren: object }>(page, 'Profiel', 'Ik')
  await roep(page, 'Profiel', 'ZetVoorkeuren', { ...ik.voorkeuren, sneltoetsen: true, hand: 'rechts' })
})

/** Sets up sampling, counting and writing at once, and starts. */
async function begin(page: Page, kind = '') {
  await ga(page, '/observatie')
  if (kind) {
    await page.getByRole('combobox', { name: 'Dossier' }).fill(kind)
    await page.getByRole('option', { name: new RegExp(kind) }).click()
  }
  await page.getByRole('button', { name: /^Steekproef en turven/ }).click()
  await page.getByText('ABC-notities', { exact: true }).click()
  await page.getByRole('button', { name: 'Opname starten' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
}

const opnames = (page: Page) => roep<Opname[]>(page, 'Opnames', 'Lijst')
const zin = (page: Page) => page.getByRole('textbox', { name: 'Zin voor het lopend verslag' })

async function rondAf(page: Page) {
  await page.getByRole('button', { name: 'Afronden' }).click()
  await page.getByRole('button', { name: 'Ja, afronden' }).click()
  await expect(page.getByRole('heading', { name: 'Observatie afgerond' })).toBeVisible()
}

test('van klaarzetten tot in het dossier, zonder naam op het scherm', async ({ page }) => {
  await ga(page, '/observatie')
  await expect(page.getByRole('heading', { name: 'Observatie opnemen' })).toBeVisible()
  await toegankelijk(page)
  await begin(page, 'Sem')

  await expect(page.locator('[data-klasmodus]')).toBeVisible()
  expect(await page.locator('[data-klasmodus]').textContent()).not.toMatch(NAMEN)
  await expect(page.locator('nav[inert]')).toHaveCount(1) // the menu is out of reach while it runs

  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 2 keer' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Aansporing leerkracht, 1 keer' })).toBeVisible()

  // Typing is typing: no key counts, Enter adds, Escape goes back to the keys.
  await page.keyboard.press('v')
  await zin(page).pressSequentially('Telt tot 11, jn.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Zinnen, laatste eerst' })).toContainText('Telt tot 11, jn.')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 2 keer' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('1')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 2 keer' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Hersteld: Roept door de klas' })).toHaveCount(1)

  await page.keyboard.press('a')
  await page.getByRole('textbox', { name: 'Aanleiding (A)' }).fill('Klok gaat')
  await page.getByRole('textbox', { name: 'Gedrag (B)' }).fill('Staat op')
  await page.getByRole('button', { name: /^Notitie toevoegen/ }).click()
  await expect(page.getByText('Klok gaat → Staat op → …')).toBeVisible()
  await toegankelijk(page)

  await page.getByRole('button', { name: 'Pauze', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Roept door de klas/ })).toBeDisabled()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  await rondAf(page)

  await expect(page.getByText('1 van 1 intervallen taakgericht, 0 gemist')).toBeVisible()
  await expect(page.getByText('Voor taakgericht gedrag vertekent deze vorm het minst.')).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('textbox', { name: 'Wat is gezien (feiten)' }).fill('Roept twee keer na de klok.')
  await page.getByRole('textbox', { name: 'Wat het kan betekenen' }).fill('Overgangen zijn lastig.')
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  await expect(page.getByRole('button', { name: /Observator/ })).toContainText('Marieke Hoekstra')
  await page.getByRole('button', { name: 'Koppelen', exact: true }).click()

  await expect(page).toHaveURL(/\/dossiers\/.+\/observaties/)
  const sem = (await roep<Regel[]>(page, 'Dossiers', 'Lijst')).find((d) => d.titel.startsWith('Sem'))
  type Observatie = Record<string, unknown> & { gedragingen: { momenten: number[] }[] }
  const open = await roep<{ dossier: { observaties: Observatie[] } }>(page, 'Dossiers', 'Open', sem?.id)
  const found = open.dossier.observaties.find((o) => o.waarneming === 'Roept twee keer na de klok.')
  expect(found).toMatchObject({
    betekenis: 'Overgangen zijn lastig.',
    verslag: [{ tekst: 'Telt tot 11, jn.' }],
    abc: [{ aanleiding: 'Klok gaat', gedrag: 'Staat op', gevolg: '' }],
    tijdsteekproef: { scores: '1', klasgenootElke: 5 },
  })
  expect(found?.gedragingen.map((g) => g.momenten.length)).toEqual([2, 1])
  expect(await opnames(page)).toEqual([])
})

test('een stekker die eruit gaat kost niets', async ({ page }) => {
  await begin(page)
  for (const key of ['1', '1', '2', 'j', '1']) await page.keyboard.press(key)
  await page.keyboard.press('v')
  await zin(page).fill('Kijkt naar bui')
  await expect
    .poll(async () => (await opnames(page))[0]?.gebeurtenissen.some((g) => g.soort === 'concept' && g.tekst === 'Kijkt naar bui'))
    .toBe(true)
  const before = (await opnames(page))[0]?.gebeurtenissen

  await programma.herstart()
  await programma.open(page)
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
  await ga(page, '/observatie')
  await expect(page.getByText('Er loopt nog een opname')).toBeVisible()
  await toegankelijk(page)
  expect((await opnames(page))[0]?.gebeurtenissen).toEqual(before)

  await page.getByRole('button', { name: /^Verdergaan op/ }).click()
  await expect(page.getByRole('button', { name: 'Roept door de klas, 3 keer' })).toBeVisible()
  await expect(zin(page)).toHaveValue('Kijkt naar bui')
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 4 keer' })).toBeVisible()
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  const nrs = (await opnames(page))[0]?.gebeurtenissen.map((g) => g.nr)
  expect(nrs).toEqual(nrs?.map((_, i) => i + 1))

  // What was half typed becomes part of the record when it ends.
  await rondAf(page)
  await expect(page.getByText('Kijkt naar bui')).toBeVisible()
})

test('als bewaren even niet lukt, staat dat er, en komt alles alsnog op volgorde aan', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('1')
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  await page.route('**/api/call', (route) => (route.request().postData()?.includes('"Toets"') ? route.abort() : route.continue()))
  for (const key of ['2', '1', 'j']) await page.keyboard.press(key)
  await expect(page.getByText('Nog niet bewaard: 3')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Roept door de klas, 2 keer' })).toBeVisible() // and one goes on
  await toegankelijk(page)
  await page.unroute('**/api/call')
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  expect((await opnames(page))[0]?.gebeurtenissen.map((g) => [g.nr, g.soort])).toEqual([
    [1, 'tel'],
    [2, 'tel'],
    [3, 'tel'],
    [4, 'interval'],
  ])
})

test('intervallen: nu, gemist, en de klasgenoot apart', async ({ page }) => {
  await page.clock.install()
  await begin(page)
  const next = () => page.clock.runFor(15_000)
  const now = page.locator('[data-s="now"]').first()
  await expect(now).toBeVisible()
  await page.keyboard.press('j') // 1
  await next()
  await next() // 2 passes without a score
  await expect(page.getByText('Vorige gemist')).toBeVisible()
  await page.keyboard.press('n') // 3
  await page.keyboard.press('j') // and better
  await next()
  await page.keyboard.press('n') // 4
  await expect(page.getByText('Straks: klasgenoot').or(page.getByText('Niet taakgericht', { exact: true }))).toBeVisible()
  await next()
  await expect(page.getByText('Klasgenoot', { exact: true })).toBeVisible()
  await page.keyboard.press('n') // 5, the class-mate's
  await next()
  await expect(page.getByText('leerling 67%, klasgenoot 0%, 1 gemist')).toBeVisible()
  await rondAf(page)
  await expect(page.getByText('2 van 3 intervallen taakgericht, 1 gemist')).toBeVisible()
  await expect(page.getByText('0 van 1 intervallen taakgericht, 0 gemist')).toBeVisible()
})

test('sneltoetsen kunnen uit, en dat wordt onthouden', async ({ page }) => {
  await begin(page)
  await page.getByRole('button', { name: 'Sneltoetsen' }).click()
  for (const key of ['1', 'j', 'p', 'v']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'Roept door de klas, 0 keer' })).toBeVisible()
  await page.getByRole('button', { name: 'Roept door de klas, 0 keer' }).click()
  await expect(page.getByRole('button', { name: 'Roept door de klas, 1 keer' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 0 keer' })).toBeVisible()
  await expect
    .poll(async () => (await roep<{ voorkeuren: { sneltoetsen: boolean } }>(page, 'Profiel', 'Ik')).voorkeuren.sneltoetsen)
    .toBe(false)
})

for (const [width, height] of [
  [342, 700],
  [342, 225],
  [834, 1112],
] as const) {
  test(`op ${width} bij ${height} past alles, met knoppen van minstens 72 pixels`, async ({ page }) => {
    await begin(page)
    await page.setViewportSize({ width, height })
    for (const hand of ['Links', 'Rechts']) {
      await page
        .getByRole('radio', { name: hand })
        .or(page.getByRole('button', { name: hand }))
        .click()
      const layer = page.locator('[data-klasmodus]')
      expect(await layer.evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0)
      for (const name of [/^Roept door de klas/, /^Aansporing/, /^Taakgericht/, /^Niet taakgericht/, 'Herstel']) {
        const box = await page.getByRole('button', { name }).boundingBox()
        expect(box?.height, String(name)).toBeGreaterThanOrEqual(72)
        expect(box?.width, String(name)).toBeGreaterThanOrEqual(72)
      }
    }
    await toegankelijk(page)
  })
}

test('achter het slot loopt de opname door', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('1')
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  await roep(page, 'Profiel', 'Vergrendelen')
  await expect(page.getByText('Routewijzer is vergrendeld')).toBeVisible()
  await expect(page.locator('[data-klasmodus]')).toBeHidden()
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 1 keer' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Roept door de klas, 2 keer' })).toBeVisible()
  await expect(page.getByText('Alles bewaard')).toBeVisible()
  expect((await opnames(page))[0]?.gebeurtenissen).toHaveLength(2)
})

test('een snelle observatie blijft los staan, is terug te vinden en weg te gooien', async ({ page }) => {
  await begin(page)
  await page.keyboard.press('2')
  await rondAf(page)
  await page.getByRole('textbox', { name: 'Wat is gezien (feiten)' }).fill('Los bewaard.')
  await page.getByRole('button', { name: 'Los bewaren' }).click()
  await expect(page.getByRole('heading', { name: 'Losse opnames' })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('region', { name: 'Losse opnames' }).getByRole('link').click()
  await expect(page.getByRole('textbox', { name: 'Wat is gezien (feiten)' })).toHaveValue('Los bewaard.')
  await expect(page.getByRole('button', { name: 'Koppelen', exact: true })).toBeDisabled()
  await page.getByRole('button', { name: 'Weggooien' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Weggooien' }).click()
  await expect(page.getByRole('heading', { name: 'Observatie opnemen' })).toBeVisible()
  expect(await opnames(page)).toEqual([])
})

test('vóór de instemming met het onderzoek kan opnemen, met een reden (R1.4)', async ({ page }) => {
  const id = await roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam: 'Bo',
    achternaam: 'Proef',
    naam: '',
    school: 'De Wilgenhof',
    groep: '5',
  })
  await roep(page, 'Dossiers', 'NieuwItem', id, 'betrokkenen', '', { naam: 'Kim Proef', rol: 'moeder', gezag: 'gezag' })
  await roep(page, 'Dossiers', 'Schrijf', id, [{ pad: 'route/keuze', waarde: 'onderzoek', heads: [] }])
  await begin(page, 'Bo Proef')
  await page.keyboard.press('1')
  await rondAf(page)
  await page.getByRole('textbox', { name: 'Waarom al geobserveerd? (R1.4)' }).fill('Papier gezien.')
  await page.getByRole('button', { name: 'Koppelen', exact: true }).click()
  await expect(page).toHaveURL(/\/dossiers\/.+\/observaties/)
  const { signalen } = await roep<{ signalen: { code: string; opgeheven: string }[] }>(page, 'Dossiers', 'Open', id)
  expect(signalen.filter((s) => s.code === 'R1.4').map((s) => s.opgeheven)).toEqual(['Papier gezien.'])
})

test('klaarzetten zegt wat er ontbreekt', async ({ page }) => {
  await ga(page, '/observatie')
  await page.getByRole('button', { name: /^Turven/ }).click()
  await page.getByRole('textbox', { name: 'Gedrag 1' }).fill('')
  await page.getByRole('button', { name: 'Opname starten' }).click()
  await expect(page.getByText('Er ontbreekt nog iets')).toBeVisible()
  await expect(page.getByText('Geef dit gedrag een naam.').first()).toBeVisible()
  await toegankelijk(page)
})

test('licht en donker, met en zonder klasmodus', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await ga(page, '/observatie')
    await expect(page.getByRole('heading', { name: 'Observatie opnemen' })).toBeVisible()
    await toegankelijk(page)
  }
  await begin(page)
  await page.getByRole('button', { name: 'Klasmodus' }).click()
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
  await ga(page, '/dossiers') // the recording goes on while one looks elsewhere
  await expect(page.getByRole('heading', { name: 'Dossiers', exact: true })).toBeVisible()
  await ga(page, '/observatie')
  await expect(page.getByRole('timer')).toBeVisible()
})
