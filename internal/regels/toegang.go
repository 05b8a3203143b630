package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A Toegang is from when until when one professional has access to the dossier.
type Toegang struct {
	Wie   dossier.Ref
	Naam  string
	Rol   dossier.Rol
	Vanaf dossier.Date // "" has no access
	Tot   dossier.Date // last day, "" no end known
	Reden string       // Dutch: why, or why not (yet)
}

// Op tells whether there is access on a day.
func (t Toegang) Op(dag dossier.Date) bool {
	return t.Vanaf != "" && t.Vanaf <= dag && (t.Tot == "" || dag <= t.Tot)
}

// begin stands for "from the first day": a dossier has no day of founding.
const begin = dossier.Date("0001-01-01")

// Toegangen tells of every professional among the betrokkenen whether and when
// they have access (L11): the school from the first day; consulent and AB of a
// pupil's dossier only from the day the parents (or the pupil of 16+) agreed to
// share, and not after that was withdrawn; an AB until some days after the inzet.
func Toegangen(d *dossier.Dossier, today dossier.Date) []Toegang {
	v := newView(d, today)
	var ts []Toegang
	for _, b := range byID(append([]dossier.Betrokkene(nil), d.Betrokkenen...)) {
		t := Toegang{Wie: dossier.Ref(b.ID), Naam: naam(b), Rol: b.Rol, Tot: b.Tot}
		switch b.Rol {
		case dossier.RolIB, dossier.RolLeerkracht, dossier.RolDirecteur:
			t.Vanaf, t.Reden = max(begin, b.Sinds), "Werkt op de school, die het dossier bijhoudt (P2)."
			if b.Rol == dossier.RolDirecteur {
				t.Reden = "Werkt op de school, die het dossier bijhoudt (P2). Ziet geen coachingsnotities (L12)."
			}
		case dossier.RolConsulent:
			v.gedeeld(&t, b)
		case dossier.RolAB:
			v.gedeeld(&t, b)
			v.inzetToegang(&t)
		default:
			continue
		}
		ts = append(ts, t)
	}
	return ts
}

// gedeeld fills in what the leave to share gives.
func (v *view) gedeeld(t *Toegang, b dossier.Betrokkene) {
	if !v.leerling {
		t.Vanaf, t.Reden = max(begin, b.Sinds), "De vraag gaat niet over een leerling: er is geen toestemming van ouders nodig."
		return
	}
	del := v.delen()
	switch {
	case del.sinds != "":
		t.Vanaf, t.Reden = max(del.sinds, b.Sinds), "Toestemming om te delen sinds "+words(del.sinds)+" (L11)."
	case del.ingetrokken != "":
		t.Reden = "De toestemming om te delen is op " + words(del.ingetrokken) + " ingetrokken (L11)."
	default:
		t.Reden = "Nog geen toestemming om te delen: alleen de school heeft toegang (L11)."
	}
}

// inzetToegang ends the access of an AB some days after the last inzet.
func (v *view) inzetToegang(t *Toegang) {
	end, running := v.laatsteInzet(t.Wie)
	if end == "" || running {
		return
	}
	dagen := evaluatie.Terms(v.heel).ToegangDagen
	if last := evaluatie.AddDays(end, dagen); t.Tot == "" || last < t.Tot {
		t.Tot = last
		t.Reden += " Na het einde van de inzet op " + words(end) + " nog " + aantal(dagen, "dag", "dagen") + "."
	}
}

// laatsteInzet is the last day of an AB's inzetten, over all cycles.
func (v *view) laatsteInzet(ab dossier.Ref) (end dossier.Date, running bool) {
	for i := range v.heel.Inzetten {
		x := &v.heel.Inzetten[i]
		if ab == "" || x.AB != ab {
			continue
		}
		switch x.Stand {
		case dossier.InzetAfgewezen:
		case dossier.InzetBeeindigd:
			end = max(end, x.Tot)
		default:
			running = running || x.Tot == "" || x.Tot >= v.today
			end = max(end, x.Tot)
		}
	}
	return end, running
}
