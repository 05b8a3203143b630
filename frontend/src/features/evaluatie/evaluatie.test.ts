import { expect, test } from 'vitest'
import type { Dossierpagina, Evaluatie, Evaluatiepagina, Punt, Vergelijking } from '~/backend'
import { nogNietBereikt } from './CyclusDialog'
import { lijn } from './lijn'
import { feiten, verschil } from './Sinds'
import { laatsteWending } from './Vervolg'
import { heeftAB, metLeerling, onderdelen, stemBij, zin } from './voortgang'
import { wekenVan } from './Wanneer'
import { getalNL, NIVEAUS, niveauTekst, scoreUitleg, waaromGeenScore } from './woorden'

type Pagina = Pick<Dossierpagina, 'dossier' | 'signalen' | 'eerder'>
const dossier = (over: object = {}) =>
  ({
    onderwerp: { niveau: 'leerling' },
    kind: {},
    betrokkenen: [],
    inzetten: [],
    stemVanHetKind: [],
    ...over,
  }) as unknown as Pagina['dossier']
const pagina = (over: Partial<Pagina> = {}): Pagina => ({ dossier: dossier(), signalen: [], eerder: [], ...over })
const e = (over: Partial<Evaluatie> = {}) => ({ id: 'e1', datum: '', vervolgKeuze: '', ...over }) as Evaluatie
const ALLES = [
  'watGingGoed',
  'watKanBeter',
  'doelenBereikt',
  'opgeleverdKind',
  'opgeleverdOuders',
  'opgeleverdLeerkracht',
  'opgeleverdSchool',
  'vervolg',
  'resultaat',
  'proces',
]
const p = (velden: string[], over: object = {}) =>
  ({
    ontbreekt: velden.map((veld) => ({ code: 'E3', veld, tekst: `${veld} ontbreekt` })),
    doelen: [],
    ...over,
  }) as unknown as Evaluatiepagina

test('an empty evaluation of a pupil: everything open, in the order of the screen', () => {
  const os = onderdelen(pagina(), e(), p(ALLES))
  expect(os.map((o) => o.pad)).toEqual([
    'evaluaties/e1/datum',
    ...ALLES.map((v) => `evaluaties/e1/${v}`),
    'stemVanHetKind',
    'evaluaties/e1/vervolgKeuze',
  ])
  expect(os.filter((o) => o.nodig).length).toBe(10)
  expect(zin(os)).toBe('nog 13 van 13')
})

test('without a pupil child, parents and the child’s voice are not asked', () => {
  const zonder = ALLES.filter((v) => v !== 'opgeleverdKind' && v !== 'opgeleverdOuders')
  const os = onderdelen(pagina({ dossier: dossier({ onderwerp: { niveau: 'team' } }) }), e(), p(zonder))
  expect(os.some((o) => /Kind|Ouders|stem/.test(o.pad))).toBe(false)
})

test('the goals, the AB and the cycle before come in where they are', () => {
  const d = dossier({
    betrokkenen: [{ id: 'b', rol: 'ab' }],
    stemVanHetKind: [{ id: 's', moment: 'evalueren', uitkomst: 'wilde-niet' }],
  })
  const os = onderdelen(
    pagina({ dossier: d }),
    e({ datum: '2026-12-08', vervolgKeuze: 'afsluiten' }),
    p([], { doelen: [{ doel: { id: 'g', eindniveau: '' } }], sinds: {} }),
  )
  expect(os.filter((o) => !o.klaar).map((o) => o.naam)).toEqual([
    'Bereikt niveau van doel 1',
    'Veranderd sinds de vorige evaluatie',
  ])
  expect(os.some((o) => o.naam === 'De ambulant begeleider erbij' && o.klaar)).toBe(true)
})

test('the goals are named by their number and stand as on the screen', () => {
  const doelen = [
    { doel: { id: 'a' }, versterkend: false },
    { doel: { id: 'b' }, versterkend: true },
    { doel: { id: 'c' }, versterkend: false },
  ]
  const os = onderdelen(pagina(), e(), p([], { doelen }))
  expect(os.filter((o) => o.pad.includes('/doelen/')).map((o) => [o.pad.split('/')[2], o.naam.at(-1)])).toEqual([
    ['a', '1'],
    ['c', '3'],
    ['b', '2'],
  ])
})

test('what was lifted with a reason is not open', () => {
  const signalen = [
    { pad: 'evaluaties/e1/proces', opgeheven: 'ouders bellen nog' },
    { pad: 'evaluaties/e1/resultaat', opgeheven: '' },
    { pad: 'evaluaties/e2/vervolg', opgeheven: 'van een andere evaluatie' },
  ] as Pagina['signalen']
  const os = onderdelen(pagina({ signalen }), e(), p(['proces', 'resultaat', 'vervolg']))
  expect(os.filter((o) => o.nodig && !o.klaar).map((o) => o.naam)).toEqual(['Wat is het vervolg?', 'Resultaat'])
})

test('something missing that the page does not know is still shown', () => {
  const os = onderdelen(pagina(), e(), p(['ietsNieuws']))
  expect(os.find((o) => o.naam === 'ietsNieuws ontbreekt')).toMatchObject({ klaar: false, nodig: true })
})

test('the voice of an earlier cycle belongs to that one', () => {
  const d = dossier({
    stemVanHetKind: [
      { id: 'oud', moment: 'evalueren' },
      { id: 'x', moment: 'opstellen' },
    ],
  })
  expect(stemBij(d, ['oud'])).toBeUndefined()
  expect(stemBij(d, [])?.id).toBe('oud')
})

test.each([
  [{ onderwerp: { niveau: 'leerling' } }, true],
  [{ onderwerp: { niveau: 'leraar' } }, false],
  [{ onderwerp: { niveau: '' }, kind: { roepnaam: 'Sem' } }, true],
  [{ onderwerp: { niveau: '' } }, false],
])('%j is about a pupil: %s', (over, want) => {
  expect(metLeerling(dossier(over))).toBe(want)
})

test.each([
  [{ betrokkenen: [{ rol: 'ab' }] }, true],
  [{ inzetten: [{ stand: 'ingezet' }] }, true],
  [{ inzetten: [{ stand: 'gevraagd' }] }, false],
])('%j has an AB: %s', (over, want) => {
  expect(heeftAB(dossier(over))).toBe(want)
})

test('T is said beside what it means', () => {
  expect([50, 53.3333, 36.31].map(scoreUitleg).map((s) => s.slice(0, 24))).toEqual([
    'Dat is precies wat voora',
    'Samen is er meer bereikt',
    'Samen is er minder berei',
  ])
  expect(getalNL(53.3333)).toBe('53,33')
})

test.each([
  [{ n: 0, t: 0, tFout: 'no goals with a level' }, 'nog geen T-score'],
  [{ n: 3, t: 0, tFout: 'all weights are zero' }, 'wegen 0'],
])('no T: %j says why', (x, want) => {
  expect(waaromGeenScore(x)).toContain(want)
})
test('with T there is nothing to explain', () => {
  expect(waaromGeenScore({ n: 3, t: 50, tFout: '' })).toBe('')
})

test('a level in the words of the plan', () => {
  const doel = { niveauMin2: 'nooit', niveau0: '4 van 5' } as Parameters<typeof niveauTekst>[0]
  expect(NIVEAUS.map((n) => niveauTekst(doel, n.value) || '-')).toEqual(['nooit', '-', '4 van 5', '-', '-'])
})

const punt = (datum: string, waarde: number, over: Partial<Punt> = {}) =>
  ({ datum, waarde, tekst: '', niveau: '', getal: true, soort: 'meting', ...over }) as Punt

test('readings stand by their day, the highest on top', () => {
  const merken = lijn([punt('2026-09-01', 7), punt('2026-09-11', 2), punt('2026-09-21', 4)], 400)
  const punten = merken.filter((m) => m.soort === 'punt')
  expect(punten.map((m) => m.x1)).toEqual([18, 200, 382])
  const [a, b, c] = punten.map((m) => m.y1)
  expect(a! < c! && c! < b!).toBe(true)
  expect(merken.filter((m) => m.soort === 'tekst').map((m) => m.tekst)).toEqual(['7', '4', '1 sep 2026', '21 sep 2026'])
})

test.each([
  ['one reading', [punt('2026-09-01', 7)], 400],
  ['words only', [punt('2026-09-01', 0, { getal: false }), punt('2026-09-02', 0, { getal: false })], 400],
  ['no room', [punt('2026-09-01', 7), punt('2026-09-02', 8)], 60],
])('%s is no line', (_naam, punten, breedte) => {
  expect(lijn(punten, breedte)).toEqual([])
})

test('the same number twice, and readings without a day, still make a line', () => {
  for (const m of lijn([punt('', 3), punt('', 3)], 300))
    expect([m.x1, m.y1, ...(m.punten ?? [])].every(Number.isFinite)).toBe(true)
})

test.each([
  ['-1', '+1', 'hoger'],
  ['0', '-2', 'lager'],
  ['0', '0', 'gelijk'],
  ['', '0', ''],
])('from %j to %j is %j', (toen, nu, want) => {
  expect(verschil(toen, nu)).toBe(want)
})

test('what the dossier can tell about then and now', () => {
  const s = {
    sinds: '2026-06-01',
    tToen: 50,
    tNu: 53.33,
    nToen: 1,
    nNu: 0,
    nieuweDoelen: [{ doel: 'Nieuw doel' }],
    verlatenDoelen: [],
    observaties: 1,
    afsprakenGereed: 2,
  } as unknown as Vergelijking
  expect(feiten(s)).toEqual([
    'Toen: T = 50,00 over 1 doel.',
    'Nieuw: Nieuw doel',
    '1 observatie gedaan.',
    '2 afspraken nagekomen.',
  ])
})

test('the last turn decides whether the dossier is closed', () => {
  expect(laatsteWending(null)).toBe('')
  expect(
    laatsteWending([
      { soort: 'afgesloten', datum: '2026-10-01' },
      { soort: 'heropend', datum: '2026-11-01' },
    ]),
  ).toBe('heropend')
})

test.each([
  ['', true],
  ['-1', true],
  ['0', false],
  ['+2', false],
])('a goal at level %j goes along unless reached: %s', (eindniveau, want) => {
  expect(nogNietBereikt({ eindniveau })).toBe(want)
})

test.each([
  [undefined, '10 tot 13 weken'],
  [{ evaluatieVanafWeken: 8, evaluatieTotWeken: 12 }, '8 tot 12 weken'],
  [{ evaluatieVanafWeken: 0, evaluatieTotWeken: 0 }, '10 tot 13 weken'],
])('terms %j give %s', (t, want) => {
  expect(wekenVan(t)).toBe(want)
})
