// Package screens is what a page may call: one small bound struct per screen,
// the same for the window and for a browser on loopback. It composes workspace,
// regels, document and pdf; it knows no Wails, no flags and no HTTP.
//
// Every exported method of a bound struct can be called from the page. Errors
// that reach the page are turned into a code and a Dutch sentence by [Fout].
package screens

import (
	"errors"

	"routewijzer/internal/dossier"
)

// A Host is the world around the page: where files go and how it hears news.
type Host interface {
	// Save writes a finished file where exports go and returns the full path,
	// or "" when the page fetches it as a download.
	Save(name string, data []byte) (path string, err error)
	// SaveAs asks where to write it; path "" and no error means cancelled.
	SaveAs(name string, data []byte) (path string, err error)
	// Open asks for a file to read; name "" and no error means cancelled.
	Open(title string, extensions []string) (name string, data []byte, err error)
	// Reveal opens a saved file with the program the system has for it.
	Reveal(path string) error
	// Emit tells the page that something changed; ids only, never content.
	Emit(event string, ids ...string)
}

// TEMPORARY: every method below is filled in by its own file.
var errLater = errors.New("nog niet gebouwd")

type (
	// Profiel is the start screen and everything about the profile itself.
	Profiel struct{}
	// Dossiers is the list, one dossier's page, writing, history, undo and search.
	Dossiers struct{}
	// Opnames is the recorder.
	Opnames struct{}
	// Overleg is the MDO screen beyond plain field writes.
	Overleg struct{}
	// Instemmen records instemming.
	Instemmen struct{}
	// Documenten makes, shows and checks documents.
	Documenten struct{}
)

func (*Profiel) Start() (Start, error)                             { return Start{}, errLater }
func (*Profiel) Aanmaken(n NieuwProfiel) (Aangemaakt, error)       { return Aangemaakt{}, errLater }
func (*Profiel) Ontgrendelen(id, wachtzin string) error            { return errLater }
func (*Profiel) OntgrendelenMetSleutelhanger(id string) error      { return errLater }
func (*Profiel) Herstellen(id, code, nieuweWachtzin string) error  { return errLater }
func (*Profiel) Vergrendelen() error                               { return errLater }
func (*Profiel) Wisselen() error                                   { return errLater } // close this profile, back to the start screen
func (*Profiel) WachtzinWijzigen(oud, nieuw string) error          { return errLater }
func (*Profiel) NieuweHerstelcode(wachtzin string) (string, error) { return "", errLater }
func (*Profiel) ZetSleutelhanger(aan bool, wachtzin string) error  { return errLater }
func (*Profiel) Ik() (Ik, error)                                   { return Ik{}, errLater }
func (*Profiel) ZetIk(naam, rol, organisatie string) error         { return errLater }
func (*Profiel) ZetVoorkeuren(v Voorkeuren) error                  { return errLater }
func (*Profiel) Reservekopie() (Uitvoer, error)                    { return Uitvoer{}, errLater }
func (*Profiel) Terugzetten() (Uitvoer, error)                     { return Uitvoer{}, errLater } // unites a backup with what is here
func (*Profiel) Diagnose() (Diagnose, error)                       { return Diagnose{}, errLater }
func (*Profiel) Activiteit() error                                 { return errLater } // the page reports use, for the auto-lock

func (*Dossiers) Schema() ([]dossier.Field, error)        { return nil, errLater }
func (*Dossiers) Lijst() ([]Regel, error)                 { return nil, errLater }
func (*Dossiers) Nieuw(n NieuwDossier) (string, error)    { return "", errLater }
func (*Dossiers) Open(id string) (Dossierpagina, error)   { return Dossierpagina{}, errLater }
func (*Dossiers) Schrijf(id string, s []Schrijving) error { return errLater } // one user action, one envelope
func (*Dossiers) NieuwItem(id, lijst, na string, waarden map[string]any) (string, error) {
	return "", errLater
}                                                                    // lijst: "planVanAanpak/doelen"; na: item id, "" at the end; waarden by field name
func (*Dossiers) Verplaats(id, pad, na string) error                 { return errLater } // pad: "mdos/<id>/agenda/<id>"; na: item id, "" to the front
func (*Dossiers) Verwijder(id, pad string) error                     { return errLater }
func (*Dossiers) Herstel(id, pad string) error                       { return errLater }
func (*Dossiers) OngedaanMaken(id string) (string, error)            { return "", errLater } // what was undone, in words
func (*Dossiers) BewaarConcept(id string, s Schrijving) error        { return errLater }
func (*Dossiers) WisConcept(id, pad string) error                    { return errLater }
func (*Dossiers) Geschiedenis(id, pad string) ([]Gebeurtenis, error) { return nil, errLater } // pad "": the whole timeline
func (*Dossiers) AlsTekst(id, sectie string) (string, error)         { return "", errLater }  // a section as plain text, to copy
func (*Dossiers) Zoek(vraag string) ([]Treffer, error)               { return nil, errLater }
func (*Dossiers) ZetRegie(id string, r Regiewissel) error            { return errLater }
func (*Dossiers) LogUitvoeren(id string) (Uitvoer, error)            { return Uitvoer{}, errLater } // sealed exchange file
func (*Dossiers) LogInvoeren() (Uitvoer, error)                      { return Uitvoer{}, errLater }

func (*Opnames) Lijst() ([]Opname, error)                                { return nil, errLater } // running, loose and recovered
func (*Opnames) Begin(v Opnamevorm) (Opname, error)                      { return Opname{}, errLater }
func (*Opnames) Lees(id string) (Opname, error)                          { return Opname{}, errLater }
func (*Opnames) Toets(id string, g Opnamegebeurtenis) error              { return errLater }     // returns when it is on disk; the page does not wait
func (*Opnames) Koppel(id, dossierID, observator string) (string, error) { return "", errLater } // becomes an Observatie; returns its item id
func (*Opnames) Weggooien(id string) error                               { return errLater }

func (*Overleg) Voorstel(id, mdo string) error                 { return errLater }            // fills an empty agenda with the 60-minute proposal
func (*Overleg) Agendabestand(id, mdo string) (Uitvoer, error) { return Uitvoer{}, errLater } // iCalendar, without the child's name

func (*Instemmen) Tekst(id, voor string) (Instemmingtekst, error)           { return Instemmingtekst{}, errLater }
func (*Instemmen) Vastleggen(id string, i Instemminginvoer) (string, error) { return "", errLater }
func (*Instemmen) Intrekken(id, instemming, reden string) error             { return errLater }

func (*Documenten) Maak(id string, o Documentopdracht) (Uitvoer, error)     { return Uitvoer{}, errLater }
func (*Documenten) Voorbeeld(id string, o Documentopdracht) (string, error) { return "", errLater }         // self-contained HTML
func (*Documenten) Tonen(pad string) error                                  { return errLater }             // open an exported file
func (*Documenten) Controleer() (Controle, error)                           { return Controle{}, errLater } // asks for a PDF
func (*Documenten) Grafiek(id string, breedte float64) ([]Grafiek, error)   { return nil, errLater }        // observations over time
func (*Documenten) Voegtoe(id string) (string, error)                       { return "", errLater }         // asks for a file, keeps it sealed; item id in documenten
