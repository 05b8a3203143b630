// Makes src/styles/tokens.css: the token names of NL Design System ("basis"),
// our own values, from one ladder of lightness in OKLCH. Every pair of colours
// that text or a control relies on is checked against WCAG; a pair below its
// target fails. With --check nothing is written: the committed file must be fresh.
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('../src/styles/tokens.css', import.meta.url)

const toSrgb = (x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)
const toLinear = (x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)

function linear(L, C, H) {
  const h = (H * Math.PI) / 180
  const a = C * Math.cos(h)
  const b = C * Math.sin(h)
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

// hex lowers the chroma until the colour exists in sRGB.
function hex(L, C, H) {
  let chroma = C
  let rgb = linear(L, chroma, H)
  while (chroma > 0 && rgb.some((v) => v < -0.0005 || v > 1.0005)) {
    chroma -= 0.002
    rgb = linear(L, Math.max(0, chroma), H)
  }
  const byte = (v) => Math.round(Math.min(1, Math.max(0, toSrgb(Math.max(0, v)))) * 255)
  return `#${rgb.map((v) => byte(v).toString(16).padStart(2, '0')).join('')}`
}

function luminance(h) {
  const [r, g, b] = [1, 3, 5].map((i) => toLinear(Number.parseInt(h.slice(i, i + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a, b) {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p)
  return (x + 0.05) / (y + 0.05)
}

const STEPS = [
  'bg-document',
  'bg-subtle',
  'bg-default',
  'bg-hover',
  'bg-active',
  'border-subtle',
  'border-default',
  'border-hover',
  'border-active',
  'color-subtle',
  'color-default',
  'color-hover',
  'color-active',
  'color-document',
]
const LADDER = {
  light: {
    L: [0.985, 0.972, 0.951, 0.932, 0.908, 0.865, 0.61, 0.56, 0.51, 0.49, 0.43, 0.375, 0.325, 0.245],
    C: [0.12, 0.2, 0.34, 0.44, 0.56, 0.62, 1, 1, 1, 1, 1, 0.95, 0.9, 0.6],
  },
  dark: {
    L: [0.182, 0.222, 0.268, 0.3, 0.335, 0.385, 0.6, 0.65, 0.7, 0.76, 0.82, 0.865, 0.9, 0.95],
    C: [0.3, 0.36, 0.5, 0.58, 0.66, 0.66, 0.9, 0.95, 1, 0.95, 0.85, 0.7, 0.55, 0.3],
  },
}
const ROLES = {
  default: { H: 225, C: 0.016 },
  'action-1': { H: 222, C: 0.085 }, // petrol
  info: { H: 256, C: 0.11 },
  positive: { H: 155, C: 0.105 },
  warning: { H: 66, C: 0.12 },
  negative: { H: 27, C: 0.15 },
  highlight: { H: 92, C: 0.14 }, // marker yellow, as a tint behind a match
}
const INVERSE = {
  light: {
    L: [0.305, 0.265, 0.43, 0.375, 0.325, 0.39, 0.8, 0.85, 0.9, 0.86, 1, 1, 1, 1],
    C: [0.7, 0.7, 1, 1, 0.95, 0.7, 0.5, 0.4, 0.3, 0.35, 0, 0, 0, 0],
  },
  dark: {
    L: [0.215, 0.16, 0.79, 0.84, 0.88, 0.33, 0.6, 0.65, 0.7, 0.78, 0.175, 0.175, 0.175, 0.97],
    C: [0.5, 0.4, 0.9, 0.75, 0.6, 0.6, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.1],
  },
}
const WITH_INVERSE = ['default', 'action-1', 'negative']

function tokens(mode) {
  const out = {}
  for (const [role, { H, C }] of Object.entries(ROLES)) {
    STEPS.forEach((step, i) => {
      out[`${role}-${step}`] = hex(LADDER[mode].L[i], C * LADDER[mode].C[i], H)
    })
    if (!WITH_INVERSE.includes(role)) continue
    STEPS.forEach((step, i) => {
      out[`${role}-inverse-${step}`] = hex(INVERSE[mode].L[i], C * INVERSE[mode].C[i], H)
    })
  }
  const dark = mode === 'dark'
  out.page = dark ? hex(0.182, 0.007, 225) : out['default-bg-subtle']
  out.surface = dark ? hex(0.23, 0.009, 225) : '#ffffff'
  out['surface-raised'] = dark ? hex(0.27, 0.01, 225) : '#ffffff'
  out.marker = '#ffd23c' // "here and now", and nothing else
  out['marker-ink'] = '#2b2303'
  out.ink = dark ? '#d9ecf5' : '#12324a' // a drawn signature
  return out
}

function pairs(mode, t) {
  const list = []
  const need = (fg, bg, min, why) => list.push({ mode, fg, bg, min, why, ratio: contrast(t[fg], t[bg]) })
  for (const role of Object.keys(ROLES)) {
    need(`${role}-color-default`, `${role}-bg-default`, 4.5, 'badge')
    need(`${role}-color-subtle`, `${role}-bg-subtle`, 4.5, 'subtle text on a tint')
    need(`${role}-color-subtle`, 'surface', 4.5, 'subtle text')
    need(`${role}-color-subtle`, 'surface-raised', 4.5, 'subtle text in a dialog')
    need(`${role}-color-default`, 'page', 4.5, 'text on the page')
    need(`${role}-color-document`, `${role}-bg-active`, 7, 'text on an active tint')
    need(`${role}-border-default`, 'surface', 3, 'edge of a control')
    need(`${role}-border-default`, 'surface-raised', 3, 'edge of a control in a dialog')
    need(`${role}-border-default`, 'page', 3, 'edge of a control on the page')
  }
  need('default-color-document', 'surface', 7, 'body')
  need('default-color-document', 'page', 7, 'body on the page')
  need('default-color-default', 'page', 4.5, 'second text')
  need('default-color-subtle', 'page', 4.5, 'third text on the page')
  need('default-color-subtle', 'default-bg-default', 4.5, 'third text on a hovered row')
  need('action-1-inverse-color-default', 'action-1-inverse-bg-default', 4.5, 'primary button')
  need('negative-inverse-color-default', 'negative-inverse-bg-default', 4.5, 'destructive button')
  need('action-1-inverse-color-subtle', 'action-1-inverse-bg-document', 4.5, 'sidebar')
  need('action-1-inverse-color-document', 'action-1-inverse-bg-document', 7, 'sidebar, current')
  need('default-inverse-color-document', 'default-inverse-bg-document', 7, 'toast')
  need('marker', 'action-1-inverse-bg-document', 3, 'marker on the sidebar')
  need('marker-ink', 'marker', 7, 'text on the marker')
  need('ink', 'surface', 7, 'drawn ink')
  return list
}

const all = { light: tokens('light'), dark: tokens('dark') }
const checks = Object.entries(all).flatMap(([mode, t]) => pairs(mode, t))
const bad = checks.filter((c) => c.ratio < c.min)
for (const b of bad) console.error(`contrast ${b.ratio.toFixed(2)} < ${b.min}: ${b.mode} ${b.fg} on ${b.bg} (${b.why})`)

const block = (mode) =>
  Object.entries(all[mode])
    .map(([k, v]) => `    --basis-color-${k}: ${v};`)
    .join('\n')
const css = `/* Made by scripts/tokens.mjs; do not edit. */
@layer tokens {
  :root,
  [data-theme='light'] {
    color-scheme: light;
${block('light')}
  }
  [data-theme='dark'] {
    color-scheme: dark;
${block('dark')}
  }
}
`
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== css) {
    console.error('src/styles/tokens.css is stale: run npm run tokens')
    process.exit(1)
  }
} else {
  writeFileSync(FILE, css)
}
console.log(`${checks.length} pairs of colours, ${bad.length} below target`)
if (bad.length > 0 || checks.length === 0) process.exit(1)
