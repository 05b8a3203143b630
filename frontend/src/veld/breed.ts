import type { Field } from '~/backend'

/** Prose, signatures and sets of choices take the whole width. */
export function isBreed(f: Field): boolean {
  return f.kind === 'text' || f.kind === 'ink' || f.kind === 'choices' || f.kind === 'series' || f.kind === 'seconds'
}
