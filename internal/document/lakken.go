package document

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"routewijzer/internal/dossier"
)

// What stands where somebody else's data stood.
const (
	naamGelakt   = "[naam weggelaten]"
	telefoonLak  = "[telefoonnummer weggelaten]"
	mailLak      = "[e-mailadres weggelaten]"
	minNaamdeel  = 3 // shorter parts of a name ("de", "A.") are words of their own
	minCijfersNL = 9 // of a telephone number
	maxCijfersNL = 14
)

var (
	mailadres = regexp.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)+`)
	telefoon  = regexp.MustCompile(`(?:\+|00|\(?0)\d[\d ().-]{6,}\d`)
)

// bekend are the roles whose names a copy for parents or pupil may hold: the
// child and the family that takes part, and everybody who is there for their
// work. The others are private people, and theirs is theirs (L6).
var bekend = []dossier.Rol{dossier.RolKind, dossier.RolMoeder, dossier.RolVader, dossier.RolOuder, dossier.RolVoogd, dossier.RolPleegouder,
	dossier.RolGezinsvoogd, dossier.RolLeerkracht, dossier.RolIB, dossier.RolDirecteur, dossier.RolConsulent, dossier.RolAB, dossier.RolUitvoerder,
	dossier.RolJeugdhulp, dossier.RolTolk, dossier.RolDeskundige}

// A lak (redaction) takes the personal data of others out of finished blocks:
// telephone numbers, mail addresses and the names of private people, also where
// somebody typed them in a sentence (L6).
type lak struct {
	namen *regexp.Regexp // nil when nobody's name goes
}

// nieuwLak knows the names that go: whole, and each part of them that is not
// also part of the name of the child or of somebody who stays.
func nieuwLak(d *dossier.Dossier) lak {
	blijft := map[string]bool{}
	for _, s := range []string{d.Kind.Roepnaam, d.Kind.Achternaam} {
		for _, w := range naamdelen(s) {
			blijft[w] = true
		}
	}
	for _, p := range d.Betrokkenen {
		if slices.Contains(bekend, p.Rol) {
			for _, w := range naamdelen(p.Naam) {
				blijft[w] = true
			}
		}
	}
	var gaan []string
	for _, p := range d.Betrokkenen {
		if slices.Contains(bekend, p.Rol) {
			continue
		}
		n := len(gaan)
		for _, w := range naamdelen(p.Naam) {
			if !blijft[w] {
				gaan = append(gaan, regexp.QuoteMeta(w))
			}
		}
		if len(gaan) > n { // nobody can tell two people of one name apart
			gaan = append(gaan, regexp.QuoteMeta(strings.TrimSpace(strings.ToValidUTF8(p.Naam, ""))))
		}
	}
	if len(gaan) == 0 {
		return lak{}
	}
	// The longest first: a whole name goes in one piece.
	slices.SortFunc(gaan, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return lak{namen: regexp.MustCompile("(?i)" + strings.Join(slices.Compact(gaan), "|"))}
}

// naamdelen are the words of a name that can stand for the person.
func naamdelen(naam string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(strings.ToValidUTF8(naam, "")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if len([]rune(w)) >= minNaamdeel && w != "van" && w != "den" && w != "der" {
			out = append(out, w)
		}
	}
	return out
}

// tekst redacts one text.
func (l lak) tekst(s string) string {
	s = mailadres.ReplaceAllString(s, mailLak)
	s = vervang(s, telefoon, func(m string) string {
		if n := cijfers(m); n < minCijfersNL || n > maxCijfersNL {
			return m
		}
		return telefoonLak
	})
	if l.namen == nil {
		return s
	}
	return vervang(s, l.namen, func(string) string { return naamGelakt })
}

// vervang replaces the matches that are not part of a longer word or number.
func vervang(s string, re *regexp.Regexp, door func(string) string) string {
	var w strings.Builder
	at := 0
	for _, m := range re.FindAllStringIndex(s, -1) {
		if woordgrens(s, m[0], m[1]) {
			w.WriteString(s[at:m[0]] + door(s[m[0]:m[1]]))
			at = m[1]
		}
	}
	return w.String() + s[at:]
}

func cijfers(s string) (n int) {
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// woordgrens tells whether s[from:to] is not part of a longer word.
func woordgrens(s string, from, to int) bool {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }
	voor, _ := utf8.DecodeLastRuneInString(s[:from])
	na, _ := utf8.DecodeRuneInString(s[to:])
	return !letter(voor) && !letter(na)
}

func (l lak) teksten(ss []string) []string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = l.tekst(s)
	}
	return out
}

// doc redacts every text of a document.
func (l lak) doc(doc Doc) Doc {
	doc.Titel, doc.Onderwerp, doc.Vertrouwelijk = l.tekst(doc.Titel), l.tekst(doc.Onderwerp), l.tekst(doc.Vertrouwelijk)
	blokken := make([]Blok, len(doc.Blokken))
	for i, x := range doc.Blokken {
		blokken[i] = l.blok(x)
	}
	doc.Blokken = blokken
	return doc
}

func (l lak) blok(x Blok) Blok {
	x.Tekst, x.Toon = l.tekst(x.Tekst), l.tekst(x.Toon)
	rs := make([]Regel, len(x.Regels))
	for i, r := range x.Regels {
		rs[i] = Regel{l.tekst(r.Label), l.tekst(r.Waarde)}
	}
	x.Regels, x.Kop, x.Punten = rs, l.teksten(x.Kop), l.teksten(x.Punten)
	rijen := make([][]string, len(x.Rijen))
	for i, r := range x.Rijen {
		rijen[i] = l.teksten(r)
	}
	x.Rijen = rijen
	if x.Grafiek != nil {
		g := *x.Grafiek
		g.Titel, g.Bijschrift = l.tekst(g.Titel), l.tekst(g.Bijschrift)
		g.Tabel, g.Merken = make([][]string, len(x.Grafiek.Tabel)), slices.Clone(x.Grafiek.Merken)
		for i, r := range x.Grafiek.Tabel {
			g.Tabel[i] = l.teksten(r)
		}
		for i := range g.Merken {
			g.Merken[i].Tekst = l.tekst(g.Merken[i].Tekst)
		}
		x.Grafiek = &g
	}
	return x
}
