// The main job through the window that ships: profile, dossier, typing, a
// recorded observation, an export, and everything still there afterwards.
// Prints TAP. Usage: node walk.mjs FOLDER, which holds the wrapped program.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open } from './driver.mjs'

const folder = process.argv[2]
const binary = join(folder, 'routewijzer')
const args = ['--dir', join(folder, 'profielen'), '--today', '2026-09-14']
const shots = join(folder, 'beelden')
mkdirSync(shots, { recursive: true })

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

console.log(`1..${n}`)
await page?.close()
process.exit(broken ? 1 : 0)
