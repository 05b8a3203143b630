package workspace

import (
	"encoding/json"
	"time"

	"routewijzer/internal/dossier"
)

// A Page is one dossier as it stands now: the struct, and per leaf on which
// versions it rests and who wrote it.
type Page struct {
	Dossier  *dossier.Dossier
	Fields   map[string]Field // by path, for every path ever written that is not hidden
	Deleted  []Deleted
	Drafts   []Draft
	Undo     string   // what Undo would take back, in words; "" for nothing
	ReadOnly []string // top-level sections this person may not write
	Changed  time.Time
}

// A Field is one leaf: its value and the versions that stand.
type Field struct {
	Value    json.RawMessage
	Heads    []string // envelope ids, hex
	By       string
	At       time.Time
	Versions []Version // two or more when there is a conflict; the first is shown
	Merged   bool      // Value is a merged view of Versions
}

// A Version is one of several values that stand side by side.
type Version struct {
	Head  string
	Value json.RawMessage
	By    string
	At    time.Time
}

// A Deleted item can be put back.
type Deleted struct {
	Path        string
	Label       string
	By          string
	At          time.Time
	EditedAfter bool // shown all the same: written after, or at the same time
}

// A Write is one field to write. Heads are the versions its author was shown;
// nil means those shown now.
type Write struct {
	Path  string
	Value json.RawMessage
	Heads []string
}

// A Draft is what was typed and not yet written.
type Draft struct {
	Path  string          `json:"path"`
	Value json.RawMessage `json:"value"`
	Heads []string        `json:"heads"`
	At    time.Time       `json:"at"`
}

// An Event is one entry of the history.
type Event struct {
	At       time.Time
	By       string
	Role     string
	Path     string
	Label    string
	What     string // "geschreven", "gewist", "toegevoegd", "verplaatst", "verwijderd", "teruggezet", "regie", "lid"
	Value    json.RawMessage
	Readable string
	Current  bool
	Envelope string
}
