package oplog

// Roles the log itself knows; all others are words of the domain.
const (
	RoleRegie  = "regie"  // leads the log
	RoleQuorum = "quorum" // the recovery quorum: may always add, remove and rule, and writes nothing
)

// Paths that are no field: what a role may do with the log itself. One function
// answers every question about rights.
const (
	PathRegie        = "regie"        // take the lead over from whoever has it (P3)
	PathLeden        = "leden"        // add or remove anybody; move on to another rights table
	PathUitspraak    = "uitspraak"    // accept or refuse what is held
	PathVernietiging = "vernietiging" // sign a tombstone as the one who leads
)

// Last parts of the paths that keep a list, below each of its items.
const (
	deleted = "verwijderd" // true: the item is deleted
	order   = "volgorde"   // place among its neighbours: the latest counts, never a conflict
)

// Rights says whether a role may write a path under a version of the rights
// table. Nil: every member may write everything, [RoleRegie] alone may do more.
type Rights func(version int, role, path string) bool

// allows is r with its nil meaning.
func (r Rights) allows(version int, role, path string) bool {
	if r != nil {
		return r(version, role, path)
	}
	switch path {
	case PathRegie, PathLeden, PathUitspraak, PathVernietiging:
		return role == RoleRegie
	}
	return true
}

// A Proof says whether an organisation's certificates make a device one of its
// recovery quorum. It must refuse every root but the pinned one.
type Proof func(root []byte, certificates [][]byte, device DeviceID) bool
