package document

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
)

// maxKolommen and maxCel decide when a list fits a table: more is unreadable on paper.
const (
	maxKolommen = 6
	maxCel      = 180
)

// maxVerwijzing is how long the words for another item may be; longer ones are
// printed as its number.
const maxVerwijzing = 40

// genummerd are the lists whose items print with a number: that is shorter, and
// always says the same.
var genummerd = []string{"planVanAanpak/doelen", "afspraken"}

// waarde puts one leaf in words; "" when it is empty or drawn.
func (b *bouw) waarde(f dossier.Field, it item) string {
	v := it[f.Name]
	if len(v) == 0 || string(v) == "0" || f.Kind == dossier.KindInk {
		return ""
	}
	w := dossier.Readable(f, v, b.heel)
	if f.Kind == dossier.KindRef && (len([]rune(w)) > maxVerwijzing || slices.Contains(genummerd, f.Ref)) {
		var id dossier.ID
		if json.Unmarshal(v, &id) == nil {
			if n := b.nummer(f.Ref, id); n != "" {
				return n
			}
		}
	}
	return w
}

// nummer points at an item by its number, "doel 2", where its text would be
// printed over again; "" when it is not there.
func (b *bouw) nummer(pad string, id dossier.ID) string {
	fs, it := b.fields, b.raw
	segs := strings.Split(pad, "/")
	for i, seg := range segs {
		f := field(dossier.Field{Fields: fs}, seg)
		if i < len(segs)-1 {
			fs, it = f.Fields, object(it[seg])
			continue
		}
		for n, x := range list(it[seg]) {
			var got dossier.ID
			if json.Unmarshal(x["id"], &got) == nil && got == id {
				return fmt.Sprintf("%s %d", f.One, n+1)
			}
		}
	}
	return b.nummerToen(pad, id)
}

// nummerToen points at a goal of another cycle than the one that is shown.
func (b *bouw) nummerToen(pad string, id dossier.ID) string {
	if pad != "planVanAanpak/doelen" || id == "" {
		return ""
	}
	for n, c := range b.heel.Cycli {
		if slices.Contains(c.Doelen, dossier.Ref(id)) {
			for i, g := range toen(b.heel, c).PlanVanAanpak.Doelen {
				if g.ID == id {
					return fmt.Sprintf("doel %d van cyclus %d", i+1, n+1)
				}
			}
		}
	}
	return ""
}

// rijen gives label and value of every filled leaf of a group or item, in the
// order of the schema; fields named in skip are printed elsewhere or not at all.
func (b *bouw) rijen(fs []dossier.Field, it item, skip ...string) []Regel {
	var rs []Regel
	for _, f := range fs {
		switch {
		case slices.Contains(skip, f.Name) || f.Kind == dossier.KindList:
		case f.Kind == dossier.KindGroup:
			for _, r := range b.rijen(f.Fields, object(it[f.Name])) {
				rs = append(rs, Regel{f.Label + ": " + klein(r.Label), r.Waarde})
			}
		default:
			if w := b.waarde(f, it); strings.TrimSpace(w) != "" {
				rs = append(rs, Regel{f.Label, w})
			}
		}
	}
	return rs
}

// lijsten prints every list of a group or item, each under its own label.
func (b *bouw) lijsten(fs []dossier.Field, it item, skip ...string) {
	for _, f := range fs {
		if f.Kind == dossier.KindList && !slices.Contains(skip, f.Name) {
			b.lijst(f, list(it[f.Name]), f.Label)
		}
	}
}

// lijst prints the items of a list: as a table when they fit one, else each
// with a heading of its own.
func (b *bouw) lijst(f dossier.Field, items []item, titel string, skip ...string) {
	if len(items) == 0 {
		return
	}
	if t, ok := b.alsTabel(f, items, titel, skip); ok {
		b.add(t)
		return
	}
	for n, it := range items {
		rs := b.rijen(f.Fields, it, skip...)
		b.itemKop(itemTitel(f, n, len(items)))
		b.gegevens(rs...)
		b.lijsten(f.Fields, it, skip...)
	}
}

// itemTitel names an item: "Doel 2", or "Doel" when it is the only one.
func itemTitel(f dossier.Field, n, of int) string {
	s := f.One
	if r := []rune(s); len(r) > 0 {
		s = strings.ToUpper(string(r[:1])) + string(r[1:])
	}
	if of > 1 {
		s = fmt.Sprintf("%s %d", s, n+1)
	}
	return s
}

func (b *bouw) alsTabel(f dossier.Field, items []item, titel string, skip []string) (Blok, bool) {
	var fs []dossier.Field
	for _, x := range f.Fields {
		if slices.Contains(skip, x.Name) {
			continue
		}
		used := false
		for _, it := range items {
			switch x.Kind {
			case dossier.KindList:
				if len(list(it[x.Name])) > 0 {
					return Blok{}, false
				}
			case dossier.KindGroup:
				if len(b.rijen(x.Fields, object(it[x.Name]))) > 0 {
					return Blok{}, false
				}
			default:
				w := b.waarde(x, it)
				if len([]rune(w)) > maxCel {
					return Blok{}, false
				}
				used = used || w != ""
			}
		}
		if used {
			fs = append(fs, x)
		}
	}
	if len(fs) == 0 || len(fs) > maxKolommen {
		return Blok{}, false
	}
	kop, rijen := make([]string, len(fs)), make([][]string, len(items))
	for i, x := range fs {
		kop[i] = x.Label
	}
	for n, it := range items {
		for _, x := range fs {
			rijen[n] = append(rijen[n], b.waarde(x, it))
		}
	}
	return tabel(titel, kop, rijen)
}

// object and list read JSON that came from a struct; anything else is nothing.
func object(v json.RawMessage) item {
	var it item
	if json.Unmarshal(v, &it) != nil {
		return nil
	}
	return it
}

func list(v json.RawMessage) []item {
	var its []item
	if json.Unmarshal(v, &its) != nil {
		return nil
	}
	return its
}
