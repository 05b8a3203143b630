package document

import (
	"strings"

	"routewijzer/internal/dossier"
)

// A deel is one part of a document: its heading and its sections, named by
// their JSON names. A new section of the schema is one word here; sections
// joined by "+" stand together under the heading of the first.
type deel struct {
	titel   string
	secties string
}

// topDossier holds the four parts of E1 in their order, with what supports them.
var topDossier = []deel{
	{"Gegevens", "onderwerp+kind+school+route betrokkenen"},
	{"Vraag", "hulpvraag contactConsulent ondersteuningsvraag"},
	{"1. Gezamenlijke analyse", "analyse stemVanHetKind zienswijzen onderzoek observaties besprekingen"},
	{"2. Perspectief", "perspectief"},
	{"3. Plan van aanpak", "planVanAanpak afspraken inzetten voorlichtingen arrangement instemmingen toestemmingen"},
	{"4. Evaluatie", "evaluaties"},
	{"Eerdere cycli", "cycli"},
	{"Overleg en verloop", "mdos opheffingen verloop regie stagnaties aanmelding opp documenten"},
}

// zonderPlanDelen are headings of the document for another school, where the plan
// of action, the evaluation date and the route stay behind (L10).
var zonderPlanDelen = map[string]string{
	"3. Plan van aanpak": "3. Afspraken en inzet",
	"Route en signalen":  "Opgeheven signalen en tijd",
}

func (b *bouw) titel(s string) string {
	if t := zonderPlanDelen[s]; t != "" && b.soort == overdracht {
		return t
	}
	return s
}

// weggelaten are the sections no document prints, each with its reason.
var weggelaten = map[string]string{
	"coachingsnotities": "L12: the teacher's, never part of a document that goes round",
	"termijnen":         "settings; what they mean for this dossier stands with the dates themselves",
}

// schrijvers print sections that need more than their fields one by one; every
// other section prints by itself. A writer must print every field it does not
// name in bookkeeping: it hands what it does not know to rijen and lijsten.
var schrijvers map[string]func(*bouw, dossier.Field)

func init() { // a map literal would refer to itself through the functions
	schrijvers = map[string]func(*bouw, dossier.Field){
		"kind":           (*bouw).schrijfKind,
		"school":         (*bouw).schrijfSchool,
		"betrokkenen":    (*bouw).schrijfBetrokkenen,
		"regie":          (*bouw).schrijfRegie,
		"zienswijzen":    (*bouw).schrijfZienswijzen,
		"stemVanHetKind": (*bouw).schrijfStem,
		"observaties":    (*bouw).schrijfObservaties,
		"planVanAanpak":  (*bouw).schrijfPlan,
		"afspraken":      (*bouw).schrijfAfspraken,
		"inzetten":       (*bouw).schrijfInzetten,
		"instemmingen":   (*bouw).schrijfInstemmingen,
		"toestemmingen":  (*bouw).schrijfToestemmingen,
		"evaluaties":     (*bouw).schrijfEvaluaties,
		"cycli":          (*bouw).schrijfCycli,
		"verloop":        (*bouw).schrijfVerloop,
		"analyse":        (*bouw).schrijfAnalyse,
		"perspectief":    (*bouw).schrijfPerspectief,
		"mdos":           (*bouw).schrijfMDOs,
		"stagnaties":     (*bouw).schrijfStagnaties,
		"documenten":     (*bouw).schrijfDocumenten,
		"opheffingen":    (*bouw).schrijfSignalen,
	}
}

// koppen are headings that say more than the label of the schema.
var koppen = map[string]string{
	"onderwerp":   "Waar het over gaat",
	"opheffingen": "Route en signalen",
}

// delen prints a template; parts and sections with nothing in them leave no heading.
func (b *bouw) delen(ds []deel) {
	for _, d := range ds {
		b.onder(1, b.titel(d.titel), func() {
			for _, word := range strings.Fields(d.secties) {
				names := strings.Split(word, "+")
				f := b.schema[names[0]]
				kop := f.Label
				if k := koppen[f.Name]; k != "" {
					kop = k
				}
				write := func() {
					b.aaneen = len(names) > 1
					for _, n := range names {
						b.sectie(b.schema[n])
					}
					b.aaneen = false
				}
				if strings.HasSuffix(strings.ToLower(d.titel), strings.ToLower(kop)) { // the part has said it
					write()
				} else {
					b.onder(2, b.titel(kop), write)
				}
			}
		})
	}
}

// onder prints a heading, and takes it back when nothing came under it.
func (b *bouw) onder(niveau int, titel string, schrijf func()) {
	n, outer := len(b.blokken), b.niveau
	b.kop(niveau, titel)
	b.niveau = niveau
	schrijf()
	b.niveau = outer
	if len(b.blokken) == n+1 {
		b.blokken = b.blokken[:n]
	}
}

// sectie prints one section of the schema.
func (b *bouw) sectie(f dossier.Field) {
	switch schrijf, ok := schrijvers[f.Name]; {
	case ok:
		schrijf(b, f)
	case f.Kind == dossier.KindList:
		b.lijst(f, list(b.raw[f.Name]), "")
	default:
		b.groep(f)
	}
}

// groep prints a group: its fields, then its lists.
func (b *bouw) groep(f dossier.Field, skip ...string) {
	it := object(b.raw[f.Name])
	b.gegevens(b.rijen(f.Fields, it, skip...)...)
	b.lijsten(f.Fields, it, skip...)
}
