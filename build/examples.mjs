// The acceptance examples of the sources, through rw as a consulent or a script
// would see them. Each is one line of TAP. What is about the window, the page or
// another device is shown elsewhere.
import { join } from 'node:path'
import { deepStrictEqual as same, ok } from 'node:assert/strict'

/** examples runs them in a folder; test, rw, sh and rwPath are those of smoke.mjs. */
export function examples({ test, rw, sh, rwPath, folder }) {
  const profile = (name, rol, naam) => {
    const dir = join(folder, name)
    rw('init', '--naam', naam, '--rol', rol, '--organisatie', 'De Linde', '--dir', dir)
    return ['--dir', dir]
  }
  let ib = []
  let ab = []

  /** A dossier of one profile, with the day on which everything happens. */
  const make = (own, day, ...about) => {
    const on = (when) => [...own, '--today', when ?? day]
    const id = rw('new', ...on(), ...(about.length ? about : ['--niveau', 'leerling', '--roepnaam', 'Noor', '--achternaam', 'Smit', '--school', 'De Linde'])).trim()
    const d = {
      id,
      /** write on a day; returns the ids of new items. */
      write: (when, ...words) => rw('write', id, ...words, ...on(when)).trim().split(/\s+/).filter(Boolean),
      add: (list, fields, when) => d.write(when, ...Object.entries(fields).map(([k, v]) => `${list}/+/${k}=${v}`))[0],
      /** refused writes exit 1 and name these codes. */
      refused: (codes, when, ...words) => {
        const r = sh(rwPath, 'write', id, ...words, ...on(when))
        same(r.status, 1, `not refused: ${words}`)
        for (const code of codes) ok(r.stderr.includes(`rw: ${code}: `), `${code} is not named: ${r.stderr}`)
      },
      check: (when) => JSON.parse(rw('check', id, '--json', ...on(when))),
      has: (code, when) => d.check(when).some((f) => f.code === code && f.opgeheven === ''),
      dump: () => JSON.parse(rw('dump', id, ...on())),
      rw: (command, ...words) => rw(command, id, ...words, ...on()),
      tries: (command, ...words) => sh(rwPath, command, id, ...words, ...on()),
      yes: (who, when, voor = 'plan') => rw('answer', id, '--wie', who, '--voor', voor, '--antwoord', 'ja', '--vorm', 'mondeling', ...on(when)).trim(),
      text: (when) => {
        const file = join(folder, 'voorbeeld.pdf')
        rw('export', id, '--out', file, ...on(when))
        return sh('pdftotext', file, '-').stdout.replace(/\s+/g, ' ')
      },
    }
    return d
  }
  const parents = (d) => [
    d.add('betrokkenen', { naam: 'Anna Smit', rol: 'moeder', gezag: 'gezag' }),
    d.add('betrokkenen', { naam: 'Jan Smit', rol: 'vader', gezag: 'gezag' }),
  ]
  /** A plan that can be agreed to. */
  const plan = (d) => {
    d.write(undefined, 'route/keuze=begeleiding', 'ondersteuningsvraag/vraag=Wat heeft Noor nodig om te starten?', 'planVanAanpak/evaluatiedatum=2026-12-08', 'school/regio=noord')
    return d.add('planVanAanpak/doelen', { doel: 'Noor start binnen twee minuten', voor: 'kind' })
  }
  const example = (n, what, run) => test(`example ${n}: ${what}`, run)

  test('profiles of an intern begeleider and an ambulant begeleider', () => {
    ib = profile('ib', 'ib', 'Hanna Mulder')
    ab = profile('ab', 'ab', 'Marieke Hoekstra')
  })

  example(1, 'an expertise fills organisation and funding', () => {
    const d = make(ib, '2026-09-01')
    const inzet = d.add('inzetten', { expertise: 'taal' })
    const now = () => d.dump().inzetten[0]
    same([now().organisatie, now().financiering], ['Viertaal', 'landelijk'])
    for (const [expertise, organisatie] of [['gedrag', 'Gedragpunt, stichting Aloysius'], ['beperking', 'Heliomare onderwijs']]) {
      d.write(undefined, `inzetten/${inzet}/expertise=${expertise}`)
      same([now().organisatie, now().financiering], [organisatie, 'swv'])
    }
    d.write(undefined, `inzetten/${inzet}/organisatie=Eigen bureau`, `inzetten/${inzet}/financiering=school`)
    d.write(undefined, `inzetten/${inzet}/expertise=taal`)
    same([now().organisatie, now().financiering], ['Eigen bureau', 'school'])
  })

  example(2, 'no AB is ingezet on a question that is not vastgesteld', () => {
    const d = make(ib, '2026-09-10')
    const who = d.add('betrokkenen', { naam: 'Marieke Hoekstra', rol: 'ab' })
    const inzet = d.add('inzetten', { ab: who, expertise: 'gedrag', stand: 'gevraagd' })
    const before = d.dump()
    d.refused(['M11', 'M12', 'K3'], undefined, `inzetten/${inzet}/stand=ingezet`)
    same(d.dump(), before) // nothing of a refused write is kept
    d.write(undefined, 'ondersteuningsvraag/vraag=Wat helpt Noor?', 'ondersteuningsvraag/vastgesteldOp=2026-09-09', 'ondersteuningsvraag/aard=preventief')
    d.refused(['K3'], undefined, `inzetten/${inzet}/stand=ingezet`)
    d.write(undefined, 'ondersteuningsvraag/niveau=leerling')
    d.write(undefined, `inzetten/${inzet}/stand=ingezet`)
    same(d.dump().inzetten[0].stand, 'ingezet')
    // At a meeting without being ingezet.
    const other = make(ib, '2026-09-10')
    const guest = other.add('betrokkenen', { naam: 'Marieke Hoekstra', rol: 'ab' })
    const mdo = other.add('mdos', { soort: 'tussentijds', datum: '2026-09-10' })
    other.add(`mdos/${mdo}/deelnemers`, { wie: guest, aanwezig: 'ja' })
    for (const code of ['M11', 'M12', 'K3']) ok(!other.has(code), code)
  })

  example(3, 'the MDO needs parents, school and consulent, or a reason', () => {
    const d = make(ib, '2026-09-15')
    const [mother] = parents(d)
    const school = d.add('betrokkenen', { naam: 'Hanna Mulder', rol: 'ib' })
    const consulent = d.add('betrokkenen', { naam: 'Ilse Kok', rol: 'consulent' })
    const mdo = d.add('mdos', { soort: 'analyse', datum: '2026-09-15' })
    d.refused(['M14/ouders', 'M14/school', 'M14/consulent'], undefined, `mdos/${mdo}/stand=afgerond`)
    for (const wie of [mother, school]) d.add(`mdos/${mdo}/deelnemers`, { wie, aanwezig: 'ja' })
    d.refused(['M14/consulent'], undefined, `mdos/${mdo}/stand=afgerond`)
    d.add(`mdos/${mdo}/deelnemers`, { wie: consulent, aanwezig: 'online' })
    d.write(undefined, `mdos/${mdo}/stand=afgerond`)
    const alone = make(ib, '2026-09-15')
    const short = alone.add('mdos', { soort: 'analyse', datum: '2026-09-15' })
    alone.write(undefined, `mdos/${short}/redenAfwezig=De ouders belden af en wilden niet wachten`, `mdos/${short}/stand=afgerond`)
    const team = make(ib, '2026-09-15', '--niveau', 'team', '--naam', 'Middenbouw')
    const three = team.add('mdos', { soort: 'analyse', datum: '2026-09-15' })
    team.refused(['M14/school', 'M14/consulent'], undefined, `mdos/${three}/stand=afgerond`)
    ok(!team.has('M14/ouders'))
  })

  example(4, 'an observation before the instemming is a block that the AB lifts', () => {
    const d = make(ab, '2026-09-15')
    parents(d)
    d.write(undefined, 'route/keuze=onderzoek', 'onderzoek/vraag=Wat helpt Noor?')
    const o = d.add('observaties', { datum: '2026-09-15', les: 'rekenen', stand: 'concept' })
    ok(d.has('R1.4'))
    d.refused(['R1.4'], undefined, `observaties/${o}/stand=afgerond`)
    ok(d.tries('lift', 'R1.4', `observaties/${o}`, '--reden', ' ').status === 1, 'lifted without a reason')
    d.rw('lift', 'R1.4', `observaties/${o}`, '--reden', 'papier gezien')
    same(d.check().find((f) => f.code === 'R1.4').opgeheven, 'papier gezien')
    d.write(undefined, `observaties/${o}/stand=afgerond`)
    ok(d.text().includes('papier gezien'), 'the reason is not in the document')
    const group = make(ab, '2026-09-15', '--niveau', 'groep', '--naam', 'Groep 5')
    group.write(undefined, 'route/keuze=onderzoek')
    const look = group.add('observaties', { datum: '2026-09-15', stand: 'concept' })
    group.write(undefined, `observaties/${look}/stand=afgerond`)
    ok(!group.has('R1.4'))
    // The finding names the AB: an IB, even with the regie, does not lift it.
    const theirs = make(ib, '2026-09-15')
    parents(theirs)
    theirs.write(undefined, 'route/keuze=onderzoek', 'onderzoek/vraag=Wat helpt Noor?')
    const seen = theirs.add('observaties', { datum: '2026-09-15' })
    ok(theirs.tries('lift', 'R1.4', `observaties/${seen}`, '--reden', 'zomaar').status === 1, 'the IB lifted it')
  })

  example(5, 'findings are vastgesteld after the bespreking with the teacher', () => {
    const d = make(ab, '2026-09-20')
    d.write(undefined, 'route/keuze=onderzoek')
    const b = d.add('onderzoek/bevindingen', { waarneming: 'Noor start als zij een beurt krijgt' })
    const settle = `onderzoek/bevindingen/${b}/vastgesteldOp=2026-09-20`
    d.refused(['R1.6'], undefined, settle)
    const talk = d.add('besprekingen', { datum: '2026-09-21' })
    d.refused(['R1.6'], undefined, settle)
    d.write(undefined, `besprekingen/${talk}/datum=2026-09-20`)
    d.write(undefined, settle)
  })

  const agreed = (day) => {
    const d = make(ib, day)
    const who = parents(d)
    plan(d)
    for (const x of who) d.yes(x, day)
    return d
  }
  example(6, 'two weeks after the last ja, and not during the holiday', () => {
    const d = agreed('2026-09-01')
    ok(!d.has('R2.5/start', '2026-09-15'), 'late on 15 September')
    ok(d.has('R2.5/start', '2026-09-16'), 'not late on 16 September')
    ok(d.check('2026-09-16').find((f) => f.code === 'R2.5/start').tekst.includes('iet gestart binnen 2 weken'))
    const list = JSON.parse(rw('findings', '--json', ...ib, '--today', '2026-09-16'))
    same(Object.keys(list[0]).sort(), ['aanZet', 'bron', 'code', 'dagen', 'ernst', 'id', 'path', 'school', 'stand', 'tekst', 'titel', 'uiterlijk'])
    const mine = list.filter((f) => f.id === d.id && f.uiterlijk === '2026-09-15')
    same(mine.map((f) => [f.code, f.stand, f.dagen]), [['R2.5/start', 'te laat', -1]])
    const summer = agreed('2027-06-30')
    for (const day of ['2027-07-14', '2027-07-15', '2027-08-23']) ok(!summer.has('R2.5/start', day), `late on ${day}`)
    ok(summer.has('R2.5/start', '2027-08-24'), 'not late on 24 August')
  })

  example(7, 'a date outside the window warns, a window in the holiday proposes school weeks', () => {
    const d = make(ib, '2026-09-20')
    parents(d)
    plan(d)
    const started = (start, date) => d.write('2027-09-01', `planVanAanpak/geplandeStart=${start}`, `planVanAanpak/evaluatiedatum=${date}`)
    const codes = () => d.check().filter((f) => f.path === 'planVanAanpak/evaluatiedatum').map((f) => f.code.split('/')[0])
    for (const date of ['2026-11-24', '2026-12-15']) {
      started('2026-09-15', date)
      ok(!codes().includes('E2'), `${date} warns`)
    }
    for (const date of ['2026-11-23', '2026-12-16']) {
      started('2026-09-15', date)
      const f = d.check().find((x) => x.code.startsWith('E2') && x.path === 'planVanAanpak/evaluatiedatum')
      same(f?.ernst, 'let op', date)
      ok(/in principe/i.test(f.bron), f.bron)
    }
    started('2027-05-03', '2027-07-20')
    const f = d.check().find((x) => x.code.startsWith('A4'))
    ok(f && f.tekst.includes('5 juli') && f.tekst.includes('23 augustus'), f?.tekst)
  })

  example(8, 'an evaluatie is afgerond with all of it', () => {
    const d = make(ib, '2026-12-08')
    const who = d.add('betrokkenen', { naam: 'Marieke Hoekstra', rol: 'ab' })
    const mdo = d.add('mdos', { soort: 'evaluatie', datum: '2026-12-08' })
    const e = d.add('evaluaties', { datum: '2026-12-08', mdo })
    const all = { watGingGoed: 'Starten', watKanBeter: 'Rust', doelenBereikt: 'Een van twee', opgeleverdKind: 'Trots', opgeleverdLeerkracht: 'Zicht', opgeleverdSchool: 'Een aanpak', vervolg: 'Afsluiten', resultaat: 'goed' }
    const done = `evaluaties/${e}/stand=afgerond`
    d.write(undefined, ...Object.entries(all).map(([k, v]) => `evaluaties/${e}/${k}=${v}`))
    d.refused(['E3/opgeleverdOuders', 'E2/proces', 'M19/redenZonderAB'], undefined, done)
    d.write(undefined, `evaluaties/${e}/oudersGehoord=niet-gehoord`, `evaluaties/${e}/nietGehoordReden=Beide ziek`, `evaluaties/${e}/proces=voldoende`)
    d.refused(['M19/redenZonderAB'], undefined, done)
    d.add(`mdos/${mdo}/deelnemers`, { wie: who, aanwezig: 'ja' })
    d.refused(['E3/watGingGoed'], undefined, `evaluaties/${e}/watGingGoed=`, done)
    d.write(undefined, done)
  })

  example(9, 'overnemen has an end date and a strengthening goal', () => {
    const d = make(ib, '2026-09-20')
    const goal = d.add('planVanAanpak/doelen', { doel: 'De leerkracht geeft een eerste stap', voor: 'leerkracht' })
    const o = d.add('planVanAanpak/overnemen', { wat: 'De eerste stap voordoen' })
    const at = `planVanAanpak/overnemen/${o}`
    d.refused(['E5/einde', 'E5/duurzaam'], undefined, `${at}/vastgesteldOp=2026-09-20`)
    d.refused(['E5/duurzaam'], undefined, `${at}/totEnMet=2026-10-20`, `${at}/vastgesteldOp=2026-09-20`)
    d.write(undefined, `${at}/totEnMet=2026-10-20`, `${at}/duurzaam=${goal}`, `${at}/vastgesteldOp=2026-09-20`)
  })

  example(10, 'the regie goes over with a reason and leaves one regievoerder', () => {
    const d = make(ib, '2026-09-20')
    const first = d.add('betrokkenen', { naam: 'Hanna Mulder', rol: 'ib' })
    const next = d.add('betrokkenen', { naam: 'Ilse Kok', rol: 'consulent' })
    d.rw('regie', '--wie', first, '--reden', 'Begint het dossier')
    same(d.tries('regie', '--wie', next, '--reden', '').status, 1)
    d.rw('regie', '--wie', next, '--reden', 'Hanna is ziek')
    const regie = d.dump().regie
    same(regie.filter((r) => !r.tot).map((r) => [r.wie, r.reden]), [['Ilse Kok', 'Hanna is ziek']])
    ok(regie.some((r) => r.wie === 'Hanna Mulder' && r.tot), 'the history is gone')
  })

  example(11, 'a stagnatie is opened, discussed and closed with effect', () => {
    const d = make(ib, '2026-09-20')
    const s = d.add('stagnaties', { geopendOp: '2026-09-20' })
    const at = `stagnaties/${s}`
    d.refused(['P4/soort', 'P4/toelichting'], undefined, `${at}/besprokenOp=2026-09-20`)
    d.write(undefined, `${at}/soorten=nakomen,realisatie`, `${at}/toelichting=De afgesproken start is niet gelukt`)
    d.refused(['P4/besproken'], undefined, `${at}/afgeslotenOp=2026-09-20`)
    d.write(undefined, `${at}/besprokenOp=2026-09-20`)
    d.refused(['P4/effect'], undefined, `${at}/afgeslotenOp=2026-09-20`)
    d.write(undefined, `${at}/effect=Gestart op maandag`, `${at}/afgeslotenOp=2026-09-20`)
  })

  example(12, 'structureel asks a reason and shows over all dossiers', () => {
    const d = agreed('2026-09-01')
    d.write(undefined, 'planVanAanpak/structureel=ja')
    d.refused(['K7/reden'], undefined, 'planVanAanpak/werkelijkeStart=2026-09-01')
    d.write(undefined, 'planVanAanpak/structureelReden=Een aandoening die blijft')
    const list = JSON.parse(rw('findings', '--json', ...ib, '--today', '2026-09-02'))
    ok(list.some((f) => f.id === d.id && f.code.startsWith('K7')), 'not on the list')
  })

  example(13, 'no template is about treatment', () => {
    const words = rw('settings', 'doelvoorbeelden', ...ib)
    ok(words.split('\n').length > 5)
    ok(!/behandel|therap|remedial|diagnos|medicatie/i.test(words), words)
  })

  example(14, 'a changed goal asks anew, a measurement does not', () => {
    const d = agreed('2026-09-01')
    const goal = d.dump().planVanAanpak.doelen[0].id
    d.add(`planVanAanpak/doelen/${goal}/metingen`, { datum: '2026-09-01', waarde: '3' })
    ok(!d.has('L3'), 'a measurement asks anew')
    d.write(undefined, `planVanAanpak/doelen/${goal}/doel=Noor start binnen vijf minuten`)
    same(d.check().filter((f) => f.code === 'L3').length, 2)
    const text = d.text()
    ok(/geldt voor een eerdere versie/i.test(text), 'the document does not say so')
    ok(text.includes('vijf'), 'the document does not show the change')
  })

  example(15, 'one nee blocks the plan and not the help', () => {
    const d = make(ib, '2026-09-01')
    const [mother, father] = parents(d)
    plan(d)
    d.yes(mother)
    const own = 'Wij willen eerst rust in de klas, daarna pas een plan.'
    d.rw('answer', '--wie', father, '--voor', 'plan', '--antwoord', 'nee', '--vorm', 'mondeling', '--reden', 'Te snel', '--zienswijze', own)
    same(d.check().find((f) => f.code === 'L1/nee').ernst, 'blokkeert')
    d.refused(['L1/nee'], undefined, 'planVanAanpak/werkelijkeStart=2026-09-01')
    d.add('afspraken', { tekst: 'De leerkracht geeft Noor elke ochtend een eerste stap' })
    ok(d.text().includes(own), 'the zienswijze is not in the document')
    const no = d.check().find((f) => f.code === 'L1/nee').path
    d.rw('lift', 'L1/nee', no, '--reden', 'De rechter heeft beslist')
    d.write(undefined, 'planVanAanpak/werkelijkeStart=2026-09-01')
  })

  example(16, 'before leave to share only the school has access', () => {
    const d = make(ib, '2026-09-01')
    const [mother] = parents(d)
    d.add('contactConsulent', { datum: '2026-09-01', zonderNaam: 'nee', besproken: 'De vraag van Noor' })
    ok(d.check().some((f) => f.code.startsWith('L11') && f.ernst !== 'goed'), 'a name before the toestemming is not seen')
    d.add('toestemmingen', { wie: mother, voor: 'delen', antwoord: 'ja', datum: '2026-08-31', vorm: 'mondeling' })
    ok(!d.check().some((f) => f.code.startsWith('L11') && f.ernst !== 'goed'), 'the toestemming is not seen')
  })

  test('a process turns, ends, and goes on in a second cycle; nothing is lost', () => {
    const d = make(ib, '2026-12-08')
    d.rw('turn', 'route-gekozen', '--naar', 'onderzoek', '--reden', 'Eerst weten')
    same(d.tries('turn', 'route-gewisseld', '--naar', 'begeleiding').status, 1)
    d.rw('turn', 'route-gewisseld', '--naar', 'begeleiding', '--reden', 'De vraag is helder')
    const goal = d.add('planVanAanpak/doelen', { doel: 'Noor start zelf', voor: 'kind', eindniveau: '0' })
    same(d.tries('cycle', '--vervolg', 'voortzetten', '--reden', 'Het werkt').status, 1)
    const e = d.add('evaluaties', { datum: '2026-12-08', watGingGoed: 'a', watKanBeter: 'b', doelenBereikt: 'c', opgeleverdKind: 'd', opgeleverdOuders: 'e', opgeleverdLeerkracht: 'f', opgeleverdSchool: 'g', vervolg: 'h', vervolgKeuze: 'voortzetten', resultaat: 'goed', proces: 'goed' })
    d.write(undefined, `evaluaties/${e}/stand=afgerond`, `evaluaties/${e}/afgerondOp=2026-12-08`)
    d.rw('cycle', '--vervolg', 'voortzetten', '--evaluatie', e, '--doelen', goal, '--reden', 'Het werkt, nog niet klaar')
    const now = d.dump()
    same(now.cycli.length, 1)
    ok(now.cycli[0].doelen.includes(goal))
    same(now.planVanAanpak.doelen.map((g) => g.voortgezet), ['', goal])
    same(now.verloop.map((w) => w.soort), ['route-gekozen', 'route-gewisseld', 'nieuwe-cyclus'])
    d.rw('turn', 'afgesloten', '--reden', 'Verhuisd')
    d.rw('turn', 'heropend', '--reden', 'Terug op school')
  })

  test('settings, notes, looks and rules', () => {
    const d = make(ib, '2026-09-01')
    rw('set', 'termijnen/startWeken=3', ...ib)
    same(d.dump().termijnen.startWeken, 2)
    same(make(ib, '2026-09-01').dump().termijnen.startWeken, 3)
    rw('set', 'termijnen/startWeken=2', ...ib)
    const note = d.rw('note', 'Nog bellen').trim()
    ok(d.rw('note').includes('Nog bellen'))
    d.rw('note', '--aantekening', note)
    ok(!d.rw('note').includes('Nog bellen'))
    ok(!JSON.stringify(d.dump()).includes('Nog bellen'))
    d.rw('show')
    ok(d.rw('looks').includes('geopend'))
    const rules = JSON.parse(rw('rules', '--json'))
    ok(rules.length > 70, `${rules.length} rules`)
    for (const r of rules) ok(r.zin && r.herkomst && r.hoe && r.waar, r.code)
    ok(rw('rules', 'R2.5').includes('2 weken'))
  })
}
