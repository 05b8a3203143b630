import { expect, test } from '@playwright/test'
import { Programma, toegankelijk, WACHTZIN } from './programma'

const programma = new Programma()
test.beforeAll(() => programma.start())
test.afterAll(() => programma.opruimen())

test('eerste keer, herstelcode, vergrendelen, wachtzin, herstellen', async ({ page }) => {
  test.setTimeout(120_000)
  await programma.open(page)
  await expect(page.getByRole('heading', { name: 'Welkom bij Routewijzer' })).toBeVisible()
  await toegankelijk(page)

  await page.getByRole('button', { name: 'Mijn profiel maken' }).click()
  await page.getByLabel('Uw naam').fill('Marieke Hoekstra')
  await page.getByLabel('Organisatie').fill('Gedragpunt')
  await page.getByLabel('Wachtzin', { exact: true }).fill('kort')
  await page.getByLabel('Wachtzin herhalen', { exact: true }).fill('kort')
  await page.getByRole('button', { name: 'Profiel maken' }).click()
  await expect(page.getByRole('alert')).toContainText('minstens 12 tekens')
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN)
  await expect(page.getByText('Sterk.')).toBeVisible()
  await page.getByLabel('Wachtzin herhalen', { exact: true }).fill('iets anders')
  await expect(page.getByText('Dit is niet dezelfde wachtzin.')).toBeVisible()
  await page.getByLabel('Wachtzin herhalen', { exact: true }).fill(WACHTZIN)
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Profiel maken' }).click()

  const code = (await page.getByRole('status').filter({ hasText: /\w/ }).first().textContent({ timeout: 30_000 })) ?? ''
  await expect(page.getByRole('heading', { name: 'Bewaar uw herstelcode' })).toBeVisible()
  await toegankelijk(page)
  const verder = page.getByRole('button', { name: 'Naar Routewijzer' })
  await expect(verder).toBeDisabled()
  const herstelcode = (await page.locator('output').textContent()) ?? code
  expect(herstelcode.length).toBeGreaterThan(15)
  await page.getByText('Ik heb de herstelcode bewaard').click()
  await verder.click()

  await expect(page.getByRole('heading', { level: 1, name: 'Dag Marieke' })).toBeVisible()
  await expect(page.getByText('Nog geen dossiers')).toBeVisible()
  await expect(page.getByText('Alleen op dit apparaat')).toBeVisible()

  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Routewijzer is vergrendeld' })).toBeVisible()
  await toegankelijk(page)
  await page.getByLabel('Wachtzin', { exact: true }).fill('niet de goede zin')
  await page.getByRole('button', { name: 'Openen' }).click()
  await expect(page.getByText(/wachtzin/i).filter({ hasText: /klopt niet|niet juist|niet de juiste|niet goed/i })).toBeVisible({
    timeout: 20_000,
  })

  await page.getByRole('button', { name: 'Wachtzin kwijt' }).click()
  await page.getByLabel('Herstelcode').fill(herstelcode)
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill('vier paarden lopen langs de dijk')
  await page.getByLabel('Nieuwe wachtzin herhalen', { exact: true }).fill('vier paarden lopen langs de dijk')
  await page.getByRole('button', { name: 'Profiel openen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dag Marieke' })).toBeVisible({ timeout: 20_000 })

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Dag Marieke' })).toBeVisible()
})

test('oefenen naast het eigen profiel, en terug', async ({ page }) => {
  test.setTimeout(90_000)
  await programma.open(page)
  await page.getByRole('button', { name: 'Oefendossier openen' }).click()
  await page.getByRole('button', { name: 'Oefenen' }).click()
  await page.getByLabel('Uw naam').fill('Marieke Hoekstra')
  await page.getByLabel('Wachtzin', { exact: true }).fill(WACHTZIN)
  await page.getByLabel('Wachtzin herhalen', { exact: true }).fill(WACHTZIN)
  await page.getByRole('button', { name: 'Beginnen met oefenen' }).click()
  await page.getByText('Ik heb de herstelcode bewaard').click({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Naar Routewijzer' }).click()
  await expect(page.getByRole('complementary', { name: 'Oefenprofiel' })).toContainText('verzonnen')
  await expect(page.getByRole('row', { name: /Sem de Wit/ }).first()).toBeVisible()

  // What ends within seven days stands first, with whose turn it is and the way to it.
  const week = page.getByRole('region', { name: 'Deze week' })
  await expect(week.getByRole('listitem').first()).toContainText(/dreigt|te laat/)
  await expect(week.getByRole('listitem').first()).toContainText('Aan zet: ')
  await expect(page.getByRole('row', { name: /Sem de Wit/ }).first()).toContainText('nog 15 dagen')
  await toegankelijk(page)
  await week.getByRole('link', { name: /Bewaking/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bewaking' })).toBeFocused()
  await page.getByRole('button', { name: 'Stoppen met oefenen' }).click()
  await expect(page.getByRole('heading', { name: 'Welkom terug' })).toBeVisible()
  await expect(page.getByText('Oefenprofiel').first()).toBeVisible()
  await toegankelijk(page)
})
