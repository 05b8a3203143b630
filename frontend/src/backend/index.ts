/**
 * The program behind the page: every call with named arguments, errors as
 * [Fout], lists never null. The only folder that imports the generated bindings.
 */
import * as Bewaking from '../../wailsjs/go/screens/Bewaking'
import * as Documenten from '../../wailsjs/go/screens/Documenten'
import * as Dossiers from '../../wailsjs/go/screens/Dossiers'
import * as Evalueren from '../../wailsjs/go/screens/Evalueren'
import * as Instemmen from '../../wailsjs/go/screens/Instemmen'
import * as Opnames from '../../wailsjs/go/screens/Opnames'
import * as Organisaties from '../../wailsjs/go/screens/Organisaties'
import * as Overleg from '../../wailsjs/go/screens/Overleg'
import * as Profiel from '../../wailsjs/go/screens/Profiel'
import { alsFout } from './fout'
import type * as T from './types'

export { alsFout, Fout, signalenVan, tekstVan } from './fout'
export { kopieer, type Nieuws, opNieuws, opSluiten } from './host'
export type * from './types'

// Every call goes through here, so that what is thrown is always a Fout.
async function call<R>(run: () => Promise<R>): Promise<R> {
  try {
    return await run()
  } catch (e) {
    throw alsFout(e)
  }
}

// Go writes an empty slice as null.
async function list<R>(run: () => Promise<R[] | null>): Promise<R[]> {
  return (await call(run)) ?? []
}

export const backend = {
  start: () => call(() => Profiel.Start()).then((s) => ({ ...s, profielen: s.profielen ?? [], rollen: s.rollen ?? [] })),
  maakProfiel: (n: T.NieuwProfiel) => call(() => Profiel.Aanmaken(n)),
  ontgrendel: (a: { id: string; wachtzin: string }) => call(() => Profiel.Ontgrendelen(a.id, a.wachtzin)),
  ontgrendelMetSleutelhanger: (a: { id: string }) => call(() => Profiel.OntgrendelenMetSleutelhanger(a.id)),
  herstelProfiel: (a: { id: string; code: string; wachtzin: string }) => call(() => Profiel.Herstellen(a.id, a.code, a.wachtzin)),
  vergrendel: () => call(() => Profiel.Vergrendelen()),
  wisselProfiel: () => call(() => Profiel.Wisselen()),
  wijzigWachtzin: (a: { oud: string; nieuw: string }) => call(() => Profiel.WachtzinWijzigen(a.oud, a.nieuw)),
  nieuweHerstelcode: (a: { wachtzin: string }) => call(() => Profiel.NieuweHerstelcode(a.wachtzin)),
  zetSleutelhanger: (a: { aan: boolean; wachtzin: string }) => call(() => Profiel.ZetSleutelhanger(a.aan, a.wachtzin)),
  ik: () => call(() => Profiel.Ik()),
  zetIk: (a: { naam: string; rol: string; organisatie: string }) => call(() => Profiel.ZetIk(a.naam, a.rol, a.organisatie)),
  zetVoorkeuren: (v: T.Voorkeuren) => call(() => Profiel.ZetVoorkeuren(v)),
  reservekopie: () => call(() => Profiel.Reservekopie()),
  terugzetten: () => call(() => Profiel.Terugzetten()),
  diagnose: () => call(() => Profiel.Diagnose()).then((d) => ({ ...d, regels: d.regels ?? [] })),
  activiteit: () => call(() => Profiel.Activiteit()),

  schema: () => list(() => Dossiers.Schema()),
  dossiers: () => list(() => Dossiers.Lijst()),
  nieuwDossier: (n: T.NieuwDossier) => call(() => Dossiers.Nieuw(n)),
  openDossier: (a: { id: string }) => call(() => Dossiers.Open(a.id)).then(pagina),
  schrijf: (a: { id: string; schrijvingen: T.Schrijving[] }) => call(() => Dossiers.Schrijf(a.id, a.schrijvingen)),
  nieuwItem: (a: { id: string; lijst: string; na?: string; waarden?: Record<string, unknown> }) =>
    call(() => Dossiers.NieuwItem(a.id, a.lijst, a.na ?? '', a.waarden ?? {})),
  verplaats: (a: { id: string; pad: string; na: string }) => call(() => Dossiers.Verplaats(a.id, a.pad, a.na)),
  verwijder: (a: { id: string; pad: string }) => call(() => Dossiers.Verwijder(a.id, a.pad)),
  herstel: (a: { id: string; pad: string }) => call(() => Dossiers.Herstel(a.id, a.pad)),
  maakOngedaan: (a: { id: string }) => call(() => Dossiers.OngedaanMaken(a.id)),
  bewaarConcept: (a: { id: string; schrijving: T.Schrijving }) => call(() => Dossiers.BewaarConcept(a.id, a.schrijving)),
  wisConcept: (a: { id: string; pad: string }) => call(() => Dossiers.WisConcept(a.id, a.pad)),
  /** pad "" is the whole timeline, newest first. */
  geschiedenis: (a: { id: string; pad: string }) => list(() => Dossiers.Geschiedenis(a.id, a.pad)),
  alsTekst: (a: { id: string; sectie: string }) => call(() => Dossiers.AlsTekst(a.id, a.sectie)),
  zoek: (a: { vraag: string }) => list(() => Dossiers.Zoek(a.vraag)),
  zetRegie: (a: { id: string; wissel: T.Regiewissel }) => call(() => Dossiers.ZetRegie(a.id, a.wissel)),
  voerLogUit: (a: { id: string; wachtzin: string }) => call(() => Dossiers.LogUitvoeren(a.id, a.wachtzin)),
  /** Asks for a file; returns the dossier's id, "" when nothing was chosen. */
  voerLogIn: (a: { wachtzin: string }) => call(() => Dossiers.LogInvoeren(a.wachtzin)),
  hefOp: (a: { id: string; opheffing: T.Opheffing }) => call(() => Dossiers.HefOp(a.id, a.opheffing)),
  wend: (a: { id: string; wending: T.Wending }) => call(() => Dossiers.Wend(a.id, a.wending)),
  nieuweCyclus: (a: { id: string; vervolg: T.Vervolgopdracht }) => call(() => Dossiers.NieuweCyclus(a.id, a.vervolg)),
  /** Every rule with its literal sentence; it does not change while the program runs. */
  bronnen: () => list(() => Dossiers.Bronnen()),
  inzagen: (a: { id: string }) => list(() => Dossiers.Inzagen(a.id)),
  aantekeningen: (a: { id: string }) => list(() => Dossiers.Aantekeningen(a.id)),
  /** aantekening "" makes a new one; returns its id. */
  bewaarAantekening: (a: { id: string; aantekening: string; tekst: string }) =>
    call(() => Dossiers.BewaarAantekening(a.id, a.aantekening, a.tekst)),
  wisAantekening: (a: { aantekening: string }) => call(() => Dossiers.WisAantekening(a.aantekening)),

  /** What threatens to be late over all dossiers, soonest first. */
  bewaking: () => list(() => Bewaking.Lijst()),

  /** Says that something of a dossier was printed (L8). */
  afgedrukt: (a: { id: string; wat: string }) => call(() => Documenten.Afgedrukt(a.id, a.wat)),

  /** Makes the evaluatie, or finds the one that is open; returns its id. */
  beginEvaluatie: (a: { id: string }) => call(() => Evalueren.Begin(a.id)),
  openEvaluatie: (a: { id: string; evaluatie: string }) => call(() => Evalueren.Open(a.id, a.evaluatie)).then(evaluatiepagina),

  opnames: () => list(() => Opnames.Lijst()),
  beginOpname: (v: T.Opnamevorm) => call(() => Opnames.Begin(v)),
  leesOpname: (a: { id: string }) => call(() => Opnames.Lees(a.id)),
  /** Resolves when the key is on disk; the page does not wait for it. */
  toets: (a: { id: string; gebeurtenis: T.Opnamegebeurtenis }) => call(() => Opnames.Toets(a.id, a.gebeurtenis)),
  /** With a reason the wall of R1.4 is lifted in the same action. */
  koppelOpname: (a: { id: string; dossierID: string; observator: string; reden: string }) =>
    call(() => Opnames.KoppelMetReden(a.id, a.dossierID, a.observator, a.reden)),
  gooiOpnameWeg: (a: { id: string }) => call(() => Opnames.Weggooien(a.id)),

  stelAgendaVoor: (a: { id: string; mdo: string }) => call(() => Overleg.Voorstel(a.id, a.mdo)),
  /** The meetings of all dossiers. */
  overleggen: () => list(() => Overleg.Gepland()),
  agendabestand: (a: { id: string; mdo: string }) => call(() => Overleg.Agendabestand(a.id, a.mdo)),

  instemmingtekst: (a: { id: string; voor: string }) =>
    call(() => Instemmen.Tekst(a.id, a.voor)).then((t) => ({
      ...t,
      gevraagd: t.gevraagd ?? [],
      ontbreekt: t.ontbreekt ?? [],
      niet: t.niet ?? [],
    })),
  legInstemmingVast: (a: { id: string; invoer: T.Instemminginvoer }) => call(() => Instemmen.Vastleggen(a.id, a.invoer)),
  /** What changed since somebody agreed, word for word. */
  instemmingVerschil: (a: { id: string; instemming: string }) => list(() => Instemmen.Verschil(a.id, a.instemming)),
  geefInstemmingMee: (a: { id: string; wie: string; voor: string; datum: string }) =>
    call(() => Instemmen.GeefMee(a.id, a.wie, a.voor, a.datum)),
  herinnerInstemming: (a: { id: string; wie: string; voor: string; datum: string }) =>
    call(() => Instemmen.Herinner(a.id, a.wie, a.voor, a.datum)),
  trekInstemmingIn: (a: { id: string; instemming: string; intrekking: T.Intrekking }) =>
    call(() => Instemmen.TrekIn(a.id, a.instemming, a.intrekking)),
  alleenTaalfout: (a: { id: string; uitleg: string }) => call(() => Instemmen.Taalfout(a.id, a.uitleg)),
  toestemming: (a: { id: string }) => call(() => Instemmen.Toestemming(a.id)).then((t) => ({ ...t, gevraagd: t.gevraagd ?? [] })),
  legToestemmingVast: (a: { id: string; invoer: T.Toestemminginvoer }) =>
    call(() => Instemmen.LegToestemmingVast(a.id, a.invoer)),
  trekToestemmingIn: (a: { id: string; toestemming: string; intrekking: T.Intrekking }) =>
    call(() => Instemmen.TrekToestemmingIn(a.id, a.toestemming, a.intrekking)),

  organisatieSchema: () => list(() => Organisaties.Schema()),
  organisatie: () =>
    call(() => Organisaties.Open()).then((p) => ({ ...p, velden: p.velden ?? {}, verwijderd: p.verwijderd ?? [] })),
  schrijfOrganisatie: (a: { schrijvingen: T.Schrijving[] }) => call(() => Organisaties.Schrijf(a.schrijvingen)),
  nieuwOrganisatieItem: (a: { lijst: string; na?: string; waarden?: Record<string, unknown> }) =>
    call(() => Organisaties.NieuwItem(a.lijst, a.na ?? '', a.waarden ?? {})),
  verplaatsOrganisatieItem: (a: { pad: string; na: string }) => call(() => Organisaties.Verplaats(a.pad, a.na)),
  verwijderOrganisatieItem: (a: { pad: string }) => call(() => Organisaties.Verwijder(a.pad)),
  herstelOrganisatieItem: (a: { pad: string }) => call(() => Organisaties.Herstel(a.pad)),
  organisatieGeschiedenis: (a: { pad: string }) => list(() => Organisaties.Geschiedenis(a.pad)),

  maakDocument: (a: { id: string; opdracht: T.Documentopdracht }) => call(() => Documenten.Maak(a.id, a.opdracht)),
  voorbeeld: (a: { id: string; opdracht: T.Documentopdracht }) => call(() => Documenten.Voorbeeld(a.id, a.opdracht)),
  toon: (a: { pad: string }) => call(() => Documenten.Tonen(a.pad)),
  controleer: () =>
    call(() => Documenten.Controleer()).then((c) => ({ ...c, redenen: c.redenen ?? [], handtekeningen: c.handtekeningen ?? [] })),
  grafieken: (a: { id: string; breedte: number }) =>
    list(() => Documenten.Grafiek(a.id, a.breedte)).then((gs) =>
      gs.map((g) => ({ ...g, merken: g.merken ?? [], tabel: g.tabel ?? [] })),
    ),
  bewaarDocument: (a: { id: string; document: string }) => call(() => Documenten.Bewaren(a.id, a.document)),
  voegDocumentToe: (a: { id: string }) => call(() => Documenten.Voegtoe(a.id)),
}

function pagina(p: T.Dossierpagina): T.Dossierpagina {
  return {
    ...p,
    velden: p.velden ?? {},
    verwijderd: p.verwijderd ?? [],
    route: p.route ?? [],
    signalen: p.signalen ?? [],
    nietTeSchrijven: p.nietTeSchrijven ?? [],
    concepten: p.concepten ?? [],
    termijnen: p.termijnen ?? [],
    eerder: p.eerder ?? [],
    tijd: (p.tijd ?? []).map((t) => ({ ...t, taken: t.taken ?? [] })),
    bewaren: p.bewaren ?? [],
    toegang: p.toegang ?? [],
  }
}

function evaluatiepagina(p: T.Evaluatiepagina): T.Evaluatiepagina {
  const sinds = p.sinds && {
    ...p.sinds,
    doelen: p.sinds.doelen ?? [],
    nieuweDoelen: p.sinds.nieuweDoelen ?? [],
    verlatenDoelen: p.sinds.verlatenDoelen ?? [],
  }
  return {
    ...p,
    ...(sinds ? { sinds } : {}),
    voorstellen: p.voorstellen ?? [],
    ontbreekt: p.ontbreekt ?? [],
    doelen: (p.doelen ?? []).map((d) => ({ ...d, punten: d.punten ?? [], gekoppeld: d.gekoppeld ?? [] })),
    grafieken: (p.grafieken ?? []).map((g) => ({ ...g, merken: g.merken ?? [], tabel: g.tabel ?? [] })),
  } as T.Evaluatiepagina
}
