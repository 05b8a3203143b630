package arch

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

var importLine = regexp.MustCompile(`(?:from|import)\s*\(?\s*['"]([^'"]+)['"]`)

// TestPageImports holds the page to its own table: no feature imports another,
// only ui knows the component library, only backend knows the bindings.
func TestPageImports(t *testing.T) {
	seen := 0
	for _, name := range append(files(t, ".ts"), files(t, ".tsx")...) {
		inside, ok := strings.CutPrefix(name, "frontend/src/")
		if !ok {
			continue
		}
		for _, m := range importLine.FindAllStringSubmatch(string(read(t, name)), -1) {
			seen++
			to := m[1]
			switch {
			case strings.HasPrefix(to, "."):
				to = path.Join(path.Dir(name), to)
			case strings.HasPrefix(to, "~/"):
				to = "frontend/src/" + to[2:]
			}
			if why := pageBan(inside, to); why != "" {
				t.Errorf("%s must not import %s: %s", name, m[1], why)
			}
		}
	}
	if seen == 0 {
		t.Error("no imports were found in frontend/src")
	}
}

func pageBan(from, to string) string {
	layer, _, _ := strings.Cut(from, "/")
	if to == "react-aria-components" && layer != "ui" {
		return "only ui knows the component library"
	}
	if strings.Contains(to, "wailsjs") && layer != "backend" {
		return "only backend knows the bindings"
	}
	target, ours := strings.CutPrefix(to, "frontend/src/")
	if !ours {
		return ""
	}
	other, rest, _ := strings.Cut(target, "/")
	switch {
	case layer == "features" && other == "features":
		own, _, _ := strings.Cut(strings.TrimPrefix(from, "features/"), "/")
		if theirs, _, _ := strings.Cut(rest, "/"); theirs != own {
			return "a feature stands on its own; what two share goes to ui, veld or backend"
		}
	case layer == "features" && other == "app":
		return "features are shown by the shell and do not know it"
	case (layer == "ui" || layer == "veld" || layer == "backend" || layer == "styles") && (other == "features" || other == "app"):
		return "it is below the features"
	case layer == "ui" && (other == "backend" || other == "veld"), layer == "backend" && other != "backend":
		return "it stands on its own"
	}
	return ""
}
