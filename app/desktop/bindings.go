//go:build bindings

package desktop

import (
	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"

	"routewijzer/app/screens"
)

// generating is set in the build that writes frontend/wailsjs and stops.
const generating = true

// generate writes the bindings of every bound struct; it touches no data.
func generate(versie string) error {
	app, err := screens.New(screens.Config{Versie: versie})
	if err != nil {
		return err
	}
	defer app.Close()
	return wails.Run(&options.App{Bind: app.Bound()})
}
