import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk, VANDAAG } from './programma'

type MDO = {
  id: string
  datum: string
  stand: string
  afgerondOp: string
  agenda: { titel: string; minuten: number }[]
  besluiten: { tekst: string; afspraak: string }[]
  deelnemers: { wie: string; aanwezig: string }[]
}
type Afspraak = { id: string; tekst: string; wie: string[]; wanneer: string; mdo: string }
type Betrokkene = { id: string; naam: string; rol: string }
type Pagina = { dossier: { mdos: MDO[]; afspraken: Afspraak[]; betrokkenen: Betrokkene[] } }

let programma: Programma

// Whole walks with several axe runs; a busy machine takes its time.
test.describe.configure({ timeout: 120_000 })

test.beforeAll(async ({ browser }) => {
  programma = await new Programma().start()
  const page = await browser.newPage()
  await programma.open(page)
  await oefenprofiel(page)
  // An intern begeleider prepares meetings.
  await roep(page, 'Profiel', 'ZetIk', 'Sanne Bakker', 'ib', 'De Wilgenhof')
  await page.close()
})
test.afterAll(() => programma.opruimen())
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${VANDAAG}T10:00:00`)
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})

async function sem(page: Page): Promise<string> {
  const list = await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')
  return list.find((d) => d.titel.startsWith('Sem'))?.id ?? ''
}
const lees = async (page: Page) => (await roep<Pagina>(page, 'Dossiers', 'Open', await sem(page))).dossier

/** Makes a new meeting about Sem and shows it. */
async function nieuw(page: Page): Promise<string> {
  const id = await sem(page)
  const mdo = await roep<string>(page, 'Dossiers', 'NieuwItem', id, 'mdos', '', {
    soort: 'analyse',
    datum: '2026-12-15',
    begin: '13:30',
    plaats: 'Spreekkamer 2',
  })
  await ga(page, `/mdo/${id}/${mdo}`)
  await expect(page.getByRole('heading', { name: 'MDO Sem de Wit' })).toBeVisible()
  return mdo
}

const een = async (page: Page, mdo: string) => (await lees(page)).mdos.find((m) => m.id === mdo)
const agenda = (page: Page) => page.getByRole('grid', { name: 'Agendapunten' })

test('de lijst, en een overleg plannen bij één kind', async ({ page }) => {
  await ga(page, '/mdo')
  await expect(page.getByRole('heading', { name: 'Afgerond' })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'MDO plannen' }).first().click()
  await toegankelijk(page)
  // A consultation about several questions is no MDO.
  await expect(page.getByText(/Dan is het een consultatie en geen MDO: zonder ouders en zonder namen/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Over welk dossier gaat het?' }).fill('Sem')
  await page.getByRole('option', { name: /Sem/ }).click()
  await page.getByRole('button', { name: 'Overleg maken' }).click()
  await expect(page.getByRole('heading', { name: 'MDO Sem de Wit' })).toBeVisible()
  await expect(page.getByText('Let op: de ouders niet uitgenodigd, de school niet uitgenodigd')).toBeVisible()
  await expect(page.getByText('De agenda is nog leeg')).toBeVisible()
  await toegankelijk(page)
})

test('het voorstel, de volgorde met het toetsenbord, en de kloktijden die volgen', async ({ page }) => {
  const mdo = await nieuw(page)
  await page.getByRole('button', { name: 'Voorstel van 60 minuten' }).click()
  await expect(agenda(page).getByRole('row')).toHaveCount(7)
  await expect(page.getByText('60 minuten, klaar om 14:30.')).toBeVisible()
  await toegankelijk(page)
  const first = agenda(page).getByRole('row').first()
  await expect(first).toContainText('13:30')

  // By keyboard alone: from the title of the item along its controls to the button.
  await agenda(page).getByRole('row', { name: 'Inbreng van de ouders' }).getByRole('textbox').first().click()
  const down = page.getByRole('button', { name: 'Inbreng van de ouders omlaag' })
  for (let i = 0; i < 8 && !(await down.evaluate((el) => el === document.activeElement)); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await een(page, mdo))?.agenda.map((p) => p.titel).indexOf('Inbreng van de ouders')).toBe(3)

  const minutes = page.getByRole('textbox', { name: /^Minuten voor Welkom/ })
  await page.getByRole('button', { name: /^verhogen Minuten voor Welkom/ }).click()
  await expect(minutes).toHaveValue('6')
  await expect(page.getByText('61 minuten, klaar om 14:31.')).toBeVisible()
  await expect.poll(async () => (await een(page, mdo))?.agenda[0]?.minuten).toBe(6)
  await minutes.fill('10')
  await minutes.press('Tab')
  await expect(page.getByText('65 minuten, klaar om 14:35.')).toBeVisible()

  const title = agenda(page).getByRole('textbox', { name: 'Agendapunt' }).first()
  await title.fill('Welkom, wie is wie')
  await title.press('Tab')
  await expect.poll(async () => (await een(page, mdo))?.agenda[0]?.titel).toBe('Welkom, wie is wie')

  await agenda(page).getByText('Toelichting en uitkomst').last().click()
  await page.getByRole('button', { name: 'Punt verwijderen' }).click()
  await expect(agenda(page).getByRole('row')).toHaveCount(6)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(agenda(page).getByRole('row')).toHaveCount(7)
})

test('een besluit wordt een afspraak met wie en wanneer', async ({ page }) => {
  const mdo = await nieuw(page)
  await page.getByRole('textbox', { name: 'Wat is besloten?' }).fill('Pictokaart op tafel.')
  await page.getByRole('button', { name: /Wie doet het\?/ }).click()
  await page.getByRole('option', { name: 'Joris Prins' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Besluit toevoegen' }).click()
  await expect(page.getByRole('textbox', { name: 'Besluit', exact: true })).toHaveValue('Pictokaart op tafel.')
  await toegankelijk(page)
  const d = await lees(page)
  const besluit = d.mdos.find((m) => m.id === mdo)?.besluiten[0]
  const joris = d.betrokkenen.find((b) => b.naam === 'Joris Prins')
  expect(d.afspraken.find((a) => a.id === besluit?.afspraak)).toMatchObject({
    tekst: 'Pictokaart op tafel.',
    wie: [joris?.id],
    mdo,
  })
})

test('afronden kan pas als ouders, school en consulent er waren, of met een reden (M14)', async ({ page }) => {
  const mdo = await nieuw(page)
  const muur = page.getByRole('alert').filter({ hasText: 'Dit overleg is nog niet af te ronden' })
  await page.getByRole('button', { name: 'Overleg afronden' }).click()
  await expect(muur.getByText(/de consulent staat niet als aanwezig vermeld/)).toBeVisible()
  expect(await een(page, mdo)).toMatchObject({ stand: '', afgerondOp: '' }) // neither of the two is written
  await toegankelijk(page)
  await muur
    .getByRole('button', { name: /^Waarom\?.*de consulent/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: /^Waarom\?/ }).locator('blockquote')).not.toBeEmpty()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Alle betrokkenen' }).click()
  await expect(page.getByRole('button', { name: /Aanwezigheid van Petra Schouten/ })).toBeVisible()
  for (const naam of ['Linda de Wit', 'Joris Prins']) {
    await page.getByRole('button', { name: new RegExp(`Aanwezigheid van ${naam}`) }).click()
    await page.getByRole('option', { name: 'Aanwezig', exact: true }).click()
  }
  await page.getByRole('button', { name: 'Overleg afronden' }).click()
  await expect(muur.getByRole('listitem')).toHaveCount(1)
  await expect(muur.getByText(/de consulent staat niet als aanwezig vermeld/)).toBeVisible()

  const reden = page.getByRole('textbox', { name: 'Reden als een verplichte partij ontbrak' })
  await reden.fill('Ziek; telefonisch besproken op 14 december.')
  await reden.press('Tab')
  await page.getByRole('textbox', { name: /^Verslag/ }).fill('Gezamenlijke analyse gemaakt.')
  await expect(page.getByText('3 woorden, kort en bondig')).toBeVisible()
  await page.getByRole('button', { name: 'Overleg afronden' }).click()
  await expect(page.getByText(/^afgerond/).first()).toBeVisible()
  await expect.poll(async () => await een(page, mdo)).toMatchObject({ stand: 'afgerond', afgerondOp: VANDAAG })
  await page.getByRole('button', { name: 'Weer openen' }).click()
  await expect.poll(async () => (await een(page, mdo))?.stand).toBe('concept')
})

test('wie van buiten komt zonder toestemming, krijgt een hint, die verdwijnt met een ja op naam (L13)', async ({ page }) => {
  const id = await sem(page)
  const arts = await roep<string>(page, 'Dossiers', 'NieuwItem', id, 'betrokkenen', '', { naam: 'Dokter Vos', rol: 'deskundige' })
  const mdo = await nieuw(page)
  await roep(page, 'Dossiers', 'NieuwItem', id, `mdos/${mdo}/deelnemers`, '', { wie: arts })
  const hint = page.getByText('Nog geen toestemming om uit te nodigen: Dokter Vos')
  await expect(hint).toBeVisible()
  await toegankelijk(page)
  await roep(page, 'Dossiers', 'NieuwItem', id, 'toestemmingen', '', {
    voor: 'uitnodigen',
    antwoord: 'ja',
    betreft: 'dokter Vos, kinderarts',
  })
  await expect(hint).toBeHidden()
})

test('Ctrl S bewaart wat getypt is, zonder het veld te verlaten', async ({ page }) => {
  const mdo = await nieuw(page)
  const lees = async () => (await een(page, mdo)) as unknown as { puntenOuders: string }
  await page.getByRole('textbox', { name: 'Punten van de ouders' }).fill('Over de pauze.')
  await page.keyboard.press('Control+s')
  await expect.poll(async () => (await lees()).puntenOuders).toBe('Over de pauze.')
})

test('de agenda als PDF, en een agendabestand zonder naam van het kind', async ({ page }) => {
  await nieuw(page)
  await page.getByRole('button', { name: 'Voorstel van 60 minuten' }).click()
  await expect(agenda(page).getByRole('row')).toHaveCount(7)
  const pdf = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Agenda als PDF' }).click()
  expect((await readFile(await (await pdf).path())).subarray(0, 5).toString()).toBe('%PDF-')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Agendabestand' }).click()
  const ics = (await readFile(await (await file).path())).toString()
  expect(ics).toContain('BEGIN:VEVENT')
  expect(ics).not.toMatch(/Sem|Wit/)
})

test('wat getypt is, blijft, ook als men meteen weggaat', async ({ page }) => {
  const mdo = await nieuw(page)
  await page.getByRole('textbox', { name: 'Punten van de ouders' }).fill('Graag over de pauze praten.')
  await ga(page, '/mdo')
  await expect(page.getByRole('heading', { name: 'MDO’s' })).toBeVisible()
  await expect
    .poll(async () => ((await een(page, mdo)) as unknown as { puntenOuders: string }).puntenOuders)
    .toBe('Graag over de pauze praten.')
})

test('op 342 pixels breed, licht en donker', async ({ page }) => {
  await nieuw(page)
  await page.getByRole('button', { name: 'Voorstel van 60 minuten' }).click()
  await expect(agenda(page).getByRole('row')).toHaveCount(7)
  await page.setViewportSize({ width: 342, height: 700 })
  expect(await page.locator('#inhoud').evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
})
