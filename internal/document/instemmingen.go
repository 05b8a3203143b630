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

// schrijfInstemmingen prints every answer as what it is: for which version, what
// it leaves out, what was withdrawn and what was lifted, with drawn ink as
// content; then who has not answered (A5, L1, L3).
func (b *bouw) schrijfInstemmingen(f dossier.Field) {
	var standen []regels.Stand
	if b.cyclus == 0 {
		if b.leerling && b.d.Route.Keuze == dossier.RouteOnderzoek { // only route 1 asks twice (A2)
			standen = regels.Standen(b.d, dossier.VoorOnderzoek, b.c.Vandaag)
		}
		standen = append(standen, regels.Standen(b.d, dossier.VoorPlan, b.c.Vandaag)...)
	}
	for n, it := range list(b.raw[f.Name]) {
		i := b.d.Instemmingen[n]
		b.itemKop(samen(b.persoon(i.Wie), klein(dossier.Keuze(i.Voor))))
		rs := []Regel{
			{"Gevraagd", samen(dossier.Datum(i.GevraagdOp), als(i.MeegegevenOp != "", "meegegeven om thuis te lezen op "+dossier.Datum(i.MeegegevenOp)), als(i.Herinnerd != "", "herinnerd op "+i.Herinnerd))},
			{"Antwoord", samen(dossier.Keuze(i.Antwoord), dossier.Datum(i.Datum), klein(dossier.Keuze(i.Vorm)))},
		}
		rs = append(rs, b.rijen(f.Fields, it, "wie", "voor", "gevraagdOp", "meegegevenOp", "herinnerd", "antwoord", "datum", "vorm", "tekst", "hash", "zienswijze", "handtekening")...)
		if i.Antwoord != "" {
			rs = append(rs, Regel{"Geldt voor", b.versie(i)})
		}
		for _, s := range standen {
			if s.Instemming.ID == i.ID && i.ID != "" && s.Opgeheven != "" {
				rs = append(rs, Regel{"Toch verder, met reden", metNoot(s.Opgeheven, dossier.Datum(s.OpgehevenOp))})
			}
		}
		b.gegevens(rs...)
		b.lijsten(f.Fields, it)
		b.wachten(i, standen)
		b.verouderd(i)
		b.inkt(i.Wie, i.Handtekening, vorm(i), antwoord(i))
	}
	b.zonderAntwoord(standen)
	if !b.leerling && len(b.d.Instemmingen) > 0 {
		b.klein("Deze vraag gaat niet over een leerling: de school stemt in, de ouders zijn niet van toepassing.")
	}
}

// inkt prints a drawn signature as content; a copy for parents has none.
func (b *bouw) inkt(wie dossier.Ref, inkt dossier.Inkt, regels ...string) {
	if inkt != "" && b.soort != afschrift {
		b.add(Blok{Soort: InktSoort, Inkt: string(inkt), Tekst: strings.Join(gevuld(append([]string{b.persoon(wie)}, regels...)...), "\n")})
	}
}

// versie says which text an answer was given for.
func (b *bouw) versie(i dossier.Instemming) string {
	_, hash := regels.InstemmingTekst(b.d, i.Voor)
	switch {
	case b.cyclus > 0:
		return "het plan van deze eerdere cyclus"
	case b.stale(i, hash):
		return "een eerdere versie"
	case b.ander(i, hash):
		return "de tekst van nu; daarna is alleen een taalfout verbeterd"
	default:
		return "de tekst van nu"
	}
}

// vorm says how an answer was given, and when it was signed if that came later.
func vorm(i dossier.Instemming) string {
	s := strings.TrimSpace(dossier.Keuze(i.Vorm) + als(i.Datum != "", " op "+dossier.Datum(i.Datum)))
	return samen(s, als(i.GetekendOp != "", "later getekend op "+dossier.Datum(i.GetekendOp)))
}

func waarmee(voor dossier.InstemmingVoor) string {
	if voor == dossier.VoorOnderzoek {
		return "het onderzoek"
	}
	return "het plan van aanpak"
}

func antwoord(i dossier.Instemming) string {
	switch i.Antwoord {
	case dossier.AntwoordJa:
		return "Stemt in met " + waarmee(i.Voor)
	case dossier.AntwoordDeels:
		return "Stemt deels in met " + waarmee(i.Voor)
	case dossier.AntwoordNee:
		return "Stemt niet in met " + waarmee(i.Voor)
	}
	return ""
}

// wachten says what waits for an answer that is not ja, and that help goes on
// (L1), or that an answer no longer holds.
func (b *bouw) wachten(i dossier.Instemming, standen []regels.Stand) {
	if i.IngetrokkenOp != "" {
		b.add(Blok{Soort: Melding, Toon: "let op", Tekst: "Deze instemming is ingetrokken op " + dossier.Datum(i.IngetrokkenOp) + " en geldt sindsdien niet meer. Wat daarvoor gebeurd is, blijft staan."})
		return
	}
	for _, s := range standen {
		if s.Instemming.ID == i.ID && i.ID != "" && !s.Settled() && (s.Antwoord == dossier.AntwoordNee || s.Antwoord == dossier.AntwoordDeels) {
			wat := waarmee(i.Voor)
			b.add(Blok{Soort: Melding, Toon: "let op", Tekst: strings.ToUpper(wat[:1]) + wat[1:] + " wacht op overleg. De hulp aan " + kies(b.leerling, "het kind", "de school") + " gaat door (L1)."})
		}
	}
}

// zonderAntwoord lists who was asked, or must be, and has not answered.
func (b *bouw) zonderAntwoord(standen []regels.Stand) {
	var rijen [][]string
	for _, s := range standen {
		i := s.Instemming
		if s.Antwoord != "" || i.IngetrokkenOp != "" || i.ID != "" || s.Opgeheven == "" && len(b.d.Instemmingen) == 0 {
			continue
		}
		stand := "nog niet gevraagd"
		if s.Opgeheven != "" {
			stand = metNoot("zonder antwoord verder: "+s.Opgeheven, dossier.Datum(s.OpgehevenOp))
		}
		rijen = append(rijen, []string{b.persoon(dossier.Ref(s.Wie.ID)), stand})
	}
	b.tabel("Nog geen antwoord", []string{"Wie", "Stand"}, rijen)
}

// verouderd says that an answer was given for another text than that of today,
// and what changed, word by word (L3).
func (b *bouw) verouderd(i dossier.Instemming) {
	nu, hash := regels.InstemmingTekst(b.d, i.Voor)
	if i.Antwoord == "" || b.cyclus > 0 || !b.stale(i, hash) { // what was agreed to then, was for then
		return
	}
	zin := "Deze instemming geldt voor een eerdere versie."
	eerst := slices.IndexFunc(b.d.Instemmingen, func(x dossier.Instemming) bool {
		return x.Voor == i.Voor && x.Tekst == i.Tekst && x.Antwoord != "" && b.stale(x, hash)
	})
	switch ls := veranderd(string(i.Tekst), nu); {
	case i.Tekst == "" || len(ls) == 0:
	case eerst >= 0 && b.d.Instemmingen[eerst].ID != i.ID: // said above, once is enough (M16)
		zin += " Wat er sindsdien veranderde, staat hierboven bij " + b.persoon(b.d.Instemmingen[eerst].Wie) + "."
	default:
		zin += " Sindsdien veranderde:\n" + strings.Join(ls, "\n")
	}
	b.add(Blok{Soort: Melding, Toon: "let op", Tekst: zin})
}

func (b *bouw) ander(i dossier.Instemming, hash string) bool {
	h := i.Hash
	if h == "" {
		h = regels.Hash(string(i.Tekst))
	}
	return h != "" && h != hash
}

func (b *bouw) stale(i dossier.Instemming, hash string) bool {
	return b.ander(i, hash) && !slices.ContainsFunc(b.d.PlanVanAanpak.AlleenTaalfout, func(t dossier.Taalfout) bool { return t.Hash == hash })
}

// schrijfToestemmingen prints leave to share and the like, apart from
// instemming (L13).
func (b *bouw) schrijfToestemmingen(f dossier.Field) {
	b.lijst(f, list(b.raw[f.Name]), "")
	for _, t := range b.d.Toestemmingen {
		b.inkt(t.Wie, t.Handtekening, strings.TrimSpace(dossier.Keuze(t.Vorm)+als(t.Datum != "", " op "+dossier.Datum(t.Datum))), samen("Toestemming", klein(dossier.Keuze(t.Voor)), klein(dossier.Keuze(t.Antwoord))))
	}
	if len(b.d.Toestemmingen) > 0 {
		b.klein("Toestemming gaat over delen, uitnodigen en beeld. Het is iets anders dan instemming met het onderzoek of het plan (L13).")
	}
}
