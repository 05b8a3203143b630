package regels

import (
	"slices"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

// A Stand is where one person who must be asked for instemming stands.
type Stand struct {
	Wie           dossier.Betrokkene
	Antwoord      dossier.Antwoord   // "" nobody answered, or the answer was withdrawn
	JaOp          dossier.Date       // first given, in whatever form; a later signature does not move it (A1)
	Verouderd     bool               // given for an earlier version of the text (L3)
	Instemming    dossier.Instemming // the last answer, or the open request
	Herinneringen int                // how often the open request was repeated
	Opgeheven     string             // reason why the plan may go on without this person's ja (A5, L1)
	OpgehevenOp   dossier.Date
}

// Settled tells whether this person is no longer waited for.
func (s Stand) Settled() bool { return s.Antwoord == dossier.AntwoordJa || s.Opgeheven != "" }

// Gevraagden gives who must be asked: every gezagdragende (A5). Without a pupil
// the teacher or the school is asked instead: whoever of them was asked already,
// else the teacher for a question about the teacher, else directeur or IB.
func Gevraagden(d *dossier.Dossier, voor dossier.InstemmingVoor) []dossier.Betrokkene {
	return gevraagden(evaluatie.Huidig(d), voor)
}

func gevraagden(d *dossier.Dossier, voor dossier.InstemmingVoor) []dossier.Betrokkene {
	var bs []dossier.Betrokkene
	if evaluatie.MetLeerling(d) {
		for _, b := range d.Betrokkenen {
			if b.Gezag == dossier.HeeftGezag && b.Rol != dossier.RolPleegouder && b.Rol != dossier.RolGezinsvoogd && b.Rol != dossier.RolKind {
				bs = append(bs, b)
			}
		}
		return byID(bs)
	}
	for _, b := range d.Betrokkenen {
		asked := slices.ContainsFunc(d.Instemmingen, func(i dossier.Instemming) bool { return i.Voor == voor && i.Wie == dossier.Ref(b.ID) })
		if asked && slices.Contains(schoolteam, b.Rol) {
			bs = append(bs, b)
		}
	}
	order := []dossier.Rol{dossier.RolDirecteur, dossier.RolIB, dossier.RolLeerkracht}
	if d.Ondersteuningsvraag.Niveau == dossier.NiveauLeraar || d.Onderwerp.Niveau == dossier.NiveauLeraar {
		order = []dossier.Rol{dossier.RolLeerkracht, dossier.RolDirecteur, dossier.RolIB}
	}
	for _, r := range order {
		if len(bs) > 0 {
			break
		}
		for _, b := range d.Betrokkenen {
			if b.Rol == r {
				bs = append(bs, b)
			}
		}
	}
	return byID(bs)
}

func byID(bs []dossier.Betrokkene) []dossier.Betrokkene {
	slices.SortStableFunc(bs, func(a, b dossier.Betrokkene) int {
		return strings.Compare(a.Volgorde+"\x00"+string(a.ID), b.Volgorde+"\x00"+string(b.ID))
	})
	return bs
}

// Standen gives where everybody stands who must be asked, on a day: answers
// after it do not count, nor does a withdrawal after it. An answer without a
// date counts on any day. Who left before that day is not asked any more. A new
// cycle asks anew.
func Standen(d *dossier.Dossier, voor dossier.InstemmingVoor, op dossier.Date) []Stand {
	v := &view{Dossier: evaluatie.Huidig(d), heel: d}
	return v.standen(voor, op)
}

// standen makes the text to compare with only when somebody's answer was bound
// to one: hash gives its mark.
func standen(d *dossier.Dossier, voor dossier.InstemmingVoor, op dossier.Date, hash func() string) []Stand {
	var ss []Stand
	for _, b := range gevraagden(d, voor) {
		if b.Tot == "" || b.Tot >= op {
			ss = append(ss, standOf(d, voor, op, b, hash))
		}
	}
	return ss
}

func standOf(d *dossier.Dossier, voor dossier.InstemmingVoor, op dossier.Date, b dossier.Betrokkene, hash func() string) Stand {
	s := Stand{Wie: b}
	var mine []dossier.Instemming
	for _, i := range d.Instemmingen {
		if b.ID != "" && i.Wie == dossier.Ref(b.ID) && i.Voor == voor && (i.Datum == "" || i.Datum <= op) {
			mine = append(mine, i)
		}
	}
	slices.SortFunc(mine, func(a, b dossier.Instemming) int {
		return strings.Compare(string(a.Datum)+"\x00"+string(a.GevraagdOp)+"\x00"+string(a.ID), string(b.Datum)+"\x00"+string(b.GevraagdOp)+"\x00"+string(b.ID))
	})
	for _, i := range mine {
		if i.Antwoord == "" {
			if s.Instemming.Antwoord == "" {
				s.Instemming, s.Herinneringen = i, reminders(i.Herinnerd)
			}
			continue
		}
		// Only what was agreed to counts, and each ja keeps its own first day.
		if i.Antwoord != dossier.AntwoordJa || s.Antwoord != dossier.AntwoordJa || !sameText(i, s.Instemming) {
			s.JaOp = i.Datum
		}
		s.Instemming, s.Antwoord = i, i.Antwoord
		if i.IngetrokkenOp != "" && i.IngetrokkenOp <= op {
			s.Antwoord = ""
		}
	}
	if s.Antwoord != dossier.AntwoordJa {
		s.JaOp = ""
	}
	if s.Antwoord != dossier.AntwoordJa {
		if f, ok := missing(s, voor); ok {
			o := lifting(d, f.Code, f.Pad, op, op)
			s.Opgeheven, s.OpgehevenOp = strings.TrimSpace(string(o.Reden)), o.Op
		}
	}
	if s.Antwoord != "" {
		if given, now := textHash(s.Instemming), ""; given != "" {
			if now = hash(); given != now {
				s.Verouderd = !slices.ContainsFunc(d.PlanVanAanpak.AlleenTaalfout, func(t dossier.Taalfout) bool { return t.Hash == now })
			}
		}
	}
	return s
}

// sameText tells whether two answers were given for one text, without making a
// mark where the texts themselves tell.
func sameText(a, b dossier.Instemming) bool {
	if a.Hash == "" && b.Hash == "" {
		return a.Tekst == b.Tekst
	}
	return textHash(a) == textHash(b)
}

// textHash names the text an answer was given for; "" when it was not kept.
func textHash(i dossier.Instemming) string {
	if i.Hash == "" && i.Tekst != "" {
		return Hash(string(i.Tekst))
	}
	return i.Hash
}

// reminders counts the dates in a line such as "20 september, 27 september".
func reminders(s string) int {
	return len(strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }))
}

func (v *view) gevraagden(voor dossier.InstemmingVoor) []dossier.Betrokkene {
	return gevraagden(v.Dossier, voor)
}

// agreed tells whether everybody who must be asked had said ja on a day. What
// was lifted does not count here: each observation has its own wall (R1.4).
func (v *view) agreed(voor dossier.InstemmingVoor, op dossier.Date) bool {
	ss := v.standen(voor, op)
	return len(ss) > 0 && !slices.ContainsFunc(ss, func(s Stand) bool { return s.Antwoord != dossier.AntwoordJa })
}

// LaatsteJa is the day of the last required ja (A1), or that of the lifting
// where the plan went on without one; ok is false while one is missing or undated.
func LaatsteJa(d *dossier.Dossier, voor dossier.InstemmingVoor, op dossier.Date) (last dossier.Date, ok bool) {
	return laatsteJa(Standen(d, voor, op))
}

func laatsteJa(ss []Stand) (last dossier.Date, ok bool) {
	for _, s := range ss {
		day := s.JaOp
		if s.Antwoord != dossier.AntwoordJa {
			day = s.OpgehevenOp
		}
		if day == "" || !s.Settled() {
			return "", false
		}
		last = max(last, day)
	}
	return last, last != ""
}
