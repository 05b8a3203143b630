package dossier

// An ID names a dossier, or an item in one of its lists, for ever: a UUIDv7.
type ID string

// A Date is a calendar day as "2006-01-02", or empty. It is a string because a
// day has no time zone, and because the binding generator turns time.Time into
// the TypeScript type any.
type Date string

// A Tijd (time of day) is a wall clock time as "15:04", or empty.
type Tijd string

// Text is prose of any length. A plain string field is a single line.
type Text string

// A Ref is the id of an item in another list of the same dossier; the ref tag
// of the field names that list by its path without ids ("betrokkenen",
// "planVanAanpak/doelen").
type Ref string

// Refs is a set of [Ref], one leaf.
type Refs []Ref

// Inkt (ink) is a drawn signature: SVG path data (M and L only, whole numbers)
// in a box 600 wide and 200 high, or empty.
type Inkt string

// Seconden (seconds) are moments in a recording, counted from its start, in
// order. One leaf.
type Seconden []int

// A Reeks (series) holds one character per interval of a recording, in order:
// "1" the behaviour was seen, "0" it was not, "-" the interval was missed.
type Reeks string

// An Item is the bookkeeping every list entry carries: its name for ever, and
// its place among its neighbours as a fractional index (latest write wins).
type Item struct {
	ID       ID     `json:"id"`
	Volgorde string `json:"volgorde"`
}

// An Option is one value a choice may have, with the words shown for it.
type Option struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// A Choice is a string type with a fixed list of values; empty means not chosen.
type Choice interface {
	Options() []Option
}
