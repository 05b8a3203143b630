import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk } from './programma'

type Bewaakt = { dossier: string; titel: string; soort: string; code: string; stand: string; dagen: number; uiterlijk: string }

const programma = new Programma()
test.describe.configure({ timeout: 120_000 })

test.beforeAll(async ({ browser }) => {
  await programma.start()
  const page = await browser.newPage()
  await programma.open(page)
  await oefenprofiel(page)
  await roep(page, 'Profiel', 'ZetIk', 'Petra Schouten', 'consulent', 'Samenwerkingsverband')
  await page.close()
})
test.afterAll(() => programma.opruimen())
test.beforeEach(async ({ page }) => {
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})

const regels = (page: Page) => page.getByRole('main').getByRole('listitem')

test('wat dreigt te laat te komen staat bovenaan, en leidt naar het veld', async ({ page }) => {
  // A consulent begins with watching over all dossiers.
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').first()).toHaveAccessibleName(/^Bewaking/)
  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: /^Bewaking/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bewaking' })).toBeFocused()
  await expect(page).toHaveTitle('Bewaking - Routewijzer')
  const lijst = await roep<Bewaakt[]>(page, 'Bewaking', 'Lijst')
  const dreigt = lijst
    .filter((r) => r.soort === 'termijn' && r.stand === 'dreigt')
    .sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))
  expect(dreigt.length).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { name: `Dreigt te laat te komen (${dreigt.length})` })).toBeVisible()
  await expect(regels(page).first()).toContainText(dreigt[0]!.titel)
  // Words beside the icon: colour is never alone.
  await expect(regels(page).first()).toContainText('dreigt')
  await toegankelijk(page)

  await page
    .getByRole('button', { name: /^Waarom\?/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText('Regel')
  await page.keyboard.press('Escape')

  await regels(page).first().getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`#/dossiers/${dreigt[0]!.dossier}/\\w+\\?veld=`))
})

test('zoeken, filteren, en weer alles', async ({ page }) => {
  await ga(page, '/bewaking')
  const telling = page.getByText(/^\d+ regels? in \d+ dossiers?$/)
  const alles = await telling.textContent()
  await page.getByRole('searchbox', { name: 'Zoek op naam, school of tekst' }).fill('amina kompas')
  await expect(telling).toHaveText(/ in 1 dossier$/)
  await page.getByRole('button', { name: 'Filters weghalen' }).click()
  await expect(telling).toHaveText(alles!)

  await page.getByRole('button', { name: /School$/ }).click()
  await page.getByRole('option', { name: 'De Duinroos' }).click()
  await expect(telling).toHaveText(/ in 1 dossier$/)
  await page.getByRole('radio', { name: /^Loopt/ }).click()
  await expect(page.getByRole('heading', { name: /^Loopt \(/ })).toBeVisible()
  await page.getByRole('searchbox').fill('dit staat nergens')
  await expect(page.getByText('Niets dat hierbij past')).toBeVisible()
  await page.getByRole('button', { name: 'Alle filters weghalen' }).click()
  await expect(telling).toHaveText(alles!)
})

test('alleen stagnatie: wat stilstaat over alle dossiers', async ({ page }) => {
  const sem = (await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')).find((d) => d.titel.startsWith('Sem'))!
  await roep(page, 'Dossiers', 'NieuwItem', sem.id, 'stagnaties', '', { geopendOp: '2026-11-20' })
  await ga(page, '/bewaking')
  await page.getByRole('button', { name: /Bijzonder$/ }).click()
  await page.getByRole('option', { name: /^Alleen stagnatie \([1-9]/ }).click()
  const lijst = await roep<Bewaakt[]>(page, 'Bewaking', 'Lijst')
  expect(lijst.some((r) => r.dossier === sem.id && r.code.startsWith('P4'))).toBe(true)
  await expect(regels(page).filter({ hasText: 'Sem de Wit' }).first()).toBeVisible()
})

test('leesbaar: donker en 400 %', async ({ page }) => {
  await ga(page, '/bewaking')
  await expect(regels(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Donker thema' }).click()
  await toegankelijk(page)
  await page.setViewportSize({ width: 342, height: 700 })
  await expect.poll(() => page.locator('#inhoud').evaluate((el) => el.scrollWidth - el.clientWidth)).toBeLessThanOrEqual(0)
})

test('regels en bronnen: elke regel met zijn zin, en de gevraagde regel in beeld', async ({ page }) => {
  const bronnen = await roep<{ code: string; zin: string }[]>(page, 'Dossiers', 'Bronnen')
  expect(bronnen.length).toBeGreaterThan(60)
  await ga(page, '/naslag?code=R2.5%2Fstart')
  const r25 = page.getByRole('heading', { level: 3, name: /^R2\.5 / })
  await expect(r25).toBeFocused()
  await expect(r25).toBeInViewport()
  await expect(page.getByText('uitvoering plan start binnen 2 weken')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(bronnen.length)
  await toegankelijk(page)
  await page.getByRole('searchbox', { name: 'Zoek op nummer, woord of bron' }).fill('hoorrecht leerling')
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 3 })).toContainText('L2')
  await page.getByRole('searchbox').fill('zxq')
  await expect(page.getByText('Geen regel gevonden')).toBeVisible()
})

test('met Ctrl K naar Bewaking en naar de bronnen', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bewaking')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bewaking' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('regels en bronnen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Regels en bronnen' })).toBeVisible()
})
