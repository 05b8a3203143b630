import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk, VANDAAG } from './programma'

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
  watStopt: string
  alGebeurd: string
  meegegevenOp: string
  nietMetDoelen: string[]
  nietMetAfspraken: string[]
  uitspraak: string
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
  await page.clock.setFixedTime(`${VANDAAG}T10:00:00`)
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
  dialog(page)
    .getByRole('radiogroup', { name: 'Hoe is het antwoord gegeven?' })
    .locator('label')
    .filter({ hasText: new RegExp(`^${naam}`) })
    .click()
const legVast = (page: Page) => dialog(page).getByRole('button', { name: 'Antwoord vastleggen' }).click()

/** A new dossier with two parents who have gezag, one who has not, and a plan to agree to. */
async function nieuw(page: Page, kind: Record<string, string> = {}): Promise<string> {
  const id = await roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam: 'Bo',
    achternaam: 'Proef',
    naam: '',
    school: 'De Wilgenhof',
    groep: '5',
  })
  for (const [naam, rol, gezag] of [
    ['Kim Proef', 'moeder', 'gezag'],
    ['Alex Proef', 'vader', 'gezag'],
    ['Robin Proef', 'ouder', 'geen'],
  ]) {
    await roep(page, 'Dossiers', 'NieuwItem', id, 'betrokkenen', '', { naam, rol, gezag })
  }
  await roep(page, 'Dossiers', 'NieuwItem', id, 'planVanAanpak/doelen', '', { doel: 'Bo begint binnen twee minuten.' })
  for (const [veld, waarde] of Object.entries(kind)) await schrijf(page, id, `kind/${veld}`, waarde)
  return id
}

async function schrijf(page: Page, id: string, pad: string, waarde: string) {
  const { velden } = await roep<{ velden: Record<string, { heads: string[] } | undefined> }>(page, 'Dossiers', 'Open', id)
  await roep(page, 'Dossiers', 'Schrijf', id, [{ pad, waarde, heads: velden[pad]?.heads ?? [] }])
}

/** Somebody said ja in words, for the text as it is. */
async function zegJa(page: Page, id: string, wie: number, datum = '2026-11-20') {
  const { hash, gevraagd } = await tekst(page, id)
  await roep(page, 'Instemmen', 'Vastleggen', id, {
    wie: gevraagd[wie]?.betrokkene,
    voor: 'plan',
    antwoord: 'ja',
    vorm: 'mondeling',
    datum,
    reden: '',
    zienswijze: '',
    naam: '',
    getuige: '',
    tolk: '',
    handtekening: '',
    hash,
    scan: '',
    uitspraak: '',
    nietMetDoelen: [],
    nietMetActies: [],
    nietMetAfspraken: [],
  })
}

/** The words of the goal, as somebody changes them after an answer. */
async function wijzigDoel(page: Page, id: string, doel: string) {
  const { dossier } = await roep<{ dossier: { planVanAanpak: { doelen: { id: string }[] } } }>(page, 'Dossiers', 'Open', id)
  await schrijf(page, id, `planVanAanpak/doelen/${dossier.planVanAanpak.doelen[0]?.id}/doel`, doel)
}

test('wie gezag heeft, de precieze tekst, en een ja met een handtekening', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await expect(dialog(page).getByRole('radio', { name: /Kim Proef/ })).toBeChecked()
  // No gezag: takes part, does not sign, and it says why.
  await expect(dialog(page).getByRole('radio', { name: /Robin/ })).toHaveCount(0)
  await dialog(page)
    .getByRole('button', { name: /^Doet mee, maar wordt niet gevraagd/ })
    .click()
  await expect(dialog(page).getByText('Heeft geen gezag: krijgt informatie op verzoek en tekent niet.')).toBeVisible()
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

test('thuis nalezen is een gewone weg: de ene ouder tekent, de andere leest na en tekent later op papier', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await antwoord(page, 'Ja')
  await vorm(page, 'Mondeling')
  await legVast(page)
  await expect(dialog(page).getByText('Het antwoord van Kim Proef is vastgelegd. Daarna: Alex Proef.')).toBeVisible()
  await antwoord(page, 'Thuis nalezen')
  await dialog(page).getByRole('textbox', { name: 'Zienswijze, in eigen woorden' }).fill('Ik wil het met mijn zus lezen.')
  await dialog(page).getByRole('button', { name: 'Vastleggen dat het gevraagd is' }).click()
  await expect(dialog(page)).toBeHidden()
  expect((await lijst(page, id))[1]).toMatchObject({
    antwoord: '',
    vorm: '',
    meegegevenOp: VANDAAG,
    zienswijze: 'Ik wil het met mijn zus lezen.',
  })

  await vraag(page, id)
  await expect(dialog(page).getByRole('radio', { name: /Alex Proef/ })).toBeChecked()
  await expect(dialog(page).getByText('leest thuis na')).toBeVisible()
  await antwoord(page, 'Ja')
  await vorm(page, 'Op papier')
  await expect(dialog(page).getByRole('button', { name: /Scan van het papier/ })).toBeVisible()
  await toegankelijk(page)
  await legVast(page)
  await expect(dialog(page)).toBeHidden()
  const alle = await lijst(page, id)
  expect(alle).toHaveLength(2) // the open request was answered, not a third one made
  expect(alle[1]).toMatchObject({ antwoord: 'ja', vorm: 'papier', meegegevenOp: VANDAAG })
})

test('stilte: twee keer herinnerd, daarna mag de regievoerder met een reden verder (A5)', async ({ page }) => {
  const id = await nieuw(page)
  // The plan is on the table once its execution began.
  await schrijf(page, id, 'route/keuze', 'begeleiding')
  const { gevraagd } = await tekst(page, id)
  const wie = gevraagd[0]?.betrokkene ?? ''
  await roep(page, 'Instemmen', 'GeefMee', id, wie, 'plan', '2026-11-02')
  await roep(page, 'Instemmen', 'Herinner', id, wie, 'plan', '2026-11-09')
  await vraag(page, id)
  const herinnerd = dialog(page).getByRole('button', { name: 'Herinnerd', exact: true })
  await herinnerd.click()
  await expect(dialog(page).getByText('9 november 2026, 23 november 2026')).toBeVisible()
  await expect(herinnerd).toBeDisabled() // a second time on one day is no second reminder
  await expect(dialog(page).getByText(/is 2 keer herinnerd. Zodra het plan aan de beurt is/)).toBeVisible()
  await toegankelijk(page)
  await dialog(page).getByRole('button', { name: 'Annuleren' }).click()

  const mdo = await roep<string>(page, 'Dossiers', 'NieuwItem', id, 'mdos', '', { soort: 'analyse', datum: '2026-11-01' })
  await schrijf(page, id, `mdos/${mdo}/redenAfwezig`, 'Iedereen is telefonisch gesproken.')
  await schrijf(page, id, `mdos/${mdo}/stand`, 'afgerond')
  await vraag(page, id)
  await dialog(page).getByRole('button', { name: 'Verder zonder antwoord…' }).click()
  await dialog(page).getByRole('button', { name: 'Verder zonder antwoord', exact: true }).click()
  await expect(dialog(page).getByText(/Schrijf op waarom het zonder antwoord verder mag/)).toBeVisible()
  await dialog(page)
    .getByRole('textbox', { name: 'Waarom mag het zonder dit antwoord verder?' })
    .fill('Drie weken niets gehoord; moeder gaf haar ja.')
  await dialog(page).getByRole('button', { name: 'Verder zonder antwoord', exact: true }).click()
  await expect(dialog(page).getByText('Het gaat door zonder dit antwoord')).toBeVisible()
  await expect(dialog(page).getByText('door zonder antwoord', { exact: true })).toBeVisible()
})

test('verandert de tekst: het verschil per woord; een taalfout van de regie vraagt niet opnieuw, iets anders wel', async ({
  page,
}) => {
  const id = await nieuw(page)
  await zegJa(page, id, 0)
  await zegJa(page, id, 1)
  await wijzigDoel(page, id, 'Bo begint binnen drie minuten.')
  await vraag(page, id)
  await expect(dialog(page).getByText('Geldt voor een eerdere versie', { exact: true })).toBeVisible()
  await expect(dialog(page).locator('del').filter({ hasText: 'twee' })).toBeVisible()
  await expect(dialog(page).locator('ins').filter({ hasText: 'drie' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
  // Another meaning: asked again.
  await antwoord(page, 'Ja')
  await vorm(page, 'Mondeling')
  await legVast(page)
  await expect(dialog(page).getByText('Het antwoord van Kim Proef is vastgelegd. Daarna: Alex Proef.')).toBeVisible()

  // A slip of the pen: marked by the regievoerder, shown, not asked again.
  await dialog(page).getByRole('button', { name: 'Alleen een taalfout…' }).click()
  await dialog(page).getByRole('button', { name: 'Vastleggen als taalfout' }).click()
  await expect(dialog(page).getByText('Schrijf op wat er verbeterd is.')).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'Welke taalfout is verbeterd?' }).fill('Getal verkeerd overgenomen.')
  await dialog(page).getByRole('button', { name: 'Vastleggen als taalfout' }).click()
  await expect(dialog(page).getByText(/Daarna is alleen een taalfout verbeterd.*Getal verkeerd overgenomen/)).toBeVisible()
  await expect(dialog(page).locator('ins').filter({ hasText: 'drie' })).toBeVisible()
  expect((await tekst(page, id)).gevraagd.map((g) => g.verouderd)).toEqual([false, false])

  await wijzigDoel(page, id, 'Bo begint binnen vijf minuten.')
  await expect(dialog(page).getByText('Geldt voor een eerdere versie', { exact: true })).toBeVisible()
  expect((await tekst(page, id)).gevraagd.map((g) => g.verouderd)).toEqual([true, true])
})

test('deels: met welke doelen en afspraken niet, met de reden, en hulp gaat door', async ({ page }) => {
  const id = await nieuw(page)
  await roep(page, 'Dossiers', 'NieuwItem', id, 'afspraken', '', { tekst: 'Elke vrijdag bellen.' })
  await vraag(page, id)
  await antwoord(page, 'Deels')
  await expect(dialog(page).getByText('De hulp aan het kind gaat door')).toBeVisible()
  await dialog(page).getByRole('group', { name: 'Niet akkoord met deze afspraken' }).getByText('Elke vrijdag bellen.').click()
  await dialog(page).getByRole('textbox', { name: 'Waarmee wel en waarmee niet?' }).fill('Bellen kan alleen op maandag.')
  await vorm(page, 'Mondeling')
  await toegankelijk(page)
  await legVast(page)
  await expect(dialog(page).getByText(/^Het antwoord van Kim Proef/)).toBeVisible()
  const [een] = await lijst(page, id)
  expect(een).toMatchObject({ antwoord: 'deels', reden: 'Bellen kan alleen op maandag.', nietMetDoelen: [] })
  expect(een?.nietMetAfspraken).toHaveLength(1)
  await dialog(page)
    .locator('label')
    .filter({ hasText: /^Kim Proef, moeder/ })
    .click()
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Elke vrijdag bellen.' })).toBeVisible()
})

test('een beslissing van de rechter komt in de plaats van het antwoord', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await antwoord(page, 'Ja')
  await vorm(page, 'Beslissing van de rechter')
  await legVast(page)
  await expect(dialog(page).getByText('Vul de datum en het kenmerk van de beslissing in.').first()).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'Beslissing van de rechter' }).fill('12 november 2026, C/15/123456')
  await legVast(page)
  await expect(dialog(page).getByText(/^Het antwoord van Kim Proef/)).toBeVisible()
  expect((await lijst(page, id))[0]).toMatchObject({ vorm: 'rechter', uitspraak: '12 november 2026, C/15/123456' })
})

test('aan tafel: alleen de tekst en de vraag, en terug zonder iets te verliezen', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await dialog(page).getByRole('button', { name: 'Scherm voor aan tafel' }).click()
  await expect(dialog(page).getByRole('heading', { name: 'Instemming met het plan van aanpak: Kim Proef' })).toBeVisible()
  await expect(dialog(page).getByText('Alex Proef')).toHaveCount(0)
  // The whole dialog stands in the window, its heading included.
  await expect(dialog(page).getByRole('button', { name: 'Sluiten' })).toBeInViewport({ ratio: 1 })
  await expect(dialog(page).getByText('Bo begint binnen twee minuten.')).toBeVisible()
  await dialog(page)
    .getByRole('radiogroup', { name: 'Bent u het eens met deze tekst?' })
    .locator('label')
    .filter({ hasText: /^Nee/ })
    .click()
  await dialog(page).getByRole('textbox', { name: 'Waarom niet?' }).fill('Het gaat ons te snel.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
  await dialog(page).getByRole('button', { name: 'Terug naar het overzicht' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Waarom niet?' })).toHaveValue('Het gaat ons te snel.')
})

test('een antwoord kan ingetrokken worden: waarom, wat stopt en wat al gebeurd is', async ({ page }) => {
  const id = await nieuw(page)
  await zegJa(page, id, 0)
  await zegJa(page, id, 1)
  await vraag(page, id)
  await expect(dialog(page).getByRole('radio', { name: /Kim Proef/ })).toBeChecked()
  await dialog(page).getByRole('button', { name: 'Antwoord intrekken' }).click()
  await dialog(page).getByRole('button', { name: 'Antwoord intrekken' }).click()
  await expect(dialog(page).getByText('Schrijf op wat er vanaf nu stopt.')).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'Waarom wordt het antwoord ingetrokken?' }).fill('Wij willen eerst praten.')
  await dialog(page).getByRole('textbox', { name: 'Wat stopt er vanaf nu?' }).fill('Het plan stopt vandaag.')
  await dialog(page).getByRole('textbox', { name: 'Wat is al gebeurd of gedeeld?' }).fill('Eén les begeleid.')
  await toegankelijk(page)
  await dialog(page).getByRole('button', { name: 'Antwoord intrekken' }).click()
  await expect(dialog(page).getByText('Kim Proef heeft het antwoord ingetrokken op 23 november 2026')).toBeVisible()
  await expect(dialog(page).getByText('Wat stopt: Het plan stopt vandaag.')).toBeVisible()
  expect((await lijst(page, id))[0]).toMatchObject({
    antwoord: 'ja',
    ingetrokkenOp: VANDAAG,
    watStopt: 'Het plan stopt vandaag.',
    alGebeurd: 'Eén les begeleid.',
  })
})

test('toestemming staat apart: delen, tot wanneer, en ingetrokken met wat al gedeeld was (L13)', async ({ page }) => {
  const id = await nieuw(page)
  await vraag(page, id)
  await dialog(page).getByRole('button', { name: 'Naar de toestemmingen' }).click()
  await expect(dialog(page).getByRole('heading', { name: 'Toestemming', exact: true })).toBeVisible()
  await toegankelijk(page)
  await legToestemmingVast(page)
  await expect(dialog(page).getByText('Kies waarvoor u toestemming vraagt.').first()).toBeVisible()
  await waarvoor(page, 'Gegevens delen')
  await dialog(page).getByRole('textbox', { name: 'Met wie wordt gedeeld?' }).fill('De consulent')
  await geeft(page, 'Ja')
  await vorm(page, 'Mondeling')
  await legToestemmingVast(page)
  await expect(dialog(page).getByText('Kim Proef: De consulent')).toBeVisible()
  expect(await toestemmingen(page, id)).toMatchObject([
    { voor: 'delen', betreft: 'De consulent', antwoord: 'ja', vorm: 'mondeling' },
  ])
  expect(await lijst(page, id)).toEqual([]) // no instemming was made of it

  await dialog(page)
    .getByRole('button', { name: /^Toestemming van Kim Proef intrekken/ })
    .click()
  await dialog(page).getByRole('textbox', { name: 'Waarom wordt de toestemming ingetrokken?' }).fill('Wij stoppen ermee.')
  await dialog(page).getByRole('textbox', { name: 'Wat stopt er vanaf nu?' }).fill('De consulent ziet niets meer.')
  await dialog(page).getByRole('textbox', { name: 'Wat is al gebeurd of gedeeld?' }).fill('Het verslag van oktober.')
  await dialog(page).getByRole('button', { name: 'Toestemming intrekken', exact: true }).click()
  await expect(dialog(page).getByText('Wat al gedeeld was: Het verslag van oktober.')).toBeVisible()
  await expect(dialog(page).getByText('ingetrokken', { exact: true })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await toegankelijk(page)
  }
})

test('vanaf 16 jaar geeft de leerling zelf toestemming; instemming blijft bij de ouders (L13)', async ({ page }) => {
  const id = await nieuw(page, { geboortedatum: '2010-05-04' })
  await roep(page, 'Dossiers', 'NieuwItem', id, 'betrokkenen', '', { naam: 'Bo Proef', rol: 'kind' })
  expect((await tekst(page, id)).gevraagd.map((g) => g.naam)).toEqual(['Kim Proef', 'Alex Proef'])
  await vraag(page, id)
  await dialog(page).getByRole('button', { name: 'Naar de toestemmingen' }).click()
  await expect(dialog(page).getByText('De toestemming is van de leerling zelf')).toBeVisible()
  await expect(dialog(page).getByRole('radio', { name: /Bo Proef/ })).toBeChecked()
  await expect(dialog(page).getByRole('radio', { name: /Kim Proef/ })).toHaveCount(0)
  await waarvoor(page, 'Beeld of geluid gebruiken')
  await dialog(page).getByRole('textbox', { name: 'Welk beeld, en waarvoor?' }).fill('Film van één les')
  await geeft(page, 'Nee')
  await vorm(page, 'Mondeling')
  await legToestemmingVast(page)
  await expect(dialog(page).getByText('Bo Proef: Film van één les')).toBeVisible()
  expect(await toestemmingen(page, id)).toMatchObject([{ voor: 'beeld', antwoord: 'nee' }])
})

const toestemmingen = async (page: Page, id: string) =>
  (await roep<{ dossier: { toestemmingen: Record<string, string>[] } }>(page, 'Dossiers', 'Open', id)).dossier.toestemmingen
const legToestemmingVast = (page: Page) => dialog(page).getByRole('button', { name: 'Toestemming vastleggen' }).click()
const waarvoor = (page: Page, naam: string) =>
  dialog(page).getByRole('radiogroup', { name: 'Waarvoor?' }).getByText(naam, { exact: true }).click()
const geeft = (page: Page, naam: string) =>
  dialog(page)
    .getByRole('radiogroup', { name: /^Geeft .* toestemming\?$/ })
    .locator('label')
    .filter({ hasText: new RegExp(`^${naam}`) })
    .click()

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
