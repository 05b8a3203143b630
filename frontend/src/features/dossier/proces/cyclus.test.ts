import { expect, test } from 'vitest'
import type { Dossierpagina } from '~/backend'
import { blijft, meegaan } from './cyclus'

const doelen = [
  { id: 'bereikt', eindniveau: '+1' },
  { id: 'nul', eindniveau: '0' },
  { id: 'niet', eindniveau: '-1' },
  { id: 'open', eindniveau: '' },
] as Parameters<typeof meegaan>[0]

test('what is not reached goes along; with the same plan everything does', () => {
  expect(meegaan(doelen, 'bijstellen')).toEqual(['niet', 'open'])
  expect(meegaan(doelen, 'voortzetten')).toEqual(['bereikt', 'nul', 'niet', 'open'])
  expect(meegaan([], 'voortzetten')).toEqual([])
})

test('what stays is told, and nothing that is not there', () => {
  const p = {
    cyclus: 1,
    eerder: ['oud'],
    dossier: {
      afspraken: [
        { id: 'a', gereedOp: '' },
        { id: 'b', gereedOp: '2026-10-01' },
        { id: 'oud', gereedOp: '' },
      ],
      inzetten: null,
      planVanAanpak: { overnemen: [] },
    },
  } as unknown as Dossierpagina
  const zinnen = blijft(p, 2).join('\n')
  expect(zinnen).toContain('1 open afspraak blijft staan')
  expect(zinnen).toContain('2 doelen gaan als nieuw doel mee')
  expect(zinnen).toContain('Instemming wordt opnieuw gevraagd')
  expect(zinnen).not.toMatch(/inzet|aftellen/)
})
