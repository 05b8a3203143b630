package document

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"routewijzer/internal/dossier"
)

// ErrMDO is returned when a dossier has no meeting with that id.
var ErrMDO = errors.New("no such meeting")

// Overlegduur is how long a meeting is meant to last, in minutes: the agenda
// says when its items add up to more or less.
const Overlegduur = 60

// MDOAgenda is the paper for one meeting about one child, the same for everybody
// at the table: who comes, what child and parents want to say, and the items in
// order with the minutes and the clock.
func MDOAgenda(d *dossier.Dossier, mdoID dossier.ID, c Context) (Doc, error) {
	b := newBouw(d, c)
	for _, m := range b.heel.MDOs {
		if m.ID == mdoID && mdoID != "" {
			return b.agenda(m), nil
		}
	}
	return Doc{}, fmt.Errorf("agenda of meeting %s: %w", mdoID, ErrMDO)
}

func (b *bouw) agenda(m dossier.MDO) Doc {
	titel := "Agenda overleg " + dossier.Titel(b.d)
	b.kop(1, titel)
	b.gegevens(
		Regel{"Overleg", dossier.Keuze(m.Soort)},
		Regel{"Datum", dossier.Datum(m.Datum)},
		Regel{"Tijd", klok(m.Begin, 0, totaal(m))},
		Regel{"Plaats", m.Plaats},
		Regel{"School", b.d.School.Naam},
		Regel{"Regie", b.regievoerder()},
	)
	b.deelnemers(m)
	b.onder(2, "Punten van het kind en de ouders", func() {
		b.citaat(string(m.PuntenKind), als(b.leerling, b.roepnaam()))
		b.citaat(string(m.PuntenOuders), "de ouders")
	})
	b.onder(2, "Agenda", func() { b.punten(m) })
	b.onder(2, "Afspraken die nog lopen", b.lopend)
	if b.leerling {
		b.klein("Wie aan tafel zit krijgt dezelfde stukken. Ondertekenen mag aan tafel; thuis nalezen en later tekenen mag ook.")
	}
	return Doc{Titel: titel, Onderwerp: samen("Multidisciplinair overleg", dossier.Datum(m.Datum)), Auteur: b.c.Auteur, Taal: "nl", Vertrouwelijk: b.vertrouwelijk(), Blokken: b.blokken}
}

// deelnemers lists who is asked, in which part, and who came.
func (b *bouw) deelnemers(m dossier.MDO) {
	var rijen [][]string
	for _, p := range m.Deelnemers {
		x, _ := b.betrokkene(p.Wie)
		taak, aanwezig := "", ""
		if p.Taak != "" {
			taak = klein(dossier.Keuze(p.Taak))
		}
		if p.Aanwezig != "" {
			aanwezig = klein(dossier.Keuze(p.Aanwezig))
		}
		rijen = append(rijen, []string{b.naam(p.Wie), samen(dossier.Keuze(x.Rol), x.Organisatie), taak, samen(aanwezig, p.Toelichting)})
	}
	b.tabel("Deelnemers", []string{"Naam", "Rol", "Taak", "Aanwezig"}, rijen)
}

func (b *bouw) betrokkene(r dossier.Ref) (dossier.Betrokkene, bool) {
	for _, x := range b.d.Betrokkenen {
		if r != "" && x.ID == dossier.ID(r) {
			return x, true
		}
	}
	return dossier.Betrokkene{}, false
}

func (b *bouw) punten(m dossier.MDO) {
	var rijen [][]string
	sum := 0
	for n, p := range m.Agenda {
		wat := p.Titel
		if t := strings.TrimSpace(string(p.Toelichting)); t != "" {
			wat += "\n" + t
		}
		doel := ""
		if p.Soort != "" {
			doel = klein(dossier.Keuze(p.Soort))
		}
		min := ""
		if p.Minuten > 0 {
			min = strconv.Itoa(p.Minuten)
		}
		rijen = append(rijen, []string{strconv.Itoa(n + 1), klok(m.Begin, sum, 0), wat, doel, b.naam(p.Eigenaar), min})
		sum += max(p.Minuten, 0)
	}
	if len(rijen) == 0 {
		return
	}
	b.tabel("", []string{"Nr", "Tijd", "Punt", "Doel", "Wie", "Min."}, rijen)
	b.alinea("Samen " + minuten(sum) + als(klok(m.Begin, 0, sum) != "", ", "+klok(m.Begin, 0, sum)) + ".")
	if sum > Overlegduur {
		b.add(Blok{Soort: Melding, Toon: "let op", Tekst: fmt.Sprintf("De agenda duurt %s langer dan de %s die voor een overleg staan.", minuten(sum-Overlegduur), minuten(Overlegduur))})
	}
}

func totaal(m dossier.MDO) int {
	n := 0
	for _, p := range m.Agenda {
		n += max(p.Minuten, 0)
	}
	return n
}

// klok writes the time some minutes after the beginning, or the stretch
// "13:30 - 14:30" when duur is above 0; "" when the beginning is not known.
// Past midnight there is no time left to write.
func klok(begin dossier.Tijd, na, duur int) string {
	t, err := time.Parse("15:04", string(begin))
	if err != nil || na < 0 || t.Hour()*60+t.Minute()+na+max(duur, 0) >= 24*60 {
		return ""
	}
	t = t.Add(time.Duration(na) * time.Minute)
	if duur <= 0 {
		return t.Format("15:04")
	}
	return t.Format("15:04") + " - " + t.Add(time.Duration(duur)*time.Minute).Format("15:04")
}

// lopend lists the afspraken nobody has finished yet.
func (b *bouw) lopend() {
	var rijen [][]string
	for _, a := range b.d.Afspraken {
		if a.GereedOp == "" && strings.TrimSpace(string(a.Tekst)) != "" {
			rijen = append(rijen, []string{string(a.Tekst), b.namen(a.Wie), dossier.Datum(a.Wanneer)})
		}
	}
	b.tabel("", []string{"Afspraak", "Wie", "Wanneer"}, rijen)
}
