package oplog

func (v *View) applyTombstones() {}
