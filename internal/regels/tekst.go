package regels

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// InstemmingTekst is the exact text somebody is asked to agree to, and its mark
// (L3). For the plan: goals, approach, who, agreements and the evaluation date;
// not measurements and progress. For the onderzoek: the two questions and who
// does it. Afspraken made in an evaluation belong to what follows, not to the
// plan that was agreed to. With earlier cycles it is the text of the running one.
//
// The text is canonical: it does not depend on the order of lists in memory,
// nor on spaces at the ends of lines. Values in a dossier are in NFC, and so is
// the text. Its wording is frozen: any change to it makes every instemming that
// was ever given look like one for an earlier version (TestInstemmingTekst).
func InstemmingTekst(d *dossier.Dossier, voor dossier.InstemmingVoor) (text, hash string) {
	return instemmingTekst(evaluatie.Huidig(d), voor)
}

// instemmingTekst works on the running cycle.
func instemmingTekst(d *dossier.Dossier, voor dossier.InstemmingVoor) (text, hash string) {
	w := &writer{}
	w.Grow(4096)
	switch voor {
	case dossier.VoorOnderzoek:
		w.onderzoek(d)
	case dossier.VoorPlan:
		w.plan(d)
	}
	text = w.String()
	return text, Hash(text)
}

// Hash is the mark of a text: SHA-256 in hex of its bytes; "" for no text.
func Hash(text string) string {
	if text == "" {
		return ""
	}
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:])
}

// Verschil tells line by line what left a text and what came into it.
func Verschil(oud, nieuw string) (weg, bij []string) {
	a, b := lines(oud), lines(nieuw)
	for _, l := range a {
		if !slices.Contains(b, l) {
			weg = append(weg, l)
		}
	}
	for _, l := range b {
		if !slices.Contains(a, l) {
			bij = append(bij, l)
		}
	}
	return weg, bij
}

func lines(s string) []string {
	return slices.DeleteFunc(strings.Split(s, "\n"), func(l string) bool { return l == "" })
}

// A writer builds the text line by line.
type writer struct{ strings.Builder }

// line writes "label: value", and nothing for an empty value.
func (w *writer) line(label, value string) {
	if value = clean(value); value != "" {
		w.WriteString(label)
		w.WriteString(": ")
		w.WriteString(value)
		w.WriteString("\n")
	}
}

func clean(s string) string {
	if s == "" || !strings.ContainsAny(s, "\r\n") {
		return strings.TrimSpace(s)
	}
	ls := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, l := range ls {
		ls[i] = strings.TrimSpace(l)
	}
	return strings.Join(slices.DeleteFunc(ls, func(l string) bool { return l == "" }), " / ")
}

func (w *writer) onderzoek(d *dossier.Dossier) {
	w.line("Ondersteuningsvraag", string(d.Ondersteuningsvraag.Vraag))
	w.line("Onderzoeksvraag", string(d.Onderzoek.Vraag))
	if w.Len() == 0 {
		return // nothing to agree to yet
	}
	var abs []string
	for _, b := range d.Betrokkenen {
		if b.Rol == dossier.RolAB && !empty(b.Naam) {
			abs = append(abs, clean(b.Naam))
		}
	}
	w.line("Onderzoek en observatie door", join(abs))
}

func (w *writer) plan(d *dossier.Dossier) {
	p := d.PlanVanAanpak
	doelen := map[dossier.Ref]int{}
	for n, g := range ordered(p.Doelen, func(x dossier.Doel) dossier.Item { return x.Item }) {
		doelen[dossier.Ref(g.ID)] = n + 1
		if empty(g.Doel) {
			continue
		}
		fmt.Fprintf(w, "Doel %d", n+1)
		if l := voorWie[g.Voor]; l != "" {
			w.WriteString(" (" + l + ")")
		}
		w.line("", string(g.Doel))
		w.line("  Waaraan zien we dat het lukt", string(g.Indicator))
		w.line("  Verwacht", g.Niveau0)
		w.line("  Wie", names(d, g.Eigenaren))
		w.line("  Streefdatum", words(g.Streefdatum))
	}
	w.line("Aanpak", string(p.Aanpak))
	for _, a := range ordered(p.Acties, func(x dossier.Actie) dossier.Item { return x.Item }) {
		w.line("Actie", a.Wat)
		w.line("  Wie", names(d, a.Wie))
		w.line("  Hoe en hoe vaak", string(a.Hoe))
		w.line("  Vanaf", words(a.Vanaf))
		w.line("  Tot en met", words(a.Tot))
		w.line("  Hoort bij", nummer(doelen, a.Doel))
	}
	for _, o := range ordered(p.Overnemen, func(x dossier.Overname) dossier.Item { return x.Item }) {
		w.line("Tijdelijk overnemen", string(o.Wat))
		w.line("  Door", names(d, dossier.Refs{o.Wie}))
		w.line("  Vanaf", words(o.Vanaf))
		w.line("  Tot en met", words(o.TotEnMet))
		w.line("  Duurzame aanpak", nummer(doelen, o.Duurzaam))
	}
	if p.Structureel == dossier.Ja {
		w.line("Structurele inzet", "ja. "+string(p.StructureelReden))
	}
	for _, a := range ordered(d.Afspraken, func(x dossier.Afspraak) dossier.Item { return x.Item }) {
		if empty(a.Tekst) || inEvaluatie(d, a.MDO) {
			continue
		}
		w.line("Afspraak", string(a.Tekst))
		w.line("  Wie", names(d, a.Wie))
		w.line("  Vanaf of uiterlijk", words(a.Wanneer))
		if a.Thuis == dossier.Ja {
			w.line("  Thuis", "ja")
		}
	}
	if w.Len() == 0 {
		return // a date alone is no plan
	}
	w.line("Evaluatie op", words(p.Evaluatiedatum))
}

func inEvaluatie(d *dossier.Dossier, mdo dossier.Ref) bool {
	return mdo != "" && slices.ContainsFunc(d.MDOs, func(m dossier.MDO) bool {
		return m.ID == dossier.ID(mdo) && m.Soort == dossier.MDOEvaluatie
	})
}

func nummer(doelen map[dossier.Ref]int, r dossier.Ref) string {
	if n := doelen[r]; n > 0 && r != "" {
		return fmt.Sprintf("doel %d", n)
	}
	return ""
}

// voorWie are the words for whose goal it is; frozen with the rest of the text,
// so not the labels of the schema.
var voorWie = map[dossier.DoelVoor]string{
	dossier.DoelKind: "kind", dossier.DoelLeerkracht: "leerkracht", dossier.DoelSchool: "school of team", dossier.DoelOuders: "ouders",
}

// names lists the people of a set of refs, by name, so that the order in which
// they were ticked does not matter.
func names(d *dossier.Dossier, rs dossier.Refs) string {
	var ns []string
	for _, r := range rs {
		if b, ok := person(d, r); ok && !empty(b.Naam) {
			ns = append(ns, clean(b.Naam))
		}
	}
	return join(ns)
}

// ordered gives a list by volgorde, ties by id, without touching it.
func ordered[T any](xs []T, item func(T) dossier.Item) []T {
	xs = slices.Clone(xs)
	slices.SortStableFunc(xs, func(a, b T) int {
		x, y := item(a), item(b)
		return strings.Compare(x.Volgorde+"\x00"+string(x.ID), y.Volgorde+"\x00"+string(y.ID))
	})
	return xs
}

// join writes "a, b en c", in alphabetical order.
func join(ns []string) string {
	ns = slices.Clone(ns)
	slices.Sort(ns)
	ns = slices.Compact(ns)
	if len(ns) < 2 {
		return strings.Join(ns, "")
	}
	return strings.Join(ns[:len(ns)-1], ", ") + " en " + ns[len(ns)-1]
}
