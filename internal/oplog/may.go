package oplog

import "slices"

// may reports whether the grants gs let entry e do its part. The quorum may
// everything but write.
func (v *verdict) may(e int32, gs []given, p part) bool {
	if p != partOps && slices.ContainsFunc(gs, func(g given) bool { return g.Role == RoleQuorum }) {
		return true
	}
	switch p {
	case partRule:
		return v.allows(e, gs, PathUitspraak)
	case partVersion:
		return v.allows(e, gs, PathLeden)
	case partOps:
		return v.mayWrite(e, gs)
	case partAdd:
		return len(gs) > 0 && v.mayAdd(e, gs)
	case partLoss:
		return len(gs) > 0 && v.mayRemove(e, gs)
	}
	return len(gs) > 0
}

// allows reports whether one of the grants lets entry e's author write path.
func (v *verdict) allows(e int32, gs []given, path string) bool {
	version := -1
	return slices.ContainsFunc(gs, func(g given) bool {
		if version < 0 {
			version = v.version(e)
		}
		return v.l.rights.allows(version, g.Role, path)
	})
}

// mayAdd: who may add anybody; who may take over the lead: themselves to it;
// everybody: a second device with a role of their own, and the quorum of a pinned
// organisation.
func (v *verdict) mayAdd(e int32, gs []given) bool {
	anybody := v.allows(e, gs, PathLeden)
	for _, a := range v.l.entries[e].more.sealed.Grants {
		if a.Role == RoleQuorum {
			if !v.proven(v.number[e], a.Device) {
				return false
			}
			continue
		}
		own := slices.DeleteFunc(slices.Clone(gs), func(g given) bool { return g.Person != a.Person })
		same := slices.ContainsFunc(own, func(g given) bool { return g.Role == a.Role })
		if !anybody && !same && (a.Role != RoleRegie || !v.allows(e, own, PathRegie)) {
			return false
		}
	}
	return true
}

// mayRemove: who may remove anybody; who may take over the lead: the lead of who
// has it; everybody: themselves.
func (v *verdict) mayRemove(e int32, gs []given) bool {
	anybody, takes := v.allows(e, gs, PathLeden), v.allows(e, gs, PathRegie)
	for _, x := range v.l.entries[e].more.sealed.Losses {
		self := slices.ContainsFunc(gs, func(g given) bool { return g.Person == x.Person })
		if !anybody && !self && (x.Role != RoleRegie || !takes) {
			return false
		}
	}
	return true
}

// mayWrite: every path by one of the roles.
func (v *verdict) mayWrite(e int32, gs []given) bool {
	if !slices.ContainsFunc(gs, func(g given) bool { return g.Role != RoleQuorum }) {
		return false
	}
	if v.l.rights == nil {
		return true
	}
	version, ws := v.version(e), v.l.entries[e].writes
	for i := range ws {
		path := v.l.names[ws[i].path]
		if !slices.ContainsFunc(gs, func(g given) bool { return g.Role != RoleQuorum && v.l.rights(version, g.Role, path) }) {
			return false
		}
	}
	return true
}

// version of the rights table: the highest among e's ancestors that its author might set.
func (v *verdict) version(e int32) (n int) {
	anc := v.ancestorsOf(e)
	for _, m := range v.versions {
		if anc.has(m) && v.ver1.has(m) {
			n = max(n, int(min(v.sealed(m).Version, 1<<31-1)))
		}
	}
	return n
}
