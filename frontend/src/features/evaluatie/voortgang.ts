import type { Dossier, Dossierpagina, Evaluatie, Evaluatiepagina } from '~/backend'

/** An Onderdeel is one thing to talk about; nodig keeps the evaluation from being afgerond while it is open. */
export type Onderdeel = { pad: string; naam: string; klaar: boolean; nodig: boolean }

/** Without a pupil the parts of child and parents are "n.v.t." (A5, K3). */
export function metLeerling(d: Dossier): boolean {
  const niveau = d.onderwerp?.niveau ?? ''
  if (niveau === '') return `${d.kind?.roepnaam ?? ''}${d.kind?.achternaam ?? ''}`.trim() !== ''
  return niveau === 'leerling'
}

/** heeftAB tells whether an AB takes part at all (M18), and so must be there (M19). */
export function heeftAB(d: Dossier): boolean {
  return (
    (d.betrokkenen ?? []).some((b) => b.rol === 'ab') ||
    (d.inzetten ?? []).some((i) => i.stand === 'ingezet' || i.stand === 'beeindigd')
  )
}

/** stemBij is what the child said at this evaluation (L2); of an earlier cycle it is another evaluation's. */
export function stemBij(d: Dossier, eerder: readonly string[]) {
  return (d.stemVanHetKind ?? []).filter((s) => s.moment === 'evalueren' && !eerder.includes(s.id)).at(-1)
}

const VRAGEN: { veld: string; naam: string; leerling?: boolean }[] = [
  { veld: 'watGingGoed', naam: 'Wat ging goed?' },
  { veld: 'watKanBeter', naam: 'Wat kan beter?' },
  { veld: 'doelenBereikt', naam: 'Welke doelen bereikt' },
  { veld: 'opgeleverdKind', naam: 'Opgeleverd voor het kind', leerling: true },
  { veld: 'opgeleverdOuders', naam: 'Opgeleverd voor de ouders', leerling: true },
  { veld: 'opgeleverdLeerkracht', naam: 'Opgeleverd voor de leerkracht' },
  { veld: 'opgeleverdSchool', naam: 'Opgeleverd voor de school' },
  { veld: 'vervolg', naam: 'Wat is het vervolg?' },
  { veld: 'resultaat', naam: 'Resultaat' },
  { veld: 'proces', naam: 'Proces' },
]

/** opScherm are the goals in the order of the screen: first for child and parents, then what strengthens teacher and school (E4). */
export function opScherm(p: Pick<Evaluatiepagina, 'doelen'>): Evaluatiepagina['doelen'] {
  return [...p.doelen.filter((g) => !g.versterkend), ...p.doelen.filter((g) => g.versterkend)]
}

/**
 * onderdelen are all things of one evaluation in the order of the screen. What
 * the program says is missing decides; a part that was lifted with a reason is
 * no longer open.
 */
export function onderdelen(
  pagina: Pick<Dossierpagina, 'dossier' | 'signalen' | 'eerder'>,
  e: Evaluatie,
  p: Evaluatiepagina,
): Onderdeel[] {
  const d = pagina.dossier
  const in_ = (veld: string) => `evaluaties/${e.id}/${veld}`
  const open = new Set(p.ontbreekt.map((o) => o.veld))
  for (const s of pagina.signalen) if (s.opgeheven && s.pad.startsWith(in_(''))) open.delete(s.pad.slice(in_('').length))
  const leerling = metLeerling(d)
  const gekend = new Set([...VRAGEN.map((v) => v.veld), 'redenZonderAB'])
  const stem = stemBij(d, pagina.eerder)
  const vraag = (v: (typeof VRAGEN)[number]): Onderdeel => ({
    pad: in_(v.veld),
    naam: v.naam,
    klaar: !open.has(v.veld),
    nodig: true,
  })
  const gevraagd = VRAGEN.filter((v) => leerling || !v.leerling || open.has(v.veld))
  return [
    { pad: in_('datum'), naam: 'Datum', klaar: !!e.datum, nodig: false },
    ...(heeftAB(d) || open.has('redenZonderAB')
      ? [{ pad: in_('redenZonderAB'), naam: 'De ambulant begeleider erbij', klaar: !open.has('redenZonderAB'), nodig: true }]
      : []),
    ...opScherm(p).map((g) => ({
      pad: `planVanAanpak/doelen/${g.doel.id}/eindniveau`,
      naam: `Bereikt niveau van doel ${p.doelen.indexOf(g) + 1}`,
      klaar: !!g.doel.eindniveau,
      nodig: false,
    })),
    ...gevraagd.map(vraag),
    ...p.ontbreekt
      .filter((o) => !gekend.has(o.veld) && open.has(o.veld))
      .map((o) => ({ pad: in_(o.veld), naam: o.tekst, klaar: false, nodig: true })),
    ...(p.sinds
      ? [{ pad: in_('sindsVorige'), naam: 'Veranderd sinds de vorige evaluatie', klaar: !!e.sindsVorige?.trim(), nodig: false }]
      : []),
    ...(leerling
      ? [
          {
            pad: stem ? `stemVanHetKind/${stem.id}/uitkomst` : 'stemVanHetKind',
            naam: 'Stem van het kind',
            klaar: !!stem && (!!stem.uitkomst || !!stem.gezegd?.trim()),
            nodig: false,
          },
        ]
      : []),
    { pad: in_('vervolgKeuze'), naam: 'Keuze voor het vervolg', klaar: !!e.vervolgKeuze, nodig: false },
  ]
}

/** zin is the progress in words: "nog 3 van 14". */
export function zin(os: Onderdeel[]): string {
  const n = os.filter((o) => !o.klaar).length
  return n === 0 ? `alle ${os.length} ingevuld` : `nog ${n} van ${os.length}`
}
