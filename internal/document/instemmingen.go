package document

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/regels"
)

// InstemmingTekst is the exact text somebody is asked to agree to, and its mark (L3).
func InstemmingTekst(d *dossier.Dossier, voor dossier.InstemmingVoor) (text, hash string) {
	return regels.InstemmingTekst(d, voor)
}

// schrijfInstemmingen prints every answer as what it is, with drawn ink as
// content, and says which hold for an earlier version of the text.
func (b *bouw) schrijfInstemmingen(f dossier.Field) {
	for n, it := range list(b.raw[f.Name]) {
		i := b.d.Instemmingen[n]
		b.itemKop(samen(b.persoon(i.Wie), klein(dossier.Keuze(i.Voor))))
		b.gegevens(b.rijen(f.Fields, it, "wie", "voor", "tekst", "hash", "zienswijze", "handtekening")...)
		b.lijsten(f.Fields, it)
		b.verouderd(i)
		if i.Handtekening != "" && b.soort != afschrift {
			b.add(Blok{Soort: InktSoort, Inkt: string(i.Handtekening), Tekst: strings.Join(gevuld(b.persoon(i.Wie), vorm(i), antwoord(i)), "\n")})
		}
	}
	if !b.leerling && len(b.d.Instemmingen) > 0 {
		b.klein("Deze vraag gaat niet over een leerling: de school stemt in, de ouders zijn niet van toepassing.")
	}
}

// vorm says how an answer was given, and when it was signed if that came later.
func vorm(i dossier.Instemming) string {
	s := strings.TrimSpace(dossier.Keuze(i.Vorm) + als(i.Datum != "", " op "+dossier.Datum(i.Datum)))
	return samen(s, als(i.GetekendOp != "", "later getekend op "+dossier.Datum(i.GetekendOp)))
}

func antwoord(i dossier.Instemming) string {
	wat := "het plan van aanpak"
	if i.Voor == dossier.VoorOnderzoek {
		wat = "het onderzoek"
	}
	switch i.Antwoord {
	case dossier.AntwoordJa:
		return "Stemt in met " + wat
	case dossier.AntwoordDeels:
		return "Stemt deels in met " + wat
	case dossier.AntwoordNee:
		return "Stemt niet in met " + wat
	}
	return ""
}

// verouderd says that an answer was given for another text than that of today,
// and what changed (L3).
func (b *bouw) verouderd(i dossier.Instemming) {
	nu, hash := regels.InstemmingTekst(b.d, i.Voor)
	if i.Antwoord == "" || b.cyclus > 0 || !b.stale(i, hash) { // what was agreed to then, was for then
		return
	}
	tekst := "Deze instemming geldt voor een eerdere versie."
	if i.Tekst != "" {
		weg, bij := regels.Verschil(string(i.Tekst), nu)
		if len(weg) > 0 {
			tekst += "\nToen stond er: " + strings.Join(trimmed(weg), " | ")
		}
		if len(bij) > 0 {
			tekst += "\nNu staat er: " + strings.Join(trimmed(bij), " | ")
		}
	}
	b.add(Blok{Soort: Melding, Toon: "let op", Tekst: tekst})
}

func (b *bouw) stale(i dossier.Instemming, hash string) bool {
	h := i.Hash
	if h == "" {
		h = regels.Hash(string(i.Tekst))
	}
	return h != "" && h != hash && !slices.ContainsFunc(b.d.PlanVanAanpak.AlleenTaalfout, func(t dossier.Taalfout) bool { return t.Hash == hash })
}

func trimmed(ls []string) []string {
	out := make([]string, len(ls))
	for n, l := range ls {
		out[n] = strings.TrimSpace(l)
	}
	return out
}

// schrijfToestemmingen prints leave to share and the like, apart from
// instemming (L13).
func (b *bouw) schrijfToestemmingen(f dossier.Field) {
	b.lijst(f, list(b.raw[f.Name]), "")
}
