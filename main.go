// Routewijzer is the desktop program. It stands in the root because Wails
// builds where wails.json stands; everything it does is in app/desktop.
package main

import (
	"os"

	"routewijzer/app/desktop"
)

// version is filled in from wails.json when the program is linked.
var version = "ontwikkelversie"

func main() { os.Exit(desktop.Run(version)) }
