import type { Telknop } from '~/backend'

/** What a key asks for. */
export type Command =
  | { do: 'tel'; knop: string }
  | { do: 'score'; seen: boolean }
  | { do: 'undo' }
  | { do: 'pause' }
  | { do: 'verslag' }
  | { do: 'abc' }

/** The part of a KeyboardEvent that matters. */
export interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** A held key: one press is one tally. */
  repeat: boolean
  /** The focus is in a field that takes text, or in a dialog. */
  typing: boolean
}

/**
 * What a key press means. Nothing while typing; with single keys switched off
 * (WCAG 2.1.4) only Ctrl Z is left.
 */
export function command(k: Key, knoppen: readonly Telknop[], sampling: boolean, single: boolean): Command | null {
  if (k.typing || k.repeat) return null
  const key = k.key.toLowerCase()
  if ((k.ctrlKey || k.metaKey) && !k.altKey) return key === 'z' ? { do: 'undo' } : null
  if (k.altKey || !single) return null
  const b = knoppen.find((x) => x.toets !== '' && x.toets === key)
  if (b) return { do: 'tel', knop: b.id }
  switch (key) {
    case 'j':
      return sampling ? { do: 'score', seen: true } : null
    case 'n':
      return sampling ? { do: 'score', seen: false } : null
    case 'backspace':
      return { do: 'undo' }
    case 'p':
      return { do: 'pause' }
    case 'v':
      return { do: 'verslag' }
    case 'a':
      return { do: 'abc' }
    default:
      return null
  }
}

/** Whether a key pressed in this element is meant for the element itself. */
export const isTyping = (el: EventTarget | null): boolean =>
  el instanceof Element &&
  el.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="listbox"]') !==
    null
