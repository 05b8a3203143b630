package desktop

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"routewijzer/app/screens"
	"routewijzer/frontend"
)

//go:embed window.js
var bridge []byte

//go:embed icon.png
var icon []byte

// closeWait is how long a page may take to hand over what was still being typed.
const closeWait = 2 * time.Second

// A window ties the screens to one Wails window.
type window struct {
	app    *screens.App
	host   *host
	log    *slog.Logger
	versie string
	leave  atomic.Bool // the page has been asked, close for real
	zoom   int         // index in zoomSteps
}

func (w *window) options(dir string) (*options.App, error) {
	page, err := frontend.Page(bridge)
	if err != nil {
		return nil, err
	}
	o := base(dir)
	o.Width, o.Height, o.MinWidth, o.MinHeight = 1366, 768, 1024, 700
	o.AssetServer = &assetserver.Options{Assets: page, Middleware: guard}
	o.Menu = w.menu()
	o.OnStartup = w.host.start
	o.OnBeforeClose = w.beforeClose
	o.Bind = w.app.Bound()
	o.ErrorFormatter = func(err error) any {
		m := screens.Meld(err)
		if m.Code == "intern" { // its sentence names kinds and ids, never content
			w.log.Error("call", "error", m.Tekst)
		}
		return formatError(m)
	}
	o.SingleInstanceLock.OnSecondInstanceLaunch = func(options.SecondInstanceData) {
		runtime.WindowUnminimise(w.host.ctx())
		runtime.Show(w.host.ctx())
	}
	return o, nil
}

// base holds what the window and a refused second one share.
func base(dir string) *options.App {
	return &options.App{
		Title:            "Routewijzer",
		BackgroundColour: options.NewRGB(0xf4, 0xf6, 0xf7),
		// Files dropped on the window are refused in window.js. The webview's own
		// drag and drop stays on: lists are reordered with it.
		DragAndDrop:        &options.DragAndDrop{},
		SingleInstanceLock: &options.SingleInstanceLock{UniqueId: instance(dir)},
		Linux: &linux.Options{
			Icon:             icon,
			ProgramName:      "routewijzer",
			WebviewGpuPolicy: linux.WebviewGpuPolicyNever,
			Messages:         &linux.Messages{WebKit2GTKMinRequired: "Routewijzer heeft minstens WebKit2GTK %s nodig."},
		},
		Windows: &windows.Options{
			WebviewUserDataPath:  filepath.Join(dir, "webview"),
			IsZoomControlEnabled: true,
			Messages:             windowsMessages(),
		},
	}
}

// instance names this data folder, so that two folders may be open side by side.
func instance(dir string) string {
	sum := sha256.Sum256([]byte(dir))
	return "nl.routewijzer.v" + hex.EncodeToString(sum[:6])
}

// second is what a second start shows: nothing when the first window answers,
// and otherwise a sentence.
func second(dir string) *options.App {
	o := base(dir)
	o.StartHidden = true
	o.AssetServer = &assetserver.Options{Handler: http.NotFoundHandler()}
	o.OnStartup = func(ctx context.Context) {
		time.AfterFunc(time.Minute, func() { os.Exit(1) }) // nobody may be there to press OK
		time.Sleep(closeWait)                              // on Linux this runs beside the message to the first window
		_, _ = runtime.MessageDialog(ctx, runtime.MessageDialogOptions{
			Type:    runtime.InfoDialog,
			Title:   "Routewijzer is al geopend",
			Message: "Routewijzer is al geopend. Gebruik het venster dat openstaat.",
		})
		os.Exit(1)
	}
	return o
}

// formatError hands the page a code, a Dutch sentence and what came with them.
// Wails makes a JavaScript Error of a string only; window.js takes it apart again.
func formatError(m screens.Melding) any {
	b, e := json.Marshal(m)
	if e != nil {
		return m.Tekst
	}
	return string(b)
}

// guard sends the security headers along with every file of the page.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		h := rw.Header()
		h.Set("Content-Security-Policy", frontend.CSP)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(rw, r)
	})
}

// beforeClose asks the page for what is still being typed before the window
// goes; a page that does not answer is not waited for.
func (w *window) beforeClose(ctx context.Context) (prevent bool) {
	if w.leave.Load() {
		return false
	}
	done := make(chan struct{}, 1)
	off := runtime.EventsOnMultiple(ctx, "routewijzer:gesloten", func(...any) { done <- struct{}{} }, 1)
	go func() {
		defer off()
		runtime.WindowExecJS(ctx, "window.routewijzer && window.routewijzer.sluiten()")
		select {
		case <-done:
		case <-time.After(closeWait):
			w.log.Warn("page did not answer before closing")
		}
		w.leave.Store(true)
		runtime.Quit(ctx)
	}()
	return true
}

func windowsMessages() *windows.Messages {
	return &windows.Messages{
		InstallationRequired: "De WebView2-runtime van Microsoft is nodig om Routewijzer te tonen.",
		UpdateRequired:       "De WebView2-runtime van Microsoft moet worden bijgewerkt.",
		MissingRequirements:  "Er ontbreekt iets",
		Webview2NotInstalled: "De WebView2-runtime is niet geïnstalleerd.",
		Error:                "Fout",
		FailedToInstall:      "Het installeren van de WebView2-runtime is niet gelukt. Probeer het opnieuw.",
		DownloadPage:         "Routewijzer heeft de WebView2-runtime nodig. Druk op OK om de downloadpagina te openen. Minimale versie: ",
		PressOKToInstall:     "Druk op OK om te installeren.",
		ContactAdmin:         "De WebView2-runtime is nodig om Routewijzer te tonen. Vraag uw beheerder om hulp.",
		InvalidFixedWebview2: "De opgegeven WebView2-runtime is niet bruikbaar: ",
		WebView2ProcessCrash: "Het venster is gestopt en moet opnieuw worden gestart. Wat was opgeslagen, is er nog.",
	}
}
