import type { Field } from '~/backend'
import { sectie } from './pad'

/**
 * Sections that are written by what happens and never by hand: a cycle that was
 * followed, a turn of the process, a finding that was lifted. They are shown.
 */
export const GETOOND: readonly string[] = ['cycli', 'verloop', 'opheffingen']

/** isGetoond tells that a path, or a field, is shown only. */
export function isGetoond(pad: string, field?: Pick<Field, 'derived'>): boolean {
  return !!field?.derived || GETOOND.includes(sectie(pad))
}
