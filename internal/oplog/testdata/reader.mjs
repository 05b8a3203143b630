// An independent reader of the log format, written from FORMAT.md alone; it
// shares no code with the program. Usage: node reader.mjs vectors.json
// Checks ids, chains and signatures, opens sealed parts with the keys given,
// and prints what the envelopes say. A fault is printed and makes the exit
// status 1.
import crypto from 'node:crypto'
import fs from 'node:fs'

const hex = (b) => Buffer.from(b).toString('hex')
const un = (s) => Buffer.from(s, 'hex')
const sha256 = (...parts) => crypto.createHash('sha256').update(Buffer.concat(parts)).digest()
const utf8 = new TextDecoder('utf-8', { fatal: true })
const fail = (why) => {
  throw new Error(why)
}

// ---- CBOR: RFC 8949, 4.2.1 only. Maps become Map, byte strings Buffer.
function decodeAt(b, at) {
  if (at >= b.length) fail('ends too early')
  const major = b[at] >> 5
  const info = b[at] & 31
  let n = BigInt(info)
  let next = at + 1
  if (info >= 28) fail('indefinite length')
  if (info >= 24) {
    const size = 1 << (info - 24)
    if (next + size > b.length) fail('ends too early')
    n = BigInt('0x' + hex(b.subarray(next, next + size)))
    next += size
    if (major !== 7 && n < [24n, 1n << 8n, 1n << 16n, 1n << 32n][info - 24]) fail('not the shortest form')
  }
  const num = (x) => (x <= BigInt(Number.MAX_SAFE_INTEGER) && x >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(x) : x)
  if (major === 0) return [num(n), next]
  if (major === 1) return [num(-1n - n), next]
  if (major === 2 || major === 3) {
    const end = next + Number(n)
    if (end > b.length) fail('string runs past the end')
    const s = b.subarray(next, end)
    return [major === 2 ? Buffer.from(s) : utf8.decode(s), end]
  }
  if (major === 4) {
    const out = []
    for (let i = 0n; i < n; i++) {
      const [v, e] = decodeAt(b, next)
      out.push(v)
      next = e
    }
    return [out, next]
  }
  if (major === 5) {
    const out = new Map()
    let last = null
    for (let i = 0n; i < n; i++) {
      const [k, e] = decodeAt(b, next)
      const raw = b.subarray(next, e)
      if (last && Buffer.compare(last, raw) >= 0) fail('map keys out of order')
      last = raw
      const [v, e2] = decodeAt(b, e)
      out.set(k, v)
      next = e2
    }
    return [out, next]
  }
  if (major === 7) {
    if (info === 20) return [false, next]
    if (info === 21) return [true, next]
    if (info === 22) return [null, next]
    if (info === 27) return [b.readDoubleBE(at + 1), next]
    if (info === 26) return [b.readFloatBE(at + 1), next]
    if (info === 25) return [half(Number(n)), next]
  }
  fail('major type ' + major)
}
function half(h) {
  const sign = h & 0x8000 ? -1 : 1
  const exp = (h >> 10) & 31
  const frac = h & 1023
  return exp === 0 ? sign * frac * 2 ** -24 : sign * (1 + frac / 1024) * 2 ** (exp - 15)
}
function decode(b) {
  const [v, end] = decodeAt(b, 0)
  if (end !== b.length) fail('bytes left over')
  return v
}
// only what this reader must encode itself: a receipt without its signature
function encodeHead(major, n) {
  if (n < 24) return Buffer.from([(major << 5) | n])
  if (n < 256) return Buffer.from([(major << 5) | 24, n])
  if (n < 65536) return Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  if (n < 2 ** 32) {
    const b = Buffer.alloc(5)
    b[0] = (major << 5) | 26
    b.writeUInt32BE(n, 1)
    return b
  }
  const b = Buffer.alloc(9)
  b[0] = (major << 5) | 27
  b.writeBigUInt64BE(BigInt(n), 1)
  return b
}
function encode(v) {
  if (typeof v === 'number') return encodeHead(0, v)
  if (Buffer.isBuffer(v)) return Buffer.concat([encodeHead(2, v.length), v])
  if (v instanceof Map) return Buffer.concat([encodeHead(5, v.size), ...[...v].flatMap(([k, x]) => [encode(k), encode(x)])])
  fail('cannot encode')
}

// ---- XChaCha20-Poly1305
function hchacha20(key, nonce16) {
  const s = new Uint32Array(16)
  s.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574])
  for (let i = 0; i < 8; i++) s[4 + i] = key.readUInt32LE(4 * i)
  for (let i = 0; i < 4; i++) s[12 + i] = nonce16.readUInt32LE(4 * i)
  const rot = (x, n) => ((x << n) | (x >>> (32 - n))) >>> 0
  const quarter = (a, b, c, d) => {
    s[a] += s[b]
    s[d] = rot(s[d] ^ s[a], 16)
    s[c] += s[d]
    s[b] = rot(s[b] ^ s[c], 12)
    s[a] += s[b]
    s[d] = rot(s[d] ^ s[a], 8)
    s[c] += s[d]
    s[b] = rot(s[b] ^ s[c], 7)
  }
  for (let i = 0; i < 10; i++) {
    quarter(0, 4, 8, 12)
    quarter(1, 5, 9, 13)
    quarter(2, 6, 10, 14)
    quarter(3, 7, 11, 15)
    quarter(0, 5, 10, 15)
    quarter(1, 6, 11, 12)
    quarter(2, 7, 8, 13)
    quarter(3, 4, 9, 14)
  }
  const out = Buffer.alloc(32)
  for (let i = 0; i < 4; i++) {
    out.writeUInt32LE(s[i], 4 * i)
    out.writeUInt32LE(s[12 + i], 16 + 4 * i)
  }
  return out
}
function xopen(key, nonce, box, aad) {
  const d = crypto.createDecipheriv('chacha20-poly1305', hchacha20(key, nonce.subarray(0, 16)), Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]), { authTagLength: 16 })
  d.setAAD(aad, { plaintextLength: box.length - 16 })
  d.setAuthTag(box.subarray(box.length - 16))
  return Buffer.concat([d.update(box.subarray(0, box.length - 16)), d.final()])
}
const derive = (key, purpose) => Buffer.from(crypto.hkdfSync('sha256', key, Buffer.alloc(0), 'routewijzer 1 ' + purpose, 32))
const keyID = (key) => derive(key, 'key id').subarray(0, 16)
const deviceID = (d) => sha256(Buffer.from('RWDEVICE1'), d.get(1), d.get(2) ?? Buffer.alloc(0))
function verify(pub, msg, sig) {
  const key = crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: pub.toString('base64url') }, format: 'jwk' })
  return crypto.verify(null, msg, key, sig)
}
function padme(n) {
  if (n < 2) return n
  const e = Math.floor(Math.log2(n))
  const bits = Math.floor(Math.log2(e)) + 1
  const unit = 2 ** (e - bits)
  return e - bits <= 0 ? n : Math.ceil(n / unit) * unit
}

// ---- envelopes
const kinds = { 1: 'ops', 2: 'member', 3: 'ruling', 4: 'tombstone', 5: 'inzage' }
function parse(b) {
  const a = decode(b)
  const e = { bytes: b }
  let body
  if (a.length === 3) {
    ;[e.headerBytes, body, e.sig] = a
    e.destroyed = true
    e.clear = new Map()
  } else if (a.length === 5) {
    ;[e.headerBytes, e.clearBytes, e.nonce, e.box, e.sig] = a
    body = sha256(e.clearBytes, e.nonce, e.box)
    e.clear = decode(e.clearBytes)
  } else fail('neither envelope nor stub')
  e.h = decode(e.headerBytes)
  e.id = sha256(e.headerBytes, body)
  if (e.h.get(1) !== 1 || e.h.get(2) !== 1) fail('format or suite')
  if (!e.destroyed && e.box.length !== e.h.get(13) + 16) fail('size class')
  if (padme(e.h.get(13)) !== e.h.get(13)) fail('padding')
  return e
}
function open(e, keys) {
  if (e.destroyed) return null
  const key = keys.get(hex(e.h.get(11)))
  if (!key) return null
  const plain = xopen(derive(key, 'envelope'), e.nonce, e.box, e.headerBytes)
  const [s, end] = decodeAt(plain, 0)
  if (plain.subarray(end).some((x) => x !== 0)) fail('padding is not zero')
  return s
}
function json(v) {
  if (v instanceof Map) return '{' + [...v.keys()].sort().map((k) => JSON.stringify(k) + ':' + json(v.get(k))).join(',') + '}'
  if (Array.isArray(v)) return '[' + v.map(json).join(',') + ']'
  return JSON.stringify(v)
}
const short = (b) => hex(b).slice(0, 12)
const ids = (list) => (list ?? []).map(short).join(',')

function show(e, s, print) {
  const c = e.clear
  print(`${kinds[e.h.get(4)] ?? 'kind ' + e.h.get(4)} ${hex(e.id)} device ${short(e.h.get(5))} inc ${e.h.get(6)} seq ${e.h.get(7)} heads ${ids(e.h.get(9))} key ${short(e.h.get(11))}${e.destroyed ? ' destroyed' : ''}`)
  if (e.h.get(10)) print(`  seen ${short(e.h.get(10).get(1))} ${e.h.get(10).get(2)} ${short(e.h.get(10).get(3))}`)
  if (e.h.get(12)) print(`  blobs ${ids(e.h.get(12))}`)
  for (const d of c.get(1) ?? []) print(`  device ${short(deviceID(d))}`)
  for (const w of c.get(2) ?? []) print(`  wrap to ${short(w.get(1))} key ${short(w.get(2))} box ${hex(w.get(3))}`)
  if (c.get(3)) print(`  makes ${short(c.get(3))}`)
  if (c.get(4)) print(`  frontier ${ids(c.get(4))}`)
  if (c.get(5)) print(`  out ${ids(c.get(5))}`)
  if (c.get(6)) print(`  founds kind ${c.get(6).get(1)}`)
  if (c.get(7)) print(`  root ${hex(c.get(7))} certificates ${(c.get(8) ?? []).map(hex).join(',')}`)
  if (c.get(9)) print(`  destroys ${ids(c.get(9))}`)
  if (c.get(10)) print('  whole')
  if (c.get(11)) print(`  confirms ${short(c.get(11))}`)
  if (c.get(12)) print(`  revokes ${short(c.get(12))}`)
  if (!s) return print('  sealed')
  const writes = (ws, indent) => {
    for (const w of ws ?? []) print(`${indent}${w.get(1)} = ${w.get(5) ? 'destroyed' : json(w.get(2))} prev ${ids(w.get(3))}${w.get(4) ? ' seen ' + ids(w.get(4)) : ''}`)
  }
  print(`  hlc ${s.get(1)[0]}.${s.get(1)[1]}`)
  writes(s.get(2), '  ')
  for (const g of s.get(3) ?? []) print(`  grant ${short(g.get(1))} ${g.get(2) ? short(g.get(2)) : '-'} ${g.get(3)} ${json([g.get(4) ?? '', g.get(5) ?? '', g.get(6) ?? '', g.get(7) ?? ''])}`)
  for (const l of s.get(4) ?? []) print(`  loss ${short(l.get(1))} ${l.get(2) ? short(l.get(2)) : '-'} ${l.get(3) ?? '-'} ${json([l.get(4) ?? '', l.get(5) ?? ''])}`)
  if (s.get(5)) print(`  rights ${s.get(5)}`)
  for (const r of s.get(6) ?? []) print(`  ${r.get(2) ? 'accepts' : 'refuses'} ${short(r.get(1))}`)
  for (const k of s.get(7) ?? []) print(`  older key ${short(keyID(k))}`)
  for (const r of s.get(8) ?? []) {
    print(`  remains of ${short(r.get(1))} hlc ${r.get(2)[0]}.${r.get(2)[1]}`)
    writes(r.get(3), '    ')
  }
  for (const a of s.get(9) ?? []) print(`  look ${a.get(1)} ${short(a.get(2))} ${a.get(3)} ${json(a.get(4) ?? '')}`)
  if (s.get(10)) print(`  action ${hex(s.get(10))}`)
  if (s.get(11)) print(`  reason ${json(s.get(11))}`)
}

// A log id made by its founder: the random bits are a hash.
function founded(e) {
  const f = e.clear.get(6)
  const id = e.h.get(3)
  if (!f?.get(2)) return false
  const want = Buffer.concat([id.subarray(0, 6), sha256(Buffer.from('RWLOG1 log id'), id.subarray(0, 6), e.h.get(5), f.get(2)).subarray(0, 10)])
  want[6] = (want[6] & 0x0f) | 0x70
  want[8] = (want[8] & 0x3f) | 0x80
  return want.equals(id)
}

// read checks one log and prints it; faults are collected, not thrown.
function read(log, keyHex, print) {
  const keys = new Map(keyHex.map((k) => [hex(keyID(un(k))), un(k)]))
  const faults = []
  const es = []
  log.forEach((b, i) => {
    try {
      es.push(parse(un(b)))
    } catch (err) {
      faults.push(`envelope ${i}: ${err.message}`)
    }
  })
  const devices = new Map()
  for (const e of es) for (const d of e.clear.get(1) ?? []) devices.set(hex(deviceID(d)), d)
  const byID = new Map(es.map((e) => [hex(e.id), e]))
  const sealed = new Map()
  for (let again = true; again; ) {
    again = false
    for (const e of es) {
      if (sealed.has(e)) continue
      try {
        const s = open(e, keys)
        if (!s) continue
        sealed.set(e, s)
        again = true
        for (const k of s.get(7) ?? []) keys.set(hex(keyID(k)), k)
      } catch (err) {
        faults.push(`envelope ${hex(e.id)}: ${err.message}`)
        sealed.set(e, null)
      }
    }
  }
  for (const e of es) {
    const d = devices.get(hex(e.h.get(5)))
    if (!d || !verify(d.get(1), e.id, e.sig)) faults.push(`envelope ${hex(e.id)}: signature`)
    const prev = e.h.get(8)
    const p = prev && byID.get(hex(prev))
    const first = e.h.get(7) === 1
    if (!first && !prev) faults.push(`envelope ${hex(e.id)}: no previous envelope`)
    if (p && (!p.h.get(5).equals(e.h.get(5)) || (p.h.get(6) === e.h.get(6) && p.h.get(7) !== e.h.get(7) - 1))) faults.push(`envelope ${hex(e.id)}: chain`)
    if (prev && !p) faults.push(`envelope ${hex(e.id)}: previous envelope is missing`)
    if (e.clear.get(6) && !founded(e)) faults.push(`envelope ${hex(e.id)}: log id is not its founder's`)
    show(e, sealed.get(e), print)
  }
  return faults
}

const vectors = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
let bad = false
const print = (line) => console.log(line)
const must = (ok, what) => {
  if (ok) return print(`${what} ok`)
  bad = true
  print(`${what} BAD`)
}
for (const [name, log] of Object.entries(vectors.logs ?? {})) {
  print(`log ${name}`)
  for (const f of read(log.envelopes, log.keys, print)) {
    bad = true
    print(`BAD ${f}`)
  }
}
for (const t of vectors.damaged ?? []) must(read(t.envelopes, t.keys, () => {}).length > 0, `damage noticed: ${t.name}`)
for (const d of vectors.derived ?? []) must(hex(derive(un(d.key), d.purpose)) === d.want && hex(keyID(un(d.key))) === d.id, `derived ${d.purpose}`)
for (const p of vectors.padme ?? []) must(padme(p[0]) === p[1], `padme ${p[0]}`)
for (const b of vectors.blobs ?? []) must(hex(sha256(un(b.ciphertext))) === b.id, 'blob')
for (const r of vectors.receipts ?? []) {
  const m = decode(un(r.bytes))
  const sig = m.get(7)
  m.delete(7)
  must(verify(un(r.server), Buffer.concat([Buffer.from('RWRECEIPT1'), encode(m)]), sig), 'receipt signature')
  must(sha256(un(r.before), m.get(5)).equals(m.get(4)), 'receipt running hash')
  print(`  log ${hex(m.get(1))} epoch ${hex(m.get(2))} seq ${m.get(3)} envelope ${hex(m.get(5))} received ${m.get(6)}`)
}
for (const x of vectors.exchange ?? []) {
  const b = un(x.file)
  must(b.subarray(0, 7).toString('latin1') === 'RWLOG1\n', 'exchange magic')
  const [log, kind, list] = decode(xopen(un(x.key), b.subarray(7, 31), b.subarray(31), Buffer.alloc(0)))
  print(`exchange log ${hex(log)} kind ${kind}`)
  for (const e of list) print(`  ${hex(parse(e).id)}`)
}
process.exitCode = bad ? 1 : 0
