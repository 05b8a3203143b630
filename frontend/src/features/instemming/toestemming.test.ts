import { expect, it } from 'vitest'
import type { Toestemming } from '~/backend'
import { type Consent, consentInvoer, consentStanding, emptyConsent, isDirtyConsent, missingConsent } from './toestemming'

const ja: Consent = {
  ...emptyConsent('m', '2026-09-14'),
  voor: 'delen',
  betreft: 'De consulent.',
  antwoord: 'ja',
  vorm: 'mondeling',
}

it('asks who, what, about whom and the answer, in that order', () => {
  expect(Object.keys(missingConsent(emptyConsent('', '2026-09-14')))).toEqual(['wie', 'voor', 'antwoord'])
  expect(Object.keys(missingConsent({ ...ja, betreft: ' ' }))).toEqual(['betreft'])
  expect(missingConsent(ja)).toEqual({})
})

it('needs no reason for a nee: it may simply be no', () => {
  expect(missingConsent({ ...ja, antwoord: 'nee' })).toEqual({})
})

it('does not end before it begins', () => {
  expect(Object.keys(missingConsent({ ...ja, geldigTot: '2026-09-13' }))).toEqual(['geldigTot'])
  expect(missingConsent({ ...ja, geldigTot: '2026-09-14' })).toEqual({})
})

it('sends an end only with a ja, a reason only with a nee', () => {
  const full = { ...ja, reden: 'Liever niet.', geldigTot: '2027-07-31' }
  expect([consentInvoer(full).reden, consentInvoer(full).geldigTot]).toEqual(['', '2027-07-31'])
  const nee = consentInvoer({ ...full, antwoord: 'nee' })
  expect([nee.reden, nee.geldigTot]).toEqual(['Liever niet.', ''])
})

it.each([
  [{ antwoord: 'ja' }, 'ja'],
  [{ antwoord: 'ja', geldigTot: '2026-11-23' }, 'ja'],
  [{ antwoord: 'ja', geldigTot: '2026-11-22' }, 'verlopen'],
  [{ antwoord: 'ja', ingetrokkenOp: '2026-11-23' }, 'ingetrokken'],
  [{ antwoord: 'ja', ingetrokkenOp: '2026-11-24' }, 'ja'],
  [{ antwoord: 'nee' }, 'nee'],
  [{ antwoord: '' }, 'nog geen antwoord'],
])('%o is "%s" on 23 November', (t, word) => {
  expect(consentStanding(t as Toestemming, '2026-11-23').word).toBe(word)
})

it('knows when closing would lose something', () => {
  expect(isDirtyConsent(emptyConsent('m', '2026-09-14'))).toBe(false)
  expect(isDirtyConsent({ ...emptyConsent('m', ''), betreft: 'x' })).toBe(true)
})
