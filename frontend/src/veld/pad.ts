import type { Dossier, Field } from '~/backend'

/** A leaf is written as one value; group and list only hold others. */
export function isLeaf(f: Field): boolean {
  return f.kind !== 'group' && f.kind !== 'list'
}

/** op joins parts of a path: op('planVanAanpak/doelen', id, 'doel'). */
export function op(...parts: string[]): string {
  return parts.filter(Boolean).join('/')
}

/** sectie is the first part of a path: the section of the dossier it lies in. */
export function sectie(pad: string): string {
  return pad.split('/', 1)[0]!
}

/** waardeOp walks a path through a dossier; ids name items of lists. undefined where there is nothing. */
export function waardeOp(d: Dossier | Record<string, unknown>, pad: string): unknown {
  let at: unknown = d
  for (const part of pad.split('/')) {
    if (Array.isArray(at)) at = at.find((i) => (i as { id?: string }).id === part)
    else if (typeof at === 'object' && at !== null) at = (at as Record<string, unknown>)[part]
    else return undefined
  }
  return at
}

/** itemsOp is the list at a path, never null. */
export function itemsOp(d: Dossier | Record<string, unknown>, pad: string): Item[] {
  const found = waardeOp(d, pad)
  return Array.isArray(found) ? (found as Item[]) : []
}

/** An Item is an entry of a list: an id and whatever its fields are. */
export type Item = { id: string; volgorde: string } & Record<string, unknown>

/** veldOp is the field of the schema a path names; undefined when it names none. */
export function veldOp(schema: Field[], pad: string): Field | undefined {
  let fields = schema
  let found: Field | undefined
  const parts = pad.split('/')
  for (let i = 0; i < parts.length; i++) {
    found = fields.find((f) => f.name === parts[i])
    if (!found) return undefined
    fields = found.fields ?? []
    if (found.kind === 'list') i++ // an id follows, or the path ends at the list
  }
  return found
}
