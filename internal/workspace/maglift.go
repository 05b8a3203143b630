package workspace

import "routewijzer/internal/regels"

// magOpheffen is who may lift what a finding names.
func magOpheffen(f regels.Finding, role string, regie bool) bool {
	switch f.OphefbaarDoor {
	case regels.DoorRegie:
		return regie
	case regels.DoorAB:
		return role == "ab"
	case regels.DoorConsulent:
		return role == "consulent"
	}
	return false
}
