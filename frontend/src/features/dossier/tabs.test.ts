import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TABS, tabVan, tabVoorPad, zonderTab } from './tabs'

// The sections as the one schema declares them: the fields of Go's Dossier.
const source = readFileSync(new URL('../../../../internal/dossier/dossier.go', import.meta.url), 'utf8')
const struct = /type Dossier struct \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? ''
const secties = [...struct.matchAll(/`json:"(\w+)"\s+nl:/g)].map((m) => ({ name: m[1]! }))

test('the schema is read', () => {
  expect(secties.length).toBeGreaterThan(20)
})

test('every section of the schema stands in a tab', () => {
  expect(zonderTab(secties)).toEqual([])
})

test('a section stands in one tab only, and every tab names sections that exist', () => {
  const named = TABS.flatMap((t) => t.secties)
  expect(named.length).toBe(new Set(named).size)
  expect(named.filter((n) => !secties.some((s) => s.name === n))).toEqual([])
})

test('a section that stands in no tab is noticed', () => {
  expect(zonderTab([...secties, { name: 'nieuweSectie' }])).toEqual(['nieuweSectie'])
  expect(tabVoorPad('nieuweSectie/x')).toBe('overige')
})

test('the four parts of E1, in order', () => {
  expect(TABS.filter((t) => t.deel).map((t) => t.id)).toEqual(['analyse', 'perspectief', 'plan', 'evaluatie'])
})

test('paths and steps find their tab', () => {
  expect(tabVoorPad('planVanAanpak/doelen/1/doel')).toBe('plan')
  expect(tabVan('plan')).toBe('plan')
  expect(tabVan('mdos')).toBe('mdo')
  expect(tabVan('')).toBe('vraag')
})
