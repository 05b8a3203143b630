package regels

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// A rule looks at a dossier and adds what it finds. To add one: write it in a
// file of its own or beside its kin, and put it in this table.
var rules = []struct {
	naam  string
	check func(*view)
}{
	{"inzet", checkInzet},                    // M2 to M4, M7, M11, M12, M18, K2, K3, K5, A6, A7
	{"delen", checkDelen},                    // L11
	{"overleg", checkOverleg},                // M14, A3
	{"observatie", checkObservatie},          // R1.4
	{"bevinding", checkBevinding},            // R1.6
	{"instemming", checkInstemming},          // L1, L3, A5
	{"analyse", checkAnalyse},                // M6, L9, P5
	{"stem", checkStem},                      // L2
	{"start", checkStart},                    // R2.5, A1
	{"evaluatiedatum", checkEvaluatiedatum},  // E2, A4
	{"evaluatie", checkEvaluatie},            // E2, E3, M19
	{"versterken", checkVersterken},          // E4, E5, K6
	{"structureel", checkStructureel},        // K7
	{"regie", checkRegie},                    // P3
	{"stagnatie", checkStagnatie},            // P4
	{"termijnen", checkTermijnen},            // L4
	{"bewaren", checkBewaren},                // L5
	{"samen", checkSamen},                    // M1, M5, M7 to M10, M13, M15 to M17, R1.3, R1.7, R2.3, P1, P2, K4
	{"tijd", checkTijd},                      // K8
	{"toestemming", checkToestemming},        // L13
	{"kind", checkKind},                      // L6, L10, L13, K3
	{"coaching", checkCoaching},              // L12
	{"delen van het dossier", checkDelenTOP}, // E1, E4
	{"invoer", checkInvoer},                  // dates and clock that cannot be
	{"verwijzingen", checkVerwijzingen},      // E1
	{"partners", checkPartners},              // R1.8, R2.6
}

// Check gives every finding of a dossier on a day: blocking ones first, then by
// code and path. It is a pure function of the two, does not depend on the order
// of lists, and never panics.
func Check(d *dossier.Dossier, today dossier.Date) []Finding {
	v := newView(d, today)
	for _, r := range rules {
		r.check(v)
	}
	fs := v.found
	for i := range fs {
		fs[i].Bron = Bron(fs[i].Code)
		if o, ok := lifted(d, fs[i], today); ok {
			fs[i].Opgeheven, fs[i].OpgehevenDoor, fs[i].OpgehevenOp = strings.TrimSpace(string(o.Reden)), strings.TrimSpace(o.Door), o.Op
		}
	}
	slices.SortFunc(fs, compare)
	return slices.CompactFunc(fs, func(a, b Finding) bool { return a.Code == b.Code && a.Pad == b.Pad })
}

var ernst = map[string]int{Blokkeert: 0, LetOp: 1, Goed: 2}

func compare(a, b Finding) int {
	if c := ernst[a.Ernst] - ernst[b.Ernst]; c != 0 {
		return c
	}
	return strings.Compare(a.Code+"\x00"+a.Pad+"\x00"+a.Tekst, b.Code+"\x00"+b.Pad+"\x00"+b.Tekst)
}

// lifted gives the lifting recorded for exactly this finding.
func lifted(d *dossier.Dossier, f Finding, today dossier.Date) (dossier.Opheffing, bool) {
	if f.OphefbaarDoor == "" || len(d.Opheffingen) == 0 {
		return dossier.Opheffing{}, false
	}
	o := lifting(d, f.Code, f.Pad, "", today)
	return o, o.Reden != ""
}

// lifting is the last one recorded for a code and path, on or before a day when
// one is given; without a reason nothing is lifted. What was lifted because
// somebody kept silent holds for the cycle it was lifted in: the next asks anew.
func lifting(d *dossier.Dossier, code, pad string, op, today dossier.Date) (last dossier.Opheffing) {
	var since dossier.Date
	if strings.HasPrefix(code, "A5/") {
		c, _ := vorige(d)
		since = min(c.AfgeslotenOp, today) // a cycle cannot begin in the future
	}
	for _, o := range d.Opheffingen {
		if o.Code != code || o.Pad != pad || empty(o.Reden) || op != "" && o.Op > op || since != "" && o.Op != "" && o.Op < since {
			continue
		}
		if last.Reden == "" || o.Op > last.Op || o.Op == last.Op && o.ID > last.ID {
			last = o
		}
	}
	return last
}
