// rw from outside, with the tools others check our files with. Prints TAP.
// Usage: node smoke.mjs RW FOLDER
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deepStrictEqual as same, ok } from 'node:assert/strict'
import { examples } from './examples.mjs'

const [rwPath, folder] = process.argv.slice(2)
const zin = 'vier paarden lopen langs de vaart'
let n = 0
let failed = 0

function test(name, run) {
  n += 1
  try {
    run()
    console.log(`ok ${n} - ${name}`)
  } catch (error) {
    failed += 1
    console.log(`not ok ${n} - ${name}\n# ${error.stack.replaceAll('\n', '\n# ')}`)
  }
}

function sh(command, ...args) {
  const r = spawnSync(command, args, { env: { ...process.env, RW_PASSPHRASE: zin, RW_FILE_PASSPHRASE: 'een andere zin voor dit ene bestand', LC_ALL: 'C.UTF-8' }, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (r.error) throw r.error
  return r
}

/** rw runs a command that must succeed. */
function rw(...args) {
  const r = sh(rwPath, ...args)
  ok(r.status === 0, `rw ${args.join(' ')}: ${r.status} ${r.stderr}`)
  return r.stdout
}

/** refused runs a command that must not: no panic, exit 1 or 2, a sentence. */
function refused(...args) {
  const r = sh(rwPath, ...args)
  ok(r.status === 1 || r.status === 2, `rw ${args.join(' ')}: ${r.status}`)
  const said = r.stderr + r.stdout
  ok(!/panic|goroutine/.test(said), said)
  ok(/[A-Za-z]{3,} [a-z]+/.test(said), `no sentence: ${said}`)
  return said
}

const dir = join(folder, 'profiel')
const own = ['--dir', dir]
let list = []

test('demo makes a practice profile and shows the recovery code', () => {
  ok(/Herstelcode: [0-9A-Z-]{20,}/.test(rw('demo', ...own)))
})

test('list --json lists the practice dossiers', () => {
  list = JSON.parse(rw('list', ...own, '--json'))
  ok(list.length >= 3, `${list.length} dossiers`)
  for (const d of list) same(Object.keys(d).sort(), ['gewijzigd', 'id', 'route', 'school', 'stap', 'titel'])
})

for (const i of [0, 1, 2]) {
  const file = join(folder, `dossier${i}.pdf`)
  test(`dossier ${i + 1}: the export is one valid signature over the whole file`, () => {
    rw('export', list[i].id, ...own, '--document', 'top-dossier', '--out', file)
    const said = sh('pdfsig', file).stdout
    for (const words of ['Signature is Valid', 'Total document signed', 'ETSI.CAdES.detached']) ok(said.includes(words), said)
    const qpdf = sh('qpdf', '--check', file)
    ok(qpdf.status === 0, qpdf.stdout + qpdf.stderr)
  })
  test(`dossier ${i + 1}: the document says whose it is`, () => {
    const text = sh('pdftotext', '-layout', file, '-').stdout.replace(/\s+/g, ' ')
    for (const word of list[i].titel.split(' ')) ok(text.includes(word), `${word} is not in the document`)
  })
  test(`dossier ${i + 1}: rw verify says it is valid`, () => {
    same(JSON.parse(rw('verify', file, '--json')).geldig, true)
  })
}

const damaged = (name, change) => {
  test(`verify refuses ${name}`, () => {
    const file = join(folder, 'stuk.pdf')
    writeFileSync(file, change(readFileSync(join(folder, 'dossier0.pdf'))))
    const r = sh(rwPath, 'verify', file, '--json')
    same(r.status, 1)
    const said = JSON.parse(r.stdout)
    same(said.geldig, false)
    ok(said.redenen.length > 0)
  })
}
for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
  damaged(`a byte flipped at ${part * 100} %`, (b) => {
    b[Math.floor(b.length * part)] ^= 1
    return b
  })
}
damaged('an appended byte', (b) => Buffer.concat([b, Buffer.from('x')]))
damaged('a truncated file', (b) => b.subarray(0, b.length - 100))
test('verify refuses a file that is no PDF', () => {
  const file = join(folder, 'geen.pdf')
  writeFileSync(file, 'dit is geen pdf')
  refused('verify', file)
})

test('what is written is shown, found, in the history and in the dump', () => {
  const id = rw('new', ...own, '--niveau', 'leerling', '--roepnaam', 'Proef', '--achternaam', 'Kind', '--school', 'De Proef').trim().split(/\s+/).pop()
  const token = 'zonnebloemzaadje'
  rw('write', id, ...own, `onderwerp/omschrijving=Een ${token} 🌻 op de vensterbank`)
  for (const command of [['show', id], ['history', id], ['search', token], ['dump', id]]) ok(rw(...command, ...own).includes(token), command[0])
  ok(refused('write', id, ...own, 'nergens/iets=1').includes('veld'))
  refused('write', id, ...own, 'kind/geboortedatum=2026-02-31')
  refused('show', 'bestaat-niet', ...own)
})

test('an MDO has an agenda as PDF', () => {
  const with_ = list.map((d) => JSON.parse(rw('dump', d.id, ...own))).find((d) => d.mdos?.length > 0)
  ok(with_, 'no practice dossier has an MDO')
  const file = join(folder, 'agenda.pdf')
  rw('export', with_.id, ...own, '--document', 'mdo-agenda', '--mdo', with_.mdos[0].id, '--out', file)
  same(sh('qpdf', '--check', file).status, 0)
  ok(sh('pdftotext', file, '-').stdout.includes('Agenda'), 'no agenda in it')
})

test('a backup brings everything back on another computer', () => {
  const file = join(folder, 'kopie')
  rw('backup', file, ...own)
  const elsewhere = ['--dir', join(folder, 'elders')]
  rw('restore', file, ...elsewhere)
  same(JSON.parse(rw('list', ...elsewhere, '--json')).map((d) => d.id).sort(), JSON.parse(rw('list', ...own, '--json')).map((d) => d.id).sort())
  writeFileSync(file, readFileSync(file).subarray(0, 1000))
  refused('restore', file, '--dir', join(folder, 'nergens'))
})

test('the wrong passphrase opens nothing', () => {
  const r = spawnSync(rwPath, ['list', ...own], { env: { ...process.env, RW_PASSPHRASE: 'niet de goede wachtzin' }, encoding: 'utf8' })
  same(r.status, 1)
  ok(r.stderr.includes('wachtzin'), r.stderr)
  same(r.stdout, '')
})

test('doctor finds everything in order', () => {
  rw('doctor', ...own)
})

test('a locked profile shows no word of what is in it', () => {
  const words = [zin, 'Oefenaar', 'zonnebloemzaadje', ...list.flatMap((d) => [d.titel, d.school])]
  const files = (d) => readdirSync(d).flatMap((name) => (statSync(join(d, name)).isDirectory() ? files(join(d, name)) : [join(d, name)]))
  const all = files(dir)
  ok(all.length > 0)
  for (const file of all) {
    const bytes = readFileSync(file)
    for (const word of words) for (const encoding of ['utf8', 'utf16le']) ok(!bytes.includes(Buffer.from(word, encoding)), `${word} is in ${file}`)
  }
})

examples({ test, rw, sh, rwPath, folder })

console.log(`1..${n}`)
process.exit(failed ? 1 : 0)
