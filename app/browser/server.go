package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"path"
	"strings"
	"time"

	"routewijzer/app/screens"
	"routewijzer/frontend"
)

//go:embed bridge.js
var bridge []byte

// A server answers one browser program: the files of the page for anybody on
// this computer, everything else for those who hold a bearer.
type server struct {
	host     string // "127.0.0.1:34567"
	page     fs.FS
	methods  methods
	fout     func(error) screens.Melding
	sessions *sessions
	hub      *hub
	log      *slog.Logger
}

func newServer(host string, page fs.FS, bound []any, fout func(error) screens.Melding, h *hub, log *slog.Logger) *server {
	return &server{host: host, page: page, methods: bind(bound), fout: fout, sessions: newSessions(), hub: h, log: log}
}

// address is where the program can be opened, once.
func (s *server) address() string { return "http://" + s.host + "/#sleutel=" + s.sessions.offer() }

// serve answers until ctx is done and every call has returned.
func (s *server) serve(ctx context.Context, l net.Listener) error {
	// The streams of events end with the server; calls are waited for.
	streams, stop := context.WithCancel(context.Background())
	defer stop()
	srv := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 10 * time.Second,
		MaxHeaderBytes:    64 << 10,
		BaseContext:       func(net.Listener) context.Context { return streams },
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop()
	grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return srv.Shutdown(grace)
}

func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /api/session", s.exchange)
	mux.HandleFunc("POST /api/call", s.authorized(s.call))
	mux.HandleFunc("GET /api/events", s.authorized(s.events))
	mux.HandleFunc("POST /api/file/{id}", s.authorized(s.upload))
	mux.HandleFunc("DELETE /api/file/{id}", s.authorized(s.cancel))
	mux.HandleFunc("GET /api/download/{token}", s.download)
	mux.HandleFunc("/api/", func(w http.ResponseWriter, r *http.Request) {
		s.refuse(w, http.StatusNotFound, "onbekend", "Dit kan het programma niet.")
	})
	mux.HandleFunc("/bridge.js", s.bridge)
	mux.HandleFunc("/", s.file)
	return s.guard(mux)
}

// guard keeps out other sites: a page elsewhere that guesses the port reaches
// this server with its own Origin, or with its own name as Host.
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Security-Policy", frontend.CSP)
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		if !s.ownHost(r.Host) {
			s.refuse(w, http.StatusForbidden, "host", "Dit adres hoort niet bij Routewijzer.")
			return
		}
		if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
			s.refuse(w, http.StatusForbidden, "herkomst", "Deze vraag komt van een andere website.")
			return
		}
		if r.Header.Get("Origin") == "" && r.Method != http.MethodGet && r.Method != http.MethodHead {
			s.refuse(w, http.StatusForbidden, "herkomst", "Deze vraag zegt niet waar zij vandaan komt.")
			return
		}
		switch r.Header.Get("Sec-Fetch-Site") {
		case "", "none", "same-origin":
		default:
			s.refuse(w, http.StatusForbidden, "herkomst", "Deze vraag komt van een andere website.")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ownHost accepts the address itself and localhost, by which Chromebooks
// forward a port.
func (s *server) ownHost(host string) bool {
	_, port, err := net.SplitHostPort(s.host)
	return err == nil && (host == s.host || host == net.JoinHostPort("localhost", port))
}

func (s *server) bridge(w http.ResponseWriter, r *http.Request) {
	names, err := json.Marshal(s.methods.names())
	if err != nil {
		s.refuse(w, http.StatusInternalServerError, "intern", "Het programma kan niet starten.")
		return
	}
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	s.write(w, bytes.Replace(bridge, []byte("__METHODS__"), names, 1))
}

// file serves the page. A path that is no file is a place inside the page.
func (s *server) file(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	info, err := fs.Stat(s.page, name)
	if name == "" || (errors.Is(err, fs.ErrNotExist) && path.Ext(name) == "") {
		name = "index.html"
	} else if err != nil || info.IsDir() {
		http.NotFound(w, r)
		return
	}
	http.ServeFileFS(w, r, s.page, name)
}

// authorized lets through who holds a bearer.
func (s *server) authorized(next func(http.ResponseWriter, *http.Request, *session)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		session := s.sessions.find(token)
		if !ok || session == nil {
			s.refuse(w, http.StatusUnauthorized, "sessie", noSession)
			return
		}
		next(w, r, session)
	}
}

const noSession = "Dit tabblad heeft geen toegang (meer). Open Routewijzer met een nieuw adres."

// exchange trades the one-time key of the address for a bearer.
func (s *server) exchange(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Sleutel string `json:"sleutel"`
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 4<<10)).Decode(&body); err != nil {
		s.refuse(w, http.StatusBadRequest, "oproep", "Deze vraag is niet te lezen.")
		return
	}
	bearer, ok := s.sessions.exchange(body.Sleutel)
	if !ok {
		s.refuse(w, http.StatusUnauthorized, "sessie", noSession)
		return
	}
	s.answer(w, http.StatusOK, map[string]string{"bearer": bearer})
}

func (s *server) refuse(w http.ResponseWriter, status int, code, tekst string) {
	s.answer(w, status, screens.Melding{Code: code, Tekst: tekst})
}

func (s *server) answer(w http.ResponseWriter, status int, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		s.log.Error("encode answer", "error", err)
		status, b = http.StatusInternalServerError, []byte(`{"code":"intern","tekst":"Het antwoord kan niet worden verstuurd."}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	s.write(w, b)
}

// write sends bytes; a browser that went away is no error of ours.
func (s *server) write(w http.ResponseWriter, b []byte) {
	if _, err := w.Write(b); err != nil {
		s.log.Debug("write answer", "error", err)
	}
}
