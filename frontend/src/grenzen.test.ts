import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// The walls of the page, each with its reason:
// - only ui/ imports the component library, so that it can be replaced;
// - only backend/ imports the generated bindings, so that errors and names are one;
// - no feature imports another: what belongs to two goes to ui/ or veld/, what
//   puts two together goes to app/;
// - ui/ knows no dossiers: nothing of ours but itself;
// - backend/ knows no page.
const SRC = fileURLToPath(new URL('.', import.meta.url))

type Import = { file: string; from: string }

function files(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(join(dir, e.name)) : /\.tsx?$/.test(e.name) ? [join(dir, e.name)] : [],
  )
}

// A relative import is written out, so that "../../veld/x" is seen as what it is.
function imports(): Import[] {
  return files(SRC).flatMap((path) => {
    const file = relative(SRC, path)
    const text = readFileSync(path, 'utf8')
    return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => {
      const to = m[1]!
      const from = to.startsWith('.') ? relative(SRC, join(path, '..', to)) : to.replace(/^~\//, '')
      return { file, from }
    })
  })
}

const map = (p: string) => p.split('/')[0]!
const feature = (p: string) => /^features\/([^/]+)/.exec(p)?.[1]

function overtredingen(list: Import[]): string[] {
  return list.flatMap((i) => {
    const [hier, daar] = [map(i.file), map(i.from)]
    const ours = ['app', 'features', 'ui', 'veld', 'backend', 'styles'].includes(daar)
    const wrong =
      (/^(react-aria|@react-aria|react-stately|@react-stately)/.test(i.from) && hier !== 'ui') ||
      (i.from.includes('wailsjs') && hier !== 'backend') ||
      (feature(i.file) && feature(i.from) && feature(i.file) !== feature(i.from)) ||
      (hier === 'features' && daar === 'app') ||
      (hier === 'ui' && ours && daar !== 'ui') ||
      (hier === 'backend' && ours && daar !== 'backend') ||
      (hier === 'veld' && (daar === 'features' || daar === 'app'))
    return wrong ? [`${i.file} imports ${i.from}`] : []
  })
}

test('imports are read', () => {
  expect(imports().length).toBeGreaterThan(200)
})

test('nothing climbs over a wall', () => {
  expect(overtredingen(imports())).toEqual([])
})

test.each<[string, string]>([
  ['features/dossier/x.tsx', 'react-aria-components'],
  ['features/dossier/x.tsx', '../wailsjs/go/models'],
  ['features/dossier/x.tsx', 'features/mdo'],
  ['features/dossier/x.tsx', 'app/router'],
  ['ui/Button/Button.tsx', 'backend'],
  ['backend/queries.ts', 'veld/datum'],
  ['veld/Veld.tsx', 'features/dossier/tabs'],
])('%s may not import %s', (file, from) => {
  expect(overtredingen([{ file, from }])).toHaveLength(1)
})
