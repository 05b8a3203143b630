import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk } from './programma'

type Instemming = {
  id: string
  wie: string
  voor: string
  antwoord: string
  vorm: string
  reden: string
  zienswijze: string
  gevraagdOp: string
  tekst: string
  handtekening: string
  getuige: string
  ingetrokkenOp: string
}
type Tekst = {
  tekst: string
  hash: string
  gevraagd: { betrokkene: string; naam: string; antwoord: string; verouderd: boolean }[]
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
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})

async function kies(page: Page, naam: string): Promise<string> {
  const list = await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')
  return list.find((d) => d.titel.startsWith(naam))?.id ?? ''
}
const lijst = async (page: Page, id: string) =>
  (await roep<{ dossier: { instemmingen: Instemming[] } }>(page, 'Dossiers', 'Open', id)).dossier.instemmingen
const tekst = (page: Page, id: string, voor = 'plan') => roep<Tekst>(page, 'Instemmen', 'Tekst', id, voor)

/** Opens the dialog for the plan from the dossier's own page. */
async function vraag(page: Page, id: string) {
  await ga(page, `/dossiers/${id}/betrokkenen`)
  const panel = page.getByRole('region', { name: 'Instemming met het plan van aanpak' })
  await panel.getByRole('button', { name: 'Instemming vastleggen' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

const dialog = (page: Page) => page.getByRole('dialog')
const antwoord = (page: Page, naam: string) =>
  dialog(page)
    .getByRole('radiogroup', { name: /^Wat is het antwoord/ })
    .locator('label')
    .filter({ hasText: new RegExp(`^${naam}`) })
    .click()
const vorm = (page: Page, naam: string) =>
  dialog(page).getByRole('radiogroup', { name: 'Hoe is het antwoord gegeven?' }).getByText(naam, { exact: true }).click()
const legVast = (page: Page) => dialog(page).getByRole('button', { name: 'Antwoord vastleggen' }).click()

/** A new dossier with two parents who have gezag, and a plan to agree to. */
async function nieuw(page: Page): Promise<string> {
  const id = await roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam: 'Bo',
    achternaam: 'Proef',
    naam: '',
    school: 'De Wilgenhof',
    groep: '5',
  })
  for (const [naam, rol] of [
    ['Kim Proef', 'moeder'],
    ['Alex Proef', 'vader'],
  ]) {
    await roep(page, 'Dossiers', 'NieuwItem', id, 'betrokkenen', '', { naam, rol, gezag: 'gezag' })
  }
  await roep(page, 'Dossiers', 'NieuwItem', id, 'betrokkenen', '', { naam: 'Robin Proef', rol: 'ouder', gezag: 'geen' })
  await roep(page, 'Dossiers', 'NieuwItem', id, 'planVanAanpak/doelen', '', { doel: 'Bo begint binnen twee minuten.' })
  return id
}

test('wie gezag heeft, de precieze tekst, en een ja met een handtekening', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await expect(dialog(page).getByRole('radio', { name: /Kim Proef/ })).toBeChecked()
  await expect(dialog(page).getByRole('radio', { name: /Robin/ })).toHaveCount(0) // no gezag: does not sign
  const asked = await tekst(page, id)
  expect(asked.tekst).toContain('Bo begint binnen twee minuten.')
  const shown = await dialog(page)
    .getByRole('region', { name: /^Dit is de tekst/ })
    .textContent()
  expect(shown?.replace(/\s+/g, '')).toBe(asked.tekst.replace(/\s+/g, ''))
  await toegankelijk(page)

  await legVast(page)
  await expect(dialog(page).getByText('Er ontbreekt nog iets')).toBeVisible()
  await antwoord(page, 'Ja')
  await legVast(page)
  await expect(dialog(page).getByText('Er is nog niet getekend. Kies anders een andere vorm.').first()).toBeVisible()
  await toegankelijk(page)
  await teken(page)
  await toegankelijk(page)
  await legVast(page)

  await expect(dialog(page).getByText('Het antwoord van Kim Proef is vastgelegd. Daarna: Alex Proef.')).toBeVisible()
  expect(await lijst(page, id)).toMatchObject([{ antwoord: 'ja', vorm: 'inkt', voor: 'plan', tekst: asked.tekst }])
  expect((await lijst(page, id))[0]?.handtekening).toMatch(/^M ?\d/)

  // The second parent says no, in own words: the plan waits, the words stay.
  await antwoord(page, 'Nee')
  await legVast(page)
  await expect(dialog(page).getByText('Schrijf op waarom. Die reden blijft in het dossier staan.').first()).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'Waarom niet?' }).fill('Te veel tegelijk.')
  await dialog(page).getByRole('textbox', { name: 'Zienswijze, in eigen woorden' }).fill('Wij zien thuis iets anders.')
  await vorm(page, 'Mondeling')
  await legVast(page)
  await expect(dialog(page)).toBeHidden()
  expect((await lijst(page, id))[1]).toMatchObject({
    antwoord: 'nee',
    vorm: 'mondeling',
    reden: 'Te veel tegelijk.',
    zienswijze: 'Wij zien thuis iets anders.',
    handtekening: '',
  })
})

async function teken(page: Page) {
  const canvas = dialog(page).locator('canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('no ink pad')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (let i = 0; i < 30; i++) await page.mouse.move(box.x + 40 + i * 6, box.y + 60 + 20 * Math.sin(i / 2))
  await page.mouse.up()
}

test('alleen met het toetsenbord, met een getypte naam en een getuige', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await dialog(page)
    .getByRole('radiogroup', { name: /^Wat is het antwoord/ })
    .getByRole('radio')
    .first()
    .focus()
  await page.keyboard.press('Space')
  await dialog(page).getByRole('radio', { name: 'Tekenen op dit scherm' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).getByRole('radio', { name: 'Getypte naam met getuige' })).toBeChecked()
  await dialog(page).getByRole('textbox', { name: 'Naam, zelf getypt' }).focus()
  await page.keyboard.type('Kim Proef')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sanne Bakker')
  await dialog(page).getByRole('button', { name: 'Antwoord vastleggen' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/^Het antwoord van Kim Proef/)).toBeVisible()
  expect(await lijst(page, id)).toMatchObject([{ antwoord: 'ja', vorm: 'naam', naam: 'Kim Proef', getuige: 'Sanne Bakker' }])
})

test('thuis nalezen is een gewone weg: gevraagd, niet beantwoord', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await antwoord(page, 'Thuis nalezen')
  await dialog(page).getByRole('button', { name: 'Vastleggen dat het gevraagd is' }).click()
  await expect(dialog(page).getByText(/^Kim Proef leest het thuis na/)).toBeVisible()
  expect(await lijst(page, id)).toMatchObject([{ antwoord: '', vorm: '', gevraagdOp: '2026-11-23' }])
})

test('verandert de tekst, dan geldt een ja voor een eerdere versie en staat er wat er veranderde', async ({ page }) => {
  const id = await nieuw(page)
  const { hash, gevraagd } = await tekst(page, id)
  await roep(page, 'Instemmen', 'Vastleggen', id, {
    wie: gevraagd[0]?.betrokkene,
    voor: 'plan',
    antwoord: 'ja',
    vorm: 'mondeling',
    datum: '2026-11-20',
    reden: '',
    zienswijze: '',
    naam: '',
    getuige: '',
    tolk: '',
    handtekening: '',
    hash,
  })
  await roep(page, 'Dossiers', 'NieuwItem', id, 'planVanAanpak/doelen', '', { doel: 'Bo vraagt hulp met de kaart.' })
  await vraag(page, id)
  await expect(dialog(page).getByText('Geldt voor een eerdere versie', { exact: true })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Wat is er veranderd?' }).click()
  await expect(dialog(page).getByText('Nieuw:').first()).toBeAttached()
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Bo vraagt hulp met de kaart.' })).toBeVisible()
  await toegankelijk(page)
})

test('een antwoord kan ingetrokken worden, met een reden', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await antwoord(page, 'Ja')
  await vorm(page, 'Mondeling')
  await legVast(page)
  await expect(dialog(page).getByText(/^Het antwoord van Kim Proef/)).toBeVisible()
  await dialog(page)
    .getByText(/^Kim Proef, moeder/)
    .click()
  await dialog(page).getByRole('button', { name: 'Antwoord intrekken' }).click()
  await dialog(page).getByRole('textbox', { name: 'Waarom wordt het antwoord ingetrokken?' }).fill('Wij willen eerst praten.')
  await dialog(page).getByRole('button', { name: 'Antwoord intrekken' }).click()
  await expect.poll(async () => (await lijst(page, id))[0]?.ingetrokkenOp).toBe('2026-11-23')
})

test('sluiten met iets ingevuld vraagt eerst', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await antwoord(page, 'Ja')
  await dialog(page).getByRole('textbox', { name: 'Zienswijze, in eigen woorden' }).fill('Belangrijk.')
  await page.keyboard.press('Escape')
  await expect(dialog(page).first()).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuleren' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Zienswijze, in eigen woorden' })).toHaveValue('Belangrijk.')
})

test('een vraag zonder leerling vraagt de school', async ({ page }) => {
  const id = await kies(page, 'Team')
  const { gevraagd } = await tekst(page, id)
  await vraag(page, id)
  for (const g of gevraagd) await expect(dialog(page).getByRole('radio', { name: new RegExp(g.naam) })).toBeVisible()
})

test('op 342 pixels breed, licht en donker', async ({ page }) => {
  const id = await nieuw(page)
  await page.setViewportSize({ width: 342, height: 700 })
  await vraag(page, id)
  await antwoord(page, 'Deels')
  expect(await dialog(page).evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
})
