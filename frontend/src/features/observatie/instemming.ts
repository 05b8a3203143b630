import type { Dossierpagina } from '~/backend'

/**
 * Whether a named pupil would be observed before the parents agreed to the
 * onderzoek (R1.4). It never stops a recording; the AB says why it went on.
 */
export function tooEarly(p: Dossierpagina | undefined): boolean {
  if (p?.dossier.route.keuze !== 'onderzoek' || p.dossier.onderwerp.niveau !== 'leerling') return false
  return p.route.find((s) => s.code === 'R1.4')?.stand !== 'gedaan'
}
