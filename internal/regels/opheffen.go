package regels

import "routewijzer/internal/dossier"

// MagOpheffen tells whether somebody who works with the program may lift a
// finding: the regievoerder is whoever has the regie (an IB, a directeur, or a
// consulent who took over, P3), the other two are roles. Nobody else may, not
// even the regievoerder where the finding names the AB or the consulent.
func MagOpheffen(f Finding, rol string, regie bool) bool {
	switch f.OphefbaarDoor {
	case DoorRegie:
		return regie
	case DoorAB:
		return rol == string(dossier.GebruikerAB)
	case DoorConsulent:
		return rol == string(dossier.GebruikerConsulent)
	}
	return false
}
