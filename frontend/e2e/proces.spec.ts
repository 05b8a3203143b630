import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, toegankelijk, VANDAAG } from './programma'

// The process of a dossier, as somebody at the page walks it: a rule that stands
// in the way and is lifted, a route that changes, a dossier that closes and opens
// again, a cycle that follows another, what stands still, and the time it took.
const programma = new Programma()
test.beforeAll(async ({ browser }) => {
  await programma.start()
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

type Pagina = {
  dossier: {
    route: { keuze: string; beeindigdOp: string }
    onderwerp: { afgeslotenOp: string; afsluitReden: string }
    verloop: { soort: string; reden: string }[]
    cycli: { id: string; doelen: string[] }[]
    stagnaties: { soorten: string[]; besprokenOp: string; afgeslotenOp: string; effect: string }[]
    opheffingen: { code: string; reden: string }[]
    inzetten: { id: string; organisatie: string; financiering: string; tijd: { minuten: number; taak: string }[] }[]
    planVanAanpak: { doelen: { id: string; doel: string; voortgezet: string }[] }
    evaluaties: { id: string }[]
    mdos: { id: string; stand: string }[]
  }
  cyclus: number
  signalen: { code: string; ernst: string; pad: string; tekst: string }[]
  eerder: string[]
  velden: Record<string, { waarde: unknown; heads: string[] }>
}
const lees = (page: Page, id: string) => roep<Pagina>(page, 'Dossiers', 'Open', id)
const item = (page: Page, id: string, lijst: string, waarden: Record<string, unknown>) =>
  roep<string>(page, 'Dossiers', 'NieuwItem', id, lijst, '', waarden)
const schrijf = (page: Page, id: string, waarden: Record<string, unknown>) =>
  roep(
    page,
    'Dossiers',
    'Schrijf',
    id,
    Object.entries(waarden).map(([pad, waarde]) => ({ pad, waarde, heads: [] })),
  )

async function nieuw(page: Page, naam: string, tab = 'proces'): Promise<string> {
  const id = await roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam: naam,
    achternaam: 'Proef',
    naam: '',
    school: 'De Proefschool',
    groep: '4',
  })
  await ga(page, `/dossiers/${id}/${tab}`)
  await page.getByRole('heading', { level: 1, name: `${naam} Proef` }).waitFor()
  return id
}

/** bij brings an item into sight as a jump does: its list folds open. */
async function bij(page: Page, id: string, tab: string, pad: string) {
  await ga(page, `/dossiers/${id}/${tab}?veld=${encodeURIComponent(pad)}`)
  await page.locator(`[data-pad="${pad}"]`).waitFor()
  return page.locator(`[data-pad="${pad}"]`)
}

async function kiesRoute(page: Page, route: RegExp, knop = 'Route kiezen…') {
  await page.getByRole('button', { name: knop }).click()
  const venster = page.getByRole('dialog')
  await venster.getByRole('radio', { name: route }).check({ force: true })
  await venster.getByLabel('Reden').fill('Besproken met de consulent.')
  await venster.getByRole('button', { name: knop.replace('…', ''), exact: true }).click()
  await expect(venster).toBeHidden()
}

test('een MDO afronden wordt geweigerd, en kan met een reden toch', async ({ page }) => {
  const id = await nieuw(page, 'Muur', 'mdo')
  const mdo = await item(page, id, 'mdos', { soort: 'analyse', datum: '2026-11-20', stand: 'concept' })
  const stand = await bij(page, id, 'mdo', `mdos/${mdo}/stand`)
  await stand.locator('label:has([type=radio])').last().click()
  const muur = stand.getByRole('alert')
  await expect(muur).toContainText('nog niet vastgesteld')
  await expect(muur).toContainText('ouders')
  // What was chosen stands, and is not in the dossier.
  await expect(stand.getByRole('radio', { name: 'Afgerond' })).toBeChecked()
  expect((await lees(page, id)).dossier.mdos[0]!.stand).toBe('concept')

  // Each finding opens its source, with the keyboard.
  await muur
    .getByRole('button', { name: /^Waarom\?/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const bron = page.getByRole('dialog', { name: /Waarom\? Regel M14/ })
  await expect(bron.locator('blockquote')).toContainText('De school organiseert na overleg met de consulent')
  await expect(bron.getByRole('link', { name: /naslag/ })).toHaveAttribute('href', '#/naslag?code=M14')
  await page.keyboard.press('Escape')

  await muur.getByRole('button', { name: 'Toch doorgaan…' }).click()
  const venster = page.getByRole('dialog', { name: 'Toch doorgaan' })
  await venster.getByRole('button', { name: 'Opheffen en doorgaan' }).click()
  await expect(venster.getByText('Vul een reden in')).toBeVisible()
  await venster.getByRole('textbox', { name: 'Reden' }).fill('Iedereen is dezelfde dag gebeld.')
  await venster.getByRole('button', { name: 'Opheffen en doorgaan' }).click()
  await expect(muur).toBeHidden()
  await expect.poll(async () => (await lees(page, id)).dossier.mdos[0]!.stand).toBe('afgerond')

  // It stays in sight: among the signals, and in the process.
  await page.getByRole('button', { name: /^Signalen/ }).click()
  await expect(page.getByText('Iedereen is dezelfde dag gebeld.').first()).toBeVisible()
  await ga(page, `/dossiers/${id}/proces`)
  const opgeheven = page.getByRole('region', { name: 'Opgeheven signalen' })
  await expect(opgeheven.getByText('Iedereen is dezelfde dag gebeld.').first()).toBeVisible()
  const n = (await lees(page, id)).dossier.opheffingen.length
  await opgeheven
    .getByRole('button', { name: /Weer laten gelden/ })
    .first()
    .click()
  await expect.poll(async () => (await lees(page, id)).dossier.opheffingen.length).toBe(n - 1)
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click()
  await expect.poll(async () => (await lees(page, id)).dossier.opheffingen.length).toBe(n)
})

test('wat geweigerd is blijft staan als men weggaat, en kan terug', async ({ page }) => {
  const id = await nieuw(page, 'Blijft', 'mdo')
  const mdo = await item(page, id, 'mdos', { soort: 'analyse', datum: '2026-11-20', stand: 'concept' })
  const stand = await bij(page, id, 'mdo', `mdos/${mdo}/stand`)
  await stand.locator('label:has([type=radio])').last().click()
  await expect(stand.getByRole('alert')).toBeVisible()
  await ga(page, `/dossiers/${id}/vraag`)
  await page.getByRole('tab', { name: 'Vraag', selected: true }).waitFor()
  await bij(page, id, 'mdo', `mdos/${mdo}/stand`)
  await expect(stand.getByRole('alert')).toBeVisible()
  await stand.getByRole('button', { name: 'Terug naar wat er stond' }).click()
  await expect(stand.getByRole('alert')).toBeHidden()
  await expect(stand.getByRole('radio', { name: 'Concept' })).toBeChecked()
  await expect(page.getByText('Alles opgeslagen')).toBeVisible()
})

test('een route kiezen, wisselen, beëindigen en hervatten', async ({ page }) => {
  const id = await nieuw(page, 'Route')
  await page.getByRole('button', { name: 'Route kiezen…' }).click()
  const venster = page.getByRole('dialog')
  await venster.getByRole('button', { name: 'Route kiezen', exact: true }).click()
  await expect(venster.getByRole('alert')).toContainText('Kies een route')
  await page.getByRole('button', { name: 'Annuleren' }).click()

  await kiesRoute(page, /Route 1/)
  const route = async () => (await lees(page, id)).dossier
  await expect.poll(async () => (await route()).route.keuze).toBe('onderzoek')
  await kiesRoute(page, /Route 2/, 'Andere route kiezen…')
  await expect.poll(async () => (await route()).route.keuze).toBe('begeleiding')

  await page.getByRole('button', { name: 'Route beëindigen…' }).click()
  await venster.getByLabel('Reden').fill('De vraag is opgelost.')
  await venster.getByRole('button', { name: 'Route voortijdig beëindigen' }).click()
  await expect.poll(async () => (await route()).route.beeindigdOp).not.toBe('')
  await expect(page.getByText('De route is voortijdig beëindigd.')).toBeVisible()
  await page.getByRole('button', { name: 'Route hervatten…' }).click()
  await venster.getByLabel('Reden').fill('De vraag kwam terug.')
  await venster.getByRole('button', { name: 'Route hervatten', exact: true }).click()
  await expect.poll(async () => (await route()).route.beeindigdOp).toBe('')

  const verloop = page.getByRole('region', { name: 'Verloop van het proces' })
  for (const w of ['Route gekozen', 'Andere route gekozen', 'Route voortijdig beëindigd', 'Route hervat'])
    await expect(verloop.getByText(w).first()).toBeVisible()
  expect((await route()).verloop.map((v) => v.soort)).toEqual([
    'route-gekozen',
    'route-gewisseld',
    'route-beeindigd',
    'route-hervat',
  ])
})

test('een dossier afsluiten, dat ongedaan maken, afsluiten en heropenen', async ({ page }) => {
  const id = await nieuw(page, 'Dicht')
  const sluit = async (reden: string) => {
    await page.getByRole('button', { name: 'Dossier afsluiten…' }).click()
    await page.getByRole('dialog').getByLabel('Reden').fill(reden)
    await page.getByRole('dialog').getByRole('button', { name: 'Dossier afsluiten', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Dossier heropenen…' })).toBeVisible()
  }
  const dicht = async () => (await lees(page, id)).dossier.onderwerp.afgeslotenOp
  await sluit('Vergissing.')
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click()
  await expect.poll(dicht).toBe('')
  await sluit('Kind is verhuisd.')
  await page.getByRole('button', { name: 'Dossier heropenen…' }).click()
  await page.getByRole('dialog').getByLabel('Reden').fill('Terug op school.')
  await page.getByRole('dialog').getByRole('button', { name: 'Dossier heropenen', exact: true }).click()
  await expect.poll(dicht).toBe('')
  const verloop = page.getByRole('region', { name: 'Verloop van het proces' })
  await expect(verloop.getByText('Kind is verhuisd.')).toBeVisible()
  await expect(verloop.getByText('Terug op school.')).toBeVisible()
})

test('na een evaluatie begint een nieuwe cyclus, en de eerste blijft te lezen', async ({ page }) => {
  const sem = (await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')).find((d) => d.titel === 'Sem de Wit')!
  const voor = (await lees(page, sem.id)).dossier
  await ga(page, `/dossiers/${sem.id}/proces`)
  await page.getByRole('button', { name: 'Andere route kiezen…' }).waitFor()
  await expect(page.getByRole('button', { name: 'Nieuwe cyclus beginnen…' })).toBeHidden()
  // Its evaluation is planned after today; once it was held, the next cycle can begin.
  const evaluatie = voor.evaluaties[0]!.id
  const { heads } = (await lees(page, sem.id)).velden[`evaluaties/${evaluatie}/datum`]!
  await roep(page, 'Dossiers', 'Schrijf', sem.id, [{ pad: `evaluaties/${evaluatie}/datum`, waarde: '2026-11-20', heads }])
  await page.getByRole('button', { name: 'Nieuwe cyclus beginnen…' }).click()
  const venster = page.getByRole('dialog')
  await venster.getByRole('radio', { name: 'Plan bijstellen' }).check({ force: true })
  await venster.getByLabel('Toelichting').fill('Met één doel verder.')
  const vakken = venster.getByRole('checkbox')
  for (let n = 0; n < (await vakken.count()); n++) await vakken.nth(n).setChecked(n === 0, { force: true })
  await expect(venster.getByText('Instemming wordt opnieuw gevraagd.')).toBeVisible()
  await venster.getByRole('button', { name: 'Cyclus beginnen' }).click()
  await expect(venster).toBeHidden()

  const na = await lees(page, sem.id)
  expect(na.cyclus).toBe(2)
  const oud = voor.planVanAanpak.doelen.map((d) => d.id)
  expect(na.dossier.planVanAanpak.doelen.map((d) => d.id)).toEqual(expect.arrayContaining(oud))
  expect(na.eerder).toEqual(expect.arrayContaining(oud))
  const nu = na.dossier.planVanAanpak.doelen.filter((d) => !na.eerder.includes(d.id))
  expect(nu.map((d) => [d.doel, d.voortgezet])).toEqual([[voor.planVanAanpak.doelen[0]!.doel, oud[0]]])

  await expect(page.getByRole('region', { name: 'Route van het dossier' }).getByText('Cyclus 2')).toBeVisible()
  const cycli = page.getByRole('region', { name: 'Eerdere cycli' })
  await cycli.getByRole('button', { name: /Cyclus 1/ }).click()
  await expect(cycli.getByRole('cell', { name: voor.planVanAanpak.doelen[1]!.doel })).toBeVisible()
  await ga(page, `/dossiers/${sem.id}/plan`)
  const eerder = page.getByRole('button', { name: new RegExp(`Uit eerdere cycli \\(${oud.length}\\).*Doelen`) })
  await expect(eerder).toBeVisible()
  await expect(page.locator(`[data-item="planVanAanpak/doelen/${oud[1]}"]`)).toHaveCount(0)
  await eerder.click()
  await expect(page.locator(`[data-item="planVanAanpak/doelen/${oud[1]}"]`)).toBeVisible()
})

test('een stagnatie: openen, bespreken, afsluiten met effect', async ({ page }) => {
  const id = await nieuw(page, 'Stil')
  await item(page, id, 'betrokkenen', { naam: 'Hanna Mulder', rol: 'ib' })
  await item(page, id, 'afspraken', { tekst: 'Elke maandag een startgesprek' })
  const paneel = page.getByRole('region', { name: 'Stagnatie of belemmering' })
  const een = async () => (await lees(page, id)).dossier.stagnaties[0]
  await paneel.getByRole('button', { name: 'Stagnatie openen…' }).click()
  const venster = page.getByRole('dialog')
  expect(await venster.getByRole('checkbox').count()).toBe(7)
  await venster.getByText('Nakomen van afspraken').click()
  await venster.getByText('Proces', { exact: true }).click()
  await venster.getByRole('button', { name: /Stap of afspraak/ }).click()
  await page.getByRole('option', { name: 'Afspraak: Elke maandag een startgesprek' }).click()
  await venster.getByLabel('Toelichting').fill('Mulder belt niet terug.')
  await expect(venster.getByText('U noemt Hanna Mulder')).toBeVisible()
  await venster.getByLabel('Toelichting').fill('Het startgesprek is drie weken niet geweest.')
  await expect(venster.getByText('U noemt')).toBeHidden()
  await venster.getByRole('button', { name: 'Openen', exact: true }).click()
  await expect.poll(async () => (await een())?.soorten).toEqual(['proces', 'nakomen'])

  await paneel.getByRole('button', { name: 'Bespreken…' }).click()
  await venster.getByLabel('Wat is afgesproken').fill('De IB loopt maandag mee.')
  await venster.getByRole('button', { name: 'Vastleggen' }).click()
  await expect.poll(async () => (await een())?.besprokenOp).not.toBe('')
  await paneel.getByRole('button', { name: 'Afsluiten…' }).click()
  await venster.getByRole('button', { name: 'Afsluiten', exact: true }).click()
  await expect(venster.getByText('Vul in wat het effect was')).toBeVisible()
  await venster.getByLabel('Effect').fill('Het gesprek is er weer elke week.')
  await venster.getByRole('button', { name: 'Afsluiten', exact: true }).click()
  await expect.poll(async () => (await een())?.effect).toBe('Het gesprek is er weer elke week.')
  await expect(paneel.getByText('afgesloten', { exact: true })).toBeVisible()
})

test('expertise vult organisatie en financiering, en tijd schrijven telt op', async ({ page }) => {
  const id = await nieuw(page, 'Tijd', 'plan')
  const inzet = await item(page, id, 'inzetten', { stand: 'gevraagd' })
  const veld = await bij(page, id, 'plan', `inzetten/${inzet}/expertise`)
  await veld.locator('button[aria-haspopup="listbox"]').click()
  await page.getByRole('option', { name: /Auditieve/ }).click()
  await expect(page.getByText('Organisatie en financiering zijn ingevuld')).toBeVisible()
  const een = async () => (await lees(page, id)).dossier.inzetten[0]!
  expect([(await een()).organisatie, (await een()).financiering]).toEqual(['Viertaal', 'landelijk'])

  await schrijf(page, id, { [`inzetten/${inzet}/maxMinuten`]: 60 })
  await ga(page, `/dossiers/${id}/proces`)
  const vorm = page.getByRole('form', { name: 'Tijd schrijven' })
  await vorm.getByRole('button', { name: /Taak/ }).click()
  await page.getByRole('option', { name: /^3\./ }).click()
  await vorm.getByRole('textbox', { name: 'Minuten', exact: true }).fill('75')
  await vorm.getByRole('textbox', { name: 'Reisminuten' }).fill('20')
  await vorm.getByLabel('Omschrijving').fill('Gesprek met de leerkracht')
  await vorm.getByRole('button', { name: 'Tijd schrijven' }).click()
  await expect.poll(async () => (await een()).tijd.map((t) => [t.taak, t.minuten])).toEqual([['3', 75]])
  const paneel = page.getByRole('region', { name: 'Tijd van de ambulant begeleider' })
  await expect(paneel.getByText('1 uur en 15 minuten van 1 uur: 15 minuten te veel.')).toBeVisible()
  await expect(paneel.getByText('boven het maximum')).toBeVisible()
})

test('een werkaantekening blijft op dit apparaat, en buiten het dossier', async ({ page }) => {
  const id = await nieuw(page, 'Notitie')
  const paneel = page.getByRole('region', { name: 'Mijn werkaantekeningen' })
  await expect(paneel.getByText('alleen op dit apparaat')).toBeVisible()
  await paneel.getByRole('button', { name: 'Aantekening maken' }).click()
  await paneel.getByLabel('Aantekening', { exact: true }).fill('Vraag naar de hond.')
  await paneel.getByRole('button', { name: 'Bewaren' }).click()
  await expect(paneel.getByText('Vraag naar de hond.')).toBeVisible()
  expect(JSON.stringify(await lees(page, id))).not.toContain('Vraag naar de hond.')
  await paneel.getByRole('button', { name: 'Wissen' }).click()
  await expect(paneel.getByText('Vraag naar de hond.')).toBeHidden()
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click()
  await expect(paneel.getByText('Vraag naar de hond.')).toBeVisible()
})

test('waarom, met het toetsenbord; en een stap van de route brengt naar zijn veld', async ({ page }) => {
  const id = await nieuw(page, 'Waarom', 'vraag')
  const veld = page.locator('[data-pad="ondersteuningsvraag/vraag"]')
  await veld.getByRole('button', { name: 'Waarom? Ondersteuningsvraag' }).focus()
  await page.keyboard.press('Enter')
  const bron = page.getByRole('dialog', { name: 'Waarom? Regel M11' })
  await expect(bron.locator('blockquote')).not.toBeEmpty()
  await toegankelijk(page)
  await page.keyboard.press('Escape')
  await expect(veld.getByRole('button', { name: 'Waarom? Ondersteuningsvraag' })).toBeFocused()

  const lijn = page.getByRole('region', { name: 'Route van het dossier' })
  await expect(lijn.getByText('Aan zet:')).toBeVisible()
  await ga(page, `/dossiers/${id}/plan`)
  await lijn.getByRole('button', { name: /^Hulpvraag/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-pad^="hulpvraag"] :focus')).toBeVisible()
  // The same place once more.
  await page.getByRole('heading', { level: 1 }).focus()
  await lijn.getByRole('button', { name: /^Hulpvraag/ }).click()
  await expect(page.locator('[data-pad^="hulpvraag"] :focus')).toBeVisible()
})

test('een signaal springt naar zijn veld', async ({ page }) => {
  const id = await nieuw(page, 'Sprong', 'mdo')
  await item(page, id, 'mdos', { soort: 'analyse', datum: '2026-11-20', stand: 'concept' })
  await ga(page, `/dossiers/${id}/vraag`)
  const signaal = (await lees(page, id)).signalen.find((x) => x.pad.startsWith('mdos/') && x.ernst !== 'goed')!
  await page.getByRole('button', { name: /^Signalen/ }).click()
  await page
    .getByRole('button', { name: `: ${signaal.tekst}` })
    .and(page.locator(':not([aria-label^="Waarom"]):not([aria-label^="Opheffen"])'))
    .click()
  await expect(page.getByRole('tab', { name: /MDO/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('[data-pad^="mdos"] :focus, [data-item^="mdos"] :focus').first()).toBeVisible()
})

test('axe in de vensters en bij een weigering, licht en donker; smal past het', async ({ page }) => {
  test.setTimeout(90_000)
  const id = await nieuw(page, 'Axe', 'mdo')
  const mdo = await item(page, id, 'mdos', { soort: 'analyse', datum: VANDAAG, stand: 'concept' })
  const stand = await bij(page, id, 'mdo', `mdos/${mdo}/stand`)
  await stand.locator('label:has([type=radio])').last().click()
  await page.getByRole('alert').first().waitFor()
  const thema = (t: string) =>
    page.evaluate((x) => {
      document.documentElement.dataset.theme = x
    }, t)
  for (const t of ['light', 'dark']) {
    await thema(t)
    await toegankelijk(page)
  }
  await page.getByRole('button', { name: 'Toch doorgaan…' }).click()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await ga(page, `/dossiers/${id}/proces`)
  for (const knop of ['Route kiezen…', 'Stagnatie openen…', 'Dossier afsluiten…']) {
    await page.getByRole('button', { name: knop }).click()
    await page.getByRole('dialog').waitFor()
    await toegankelijk(page)
    await page.getByRole('button', { name: 'Annuleren' }).click()
  }
  await page.setViewportSize({ width: 342, height: 640 })
  await bij(page, id, 'mdo', `mdos/${mdo}/stand`)
  await page.getByRole('alert').first().waitFor()
  const breed = await page.evaluate(() => document.getElementById('inhoud')!.scrollWidth)
  expect(breed).toBeLessThanOrEqual(342)
})
