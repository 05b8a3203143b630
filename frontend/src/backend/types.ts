import type { dossier, screens } from '../../wailsjs/go/models'

// The shapes of the program, as its generator wrote them down. Only their names
// are given here, so that nobody else need know where they come from.

export type Dossier = dossier.Dossier
export type Field = dossier.Field
export type Option = dossier.Option
export type Betrokkene = dossier.Betrokkene
export type Doel = dossier.Doel
export type Meting = dossier.Meting
export type Observatie = dossier.Observatie
export type MDO = dossier.MDO
export type Agendapunt = dossier.Agendapunt
export type Deelnemer = dossier.Deelnemer
export type Instemming = dossier.Instemming
export type Evaluatie = dossier.Evaluatie
export type Document = dossier.Document

export type Start = screens.Start
export type ProfielInfo = screens.ProfielInfo
export type NieuwProfiel = screens.NieuwProfiel
export type Aangemaakt = screens.Aangemaakt
export type Ik = screens.Ik
export type Voorkeuren = screens.Voorkeuren
export type Regel = screens.Regel
export type NieuwDossier = screens.NieuwDossier
export type Veld = screens.Veld
export type Versie = screens.Versie
export type Stap = screens.Stap
export type Signaal = screens.Signaal
export type Dossierpagina = screens.Dossierpagina
export type VerwijderdItem = screens.VerwijderdItem
export type Schrijving = screens.Schrijving
export type Concept = screens.Concept
export type Gebeurtenis = screens.Gebeurtenis
export type Treffer = screens.Treffer
export type Regiewissel = screens.Regiewissel
export type Opname = screens.Opname
export type Opnamevorm = screens.Opnamevorm
export type Telknop = screens.Telknop
export type Steekproefvorm = screens.Steekproefvorm
export type Opnamegebeurtenis = screens.Opnamegebeurtenis
export type Instemmingtekst = screens.Instemmingtekst
export type Gevraagde = screens.Gevraagde
export type Instemminginvoer = screens.Instemminginvoer
export type Documentopdracht = screens.Documentopdracht
export type Uitvoer = screens.Uitvoer
export type Controle = screens.Controle
export type Handtekening = screens.Handtekening
export type Diagnose = screens.Diagnose
export type Grafiek = screens.Grafiek
export type Merk = screens.Merk
