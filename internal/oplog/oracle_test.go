package oplog

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"sort"
	"strings"
)

// The oracle: the smallest model of who counts, what is hidden and which keys
// open what, without cryptography and without regard for speed. The real log is
// compared with it. Setting sab breaks one clause of the model on purpose: then
// a comparison or a property must fail, see TestSabotage.
var sab string

type mID = string
type mSet map[mID]bool
type mGrant struct{ Dev, Person, Role string }
type mLoss struct {
	Person, Dev, Role string // Dev "": all devices; Role "": all roles
	Frontier          []mID  // last envelope accepted of each chain
}
type mWrite struct {
	Path, Val string
	Prev      []mID
	Seen      []mID // only */verwijderd with Val "x": heads below that the author saw; Val "" restores
}
type mEnv struct {
	Kind, Dev      string // kind: ops member ruling
	Seq            int
	Chain          mID   // this device's previous envelope
	Heads          []mID // member heads the author names
	HLC, Version   int
	Adds           []mGrant
	Losses         []mLoss
	Accept, Refuse []mID
	Writes         []mWrite
	Key            mID // sealed with; "" = made by this envelope
	Seals          []mID
	Wraps          map[mID][]string // key -> devices; "" = the key made here
}

func (e *mEnv) ID() mID {
	b, _ := json.Marshal(e)
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:6])
}

// Log is a set of envelopes; Root is the id of its first envelope and the log's identity.
type mLog struct {
	Root mID
	E    map[mID]*mEnv
	arr  []mID // arrival, used by sabotage only
}

func (l *mLog) Add(e *mEnv) mID {
	id := e.ID()
	if l.E == nil {
		l.E = map[mID]*mEnv{}
	}
	if l.E[id] == nil {
		l.E[id] = e
		l.arr = append(l.arr, id)
	}
	return id
}
func (l *mLog) Join(o *mLog) {
	for _, id := range o.arr {
		l.Add(o.E[id])
	}
}
func (e *mEnv) refs() []mID {
	r := slices.Concat([]mID{e.Chain, e.Key}, e.Heads, e.Accept, e.Refuse, e.Seals)
	for _, w := range e.Writes {
		r = append(append(r, w.Prev...), w.Seen...)
	}
	for _, x := range e.Losses {
		r = append(r, x.Frontier...)
	}
	return r
}

// MemberHeads: member envelopes no other member envelope names, counted or not.
func (l *mLog) MemberHeads() []mID {
	named, out := mSet{}, []mID{}
	for _, e := range l.E {
		if e.Kind == "member" {
			for _, h := range e.Heads {
				named[h] = true
			}
		}
	}
	for id, e := range l.E {
		if e.Kind == "member" && !named[id] {
			out = append(out, id)
		}
	}
	sort.Strings(out)
	return out
}

// ---- who counts -------------------------------------------------------------------------------------------

type mVerdict struct {
	l             *mLog
	anc           map[mID]mSet
	quorum        map[string]bool
	add1, ver1    mSet // what counts in round 1
	Loss, Add, OK mSet // final: removals, additions, ops and rulings that count
	done          mSet
}

func (v *mVerdict) ancestors(id mID) mSet {
	if s, ok := v.anc[id]; ok {
		return s
	}
	s := mSet{}
	for _, h := range v.l.E[id].Heads {
		if m := v.l.E[h]; m != nil && m.Kind == "member" {
			s[h] = true
			for a := range v.ancestors(h) {
				s[a] = true
			}
		}
	}
	v.anc[id] = s
	return s
}
func (v *mVerdict) within(e mID, frontier []mID) bool {
	for _, f := range frontier {
		if sab == "seq" && v.l.E[f] != nil && v.l.E[f].Dev == v.l.E[e].Dev && v.l.E[e].Seq <= v.l.E[f].Seq {
			return true
		}
		for f != "" && v.l.E[f] != nil {
			if f == e {
				return true
			}
			f = v.l.E[f].Chain
		}
	}
	return false
}
func (x mLoss) hits(g mGrant) bool {
	return g.Role != "quorum" && x.Person == g.Person && (x.Dev == "" || x.Dev == g.Dev) && (x.Role == "" || x.Role == g.Role)
}

// grants: what e's device was given by additions among e's ancestors, less every loss e does not lie within.
// An addition undoes the removals among its own ancestors.
func (v *mVerdict) grants(e mID, adds mSet, loss func(mID) bool) (out []mGrant) {
	for m := range v.ancestors(e) {
		for _, g := range v.l.E[m].Adds {
			if adds[m] && g.Dev == v.l.E[e].Dev && !v.cut(e, m, g, loss) {
				out = append(out, g)
			}
		}
	}
	return
}
func (v *mVerdict) cut(e, m mID, g mGrant, loss func(mID) bool) bool {
	hit := false
	for r, x := range v.l.E {
		if len(x.Losses) == 0 || r == e && sab != "self" || r == m || v.ancestors(m)[r] || !loss(r) {
			continue
		}
		for _, s := range x.Losses {
			if s.hits(g) {
				if v.within(e, s.Frontier) {
					if sab == "unite" {
						return false
					}
				} else {
					hit = true
				}
			}
		}
	}
	return hit
}
func rights(version int, role, path string) bool { // the domain's function
	switch path {
	case PathRegie:
		return role == "consulent"
	case PathLeden, PathUitspraak, PathVernietiging:
		return role == "regie"
	}
	switch role {
	case "regie", "ib":
		return true
	case "ab":
		return version < 2 || strings.HasPrefix(path, "o")
	}
	return role == "consulent" && strings.HasPrefix(path, "o")
}
func (v *mVerdict) may(id mID, gs []mGrant, part string) bool {
	x, version := v.l.E[id], 0
	for a := range v.ancestors(id) {
		if v.ver1[a] {
			version = max(version, v.l.E[a].Version)
		}
	}
	has := func(f func(mGrant) bool) bool { return slices.ContainsFunc(gs, f) }
	role := func(r string) bool { return has(func(g mGrant) bool { return g.Role == r }) }
	if role("quorum") && part != "ops" {
		return true
	}
	ok := len(gs) > 0
	switch part {
	case "rule", "version":
		ok = role("regie")
	case "ops":
		for _, w := range x.Writes {
			ok = ok && has(func(g mGrant) bool { return rights(version, g.Role, w.Path) })
		}
	case "add": // regie: anyone; consulent: takes over; everybody: a second device with a role of their own
		for _, a := range x.Adds {
			ok = ok && a.Role != "quorum" && (role("regie") || has(func(g mGrant) bool {
				return g.Person == a.Person && (g.Role == a.Role || a.Role == "regie" && g.Role == "consulent")
			}))
		}
	case "loss": // regie: anyone; consulent: the regie; everybody: themselves
		for _, s := range x.Losses {
			ok = ok && (role("regie") || s.Role == "regie" && role("consulent") || has(func(g mGrant) bool { return g.Person == s.Person }))
		}
	}
	return ok
}

func (l *mLog) Count() *mVerdict {
	v := &mVerdict{l, map[mID]mSet{}, mSet{}, mSet{}, mSet{}, mSet{}, mSet{}, mSet{}, mSet{}}
	if l.E[l.Root] == nil {
		return v
	}
	for _, g := range l.E[l.Root].Adds {
		v.quorum[g.Dev] = v.quorum[g.Dev] || g.Role == "quorum"
	}
	for id := range l.E { // round 1: removals, by their own ancestors and what the quorum removes
		v.round1(id)
	}
	loss := func(r mID) bool { return v.Loss[r] }
	v.Add[l.Root] = true
	for again := true; again; { // round 2: the smallest set, so nothing counts by its own say-so
		again = false
		accepted := mSet{}
		for id, e := range l.E {
			if v.OK[id] {
				for _, a := range e.Accept {
					accepted[a] = true
				}
			}
		}
		for id, e := range l.E {
			adds := v.Add
			if sab == "anyadd" {
				adds = v.add1
			}
			ls := loss
			if sab == "past" {
				ls = func(r mID) bool { return v.Loss[r] && v.ancestors(id)[r] }
			}
			gs, set, part := v.grants(id, adds, ls), v.OK, e.Kind
			if e.Kind == "member" {
				set, part = v.Add, "add"
			} else if e.Kind == "ruling" {
				part = "rule"
			}
			if set[id] || e.Kind == "member" && len(e.Adds) == 0 {
				continue
			}
			if v.may(id, gs, part) || accepted[id] || sab == "still" && v.stillAllowed(e.Dev) {
				set[id], again = true, true
			}
		}
	}
	return v
}
func (v *mVerdict) round1(m mID) {
	x := v.l.E[m]
	if v.done[m] || x.Kind != "member" {
		return
	}
	v.done[m] = true
	for a := range v.ancestors(m) {
		v.round1(a)
	}
	gs := v.grants(m, v.add1, func(r mID) bool {
		if sab == "arrival" && v.Loss[r] && slices.Index(v.l.arr, r) < slices.Index(v.l.arr, m) {
			return true
		}
		return v.quorum[v.l.E[r].Dev] && sab != "noquorum" || v.ancestors(m)[r] && v.Loss[r]
	})
	q := v.quorum[x.Dev]
	v.Loss[m] = len(x.Losses) > 0 && (q || v.may(m, gs, "loss"))
	v.add1[m] = m == v.l.Root || len(x.Adds) > 0 && (q || v.may(m, gs, "add"))
	v.ver1[m] = m == v.l.Root || q || v.may(m, gs, "version")
}

// Grants of a device now: those an envelope naming every head would have.
func (v *mVerdict) Now(dev string) []mGrant {
	id := v.l.Add(&mEnv{Kind: "ops", Dev: dev, Heads: v.l.MemberHeads(), Seq: -1})
	defer func() { delete(v.l.E, id); delete(v.anc, id); v.l.arr = v.l.arr[:len(v.l.arr)-1] }()
	return v.grants(id, v.Add, func(r mID) bool { return v.Loss[r] })
}
func (v *mVerdict) stillAllowed(dev string) bool {
	for _, e := range v.l.E {
		for _, g := range e.Adds {
			if g.Dev == dev {
				for _, f := range v.l.E {
					for _, h := range f.Adds {
						if h.Person == g.Person && len(v.Now(h.Dev)) > 0 {
							return true
						}
					}
				}
			}
		}
	}
	return false
}
func (v *mVerdict) Held(id mID) bool {
	e := v.l.E[id]
	return e.Kind != "member" && !v.OK[id] || len(e.Adds) > 0 && !v.Add[id] || len(e.Losses) > 0 && !v.Loss[id]
}

// ---- values -----------------------------------------------------------------------------------------------

type mView struct {
	Heads  map[string][]mID // path -> counted writes no counted write names
	Hidden mSet             // items
	Class  map[string]string
}

func (l *mLog) Project(v *mVerdict) *mView {
	p := &mView{map[string][]mID{}, mSet{}, map[string]string{}}
	type key struct{ path, id string }
	super, prev, del := map[key]bool{}, map[key][]mID{}, map[key]*mWrite{}
	for id, e := range l.E {
		for i, w := range e.Writes {
			prev[key{w.Path, id}] = w.Prev
			if strings.HasSuffix(w.Path, "/verwijderd") && w.Val == "x" {
				del[key{w.Path, id}] = &e.Writes[i]
			}
			for _, q := range w.Prev {
				super[key{w.Path, q}] = super[key{w.Path, q}] || v.OK[id] || sab == "heldsup"
			}
		}
	}
	for id, e := range l.E {
		for _, w := range e.Writes {
			if v.OK[id] && !super[key{w.Path, id}] {
				p.Heads[w.Path] = append(p.Heads[w.Path], id)
			}
		}
	}
	items := []string{}
	for path, hs := range p.Heads {
		sort.Strings(hs)
		if i, ok := strings.CutSuffix(path, "/verwijderd"); ok {
			items = append(items, i)
		}
	}
	sort.Slice(items, func(i, j int) bool { return len(items[i]) > len(items[j]) }) // deepest first
	under := func(path, item string) bool { return strings.HasPrefix(path, item+"/") }
	for _, it := range items {
		hide := false
		seen := mSet{} // (path,id) listed or older, through counted and held writes alike
		for _, h := range p.Heads[it+"/verwijderd"] {
			d := del[key{it + "/verwijderd", h}]
			if hide = hide || d != nil; d == nil {
				continue
			}
			var walk func(path, id string)
			walk = func(path, id string) {
				if ps, ok := prev[key{path, id}]; ok && !seen[path+" "+id] {
					seen[path+" "+id] = true
					for _, q := range ps {
						walk(path, q)
					}
				}
			}
			for path := range p.Heads {
				for _, s := range d.Seen {
					walk(path, s)
				}
			}
		}
		for path, hs := range p.Heads {
			for _, h := range hs {
				aside := strings.HasSuffix(path, "/volgorde") || del[key{path, h}] != nil && sab != "literaldel" || p.hidden(path)
				if under(path, it) && !(aside || seen[path+" "+h]) && !(sab == "literaldel" && path == it+"/verwijderd" && del[key{path, h}] != nil) && sab != "hideall" {
					hide = false
				}
			}
		}
		p.Hidden[it] = hide
	}
	for id, e := range l.E {
		for _, w := range e.Writes {
			c := "history"
			switch hs := p.Heads[w.Path]; {
			case !v.OK[id]:
				if c = "held"; sab == "drop" && e.Seq > 1 {
					continue
				}
			case slices.Contains(hs, id) && p.hidden(w.Path):
				c = "hidden"
			case slices.Contains(hs, id):
				c = "value" // equal heads collapse, bookkeeping does not conflict
				meta := strings.HasSuffix(w.Path, "/volgorde") || strings.HasSuffix(w.Path, "/verwijderd")
				for _, h := range hs {
					for _, o := range l.E[h].Writes {
						if o.Path == w.Path && o.Val != w.Val && !meta {
							c = "conflict"
						}
					}
				}
			}
			p.Class[w.Path+" "+id+" "+w.Val] = c
		}
	}
	return p
}
func (p *mView) hidden(path string) bool {
	for it, h := range p.Hidden {
		if h && strings.HasPrefix(path, it+"/") {
			return true
		}
	}
	return false
}

func (s mSet) list() []mID {
	out := []mID{}
	for k, ok := range s {
		if ok {
			out = append(out, k)
		}
	}
	sort.Strings(out)
	return out
}

// Opens: keys (named by the envelope that made them) a device can open: made, wrapped for it, or sealed by one of those.
func (l *mLog) Opens(dev string) mSet {
	s := mSet{}
	var open func(k mID)
	open = func(k mID) {
		if e := l.E[k]; e != nil && !s[k] {
			s[k] = true
			for _, o := range e.Seals {
				open(o)
			}
		}
	}
	for id, e := range l.E {
		if e.Dev == dev && e.Kind == "member" && e.Key == "" {
			open(id)
		}
		for k, ds := range e.Wraps {
			if slices.Contains(ds, dev) {
				if k == "" {
					k = id
				}
				open(k)
			}
		}
	}
	return s
}

// SealKey: a key dev may seal with, "" when it must make one.
func (l *mLog) SealKey(dev string) mID {
	v := l.Count()
	for _, k := range l.Opens(dev).list() {
		ok := k == l.Root || len(v.grants(k, v.Add, func(r mID) bool { return v.Loss[r] })) > 0 // its maker counts
		if sab == "foreignkey" {
			ok = true
		}
		for r, yes := range v.Loss { // and knew every removal that counts
			ok = ok && (!yes || r == k || v.ancestors(k)[r])
		}
		if sab == "literalkey" { // log.md: removal makes a new key; current = sealed by no other
			ok = true
			for _, e := range l.E {
				ok = ok && !slices.Contains(e.Seals, k)
			}
		}
		if ok {
			return k
		}
	}
	return ""
}

// Members: devices with a grant now, and the quorum.
func (l *mLog) Members() (out []string) {
	v, seen := l.Count(), mSet{}
	for _, e := range l.E {
		for _, g := range e.Adds {
			seen[g.Dev] = true
		}
	}
	for _, d := range seen.list() {
		if len(v.Now(d)) > 0 {
			out = append(out, d)
		}
	}
	return
}
