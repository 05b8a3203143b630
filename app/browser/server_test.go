package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"routewijzer/app/screens"
)

var errVol = errors.New("disk full")

// Proef stands for the screens: what it returns and what it throws is known.
type Proef struct{ host screens.Host }

type Vorm struct {
	Naam string   `json:"naam"`
	Tal  int      `json:"tal"`
	Los  any      `json:"los"`
	Rij  []string `json:"rij"`
}

func (*Proef) Echo(v Vorm, nog string) (Vorm, error) { v.Naam += nog; return v, nil }
func (*Proef) Stil() error                           { return nil }
func (*Proef) Fout() (Vorm, error)                   { return Vorm{}, errVol }
func (*Proef) Paniek() error                         { panic("Sem de Wit") }
func (p *Proef) Bewaar() (string, error)             { return p.host.Save("Plan é.pdf", []byte("%PDF")) }
func (p *Proef) Open() (Vorm, error) {
	name, data, err := p.host.Open("Kies", []string{".pdf"})
	return Vorm{Naam: name, Tal: len(data)}, err
}

// A client speaks to a real server over a real socket.
type client struct {
	t      *testing.T
	server *server
	base   string
	bearer string
	log    *bytes.Buffer
}

func start(t *testing.T) *client {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	page := fstest.MapFS{
		"index.html":    {Data: []byte("<html><head></head>pagina</html>")},
		"assets/app.js": {Data: []byte("1")},
	}
	h := newHub()
	log := &bytes.Buffer{}
	fout := func(err error) screens.Melding {
		if errors.Is(err, errVol) {
			return screens.Melding{Code: "vol", Tekst: "De schijf is vol."}
		}
		return screens.Melding{Code: "intern", Tekst: "Er ging iets mis."}
	}
	s := newServer(l.Addr().String(), page, []any{&Proef{h}}, fout, h, slog.New(slog.NewTextHandler(log, nil)))
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil && !errors.Is(err, http.ErrServerClosed) {
			t.Errorf("serve: %v", err)
		}
	})
	return &client{t: t, server: s, base: "http://" + l.Addr().String(), log: log}
}

func (c *client) login() *client {
	c.t.Helper()
	_, key, _ := strings.Cut(c.server.address(), "#sleutel=")
	status, body := c.do("POST", "/api/session", `{"sleutel":"`+key+`"}`, nil)
	if status != http.StatusOK {
		c.t.Fatalf("exchange: %d %s", status, body)
	}
	var got struct{ Bearer string }
	if err := json.Unmarshal(body, &got); err != nil || got.Bearer == "" {
		c.t.Fatalf("exchange: %s %v", body, err)
	}
	c.bearer = got.Bearer
	return c
}

// do sends one request as the page would; change alters it first.
func (c *client) do(method, path, body string, change func(*http.Request)) (int, []byte) {
	c.t.Helper()
	r, err := http.NewRequest(method, c.base+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Origin", c.base)
	if c.bearer != "" {
		r.Header.Set("Authorization", "Bearer "+c.bearer)
	}
	if change != nil {
		change(r)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	b, err := io.ReadAll(resp.Body)
	if e := resp.Body.Close(); err != nil || e != nil {
		c.t.Fatal(err, e)
	}
	return resp.StatusCode, b
}

const echo = `{"screen":"Proef","method":"Echo","args":[{"naam":"a","tal":3,"los":{"x":1},"rij":["b"]},"!"]}`

func TestCall(t *testing.T) {
	c := start(t).login()
	tests := []struct {
		name, body string
		status     int
		want       string
	}{
		{"value", echo, 200, `{"result":{"naam":"a!","tal":3,"los":{"x":1},"rij":["b"]}}`},
		{"nothing", `{"screen":"Proef","method":"Stil","args":[]}`, 200, `{"result":null}`},
		{"no arguments at all", `{"screen":"Proef","method":"Stil"}`, 200, `{"result":null}`},
		{"error", `{"screen":"Proef","method":"Fout","args":[]}`, 422, `{"code":"vol","tekst":"De schijf is vol."}`},
		{"unknown method", `{"screen":"Proef","method":"Nee","args":[]}`, 404, `{"code":"onbekend","tekst":"Dit kan het programma niet."}`},
		{"unknown screen", `{"screen":"Nee","method":"Stil","args":[]}`, 404, `{"code":"onbekend","tekst":"Dit kan het programma niet."}`},
		{"too few arguments", `{"screen":"Proef","method":"Echo","args":[]}`, 400, `{"code":"oproep","tekst":"Deze vraag is niet te lezen."}`},
		{"argument of another shape", `{"screen":"Proef","method":"Echo","args":[7,"x"]}`, 400, `{"code":"oproep","tekst":"Deze vraag is niet te lezen."}`},
		{"no JSON", `{"screen":`, 400, `{"code":"oproep","tekst":"Deze vraag is niet te lezen."}`},
		{"empty", ``, 400, `{"code":"oproep","tekst":"Deze vraag is niet te lezen."}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, got := c.do("POST", "/api/call", tt.body, nil)
			if status != tt.status || string(got) != tt.want {
				t.Errorf("got %d %s, want %d %s", status, got, tt.status, tt.want)
			}
		})
	}
}

func TestPanicIsAnError(t *testing.T) {
	c := start(t).login()
	status, got := c.do("POST", "/api/call", `{"screen":"Proef","method":"Paniek","args":[]}`, nil)
	if status != 500 || !bytes.Contains(got, []byte(`"code":"intern"`)) || bytes.Contains(got, []byte("Sem")) {
		t.Errorf("got %d %s", status, got)
	}
	if !strings.Contains(c.log.String(), "Proef.Paniek") || strings.Contains(c.log.String(), "Sem de Wit") {
		t.Errorf("the log must name the method and not what it was about: %s", c.log)
	}
	if status, _ := c.do("POST", "/api/call", echo, nil); status != 200 {
		t.Errorf("the program does not go on: %d", status)
	}
}

func TestHugeBody(t *testing.T) {
	c := start(t).login()
	paste := `{"screen":"Proef","method":"Echo","args":[{"naam":"` + strings.Repeat("\\u0041", 1<<20) + `"},""]}`
	if status, _ := c.do("POST", "/api/call", paste, nil); status != 200 {
		t.Errorf("a pasted megabyte: got %d, want 200", status)
	}
	huge := `{"screen":"Proef","method":"Echo","args":[{"naam":"` + strings.Repeat("a", maxCall) + `"},""]}`
	if status, got := c.do("POST", "/api/call", huge, nil); status != 413 || !bytes.Contains(got, []byte("te-groot")) {
		t.Errorf("got %d %s, want 413", status, got)
	}
}

func TestWhoGetsIn(t *testing.T) {
	c := start(t).login()
	other := start(t).login()
	set := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	tests := []struct {
		name   string
		change func(*http.Request)
		status int
	}{
		{"the page itself", nil, 200},
		{"localhost by name", func(r *http.Request) {
			r.Host = strings.Replace(r.Host, "127.0.0.1", "localhost", 1)
			r.Header.Set("Origin", "http://"+r.Host)
		}, 200},
		{"another host name", func(r *http.Request) { r.Host = "kwaad.example" }, 403},
		{"another name with our port", func(r *http.Request) {
			_, port, _ := net.SplitHostPort(strings.TrimPrefix(c.base, "http://"))
			r.Host = "kwaad.example:" + port
			r.Header.Set("Origin", "http://"+r.Host)
		}, 403},
		{"another origin", set("Origin", "http://kwaad.example"), 403},
		{"another port as origin", set("Origin", other.base), 403},
		{"no origin", func(r *http.Request) { r.Header.Del("Origin") }, 403},
		{"origin null", set("Origin", "null"), 403},
		{"cross-site by its own word", set("Sec-Fetch-Site", "cross-site"), 403},
		{"no token", func(r *http.Request) { r.Header.Del("Authorization") }, 401},
		{"empty token", set("Authorization", "Bearer "), 401},
		{"token of another program", set("Authorization", "Bearer "+other.bearer), 401},
		{"token as cookie", func(r *http.Request) {
			r.Header.Del("Authorization")
			r.AddCookie(&http.Cookie{Name: "bearer", Value: c.bearer})
		}, 401},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if status, got := c.do("POST", "/api/call", echo, tt.change); status != tt.status {
				t.Errorf("got %d %s, want %d", status, got, tt.status)
			}
		})
	}
	t.Run("events without token", func(t *testing.T) {
		status, _ := c.do("GET", "/api/events", "", func(r *http.Request) { r.Header.Del("Authorization") })
		if status != 401 {
			t.Errorf("got %d, want 401", status)
		}
	})
}

func TestAddressWorksOnce(t *testing.T) {
	c := start(t)
	_, key, _ := strings.Cut(c.server.address(), "#sleutel=")
	body := `{"sleutel":"` + key + `"}`
	if status, _ := c.do("POST", "/api/session", body, nil); status != 200 {
		t.Fatalf("first: got %d", status)
	}
	if status, _ := c.do("POST", "/api/session", body, nil); status != 401 {
		t.Errorf("second: got %d, want 401", status)
	}
	for _, bad := range []string{`{"sleutel":""}`, `{}`, `{"sleutel":"zomaar"}`} {
		if status, _ := c.do("POST", "/api/session", bad, nil); status != 401 {
			t.Errorf("%s: got %d, want 401", bad, status)
		}
	}
	if status, _ := c.do("POST", "/api/session", "geen json", nil); status != 400 {
		t.Errorf("no JSON: got %d, want 400", status)
	}
	if status, _ := c.do("POST", "/api/call", echo, func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+key) }); status != 401 {
		t.Errorf("the key is no bearer: got %d, want 401", status)
	}
}

func TestPage(t *testing.T) {
	c := start(t)
	tests := []struct {
		path   string
		status int
		has    string
	}{
		{"/", 200, "pagina"},
		{"/dossier/01", 200, "pagina"},
		{"/assets/app.js", 200, "1"},
		{"/assets/weg.js", 404, ""},
		{"/assets", 404, ""},
		{"/../../etc/passwd", 200, "pagina"},
		{"/bridge.js", 200, `"Proef":[`},
		{"/api/onbekend", 404, "onbekend"},
	}
	for _, tt := range tests {
		status, got := c.do("GET", tt.path, "", nil)
		if status != tt.status || !bytes.Contains(got, []byte(tt.has)) {
			t.Errorf("%s: got %d %s, want %d and %q", tt.path, status, got, tt.status, tt.has)
		}
	}
	resp, err := http.Get(c.base + "/")
	if err != nil {
		t.Fatal(err)
	}
	if err := resp.Body.Close(); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Cache-Control": "no-store", "X-Frame-Options": "DENY", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
	} {
		if got := resp.Header.Get(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	if csp := resp.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "script-src 'self';") {
		t.Errorf("content security policy: %q", csp)
	}
	if len(resp.Cookies()) != 0 {
		t.Errorf("cookies: %v", resp.Cookies())
	}
}

// stream opens the events and returns the next one each time it is called.
func (c *client) stream() (next func() event, stop func()) {
	c.t.Helper()
	ctx, cancel := context.WithCancel(c.t.Context())
	r, err := http.NewRequestWithContext(ctx, "GET", c.base+"/api/events", nil)
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+c.bearer)
	resp, err := http.DefaultClient.Do(r)
	if err != nil || resp.StatusCode != 200 {
		c.t.Fatalf("events: %v %v", resp, err)
	}
	lines := bufio.NewScanner(resp.Body)
	next = func() event {
		c.t.Helper()
		for lines.Scan() {
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			if !ok {
				continue
			}
			var e event
			if err := json.Unmarshal([]byte(data), &e); err != nil {
				c.t.Fatal(err)
			}
			return e
		}
		c.t.Fatalf("the stream ended: %v", lines.Err())
		return event{}
	}
	stop = func() {
		cancel()
		_ = resp.Body.Close()
	}
	c.t.Cleanup(stop)
	return next, stop
}

func TestEvents(t *testing.T) {
	c := start(t).login()
	next, stop := c.stream()
	c.wait(1)
	c.server.hub.Emit("dossier", "01", "02")
	if e := next(); e.Soort != "gebeurtenis" || e.Naam != "dossier" || len(e.IDs) != 2 {
		t.Errorf("got %+v", e)
	}
	stop() // a reload: what happens meanwhile is kept
	c.wait(0)
	c.server.hub.Emit("lijst")
	next, _ = c.stream()
	if e := next(); e.Naam != "lijst" {
		t.Errorf("after a reload: got %+v", e)
	}
}

// wait until so many streams are open.
func (c *client) wait(streams int) {
	c.t.Helper()
	s := c.server.sessions.find(c.bearer)
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		s.mu.Lock()
		n := len(s.streams)
		s.mu.Unlock()
		if n == streams {
			return
		}
	}
	c.t.Fatalf("not %d streams", streams)
}

func TestSlowStreamIsClosed(t *testing.T) {
	s := &session{}
	c := s.listen()
	for range cap(c) + 1 {
		s.tell(event{Soort: "gebeurtenis"}, false)
	}
	n := 0
	for range c {
		n++
	}
	if n != cap(c) || len(s.streams) != 0 {
		t.Errorf("got %d events and %d streams", n, len(s.streams))
	}
	s.leave(c) // the handler leaves all the same
}

func TestDownload(t *testing.T) {
	c := start(t).login()
	next, _ := c.stream()
	c.wait(1)
	if status, got := c.do("POST", "/api/call", `{"screen":"Proef","method":"Bewaar","args":[]}`, nil); string(got) != `{"result":""}` {
		t.Fatalf("got %d %s", status, got)
	}
	e := next()
	if e.Soort != "download" || e.Naam != "Plan é.pdf" {
		t.Fatalf("got %+v", e)
	}
	bare := func(r *http.Request) { r.Header.Del("Authorization"); r.Header.Del("Origin") }
	if status, got := c.do("GET", e.Pad, "", bare); status != 200 || string(got) != "%PDF" {
		t.Errorf("got %d %s", status, got)
	}
	if status, _ := c.do("GET", e.Pad, "", bare); status != 404 {
		t.Errorf("a second time: got %d, want 404", status)
	}
	if status, _ := c.do("GET", "/api/download/zomaar", "", bare); status != 404 {
		t.Errorf("a made-up one: got %d, want 404", status)
	}
}

func TestOpen(t *testing.T) {
	const open = `{"screen":"Proef","method":"Open","args":[]}`
	type answer struct {
		status int
		body   string
	}
	ask := func(c *client, next func() event) (event, chan answer) {
		t.Helper()
		got := make(chan answer, 1)
		go func() {
			status, b := c.do("POST", "/api/call", open, nil)
			got <- answer{status, string(b)}
		}()
		e := next()
		if e.Soort != "vraag-bestand" || e.Naam != "Kies" || e.ID == "" || e.Extensies[0] != ".pdf" {
			t.Fatalf("got %+v", e)
		}
		return e, got
	}
	named := func(r *http.Request) { r.Header.Set("X-Naam", "plan%20%C3%A9.pdf") }

	t.Run("chosen", func(t *testing.T) {
		c := start(t).login()
		next, _ := c.stream()
		e, got := ask(c, next)
		stranger := *c
		stranger.login()
		if status, _ := stranger.do("POST", "/api/file/"+e.ID, "stiekem", named); status != 404 {
			t.Errorf("another session answers: got %d, want 404", status)
		}
		if status, b := c.do("POST", "/api/file/"+e.ID, "inhoud", named); status != 200 {
			t.Errorf("got %d %s", status, b)
		}
		if a := <-got; !strings.Contains(a.body, `"naam":"plan é.pdf","tal":6`) {
			t.Errorf("got %+v", a)
		}
		if status, _ := c.do("POST", "/api/file/"+e.ID, "inhoud", named); status != 404 {
			t.Errorf("answered twice: got %d, want 404", status)
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		c := start(t).login()
		next, _ := c.stream()
		e, got := ask(c, next)
		if status, b := c.do("DELETE", "/api/file/"+e.ID, "", nil); status != 200 {
			t.Errorf("got %d %s", status, b)
		}
		if a := <-got; !strings.Contains(a.body, `"naam":"","tal":0`) {
			t.Errorf("got %+v", a)
		}
	})
	t.Run("no name", func(t *testing.T) {
		c := start(t).login()
		next, _ := c.stream()
		e, got := ask(c, next)
		if status, _ := c.do("POST", "/api/file/"+e.ID, "inhoud", nil); status != 400 {
			t.Errorf("got %d, want 400", status)
		}
		c.do("DELETE", "/api/file/"+e.ID, "", nil)
		<-got
	})
	t.Run("page gone", func(t *testing.T) {
		c := start(t).login()
		next, _ := c.stream()
		ctx, cancel := context.WithCancel(t.Context())
		gone := make(chan struct{})
		go func() {
			defer close(gone)
			r, err := http.NewRequestWithContext(ctx, "POST", c.base+"/api/call", strings.NewReader(open))
			if err != nil {
				t.Error(err)
				return
			}
			r.Header.Set("Origin", c.base)
			r.Header.Set("Authorization", "Bearer "+c.bearer)
			if resp, err := http.DefaultClient.Do(r); err == nil {
				_ = resp.Body.Close()
				t.Errorf("the call came back: %d", resp.StatusCode)
			}
		}()
		e := next()
		cancel()
		<-gone
		for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(time.Millisecond) {
			c.server.hub.mu.Lock()
			n := len(c.server.hub.asks)
			c.server.hub.mu.Unlock()
			if n == 0 {
				break
			}
			if time.Now().After(deadline) {
				t.Fatal("the question still stands")
			}
		}
		if status, _ := c.do("POST", "/api/file/"+e.ID, "inhoud", named); status != 404 {
			t.Errorf("got %d, want 404", status)
		}
	})
}

func TestRenew(t *testing.T) {
	c := start(t)
	var out bytes.Buffer
	renew(strings.NewReader("\n\n"), &out, c.server.address)
	lines := strings.Fields(out.String())
	if len(lines) != 2 || lines[0] == lines[1] {
		t.Fatalf("got %q", lines)
	}
	for _, line := range lines {
		_, key, _ := strings.Cut(line, "#sleutel=")
		if status, _ := c.do("POST", "/api/session", `{"sleutel":"`+key+`"}`, nil); status != 200 {
			t.Errorf("%s: got %d", line, status)
		}
	}
}

func TestClock(t *testing.T) {
	now, err := clock("2026-09-14")
	if err != nil || now().Format(time.DateOnly) != "2026-09-14" {
		t.Errorf("got %v %v", now(), err)
	}
	if _, err := clock("31-02-2026"); err == nil {
		t.Error("31-02-2026 is taken for a day")
	}
}
