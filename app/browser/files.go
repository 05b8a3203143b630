package main

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strconv"
)

// maxFile is the largest file the page can hand over.
const maxFile = 100 << 20

// upload receives the file that was asked for. Its name travels in a header,
// percent-encoded; its path stays with the browser.
func (s *server) upload(w http.ResponseWriter, r *http.Request, from *session) {
	name, err := url.PathUnescape(r.Header.Get("X-Naam"))
	if err != nil || name == "" {
		s.refuse(w, http.StatusBadRequest, "oproep", "Het bestand heeft geen naam.")
		return
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxFile))
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		s.refuse(w, http.StatusRequestEntityTooLarge, "te-groot", "Dit bestand is groter dan 100 MB. Kies een kleiner bestand.")
		return
	}
	if err != nil {
		s.refuse(w, http.StatusBadRequest, "oproep", "Het bestand is niet helemaal aangekomen.")
		return
	}
	s.finish(w, r, from, answered{path.Base(name), data})
}

// cancel says that no file was chosen.
func (s *server) cancel(w http.ResponseWriter, r *http.Request, from *session) {
	s.finish(w, r, from, answered{})
}

func (s *server) finish(w http.ResponseWriter, r *http.Request, from *session, a answered) {
	c, ok := s.hub.take(r.PathValue("id"), from)
	if !ok {
		s.refuse(w, http.StatusNotFound, "verlopen", "Er wordt niet meer op een bestand gewacht.")
		return
	}
	c <- a
	s.answer(w, http.StatusOK, map[string]any{"result": nil})
}

// download hands out an offered file. A link cannot carry a bearer; the token
// in its address is worth one file, once.
func (s *server) download(w http.ResponseWriter, r *http.Request) {
	o, ok := s.hub.fetch(r.PathValue("token"))
	if !ok {
		s.refuse(w, http.StatusNotFound, "verlopen", "Deze download is al opgehaald of verlopen.")
		return
	}
	kind := mime.TypeByExtension(path.Ext(o.name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	h := w.Header()
	h.Set("Content-Type", kind)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": o.name}))
	h.Set("Content-Length", strconv.Itoa(len(o.data)))
	s.write(w, o.data)
}
