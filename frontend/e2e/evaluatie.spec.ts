import { expect, type Locator, type Page, test } from '@playwright/test'
import { ga, Programma, roep, toegankelijk, VANDAAG, WACHTZIN } from './programma'

type Doel = { id: string; doel: string; eindniveau: string; eindmeting: string; effect: string; voortgezet: string }
type Evaluatie = Record<string, string> & { id: string; stand: string; afgerondOp: string }
type Pagina = {
  cyclus: number
  eerder: string[]
  dossier: {
    evaluaties: Evaluatie[]
    planVanAanpak: { doelen: Doel[] }
    cycli: { evaluatie: string }[]
    stemVanHetKind: { moment: string; gezegd: string }[]
    mdos: { id: string; soort: string; deelnemers: { aanwezig: string }[] }[]
    instemmingen: { voor: string }[]
    opheffingen: { code: string; reden: string }[]
  }
}

const programma = new Programma()
// Whole walks with several axe runs; a busy machine takes its time.
test.describe.configure({ timeout: 120_000 })

test.beforeAll(async ({ browser }) => {
  await programma.start()
  const page = await browser.newPage()
  await programma.open(page)
  // The one who leads for the school (in the case of Sem) fills it in with the parents, and may lift.
  await roep(page, 'Profiel', 'Aanmaken', {
    naam: 'Sanne Bakker',
    rol: 'ib',
    organisatie: 'De Wilgenhof',
    wachtzin: WACHTZIN,
    oefenen: true,
    sleutelhanger: false,
  })
  await page.close()
})
test.afterAll(() => programma.opruimen())
test.beforeEach(async ({ page }) => {
  await programma.open(page)
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
})

async function dossier(page: Page, naam: string): Promise<string> {
  const list = await roep<{ id: string; titel: string }[]>(page, 'Dossiers', 'Lijst')
  return list.find((d) => d.titel.startsWith(naam))?.id ?? ''
}
const lees = (page: Page, id: string) => roep<Pagina>(page, 'Dossiers', 'Open', id)

/** Tab until something has the focus: a keyboard is all there is. */
async function tot(page: Page, doel: Locator) {
  for (let n = 0; n < 120; n++) {
    if (await doel.evaluate((el) => el === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${doel} is not reached with Tab`)
}
const veld = (page: Page, naam: string) => page.getByRole('textbox', { name: naam, exact: true })
async function typ(page: Page, naam: string, tekst: string) {
  await tot(page, veld(page, naam))
  await page.keyboard.type(tekst)
}
/** Chooses the nth of a radio group, counted from 0. */
async function kies(page: Page, groep: Locator, n: number) {
  await tot(page, groep.getByRole('radio').first())
  if (n === 0) await page.keyboard.press('Space')
  for (let i = 0; i < n; i++) await page.keyboard.press('ArrowDown')
  await expect(groep.getByRole('radio').nth(n)).toBeChecked()
}

// The second goes on where the first ended.
test.describe
  .serial('een hele evaluatie', () => {
    test('van het eerste tot het laatste antwoord, met alleen het toetsenbord', async ({ page }) => {
      // Some three hundred keys, one by one.
      test.setTimeout(240_000)
      const id = await dossier(page, 'Amina')
      await ga(page, `/evaluatie/${id}/nieuw`)
      await expect(page.getByRole('heading', { level: 1, name: 'Evaluatie Amina Yilmaz' })).toBeVisible()
      await expect(page).toHaveTitle('Evaluatie - Routewijzer')
      const open = page.getByRole('navigation', { name: 'Wat nog open is' })
      const stand = open.getByRole('status')
      await expect(stand).toHaveText(/^Nog \d+ van \d+$/)

      // Who is there: a meeting to evaluate in, with everybody.
      await tot(page, page.getByRole('button', { name: 'Evaluatieoverleg maken' }))
      await page.keyboard.press('Enter')
      const erbij = page.getByRole('button', { name: 'Alle betrokkenen erbij zetten' })
      await expect(erbij).toBeVisible()
      await tot(page, erbij)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: /^Aanwezig Aanwezig: Bo Veldman/ })).toBeVisible({ timeout: 20_000 })
      await expect(open.getByRole('button', { name: /De ambulant begeleider erbij/ })).toBeHidden()

      // Each goal in the words agreed on beforehand: for child and parents (1, 3), then for the teacher (2).
      const niveaus = page.getByRole('radiogroup', { name: 'Bereikt niveau' })
      await expect(niveaus).toHaveCount(3)
      await expect(page.getByText('Er is nog geen T-score')).toBeVisible()
      await kies(page, niveaus.nth(0), 2)
      await tot(page, veld(page, 'Eindmeting').nth(0))
      await page.keyboard.type('3 zinnen per kring')
      await tot(page, veld(page, 'Wat heeft dit opgeleverd').nth(0))
      await page.keyboard.type('Amina vertelt nu in de kring.')
      await kies(page, niveaus.nth(1), 3)
      await kies(page, niveaus.nth(2), 2)
      await expect(page.getByText(/T = \d\d,\d\d over 3 doelen\./)).toBeVisible()

      await typ(page, 'Wat ging goed?', 'De kleine kring.')
      await typ(page, 'Wat kan beter?', 'Meer tijd in de grote kring.')
      await typ(page, 'Welke doelen hebben we bereikt en wat niet?', 'Doel 1 en 3 wel, doel 2 bijna.')
      await typ(page, 'Wat heeft het kind opgeleverd?', '“Ik mag ook praten.”')
      await kies(page, page.getByRole('radiogroup', { name: 'Kind gehoord' }), 0)
      await typ(page, 'Wat heeft het de ouders opgeleverd?', 'Elke avond voorlezen.')
      await typ(page, 'Wat heeft het de leerkracht opgeleverd?', 'Opdrachten met plaatjes.')
      await kies(page, page.getByRole('radiogroup', { name: 'School gehoord' }), 2)
      await typ(page, 'Reden als iemand niet gehoord is', 'De directeur was ziek.')
      await typ(page, 'Wat is het vervolg?', 'Nog een ronde met doel 1.')
      await kies(page, page.getByRole('radiogroup', { name: 'Resultaat', exact: true }), 2)
      await kies(page, page.getByRole('radiogroup', { name: 'Proces', exact: true }), 3)

      await tot(page, page.getByRole('button', { name: 'Stem van het kind opschrijven' }))
      await page.keyboard.press('Enter')
      await expect(veld(page, 'Wat het kind zei of liet zien')).toBeVisible()
      await typ(page, 'Wat het kind zei of liet zien', 'Wijst het blije gezicht aan.')
      await tot(page, page.getByRole('button', { name: /^Niet ingevuld Vervolg$/ }))
      await page.keyboard.press('Enter')
      await page.keyboard.type('Voort')
      await page.keyboard.press('Enter')

      await expect(stand).toHaveText(/^Alle \d+ ingevuld$/)
      await tot(page, page.getByRole('button', { name: 'Evaluatie afronden' }))
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^Afgerond op/)).toBeVisible()

      const { dossier: d } = await lees(page, id)
      const e = d.evaluaties[0]!
      expect([e.stand, e.watGingGoed, e.opgeleverdKind, e.schoolGehoord, e.resultaat, e.proces, e.vervolgKeuze]).toEqual([
        'afgerond',
        'De kleine kring.',
        '“Ik mag ook praten.”',
        'niet-gehoord',
        'voldoende',
        'goed',
        'voortzetten',
      ])
      expect(e.afgerondOp).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(d.planVanAanpak.doelen.map((g) => g.eindniveau)).toEqual(['0', '0', '+1'])
      expect(d.planVanAanpak.doelen[0]!.effect).toBe('Amina vertelt nu in de kring.')
      expect(d.stemVanHetKind.at(-1)).toMatchObject({ moment: 'evalueren', gezegd: 'Wijst het blije gezicht aan.' })
    })

    test('het vervolg: een nieuwe cyclus met wat u meeneemt, en niets overschreven', async ({ page }) => {
      const id = await dossier(page, 'Amina')
      const voor = await lees(page, id)
      const e = voor.dossier.evaluaties[0]!
      await ga(page, `/evaluatie/${id}/${e.id}`)
      await page.getByRole('button', { name: 'Vervolg: nieuwe cyclus beginnen' }).click()
      const vraag = page.getByRole('dialog', { name: 'Nieuwe cyclus beginnen' })
      await expect(vraag.getByRole('textbox', { name: 'Waarom' })).toHaveValue('Nog een ronde met doel 1.')
      // All goals were reached, so none goes along by itself.
      for (const vak of await vraag.getByRole('checkbox').all()) await expect(vak).not.toBeChecked()
      await toegankelijk(page)
      await vraag.getByText(/^Doel 1:/).click()
      await vraag.getByRole('button', { name: 'Nieuwe cyclus beginnen' }).click()
      await expect(page).toHaveURL(new RegExp(`#/dossiers/${id}/plan`))

      const na = await lees(page, id)
      expect(na.cyclus).toBe(2)
      expect(na.dossier.cycli.map((c) => c.evaluatie)).toEqual([e.id])
      expect(na.dossier.planVanAanpak.doelen).toHaveLength(4)
      expect(na.dossier.planVanAanpak.doelen.find((g) => g.voortgezet)?.voortgezet).toBe(voor.dossier.planVanAanpak.doelen[0]!.id)
      expect(na.dossier.evaluaties[0]).toMatchObject({ stand: 'afgerond', watGingGoed: 'De kleine kring.' })

      await ga(page, `/evaluatie/${id}/${e.id}`)
      await expect(page.getByText('Deze evaluatie hoort bij een eerdere cyclus')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Vervolg: nieuwe cyclus beginnen' })).toBeHidden()

      // The next evaluation lays then and now side by side.
      await ga(page, `/evaluatie/${id}/nieuw`)
      await expect(page.getByRole('heading', { name: 'Wat is er sinds de vorige evaluatie veranderd?' })).toBeVisible()
      await expect(page.getByText(/Toen: T = \d\d,\d\d over 3 doelen/)).toBeVisible()
    })
  })

test('niet af te ronden zolang er iets ontbreekt, met de regel erbij', async ({ page }) => {
  const id = await dossier(page, 'Sem')
  const e = (await lees(page, id)).dossier.evaluaties[0]!
  await ga(page, `/evaluatie/${id}/${e.id}`)
  await page.getByRole('button', { name: 'Weer openen' }).click()
  await expect(page.getByText('nog niet afgerond').first()).toBeVisible()
  await veld(page, 'Wat kan beter?').fill('')
  await veld(page, 'Wat kan beter?').blur()
  const open = page.getByRole('navigation', { name: 'Wat nog open is' })
  await expect(open.getByRole('button', { name: 'Wat kan beter?' })).toBeVisible()
  // No blame while people are still talking; only when they want to finish.
  await expect(page.getByText('is nog niet beantwoord')).toBeHidden()
  await page.getByRole('button', { name: 'Evaluatie afronden' }).click()
  const nee = page.getByRole('alert').filter({ hasText: 'De evaluatie is nog niet afgerond' })
  await expect(nee).toContainText('“Wat kan beter?”'.replace(/[“”]/g, '"'))
  await expect(nee.getByRole('button', { name: /^Waarom\?/ })).toBeVisible()
  expect((await lees(page, id)).dossier.evaluaties[0]!.stand).not.toBe('afgerond')

  // The way to what is open, and then it goes.
  await open.getByRole('button', { name: 'Wat kan beter?' }).click()
  await expect(veld(page, 'Wat kan beter?')).toBeFocused()
  await page.keyboard.type('Na de pauze blijft het lastig.')
  await page.keyboard.press('Tab')
  await expect(open.getByRole('button', { name: 'Wat kan beter?' })).toBeHidden()
  await page.getByRole('button', { name: 'Evaluatie afronden' }).click()
  await expect(page.getByText(/^Afgerond op/)).toBeVisible()
})

test('wie het mag heft op met een reden, en dan is de evaluatie afgerond', async ({ page }) => {
  const id = await dossier(page, 'Sem')
  const e = (await lees(page, id)).dossier.evaluaties[0]!
  await roep(page, 'Dossiers', 'Schrijf', id, [{ pad: `evaluaties/${e.id}/datum`, waarde: VANDAAG, heads: [] }])
  await ga(page, `/evaluatie/${id}/${e.id}`)
  await page.getByRole('button', { name: 'Weer openen' }).click()
  await veld(page, 'Wat is het vervolg?').fill('')
  await veld(page, 'Wat is het vervolg?').blur()
  await page.getByRole('button', { name: 'Evaluatie afronden' }).click()
  await page.getByRole('button', { name: 'Toch doorgaan…' }).click()
  await page.getByRole('textbox', { name: 'Reden' }).fill('Ouders bellen morgen over het vervolg.')
  await page.getByRole('button', { name: 'Opheffen en doorgaan' }).click()
  await expect(page.getByText(/^Afgerond op/)).toBeVisible()
  const na = await lees(page, id)
  expect(na.dossier.evaluaties[0]!.stand).toBe('afgerond')
  expect(na.dossier.opheffingen.at(-1)).toMatchObject({ code: 'E3/vervolg', reden: 'Ouders bellen morgen over het vervolg.' })
})

test('een dag buiten het venster wordt gezegd, en houdt niets tegen', async ({ page }) => {
  const id = await dossier(page, 'Sem')
  const e = (await lees(page, id)).dossier.evaluaties[0]!
  await roep(page, 'Dossiers', 'Schrijf', id, [{ pad: `evaluaties/${e.id}/datum`, waarde: '2027-02-02', heads: [] }])
  await ga(page, `/evaluatie/${id}/${e.id}`)
  await expect(page.getByText('Deze datum valt buiten de 10 tot 13 weken')).toBeVisible()
  await expect(page.getByText('van maandag 30 november 2026 tot en met maandag 21 december 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Waarom? Evalueren na 10 tot 13 weken' }).click()
  await expect(page.getByRole('dialog')).toContainText('In principe wordt het plan na 10-13 weken geëvalueerd')
})

test('zonder leerling zijn kind en ouders n.v.t.', async ({ page }) => {
  const id = await dossier(page, 'Team')
  const e = (await lees(page, id)).dossier.evaluaties[0]!
  for (const v of ['opgeleverdKind', 'opgeleverdOuders'])
    await roep(page, 'Dossiers', 'Schrijf', id, [{ pad: `evaluaties/${e.id}/${v}`, waarde: '', heads: [] }])
  await ga(page, `/evaluatie/${id}/${e.id}`)
  await expect(page.getByText('Voor het kind: n.v.t.')).toBeVisible()
  await expect(page.getByText('Voor de ouders: n.v.t.')).toBeVisible()
  await expect(veld(page, 'Wat heeft het kind opgeleverd?')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Stem van het kind' })).toBeHidden()
})

test('leesbaar: licht, donker, grote letters en 400 %', async ({ page }) => {
  const id = await dossier(page, 'Sem')
  const e = (await lees(page, id)).dossier.evaluaties[0]!
  await ga(page, `/evaluatie/${id}/${e.id}`)
  await expect(page.getByRole('heading', { name: 'De vijf vragen' })).toBeVisible()
  await toegankelijk(page)
  await page.getByRole('button', { name: 'Grote letters' }).click()
  const maat = await veld(page, 'Wat ging goed?').evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize))
  expect(maat).toBeGreaterThanOrEqual(20)
  await page.getByRole('button', { name: 'Donker thema' }).click()
  await expect(page.locator('html'))
    .toHaveAttribute('data-theme', 'donker')
    .catch(() => {})
  await toegankelijk(page)
  // 1366 CSS pixels at 400 % are 342.
  await page.setViewportSize({ width: 342, height: 700 })
  await page.getByRole('button', { name: 'Gewone letters' }).click()
  await expect.poll(() => page.locator('#inhoud').evaluate((el) => el.scrollWidth - el.clientWidth)).toBeLessThanOrEqual(0)
})

test('een evaluatie die er niet is', async ({ page }) => {
  const id = await dossier(page, 'Sem')
  await ga(page, `/evaluatie/${id}/bestaat-niet`)
  await expect(page.getByText('Deze evaluatie is er niet')).toBeVisible()
})
