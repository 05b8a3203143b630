// How long the window takes to show something, beside a bare Wails window:
// from just before the program starts to the first content on the screen, by
// the page's own clock. Prints JSON, medians in milliseconds.
// Usage: node start.mjs FOLDER, which holds both programs, wrapped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { open, until } from './driver.mjs'

const folder = process.argv[2]
const runs = 7

async function measure(name, args) {
  const page = await open(join(folder, name), args, join(folder, 'pid'))
  const shown = await until('the first content', () =>
    page.run(`
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      const [nav] = performance.getEntriesByType('navigation')
      return paint && document.querySelector('h1') && nav.domContentLoadedEventEnd > 0
        ? { shown: performance.timeOrigin + paint.startTime, ready: performance.timeOrigin + nav.domContentLoadedEventEnd } : null`),
  )
  const began = Number(readFileSync(join(folder, 'began'), 'utf8'))
  await page.close()
  return { shown: shown.shown - began, ready: shown.ready - began }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const ours = []
const bare = []
// In turn, so that whatever else the computer does weighs on both.
for (let i = 0; i <= runs; i += 1) {
  const b = await measure('bare', [])
  const o = await measure('routewijzer', ['--dir', join(folder, 'profielen')])
  if (i === 0) continue // the first start warms the disk
  bare.push(b)
  ours.push(o)
}
console.log(
  JSON.stringify({
    ours: median(ours.map((r) => r.shown)),
    bare: median(bare.map((r) => r.shown)),
    bareReady: median(bare.map((r) => r.ready)),
  }),
)
process.exit(0)
