package regels

import (
	"strings"

	"routewijzer/internal/dossier"
)

// A Beurt is whose turn it is; the zero value when there is nothing to do.
type Beurt struct {
	Rol  dossier.Rol
	Naam string // "" when nobody with the role is among the betrokkenen
	Wat  string // what this person does next, in Dutch
	Stap string // code of the step, "" after the last
}

// AanZet tells whose turn it is: who does the step the route is at, or, when the
// route is done, what the evaluation decided. It is empty when the route was
// ended or the dossier closed.
func AanZet(d *dossier.Dossier, today dossier.Date) Beurt {
	v := newView(d, today)
	if v.ended() {
		return Beurt{}
	}
	b := Beurt{Rol: dossier.RolIB}
	if r, ok := v.leider(); ok {
		b.Rol, b.Naam = r.Rol, strings.TrimSpace(r.Wie)
	}
	s, ok := Current(v.steps())
	if !ok {
		if b.Wat = v.naAfloop(); b.Wat == "" {
			return Beurt{}
		}
		return b
	}
	b.Wat, b.Stap = v.doen(s), s.Code
	to := func(p dossier.Betrokkene) { b.Rol, b.Naam = p.Rol, strings.TrimSpace(p.Naam) }
	switch {
	case v.afgewezen() != nil && (s.Code == "R1.5" || s.Code == "R2.5"): // the regievoerder looks for another
	case s.Code == "R1.4", s.Code == "R2.4", s.Code == "R1.8" && s.Tab == "instemming":
		voor := dossier.VoorPlan
		if s.Code == "R1.4" {
			voor = dossier.VoorOnderzoek
		}
		if p, ok := v.wachtOp(voor); ok {
			to(p)
			b.Wat = "Antwoord geven op de vraag om instemming"
		}
	case s.Code == "R1.5", s.Code == "R1.6":
		b.Rol, b.Naam = dossier.RolAB, ""
		if p, ok := v.actieveAB(); ok {
			to(p)
		}
	}
	return b
}

// wachtOp is the first person who was asked and has not answered; ok is false
// when the regievoerder has yet to ask somebody, or to talk about a nee.
func (v *view) wachtOp(voor dossier.InstemmingVoor) (dossier.Betrokkene, bool) {
	var first dossier.Betrokkene
	ok := false
	for _, s := range v.standen(voor, v.today) {
		switch {
		case s.Settled():
		case s.Antwoord == "" && s.Instemming.ID != "" && s.Instemming.IngetrokkenOp == "":
			if !ok {
				first, ok = s.Wie, true
			}
		default:
			return dossier.Betrokkene{}, false
		}
	}
	return first, ok
}

// leider is who leads for the school today: of several at once the last to begin.
func (v *view) leider() (last dossier.Regie, ok bool) {
	for _, r := range v.Regie {
		if v.leidt(r) && (!ok || r.Van > last.Van || r.Van == last.Van && r.ID > last.ID) {
			last, ok = r, true
		}
	}
	return last, ok
}

// leidt tells whether a period of regie holds today.
func (v *view) leidt(r dossier.Regie) bool {
	return !v.later(r.Van) && (r.Tot == "" || r.Tot > v.today)
}

// actieveAB is the AB whose inzet runs, else the only one among the betrokkenen.
func (v *view) actieveAB() (dossier.Betrokkene, bool) {
	var last *dossier.Inzet
	for i := range v.Inzetten {
		x := &v.Inzetten[i]
		if x.Stand == dossier.InzetAfgewezen || x.Stand == dossier.InzetBeeindigd {
			continue
		}
		if last == nil || x.GevraagdOp > last.GevraagdOp || x.GevraagdOp == last.GevraagdOp && x.ID > last.ID {
			last = x
		}
	}
	if last != nil {
		if p, ok := person(v.Dossier, last.AB); ok {
			return p, true
		}
	}
	return v.eerste(dossier.RolAB)
}

// eerste is the first person with a role who is still involved.
func (v *view) eerste(r dossier.Rol) (dossier.Betrokkene, bool) {
	var first *dossier.Betrokkene
	for i := range v.Betrokkenen {
		b := &v.Betrokkenen[i]
		if b.Rol != r || b.Tot != "" && b.Tot < v.today {
			continue
		}
		if first == nil || b.Volgorde < first.Volgorde || b.Volgorde == first.Volgorde && b.ID < first.ID {
			first = b
		}
	}
	if first == nil {
		return dossier.Betrokkene{}, false
	}
	return *first, true
}

// regievoerder is "Hanna Mulder, intern begeleider".
func (v *view) regievoerder() string {
	if r, ok := v.leider(); ok && !empty(r.Wie) {
		return metRol(r.Wie, r.Rol)
	}
	return v.deRol(dossier.RolIB)
}

func (v *view) deRol(r dossier.Rol) string {
	if b, ok := v.eerste(r); ok && !empty(b.Naam) {
		return metRol(b.Naam, b.Rol)
	}
	return rol(r)
}

func (v *view) wie(r dossier.Ref) string {
	if b, ok := person(v.Dossier, r); ok && !empty(b.Naam) {
		return metRol(b.Naam, b.Rol)
	}
	return v.regievoerder()
}

func metRol(naam string, r dossier.Rol) string {
	naam = strings.TrimSpace(naam)
	w := rol(r)
	if naam == "" || w == "" {
		return naam + w
	}
	return naam + ", " + w
}

// afgewezen is the inzet that was declined last, while nobody else was asked and
// the school has not gone on without (A7).
func (v *view) afgewezen() *dossier.Inzet {
	var last *dossier.Inzet
	for i := range v.Inzetten {
		x := &v.Inzetten[i]
		if x.Stand != dossier.InzetAfgewezen {
			return nil
		}
		if last == nil || x.BeslotenOp > last.BeslotenOp || x.BeslotenOp == last.BeslotenOp && x.ID > last.ID {
			last = x
		}
	}
	if last == nil || v.passed(v.PlanVanAanpak.WerkelijkeStart) || v.evaluated() {
		return nil
	}
	return last
}
