package regels

// A Regeldekking tells how one rule of the sources is held; the README prints
// them as a table.
type Regeldekking struct {
	Code  string // "M3a"
	Titel string // a few Dutch words
	Hoe   string // Afgedwongen, Gewaarschuwd, Getoond or Afgeleid
	Waar  string // Dutch: the finding, step, field or screen
}

// How a rule is held.
const (
	Afgedwongen  = "afgedwongen"  // a finding blocks, until it is lifted with a reason
	Gewaarschuwd = "gewaarschuwd" // a finding says so, never in the way
	Getoond      = "getoond"      // a field, step or screen carries it
	Afgeleid     = "afgeleid"     // the program works it out
)

// Dekking has one row for every rule of the sources, in their order.
func Dekking() []Regeldekking { return append([]Regeldekking(nil), dekking...) }

var dekking []Regeldekking
