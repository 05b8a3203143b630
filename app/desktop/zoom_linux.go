//go:build linux && production

package desktop

/*
#cgo pkg-config: gtk+-3.0
#cgo webkit2_41 pkg-config: webkit2gtk-4.1
#cgo !webkit2_41 pkg-config: webkit2gtk-4.0
#include <webkit2/webkit2.h>

static void visit(GtkWidget *widget, gpointer factor) {
	if (WEBKIT_IS_WEB_VIEW(widget))
		webkit_web_view_set_zoom_level(WEBKIT_WEB_VIEW(widget), *(double *)factor);
	else if (GTK_IS_CONTAINER(widget))
		gtk_container_forall(GTK_CONTAINER(widget), visit, factor);
}

static gboolean apply(gpointer factor) {
	GList *windows = gtk_window_list_toplevels();
	for (GList *w = windows; w; w = w->next)
		visit(GTK_WIDGET(w->data), factor);
	g_list_free(windows);
	g_free(factor);
	return G_SOURCE_REMOVE;
}

static void set_zoom(double factor) {
	double *f = g_new(double, 1);
	*f = factor;
	g_idle_add(apply, f);
}
*/
import "C"

// pageZoom enlarges the page as a browser does, so that it flows anew in the
// room that is left. Wails has no call for it; GTK knows the web view.
func pageZoom(factor float64) bool {
	C.set_zoom(C.double(factor))
	return true
}
