package dossier

import (
	"slices"
	"strings"
)

// Rechtenversie is the version of the table of rights a new log names. Released
// versions are never edited: every receiver must judge an old write as its
// author did.
const Rechtenversie = 1

// Roles that are not a [Gebruikersrol]: the regievoerder of a dossier, who may
// everything an IB may, and the two of the recovery quorum together. Somebody
// who works alone has their own role and that of regievoerder.
const (
	RolRegie  = "regie"
	RolQuorum = "quorum"
)

// Paths that are no field: what a member may do with the log itself. They stand
// in the same table, so that one function answers every question about rights.
const (
	PadRegie       = "regie"        // hand over or take over the lead (P3)
	PadLeden       = "leden"        // add or remove a person or device
	PadUitspraak   = "uitspraak"    // accept or refuse held work
	PadVernietigen = "vernietiging" // destroy a value or the dossier
)

// A recht is what one role may do. Writes are patterns of path segments; "*"
// stands for one segment, and a pattern also covers all below it. Of eigen the
// role may write only items its own person made.
type recht struct {
	schrijft []string
	niet     []string // exceptions to schrijft
	eigen    []string
	leest    bool     // the dossier, as far as L11 gives access
	nooit    []string // sections never read, whatever other role the person has
}

// Whoever talks with parents or child writes down their words, marked as theirs.
var namensOuders = []string{"zienswijzen", "stemVanHetKind", "mdos/*/puntenOuders", "mdos/*/puntenKind"}

// rechten1 is the table "Who may write and read what".
var rechten1 = map[string]recht{
	"ib": {
		schrijft: []string{""},
		niet:     []string{PadUitspraak, PadVernietigen},
		eigen:    []string{"observaties", "onderzoek/bevindingen", "coachingsnotities"},
		leest:    true,
	},
	RolRegie: {
		schrijft: []string{""},
		eigen:    []string{"observaties", "onderzoek/bevindingen", "coachingsnotities"},
		leest:    true,
	},
	"directeur": {
		schrijft: []string{""},
		niet:     []string{"coachingsnotities", PadUitspraak, PadVernietigen},
		eigen:    []string{"observaties", "onderzoek/bevindingen"},
		leest:    true,
		nooit:    []string{"coachingsnotities"}, // L12
	},
	"leerkracht": {
		schrijft: append([]string{"besprekingen/*/reactie", "observaties/*/typerend", "observaties/*/typerendUitleg", "observaties/*/typerendDoor",
			"planVanAanpak/doelen", "coachingsnotities/*/gelezenOp"}, namensOuders...),
		eigen: []string{"planVanAanpak/doelen"},
		leest: true,
	},
	"ab": {
		schrijft: append([]string{"onderzoek", "observaties", "besprekingen", "inzetten", "voorlichtingen", "coachingsnotities",
			"planVanAanpak/doelen", "planVanAanpak/acties", "afspraken", "opheffingen"}, namensOuders...),
		niet:  []string{"coachingsnotities/*/gelezenOp"},
		eigen: []string{"observaties", "onderzoek/bevindingen", "coachingsnotities", "planVanAanpak/doelen", "planVanAanpak/acties", "afspraken"},
		leest: true,
	},
	"consulent": {
		schrijft: append([]string{"stagnaties", "mdos", "afspraken", "opheffingen", PadRegie}, namensOuders...),
		leest:    true,
	},
	"beheerder": {},
	RolQuorum:   {schrijft: []string{PadLeden, PadUitspraak, PadVernietigen}},
}

// gedeeld are parts of an item that others than its maker may write: the
// teacher's answer to an observation, a reading of somebody else's goal.
var gedeeld = []string{"observaties/*/typerend", "observaties/*/typerendUitleg", "observaties/*/typerendDoor", "planVanAanpak/doelen/*/metingen",
	"coachingsnotities/*/gelezenOp"}

// Rechten tells whether a role may write a path of a dossier's log. It has the
// shape the log asks for and is a pure function; an unknown version or role may
// nothing. Whose item it is, it cannot see: ask [Eigen].
func Rechten(version int, role, path string) bool {
	r, ok := table(version, role)
	return ok && covers(r.schrijft, path) && !covers(r.niet, path)
}

// MayWrite is [Rechten] under the name the screens use.
func MayWrite(version int, rol, path string) bool { return Rechten(version, rol, path) }

// Eigen tells whether the role's right to write this path holds only for items
// made by the same person ("own observaties and bevindingen").
func Eigen(version int, role, path string) bool {
	r, ok := table(version, role)
	return ok && covers(r.eigen, path) && !covers(gedeeld, path)
}

// MayRead tells whether a role alone may read a section (a top-level name) of a
// dossier it has access to. Somebody with two roles: ask [Leest].
func MayRead(version int, rol, section string) bool {
	return Leest(version, []string{rol}, section)
}

// Leest tells whether a person with these roles may read a section. One role
// that may is enough, but what is kept from one role stays kept: a directeur
// who takes over the regie does not see coaching notes (L12).
func Leest(version int, rollen []string, section string) bool {
	may := false
	for _, rol := range rollen {
		r, ok := table(version, rol)
		if covers(r.nooit, section) {
			return false
		}
		may = may || ok && r.leest
	}
	return may
}

// RechtenOrganisatie is [Rechten] for the log of an organisation: the beheerder
// keeps it, everybody in it may read. Who works alone founded it and so holds
// its regie: their settings are their own.
func RechtenOrganisatie(version int, role, path string) bool {
	return version == 1 && (role == "beheerder" || role == RolRegie || role == RolQuorum)
}

// RechtenPersoon is [Rechten] for somebody's own log, which has one author.
func RechtenPersoon(version int, role, path string) bool { return version == 1 }

func table(version int, role string) (recht, bool) {
	if version != 1 {
		return recht{}, false
	}
	r, ok := rechten1[role]
	return r, ok
}

func covers(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		path := path
		for p != "" {
			if path == "" {
				return false
			}
			var want, seg string
			want, p, _ = strings.Cut(p, "/")
			seg, path, _ = strings.Cut(path, "/")
			if want != "*" && want != seg {
				return false
			}
		}
		return true
	})
}
