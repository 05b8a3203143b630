package desktop

import (
	"errors"
	"fmt"
	"os"

	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/menu/keys"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"routewijzer/app/screens"
)

// zoomSteps runs to 400 %, as WCAG 1.4.10 asks.
var zoomSteps = []float64{0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4}

const zoomNormal = 2

func (w *window) menu() *menu.Menu {
	w.zoom = zoomNormal
	m := menu.NewMenu()

	bestand := m.AddSubmenu("Bestand")
	bestand.AddText("Vergrendelen", keys.Combo("l", keys.CmdOrCtrlKey, keys.ShiftKey), func(*menu.CallbackData) { w.lock() })
	bestand.AddText("Map met documenten openen", nil, func(*menu.CallbackData) { w.openExports() })
	bestand.AddSeparator()
	bestand.AddText("Afsluiten", keys.CmdOrCtrl("q"), func(*menu.CallbackData) { runtime.Quit(w.host.ctx()) })

	beeld := m.AddSubmenu("Beeld")
	beeld.AddText("Groter", keys.CmdOrCtrl("="), func(*menu.CallbackData) { w.setZoom(w.zoom + 1) })
	beeld.AddText("Kleiner", keys.CmdOrCtrl("-"), func(*menu.CallbackData) { w.setZoom(w.zoom - 1) })
	beeld.AddText("Normaal", keys.CmdOrCtrl("0"), func(*menu.CallbackData) { w.setZoom(zoomNormal) })
	beeld.AddSeparator()
	beeld.AddText("Volledig scherm", keys.Key("f11"), func(*menu.CallbackData) { w.fullscreen() })

	help := m.AddSubmenu("Help")
	help.AddText("Over Routewijzer", nil, func(*menu.CallbackData) {
		w.tell("Over Routewijzer", "Routewijzer "+w.versie+"\nUw dossiers staan versleuteld op deze computer.")
	})
	return m
}

// lock drops everything that was decrypted; the page hears of it by itself.
func (w *window) lock() {
	for _, bound := range w.app.Bound() {
		p, ok := bound.(*screens.Profiel)
		if !ok {
			continue
		}
		if err := p.Vergrendelen(); err != nil {
			_, tekst := screens.Fout(err)
			w.tell("Vergrendelen", tekst)
		}
	}
}

func (w *window) openExports() {
	dir, err := exportDir()
	if err == nil {
		err = errors.Join(os.MkdirAll(dir, 0o700), openFile(dir))
	}
	if err != nil {
		w.log.Error("open export folder", "error", err)
		w.tell("Map openen", "De map met documenten kan niet worden geopend.")
	}
}

func (w *window) setZoom(step int) {
	w.zoom = min(max(step, 0), len(zoomSteps)-1)
	if pageZoom(zoomSteps[w.zoom]) {
		return
	}
	runtime.WindowExecJS(w.host.ctx(), fmt.Sprintf("window.routewijzer && window.routewijzer.zoom(%g)", zoomSteps[w.zoom]))
}

func (w *window) fullscreen() {
	ctx := w.host.ctx()
	if runtime.WindowIsFullscreen(ctx) {
		runtime.WindowUnfullscreen(ctx)
		return
	}
	runtime.WindowFullscreen(ctx)
}

func (w *window) tell(title, message string) {
	// A dialog blocks; the menu runs on the thread that has to draw it.
	go func() {
		_, err := runtime.MessageDialog(w.host.ctx(), runtime.MessageDialogOptions{Type: runtime.InfoDialog, Title: title, Message: message})
		if err != nil {
			w.log.Error("show message", "error", err)
		}
	}()
}
