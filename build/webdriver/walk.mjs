// The main job through the window that ships: profile, dossier, typing, a
// recorded observation, an export, and everything still there afterwards.
// Prints TAP. Usage: node walk.mjs FOLDER, which holds the wrapped program.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { open, until } from './driver.mjs'

const folder = process.argv[2]
const binary = join(folder, 'routewijzer')
const args = ['--dir', join(folder, 'profielen'), '--today', '2026-09-14']
const shots = join(folder, 'beelden')
mkdirSync(shots, { recursive: true })

const exports = join(folder, 'uitvoer')
mkdirSync(exports, { recursive: true })
const TAB = '\uE004'
const ENTER = '\uE007'

const vraag = 'Hoe helpen we Juna om na de pauze weer te beginnen?'
const zinnetje = 'Kijkt naar buiten, pakt dan het potlood'
const zin = 'vier paarden lopen langs de vaart'
let page
let n = 0
let broken = false

// A step after a failed one is not tried: it would only say the same again.
async function step(name, run) {
  n += 1
  if (broken) return console.log(`not ok ${n} - ${name} (not reached)`)
  try {
    await run()
    console.log(`ok ${n} - ${name}`)
  } catch (error) {
    broken = true
    console.log(`not ok ${n} - ${name}`)
    console.log(`# ${error.stack.replaceAll('\n', '\n# ')}`)
    console.log(`# ${String(await page?.text().catch(() => '')).replaceAll('\n', '\n# ')}`)
  }
  await page?.screenshot(join(shots, `${String(n).padStart(2, '0')}.png`)).catch((error) => console.log(`# screenshot: ${error.message}`))
}

await step('the window opens on the first-run screen', async () => {
  page = await open(binary, args, join(folder, 'pid'))
  if ((await page.title()) !== 'Routewijzer') throw new Error(`title: ${await page.title()}`)
  await page.find('heading', 'Welkom bij Routewijzer')
})

await step('a profile is made, with its recovery code', async () => {
  await page.click('button', 'Mijn profiel maken')
  await page.type('Uw naam…', 'Marieke Hoekstra')
  await page.type('Organisatie…', 'Gedragpunt')
  await page.type('Wachtzin…', zin)
  await page.type('Wachtzin herhalen…', zin)
  await page.click('button', 'Profiel maken')
  await page.find('heading', 'Bewaar uw herstelcode')
  await page.click('checkbox', 'Ik heb de herstelcode bewaard')
  await page.click('button', 'Naar Routewijzer')
  await page.find('link', 'Overzicht')
})

await step('a dossier is made', async () => {
  await page.click('button', 'Nieuw dossier')
  await page.type('Roepnaam…', 'Juna')
  await page.type('Achternaam…', 'Vermeer')
  await page.type('School…', 'De Proefschool')
  await page.click('button', 'Dossier maken')
  await page.sees('Juna Vermeer')
})

await step('what is typed is saved by itself', async () => {
  await page.type('Hulpvraag, zoals gesteld…', vraag)
  await page.keys(TAB)
  await page.sees('opgeslagen')
})

await step('an observation is recorded and joined to the dossier', async () => {
  await page.click('link', 'Observatie opnemen')
  await page.click('checkbox', 'Lopend verslag')
  await page.click('button', 'Opname starten')
  await page.type('Zin voor het lopend verslag', zinnetje)
  await page.keys(ENTER)
  await page.sees('Alles bewaard')
  await page.click('button', 'Afronden')
  await page.click('button', 'Ja, afronden')
  await page.find('heading', 'Koppelen aan een dossier')
  await page.type('Dossier…', 'Juna')
  await page.click('option', 'Juna Vermeer…')
  await page.click('button', 'Koppelen')
  await page.sees('Observatie gekoppeld')
})

await step('the dossier is exported as a signed PDF', async () => {
  await page.click('link', 'Dossiers…')
  await page.click('cell', 'Juna Vermeer…')
  await page.click('button', 'TOP-dossier exporteren')
  await page.click('button', 'Ondertekenen en exporteren')
  const file = await until('a PDF among the exports', () => readdirSync(exports).find((name) => name.endsWith('.pdf')))
  await page.sees(file)
  const said = execFileSync('pdfsig', [join(exports, file)], { encoding: 'utf8' })
  for (const words of ['Signature is Valid', 'Total document signed']) if (!said.includes(words)) throw new Error(said)
  const text = execFileSync('pdftotext', [join(exports, file), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  for (const words of [vraag, zinnetje]) if (!text.includes(words)) throw new Error(`not in the PDF: ${words}`)
})

await step('closed and opened again, everything is still there', async () => {
  await page.close()
  page = await open(binary, args, join(folder, 'pid'))
  await page.type('Wachtzin…', zin)
  await page.keys(ENTER)
  await page.click('link', 'Dossiers…')
  await page.click('cell', 'Juna Vermeer…')
  await until('the question that was typed', async () => (await page.value('Hulpvraag, zoals gesteld…')) === vraag)
  await page.click('tab', 'Observaties…')
  await page.sees(zinnetje)
})

console.log(`1..${n}`)
await page?.close()
process.exit(broken ? 1 : 0)
