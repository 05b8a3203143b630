import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { ga, oefenprofiel, Programma, roep, WACHTZIN } from './programma'

// A dossier from its first word to its signed PDF, by a person at the page.
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

async function nieuw(page: Page, naam: string): Promise<string> {
  const id = await roep<string>(page, 'Dossiers', 'Nieuw', {
    niveau: 'leerling',
    roepnaam: naam,
    achternaam: 'Proef',
    naam: '',
    school: 'De Proefschool',
    groep: '4',
  })
  await ga(page, `/dossiers/${id}/vraag`)
  await page.getByRole('heading', { level: 1, name: `${naam} Proef` }).waitFor()
  return id
}
const waarde = (page: Page, id: string, pad: string) =>
  roep<{ velden: Record<string, { waarde: unknown }> }>(page, 'Dossiers', 'Open', id).then((p) => p.velden[pad]?.waarde)
const hulpvraag = (page: Page) => page.getByRole('textbox', { name: 'Hulpvraag, zoals gesteld' })

test('maken, typen, opslaan, wie schreef het, ongedaan maken', async ({ page }) => {
  await ga(page, '/dossiers')
  await page.getByRole('button', { name: 'Nieuw dossier' }).click()
  await page.getByRole('button', { name: 'Dossier maken' }).click()
  await expect(page.getByRole('alert')).toContainText('roepnaam')
  await page.getByLabel('Roepnaam').fill('Mila')
  await page.getByLabel('Achternaam').fill('Visser')
  await page.getByRole('button', { name: 'Dossier maken' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mila Visser' })).toBeVisible()
  const id = /dossiers\/([^/]+)/.exec(page.url())![1]!

  await hulpvraag(page).fill('Hoe krijgt Mila meer rust?')
  await expect(page.getByText('1 veld nog niet opgeslagen')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Alles opgeslagen')).toBeVisible()
  expect(await waarde(page, id, 'hulpvraag/vraag')).toBe('Hoe krijgt Mila meer rust?')

  await hulpvraag(page).fill('Hoe krijgt Mila meer rust in de klas?')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByText('Alles opgeslagen')).toBeVisible()
  const veld = page.locator('[data-pad="hulpvraag/vraag"]')
  await veld.hover()
  await veld.getByRole('button', { name: /Geschiedenis van Hulpvraag.*Marieke Hoekstra/ }).click()
  const eerder = page.getByRole('dialog', { name: /Geschiedenis van Hulpvraag/ })
  await expect(eerder.getByRole('listitem')).toHaveCount(2)
  await expect(eerder).toContainText('geldt nu')
  await page.keyboard.press('Escape')

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Ongedaan gemaakt')).toBeVisible()
  await expect(hulpvraag(page)).toHaveValue('Hoe krijgt Mila meer rust?')
})

test('een onderdeel verwijderen, terugzetten en ordenen', async ({ page }) => {
  const id = await nieuw(page, 'Lijst')
  await ga(page, `/dossiers/${id}/betrokkenen`)
  for (const naam of ['Anna', 'Bert']) {
    await page
      .locator('[role=group][data-pad="betrokkenen"]')
      .getByRole('button', { name: /toevoegen/ })
      .click()
    await expect(page.locator(':focus')).toHaveAttribute('type', 'text')
    await page.keyboard.type(naam)
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('button', { name: new RegExp(`^${naam}`) }).first()).toBeVisible()
  }
  const namen = async () =>
    (await roep<{ dossier: { betrokkenen: { naam: string }[] } }>(page, 'Dossiers', 'Open', id)).dossier.betrokkenen.map(
      (b) => b.naam,
    )
  expect(await namen()).toEqual(['Anna', 'Bert'])
  await page.getByRole('button', { name: 'Bert omhoog' }).click()
  await expect.poll(namen).toEqual(['Bert', 'Anna'])
  await page.getByRole('button', { name: 'Meer bij Anna' }).click()
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
  await expect.poll(namen).toEqual(['Bert'])
  await page.getByRole('button', { name: 'Ongedaan maken', exact: true }).click()
  await expect.poll(namen).toEqual(['Bert', 'Anna'])
  await page.getByRole('button', { name: 'Meer bij Bert' }).click()
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
  await page.getByText('1 verwijderd onderdeel').click()
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  await expect.poll(namen).toEqual(['Bert', 'Anna'])

  // The same with the keyboard alone, by dragging.
  await page.getByRole('button', { name: 'Volgorde' }).click()
  await page.getByRole('button', { name: 'Bert verslepen' }).focus()
  await page.keyboard.press('Enter')
  // Lifting, going and letting go are each read out; nobody presses the next key before.
  const plek = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  const begin = 'Bert verslepen'
  await expect.poll(plek).not.toBe(begin)
  const eerst = await plek()
  await page.keyboard.press('ArrowDown')
  await expect.poll(plek).not.toBe(eerst)
  await page.keyboard.press('Enter')
  await expect.poll(namen).toEqual(['Anna', 'Bert'])
})

test('wie typt houdt de eigen tekst, en wat een ander intussen schreef blijft ernaast staan', async ({ page }) => {
  const id = await nieuw(page, 'Samen')
  await hulpvraag(page).fill('Eerste versie.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Alles opgeslagen')).toBeVisible()
  const { heads } = (await roep<{ velden: Record<string, { heads: string[] }> }>(page, 'Dossiers', 'Open', id)).velden[
    'hulpvraag/vraag'
  ]!
  await page.getByRole('heading', { level: 1 }).click()
  await hulpvraag(page).fill('Mijn nieuwe versie, langer dan de oude.')
  await roep(page, 'Dossiers', 'Schrijf', id, [{ pad: 'hulpvraag/vraag', waarde: 'Heel andere woorden van elders.', heads }])
  await page.waitForTimeout(600)
  await expect(hulpvraag(page)).toHaveValue('Mijn nieuwe versie, langer dan de oude.')
  await page.getByRole('heading', { level: 1 }).click()
  const veld = page.locator('[data-pad="hulpvraag/vraag"]')
  await expect(veld.getByText('Hier is tegelijk iets anders geschreven')).toBeVisible()
  await expect(veld.getByRole('region', { name: /Versie/ })).toHaveCount(2)
  await veld.getByRole('button', { name: 'Beide onder elkaar houden' }).click()
  await expect(veld.getByText('Hier is tegelijk iets anders geschreven')).toBeHidden()
  await expect(hulpvraag(page)).toHaveValue(/Mijn nieuwe versie[\s\S]*|Heel andere[\s\S]*/)
  const nu = String(await waarde(page, id, 'hulpvraag/vraag'))
  expect(nu).toContain('Mijn nieuwe versie')
  expect(nu).toContain('Heel andere woorden')
})

test('wat getypt was toen de stekker eruit ging, wordt teruggegeven', async ({ page }) => {
  const id = await nieuw(page, 'Stekker')
  await hulpvraag(page).fill('Net getypt en nog niet opgeslagen.')
  await page.waitForTimeout(900)
  await programma.herstart()
  await programma.open(page)
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN)
  await page.getByRole('button', { name: 'Openen' }).click()
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
  await ga(page, `/dossiers/${id}/perspectief`)
  await expect(page.getByText('Nog niet opgeslagen tekst teruggevonden')).toBeVisible()
  await page.getByRole('button', { name: 'Terugzetten in het veld' }).click()
  await expect(hulpvraag(page)).toHaveValue('Net getypt en nog niet opgeslagen.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Alles opgeslagen')).toBeVisible()
  expect(await waarde(page, id, 'hulpvraag/vraag')).toBe('Net getypt en nog niet opgeslagen.')
})

test('een lange tekst met van alles erin komt ongeschonden terug', async ({ page }) => {
  const id = await nieuw(page, 'Lang')
  const tekst = `Regel één 🙂\n\n${'Een zin met ruimte. '.repeat(4000)}einde`
  await hulpvraag(page).fill(tekst)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Alles opgeslagen')).toBeVisible()
  expect(await waarde(page, id, 'hulpvraag/vraag')).toBe(tekst)
})

test('een TOP-dossier exporteren, bekijken en controleren', async ({ page }) => {
  test.setTimeout(90_000)
  const sem = (await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')).find((d) => d.titel === 'Sem de Wit')!
  await ga(page, `/dossiers/${sem.id}/plan`)
  await page.getByRole('button', { name: 'TOP-dossier exporteren' }).click()
  await page.getByRole('button', { name: 'Voorbeeld', exact: true }).click()
  await expect(page.frameLocator('iframe').getByRole('heading').first()).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Terug', exact: true }).click()
  await page.getByLabel('Reden van ondertekenen').fill('Vastgesteld in het MDO')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Ondertekenen en exporteren' }).click()
  const pad = await (await download).path()
  await expect(page.getByText('Het bestand is klaar')).toBeVisible()
  expect(readFileSync(pad).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: 'Sluiten', exact: true }).last().click()

  const controleer = async (bytes: Buffer) => {
    await ga(page, '/overzicht')
    await ga(page, '/controle')
    await page.getByRole('button', { name: 'PDF kiezen…' }).first().click()
    await page.locator('dialog input[type=file]').setInputFiles({ name: 'top.pdf', mimeType: 'application/pdf', buffer: bytes })
    // The bridge sends a chosen file by itself, or after a press: both are fine.
    const knop = page.getByRole('button', { name: 'Gebruik dit bestand' })
    if (await knop.isVisible()) await knop.click()
  }
  await controleer(readFileSync(pad))
  await expect(page.getByText('De PDF is ongewijzigd sinds het ondertekenen')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('uw eigen profiel')).toBeVisible()
  const kapot = readFileSync(pad)
  kapot[2000] = kapot[2000]! ^ 1
  await controleer(kapot)
  await expect(page.getByText('Deze PDF is niet in orde')).toBeVisible({ timeout: 20_000 })
})

test('alles met het toetsenbord: van menu tot veld en terug', async ({ page }) => {
  await ga(page, '/overzicht')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#inhoud')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('amina')
  await page.getByRole('menuitem', { name: /Amina/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Amina/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Vraag' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Analyse' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tabpanel').locator(':focus').or(page.locator('[role=tabpanel]:focus'))).toBeVisible()
  await ga(page, '/dossiers')
  await page.getByRole('row', { name: /Sem de Wit/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sem de Wit' })).toBeVisible()
})
