// Package regels turns a dossier and a day into findings: what is due, what is
// late, and what may not happen yet, each with the literal sentence it rests on
// (M, R, P, E, K, L, A) and who may lift it.
//
// The package is pure and depends on nothing but the dossier and today: the
// terms of the partnership are frozen inside the dossier. It may know nothing
// of logs, users, screens or the clock.
package regels

import "routewijzer/internal/dossier"

// Severities of a [Finding].
const (
	Blokkeert = "blokkeert" // something may not become vastgesteld, ingezet or afgerond
	LetOp     = "let op"    // worth a look, never in the way
	Goed      = "goed"      // a rule that was met and is worth saying
)

// Who may lift a finding; the words are shown to the user.
const (
	DoorRegie     = "regievoerder"
	DoorAB        = "ambulant begeleider"
	DoorConsulent = "consulent"
)

// A Finding is one thing the rules say about a dossier. Code and Pad together
// name it: no two findings of one dossier share both, so lifting one never
// hides another.
type Finding struct {
	Code          string // rule number, with a suffix after "/" where a rule has several findings: "L1/nee"
	Ernst         string // Blokkeert, LetOp or Goed
	Pad           string // where in the dossier: the leaf, item or section it is about
	Tekst         string // Dutch sentence for the user
	Bron          string // literal source sentence
	OphefbaarDoor string // DoorRegie, DoorAB or DoorConsulent; "" cannot be lifted
	Opgeheven     string // the recorded reason, "" when the finding stands
	Weigert       string // path of the leaf that may not be filled while a Blokkeert stands, "" for none

	Uiterlijk     dossier.Date // the deadline it is about, "" for none
	OpgehevenDoor string       // who lifted it, as recorded
	OpgehevenOp   dossier.Date
}

// Stands tells whether the finding blocks: severe, and not lifted.
func (f Finding) Stands() bool { return f.Ernst == Blokkeert && f.Opgeheven == "" }
