// What changed between the text somebody agreed to and the text as it is now,
// line by line: enough to read aloud at the table.

export interface Line {
  kind: 'same' | 'gone' | 'new'
  text: string
}

const lines = (s: string) =>
  s
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')

/** Longest common subsequence of lines. Texts here are a page or two. */
export function difference(before: string, after: string): Line[] {
  const a = lines(before)
  const b = lines(after)
  const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = length[i]
    if (!row) continue
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const out: Line[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ kind: 'same', text: a[i] ?? '' })
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      out.push({ kind: 'gone', text: a[i++] ?? '' })
    } else {
      out.push({ kind: 'new', text: b[j++] ?? '' })
    }
  }
  return out
}
