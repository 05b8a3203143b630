import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk, VANDAAG } from './programma'

type Pagina = {
  organisatie: { termijnen: Record<string, number>; telknoppen: { naam: string }[]; expertises: { organisatie: string }[] }
}

let programma: Programma

// Whole walks with several axe runs; a busy machine takes its time.
test.describe.configure({ timeout: 120_000 })

test.beforeAll(async ({ browser }) => {
  programma = await new Programma().start()
  const page = await browser.newPage()
  await programma.open(page)
  await oefenprofiel(page)
  await roep(page, 'Profiel', 'ZetIk', 'Sanne Bakker', 'ib', 'De Wilgenhof')
  await page.close()
})
test.afterAll(() => programma.opruimen())
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${VANDAAG}T10:00:00`)
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})

const instellingen = async (page: Page) => (await roep<Pagina>(page, 'Organisaties', 'Open')).organisatie
const weken = (page: Page) => page.getByRole('textbox', { name: 'Start na instemming, weken' })

async function open(page: Page) {
  await ga(page, '/instellingen/organisatie')
  await expect(page.getByRole('heading', { name: 'Termijnen', exact: true })).toBeVisible()
}

const nieuw = (page: Page, roepnaam: string) =>
  roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam,
    achternaam: 'Proef',
    naam: '',
    school: 'De Wilgenhof',
    groep: '5',
  })
const startWeken = async (page: Page, id: string) =>
  (await roep<{ dossier: { termijnen: { startWeken: number } } }>(page, 'Dossiers', 'Open', id)).dossier.termijnen.startWeken

test('een gewijzigde termijn geldt voor een nieuw dossier; een lopend dossier houdt de zijne', async ({ page }) => {
  const oud = await nieuw(page, 'Oud')
  await ga(page, '/instellingen')
  await page.getByRole('link', { name: 'Instellingen van het samenwerkingsverband' }).click()
  await expect(page.getByText('Deze waarden gelden voor nieuwe dossiers')).toBeVisible()
  await expect(page.getByText('Alles staat nu zoals in de bronnen.')).toBeVisible()
  await toegankelijk(page)

  await weken(page).fill('3')
  await weken(page).press('Tab')
  await expect.poll(async () => (await instellingen(page)).termijnen.startWeken).toBe(3)
  const deel = page.getByRole('region', { name: 'Starten en evalueren' })
  await expect(deel.getByText('Bron: 2', { exact: true })).toBeVisible()
  await expect(deel.getByText('eigen waarde')).toBeVisible()
  const [laatste] = await roep<{ door: string }[]>(page, 'Organisaties', 'Geschiedenis', 'termijnen/startWeken')
  expect(laatste?.door).toBeTruthy()
  await expect(page.getByText(`Laatst gewijzigd door ${laatste?.door}`)).toBeVisible()
  await toegankelijk(page)

  const nu = await nieuw(page, 'Nieuw')
  expect([await startWeken(page, oud), await startWeken(page, nu)]).toEqual([2, 3])

  await deel.getByRole('button', { name: 'Geschiedenis van Start na instemming, weken' }).click()
  const historie = page.getByRole('dialog', { name: 'Geschiedenis van Start na instemming, weken' })
  await expect(historie.getByText(laatste?.door ?? '', { exact: true })).toBeVisible()
  await expect(historie.getByText('Bron', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await deel.getByRole('button', { name: 'Start na instemming, weken: terug naar de bron' }).click()
  await expect(weken(page)).toHaveValue('2')
  await expect.poll(async () => (await instellingen(page)).termijnen.startWeken).toBe(2)
  expect(await startWeken(page, nu)).toBe(3) // that dossier began with three
})

test('lijsten: wijzigen, weghalen met ongedaan maken, en terug naar de bron', async ({ page }) => {
  await open(page)
  const knoppen = page.getByRole('region', { name: 'Gedragingen om te tellen' })
  const voor = (await instellingen(page)).telknoppen.map((t) => t.naam)
  await knoppen.getByRole('button', { name: 'Meer bij Roepen' }).click()
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
  await expect.poll(async () => (await instellingen(page)).telknoppen.length).toBe(voor.length - 1)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect.poll(async () => (await instellingen(page)).telknoppen.map((t) => t.naam)).toEqual(voor)

  await knoppen.getByRole('button', { name: 'Meer bij Roepen' }).click()
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
  await expect(knoppen.getByText('1 verwijderd onderdeel')).toBeVisible()
  await knoppen
    .getByRole('button', { name: /Vinger opsteken/ })
    .first()
    .click()
  const naam = knoppen.getByRole('textbox', { name: 'Gedrag', exact: true })
  await naam.fill('Steekt de vinger op')
  await naam.press('Tab')
  await expect.poll(async () => (await instellingen(page)).telknoppen[0]?.naam).toBe('Steekt de vinger op')
  await toegankelijk(page)

  await knoppen.getByRole('button', { name: 'Gedragingen om te tellen: terug naar de bron' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Terugzetten' }).click()
  await expect.poll(async () => (await instellingen(page)).telknoppen.map((t) => t.naam)).toEqual(voor)
})

test('wat het samenwerkingsverband toevoegt, staat klaar bij het opnemen', async ({ page }) => {
  await roep(page, 'Organisaties', 'NieuwItem', 'tijdsteekproeven', '', {
    naam: 'Samen spelen, elke halve minuut',
    gedrag: 'Speelt samen',
    definitie: 'Met een ander kind aan één spel.',
    soort: 'partieel',
    intervalSeconden: 30,
    minuten: 10,
  })
  await ga(page, '/observatie')
  await page.getByRole('button', { name: /Samen spelen, elke halve minuut/ }).click()
  await expect(page.getByRole('textbox', { name: 'Gedrag per interval' })).toHaveValue('Speelt samen')
  await page
    .locator('label')
    .filter({ hasText: /^Gedrag tellen of timen/ })
    .click()
  await page.getByRole('button', { name: 'Uit de lijst' }).click()
  await page.getByRole('menuitem', { name: 'Van de plaats' }).click()
  await expect(page.getByRole('textbox', { name: /Gedrag 1|^Gedrag$/ }).first()).toHaveValue('Van de plaats')
  await toegankelijk(page)
})

test('op 342 pixels breed, licht en donker', async ({ page }) => {
  await page.setViewportSize({ width: 342, height: 700 })
  await open(page)
  expect(await page.locator('#inhoud').evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
})
