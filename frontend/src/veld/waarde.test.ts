import { expect, test } from 'vitest'
import type { Dossier, Field } from '~/backend'
import { datum, tijdstip, vandaag } from './datum'
import { veldOp, waardeOp } from './pad'
import { gelijk, itemTitel, kort, leesbaar, leesReeks, leesSeconden, secondenTekst, vanGetal } from './waarde'

test.each([
  ['0:12, 1:05', [12, 65]],
  ['12 65', [12, 65]],
  ['90:00', [5400]],
  ['', []],
  ['1:60', undefined],
  ['later', undefined],
  ['-3', undefined],
])('seconds %j', (text, want) => {
  expect(leesSeconden(text)).toEqual(want)
})

test('seconds survive being shown', () => {
  for (const s of [[], [0], [59, 60, 61], [3599, 3600]]) expect(leesSeconden(secondenTekst(s))).toEqual(s)
})

test.each([
  ['1101-', '1101-'],
  ['11 01', '1101'],
  ['', ''],
  ['12', undefined],
])('scores %j', (text, want) => {
  expect(leesReeks(text)).toBe(want)
})

test.each<[unknown, unknown, boolean]>([
  ['', undefined, true],
  [0, '', true],
  [[], null, true],
  ['e\u0301', '\u00e9', true],
  ['a\r\nb', 'a\nb', true],
  ['a', 'A', false],
  [['x', 'y'], ['y', 'x'], false],
  [['x'], ['x'], true],
  [3, 3, true],
])('same %j %j', (a, b, want) => {
  expect(gelijk(a, b)).toBe(want)
})

test('an empty number is zero, never NaN', () => {
  expect([vanGetal(Number.NaN), vanGetal(3.7), vanGetal(-2)]).toEqual([0, 3, -2])
})

const d = {
  betrokkenen: [{ id: 'b1', volgorde: 'a', naam: 'Sanne' }],
  observaties: [{ id: 'o1', volgorde: 'a', datum: '2026-09-14', les: 'rekenen' }],
  planVanAanpak: { doelen: [{ id: 'd1', volgorde: 'a', doel: 'Start binnen 2 minuten' }] },
} as unknown as Dossier
const f = (kind: string, more: Partial<Field> = {}): Field => ({ name: 'x', label: 'X', kind, ...more }) as Field

test.each<[Field, unknown, string]>([
  [f('date'), '2026-09-14', '14 sep 2026'],
  [f('choice', { options: [{ value: 'ja', label: 'Ja' }] }), 'ja', 'Ja'],
  [f('choice', { options: [] }), 'weg', 'weg'],
  [f('ref', { ref: 'betrokkenen' }), 'b1', 'Sanne'],
  [f('ref', { ref: 'betrokkenen' }), 'b9', 'niet meer in het dossier'],
  [f('refs', { ref: 'observaties' }), ['o1'], 'Observatie van 14 sep 2026, rekenen'],
  [f('ref', { ref: 'planVanAanpak/doelen' }), 'd1', 'Doel 1: Start binnen 2 minuten'],
  [f('text'), '', 'niet ingevuld'],
  [f('number'), 12, '12'],
  [f('seconds'), [65], '1:05'],
])('%# in words', (field, v, want) => {
  expect(leesbaar(d, field, v)).toBe(want)
})

test('an item is called by what is filled in', () => {
  const list = f('list', {
    one: 'Doel',
    fields: [f('choice', { name: 'voor', options: [{ value: 'kind', label: 'Kind' }] }), f('text', { name: 'doel' })],
  })
  expect(itemTitel(d, list, { id: 'i', volgorde: 'a', voor: 'kind', doel: 'rekenen' }, 0)).toEqual({
    titel: 'Rekenen',
    sub: 'Kind',
  })
  expect(itemTitel(d, list, { id: 'i', volgorde: 'a' }, 1)).toEqual({ titel: 'Doel 2', sub: 'nog niet ingevuld' })
})

test('paths', () => {
  const schema = [
    f('group', {
      name: 'planVanAanpak',
      fields: [f('list', { name: 'doelen', fields: [f('list', { name: 'metingen', fields: [f('line', { name: 'waarde' })] })] })],
    }),
  ]
  expect(veldOp(schema, 'planVanAanpak/doelen/d1/metingen/m1/waarde')?.kind).toBe('line')
  expect(veldOp(schema, 'planVanAanpak/doelen/d1')?.name).toBe('doelen')
  expect(veldOp(schema, 'planVanAanpak/niets')).toBeUndefined()
  expect(waardeOp(d, 'planVanAanpak/doelen/d1/doel')).toBe('Start binnen 2 minuten')
  expect(waardeOp(d, 'planVanAanpak/doelen/weg/doel')).toBeUndefined()
})

test('dates and moments', () => {
  expect(datum('31 februari')).toBe('31 februari')
  expect(vandaag(new Date(2026, 0, 5))).toBe('2026-01-05')
  expect(tijdstip('', new Date())).toBe('')
  expect(tijdstip(new Date(2026, 8, 14, 9, 5).toISOString(), new Date(2026, 8, 14, 12))).toBe('vandaag 09:05')
})

test('a long line is cut at a word', () => {
  expect(kort('een korte regel\ntweede')).toBe('een korte regel')
  expect(kort(`${'woord '.repeat(20)}`, 30)).toBe('woord woord woord woord woord…')
})
