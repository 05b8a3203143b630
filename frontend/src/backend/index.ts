/**
 * The program behind the page: every call with named arguments, errors as
 * [Fout], lists never null. The only folder that imports the generated bindings.
 */
import * as Documenten from '../../wailsjs/go/screens/Documenten'
import * as Dossiers from '../../wailsjs/go/screens/Dossiers'
import * as Instemmen from '../../wailsjs/go/screens/Instemmen'
import * as Opnames from '../../wailsjs/go/screens/Opnames'
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

  opnames: () => list(() => Opnames.Lijst()),
  beginOpname: (v: T.Opnamevorm) => call(() => Opnames.Begin(v)),
  leesOpname: (a: { id: string }) => call(() => Opnames.Lees(a.id)),
  /** Resolves when the key is on disk; the page does not wait for it. */
  toets: (a: { id: string; gebeurtenis: T.Opnamegebeurtenis }) => call(() => Opnames.Toets(a.id, a.gebeurtenis)),
  koppelOpname: (a: { id: string; dossierID: string; observator: string }) =>
    call(() => Opnames.Koppel(a.id, a.dossierID, a.observator)),
  gooiOpnameWeg: (a: { id: string }) => call(() => Opnames.Weggooien(a.id)),

  stelAgendaVoor: (a: { id: string; mdo: string }) => call(() => Overleg.Voorstel(a.id, a.mdo)),
  agendabestand: (a: { id: string; mdo: string }) => call(() => Overleg.Agendabestand(a.id, a.mdo)),

  instemmingtekst: (a: { id: string; voor: string }) =>
    call(() => Instemmen.Tekst(a.id, a.voor)).then((t) => ({ ...t, gevraagd: t.gevraagd ?? [], ontbreekt: t.ontbreekt ?? [] })),
  legInstemmingVast: (a: { id: string; invoer: T.Instemminginvoer }) => call(() => Instemmen.Vastleggen(a.id, a.invoer)),
  trekInstemmingIn: (a: { id: string; instemming: string; reden: string }) =>
    call(() => Instemmen.Intrekken(a.id, a.instemming, a.reden)),

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
  }
}
