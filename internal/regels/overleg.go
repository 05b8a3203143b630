package regels

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/evaluatie"
)

var (
	ouders     = []dossier.Rol{dossier.RolMoeder, dossier.RolVader, dossier.RolOuder, dossier.RolVoogd}
	schoolteam = []dossier.Rol{dossier.RolIB, dossier.RolLeerkracht, dossier.RolDirecteur}
)

// checkOverleg: the MDO of R1.3/R2.3 needs parents (with a pupil), school and
// consulent (M14); those of R1.7, R1.8 and R2.6 need the AB (A3). A written
// reason in the meeting itself does as well.
func checkOverleg(v *view) {
	for _, m := range v.MDOs {
		if !v.due(m.Stand, m.Datum) || !empty(m.RedenAfwezig) {
			continue
		}
		stand := "mdos/" + string(m.ID) + "/stand"
		missing := func(code, wie string, rollen ...dossier.Rol) {
			if !evaluatie.Aanwezig(v.Dossier, m, rollen...) {
				v.block(code, stand, stand, DoorRegie, "Het overleg kan niet worden afgerond: %s niet als aanwezig vermeld, en er is geen reden opgeschreven.", wie)
			}
		}
		switch m.Soort {
		case dossier.MDOAnalyse:
			if v.leerling {
				missing("M14/ouders", "de ouders staan", ouders...)
			}
			missing("M14/school", "de school staat", schoolteam...)
			missing("M14/consulent", "de consulent staat", dossier.RolConsulent)
		case dossier.MDOBevindingen:
			missing("A3", "de ambulant begeleider staat", dossier.RolAB)
		case dossier.MDOEvaluatie:
			if evaluatie.HeeftAB(v.Dossier) && !redenZonderAB(v.Dossier, m) {
				missing("A3", "de ambulant begeleider staat", dossier.RolAB)
			}
		}
	}
}

// redenZonderAB tells whether the evaluatie of this meeting says why the AB was
// not there.
func redenZonderAB(d *dossier.Dossier, m dossier.MDO) bool {
	for _, e := range d.Evaluaties {
		same := e.MDO != "" && e.MDO == dossier.Ref(m.ID) || e.MDO == "" && e.Datum != "" && e.Datum == m.Datum
		if same && !empty(e.RedenZonderAB) {
			return true
		}
	}
	return false
}
