/** The box a signature is drawn in, in the schema's own units. */
export const INK = { width: 600, height: 200 }

type Point = { x: number; y: number }

/**
 * toPath turns strokes drawn on a canvas of the given size into SVG path data of
 * M and L with whole numbers in a box of 600 by 200, the only thing the schema
 * keeps of a signature. The box lies centred in the canvas; ink beside it is brought to its edge.
 */
export function toPath(strokes: Point[][], width: number, height: number): string {
  if (width <= 0 || height <= 0) return ''
  const scale = Math.min(width / INK.width, height / INK.height)
  const dx = (width - INK.width * scale) / 2
  const dy = (height - INK.height * scale) / 2
  const clamp = (v: number, max: number) => Math.min(max, Math.max(0, Math.round(v)))
  return strokes
    .filter((s) => s.length > 0)
    .map((stroke) => {
      const points = stroke.map((p) => `${clamp((p.x - dx) / scale, INK.width)} ${clamp((p.y - dy) / scale, INK.height)}`)
      const line = points.filter((p, i) => p !== points[i - 1])
      // A dot is a line to itself, or nothing would be drawn.
      if (line.length === 1) line.push(line[0]!)
      return `M${line.join('L')}`
    })
    .join('')
}

/** fromPath reads such a path back as strokes on a canvas of the given size. */
export function fromPath(path: string, width: number, height: number): Point[][] {
  const scale = Math.min(width / INK.width, height / INK.height)
  const dx = (width - INK.width * scale) / 2
  const dy = (height - INK.height * scale) / 2
  return path
    .split('M')
    .filter(Boolean)
    .map((stroke) =>
      stroke.split('L').map((p) => {
        const [x = 0, y = 0] = p.trim().split(/[ ,]+/).map(Number)
        return { x: x * scale + dx, y: y * scale + dy }
      }),
    )
}
