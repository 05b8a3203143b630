import { expect, test } from 'vitest'
import { fromPath, INK, toPath } from './ink'

test.each([
  ['nothing drawn', [], 300, 100, ''],
  [
    'a line, scaled by two',
    [
      [
        { x: 0, y: 0 },
        { x: 300, y: 100 },
      ],
    ],
    300,
    100,
    'M0 0L600 200',
  ],
  ['a dot becomes a line to itself', [[{ x: 150, y: 50 }]], 300, 100, 'M300 100L300 100'],
  [
    'the box is centred in a square canvas',
    [
      [
        { x: 0, y: 100 },
        { x: 600, y: 300 },
      ],
    ],
    600,
    400,
    'M0 0L600 200',
  ],
  [
    'outside is brought in',
    [
      [
        { x: -9, y: 0 },
        { x: 900, y: 0 },
      ],
    ],
    600,
    200,
    'M0 0L600 0',
  ],
  [
    'two strokes',
    [
      [
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ],
      [
        { x: 3, y: 3 },
        { x: 4, y: 4 },
      ],
    ],
    600,
    200,
    'M1 1L2 2M3 3L4 4',
  ],
  [
    'points that fall together are one',
    [
      [
        { x: 1, y: 1 },
        { x: 1.2, y: 1.1 },
        { x: 5, y: 5 },
      ],
    ],
    600,
    200,
    'M1 1L5 5',
  ],
  ['no canvas', [[{ x: 1, y: 1 }]], 0, 0, ''],
])('%s', (_name, strokes, width, height, want) => {
  expect(toPath(strokes, width, height)).toBe(want)
})

test('a path survives going to the screen and back', () => {
  const path = 'M10 20L300 150L599 3M5 5L5 5'
  for (const [w, h] of [
    [300, 100],
    [731, 176],
    [200, 400],
  ] as const) {
    expect(toPath(fromPath(path, w, h), w, h)).toBe(path)
  }
  expect(INK).toEqual({ width: 600, height: 200 })
})
