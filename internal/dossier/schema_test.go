package dossier

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// allRoots are the three trees the schema describes.
var allRoots = []any{&Dossier{}, &Organisatie{}, &Persoon{}}

// walk calls f for every field below a root, with its path; "*" stands for an item.
func walk(fs []Field, prefix string, f func(path string, field Field)) {
	for _, field := range fs {
		path := prefix + field.Name
		f(path, field)
		switch field.Kind {
		case KindGroup:
			walk(field.Fields, path+"/", f)
		case KindList:
			walk(field.Fields, path+"/*/", f)
		}
	}
}

func TestSchemaGolden(t *testing.T) {
	got, err := json.MarshalIndent(map[string][]Field{"dossier": Schema(), "organisatie": SchemaOf(&Organisatie{}), "persoon": SchemaOf(&Persoon{})}, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/schema.json", append(got, '\n'))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s differs; run go test -update and read the difference", name)
	}
}

func TestSchemaIsWhole(t *testing.T) {
	kinds := map[string]bool{}
	for _, root := range allRoots {
		if len(SchemaOf(root)) == 0 {
			t.Errorf("no schema for %T", root)
		}
		walk(SchemaOf(root), "", func(path string, f Field) {
			kinds[f.Kind] = true
			if f.Label == "" || f.Name == "" || f.Name == "volgorde" || f.Name == "verwijderd" || f.Name == "id" {
				t.Errorf("%T %s: name %q, label %q", root, path, f.Name, f.Label)
			}
			isRef := f.Kind == KindRef || f.Kind == KindRefs
			if isRef != (f.Ref != "") {
				t.Errorf("%T %s: kind %s, ref %q", root, path, f.Kind, f.Ref)
			}
			if isRef {
				if to, err := FieldAt(root, f.Ref); err != nil || to.Kind != KindList {
					t.Errorf("%T %s: ref to %q, which is no list", root, path, f.Ref)
				}
			}
			if (f.Kind == KindList) != (f.One != "") {
				t.Errorf("%T %s: kind %s, one %q", root, path, f.Kind, f.One)
			}
			if isChoice := f.Kind == KindChoice || f.Kind == KindChoices; isChoice != (len(f.Options) > 0) {
				t.Errorf("%T %s: kind %s with %d options", root, path, f.Kind, len(f.Options))
			}
			seen := map[string]bool{}
			for _, o := range f.Options {
				if o.Value == "" || o.Label == "" || seen[o.Value] || seen["label "+o.Label] {
					t.Errorf("%T %s: option %+v empty or twice", root, path, o)
				}
				seen[o.Value], seen["label "+o.Label] = true, true
			}
			if f.Rule != "" && !regexp.MustCompile(`^[MREPKLA][0-9]+(\.[0-9])?$`).MatchString(f.Rule) {
				t.Errorf("%T %s: rule %q", root, path, f.Rule)
			}
		})
	}
	for _, k := range []string{KindGroup, KindList, KindLine, KindText, KindDate, KindTime, KindNumber, KindChoice, KindChoices, KindRef, KindRefs, KindInk, KindSeconds, KindSeries} {
		if !kinds[k] {
			t.Errorf("no field of kind %s: the walk is broken", k)
		}
	}
}

// A caller that sorts or fills the schema it got must not change everybody's.
func TestSchemaIsACopy(t *testing.T) {
	a := Schema()
	a[0].Fields[0].Options[0].Label = "anders"
	a[0].Fields[1].Label = "anders"
	b := Schema()
	if b[0].Fields[0].Options[0].Label == "anders" || b[0].Fields[1].Label == "anders" {
		t.Error("the schema is shared")
	}
}

// Every field of every struct is in the schema or known to be bookkeeping: a
// forgotten nl tag would leave it out of form, document and log in silence.
func TestEveryFieldHasALabel(t *testing.T) {
	bookkeeping := []string{"Dossier.ID", "Dossier.Version"}
	var visit func(typ reflect.Type)
	visit = func(typ reflect.Type) {
		for i := range typ.NumField() {
			sf := typ.Field(i)
			if sf.Type == reflect.TypeFor[Item]() || slices.Contains(bookkeeping, typ.Name()+"."+sf.Name) {
				continue
			}
			name, extra, _ := strings.Cut(sf.Tag.Get("json"), ",")
			if sf.Tag.Get("nl") == "" || name == "" || extra != "" || !sf.IsExported() {
				t.Errorf("%s.%s has no nl tag, no JSON name or an option in it: %s", typ.Name(), sf.Name, sf.Tag)
			}
			ft := sf.Type
			if ft.Kind() == reflect.Slice {
				ft = ft.Elem()
			}
			if ft.Kind() == reflect.Struct {
				visit(ft)
			}
		}
	}
	for _, root := range allRoots {
		visit(reflect.TypeOf(root).Elem())
	}
}

// The doc comments are the glossary: a type with a Dutch name gives the English
// between brackets.
func TestTypesGiveTheEnglish(t *testing.T) {
	english := []string{"ID", "Date", "Text", "Ref", "Refs", "Item", "Option", "Choice", "Field", "Leaf", "Case", "ValueError"}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var parsed []*ast.File
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, f)
	}
	p, err := doc.NewFromFiles(fset, parsed, "dossier")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Types) < 80 {
		t.Fatalf("only %d types found", len(p.Types))
	}
	bracket := regexp.MustCompile(`^(A |An |)(\w+) \([a-z][^)]*\)`)
	for _, typ := range p.Types {
		m := bracket.FindStringSubmatch(strings.ReplaceAll(typ.Doc, "\n", " "))
		if (m == nil || m[2] != typ.Name) && !slices.Contains(english, typ.Name) {
			t.Errorf("%s: the comment does not give the English in brackets: %q", typ.Name, typ.Doc)
		}
	}
}

func TestNewSaysNoNull(t *testing.T) {
	for _, v := range []any{New("d"), DefaultOrganisatie(), NewPersoon("An", GebruikerAB, "Gedragpunt")} {
		b, err := json.Marshal(v)
		if err != nil || strings.Contains(string(b), "null") {
			t.Errorf("%T: %v %s", v, err, b)
		}
	}
	d := New("d")
	if d.ID != "d" || d.Version != Version || d.Termijnen != DefaultTermijnen() {
		t.Errorf("New = %+v", d)
	}
}

// Acceptance example 1.
func TestExpertiseDefaults(t *testing.T) {
	for _, c := range []struct {
		e    Expertise
		org  string
		fund Financiering
	}{
		{ExpertiseTaal, "Viertaal", FinancieringLandelijk},
		{ExpertiseGedrag, "Gedragpunt, stichting Aloysius", FinancieringSWV},
		{ExpertiseBeperking, "Heliomare onderwijs", FinancieringSWV},
		{"", "", ""},
		{"sport", "", ""},
	} {
		if org, f := ExpertiseDefaults(c.e); org != c.org || f != c.fund {
			t.Errorf("ExpertiseDefaults(%s) = %s, %s", c.e, org, f)
		}
		if org, f := DefaultOrganisatie().Expertise(c.e); org != c.org || f != c.fund {
			t.Errorf("Organisatie.Expertise(%s) = %s, %s", c.e, org, f)
		}
	}
	o := &Organisatie{Expertises: []Expertisegebied{{Expertise: ExpertiseTaal, Organisatie: "Auris", Financiering: FinancieringSWV}}}
	if org, f := o.Expertise(ExpertiseTaal); org != "Auris" || f != FinancieringSWV {
		t.Errorf("an own list gives %s, %s", org, f)
	}
}

// behandeling are the words of treatment and remedial teaching (K6).
var behandeling = regexp.MustCompile(`(?i)behandel|therap|remedial|\brt\b|bijles|diagnos|medicat|logoped|fysio|psycholo|training|leesniveau|\btafels\b|inhaal|achterstand|individuele leerhulp|verzorg`)

// Acceptance example 13: an AB is no remedial teacher, carer or therapist (K6).
func TestTemplatesOfferNoTreatment(t *testing.T) {
	o := DefaultOrganisatie()
	texts := 0
	for _, l := range Leaves(o) {
		texts++
		if m := behandeling.Find(l.Value); m != nil {
			t.Errorf("%s offers %q: %s", l.Path, m, l.Value)
		}
	}
	if texts < 100 || len(o.Doelvoorbeelden) == 0 || len(o.Agendas) == 0 {
		t.Fatalf("only %d texts seen", texts)
	}
}

func TestDefaultAgendaIsAnHour(t *testing.T) {
	want := []int{5, 5, 10, 5, 15, 12, 8}
	var got []int
	for _, p := range DefaultOrganisatie().Agendas[0].Punten {
		got = append(got, p.Minuten)
	}
	if !slices.Equal(got, want) {
		t.Errorf("minutes %v, want %v", got, want)
	}
}

func TestDefaultOrganisatieChecks(t *testing.T) {
	o, p := &Organisatie{}, &Persoon{}
	for _, l := range Leaves(DefaultOrganisatie()) {
		if err := Set(o, l.Path, l.Value); err != nil {
			t.Error(err)
		}
	}
	Order(o)
	Fill(o)
	if got, want := asJSON(t, o), asJSON(t, DefaultOrganisatie()); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	for _, l := range Leaves(NewPersoon("An", GebruikerAB, "Gedragpunt")) {
		if err := Set(p, l.Path, l.Value); err != nil {
			t.Error(err)
		}
	}
}

func asJSON(t interface{ Fatal(...any) }, v any) string {
	b, err := encode(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
