//go:build !linux || !production

package desktop

// pageZoom says that there is no zoom of the web view to set here.
func pageZoom(float64) bool { return false }
