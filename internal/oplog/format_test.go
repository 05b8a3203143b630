package oplog

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCanonical(t *testing.T) {
	good := []string{"00", "17", "1818", "20", "3903e7", "40", "6161", "80", "a0", "f4", "f5", "f6", "f93e00", "fb3fb999999999999a", "a2616101616202", "a20a00616100"}
	for _, s := range good {
		b, _ := hex.DecodeString(s)
		if n, err := canonical(b); err != nil || n != len(b) {
			t.Errorf("%s refused: %v", s, err)
		}
	}
	bad := map[string]string{
		"": "nothing", "1817": "number too long", "190018": "number too long", "5801": "cut off", "61ff": "not UTF-8", "7f6161ff": "indefinite text",
		"9fff": "indefinite array", "bfff": "indefinite map", "c000": "tag", "f7": "undefined", "e0": "simple 0", "f820": "simple 32", "f97e00": "NaN", "f97c00": "infinity",
		"fa3fc00000": "float too long", "fb3ff8000000000000": "float too long", "a2616201616101": "keys out of order", "a2616101616102": "key twice",
		"9b7fffffffffffffff": "huge array", "bb7fffffffffffffff00": "huge map", "5b7fffffffffffffff": "huge string", "8201": "array cut off", "a101": "map cut off",
		strings.Repeat("81", 60) + "00": "too deep",
	}
	for s, why := range bad {
		b, _ := hex.DecodeString(s)
		if _, err := canonical(b); !errors.Is(err, ErrShape) {
			t.Errorf("%s accepted: %s", s, why)
		}
	}
	var v any
	if err := decode([]byte{0, 0}, &v); !errors.Is(err, ErrShape) {
		t.Error("bytes left over accepted")
	}
}

// FuzzCanonical: what the walker accepts is what the library writes.
func FuzzCanonical(f *testing.F) {
	for _, s := range []string{"a2616101616202", "fb3fb999999999999a", "c000", "8301820203f6"} {
		b, _ := hex.DecodeString(s)
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		n, err := canonical(b)
		if err != nil {
			return
		}
		var v any
		if err := dec.Unmarshal(b[:n], &v); err != nil {
			if strings.Contains(err.Error(), "map key") { // Go cannot hold a map or list as a map's key
				return
			}
			t.Fatalf("%x: the library refuses: %v", b[:n], err)
		}
		if again, err := enc.Marshal(v); err != nil || !bytes.Equal(again, b[:n]) {
			t.Fatalf("%x encodes as %x: %v", b[:n], again, err)
		}
	})
}

// FuzzParse: no bytes make Parse or Open panic, and what Parse takes it gives back.
func FuzzParse(f *testing.F) {
	r := newReplica(f, newDevice("a"))
	r.write("kind/roepnaam", `"Sem"`)
	for _, e := range r.all {
		f.Add(e.Bytes())
		f.Add(e.WithoutBody().Bytes())
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		in := slices.Clone(b)
		e, err := Parse(b)
		if err != nil {
			return
		}
		if !bytes.Equal(e.Bytes(), in) {
			t.Fatalf("%x became %x", in, e.Bytes())
		}
		p, err := Parse(e.Bytes())
		if err != nil || p.ID() != e.ID() {
			t.Fatal("changes on the way")
		}
		if s, err := e.Open(r.key); err == nil {
			l := NewLog(e.Header.Log, DossierLog, nil)
			if _, err := l.Add(e, s); err != nil {
				t.Fatal(err)
			}
			l.View().Held()
		}
	})
}

// FuzzParts: the same with the outer array always right.
func FuzzParts(f *testing.F) {
	r := newReplica(f, newDevice("a"))
	r.write("kind/roepnaam", `"Sem"`)
	for _, e := range r.all {
		f.Add(e.header, e.clear, len(e.Ciphertext))
	}
	f.Fuzz(func(t *testing.T, header, clear []byte, size int) {
		if size < 0 || size > 1<<16 {
			return
		}
		w := wire{Header: header, Clear: clear, Nonce: make([]byte, 24), Ciphertext: make([]byte, size), Sig: make([]byte, 64)}
		if header == nil || clear == nil {
			return
		}
		b, err := enc.Marshal(w)
		if err != nil {
			t.Fatal(err)
		}
		e, err := Parse(b)
		if err != nil {
			return
		}
		if !bytes.Equal(e.Bytes(), b) {
			t.Fatal("changes on the way")
		}
		l := NewLog(e.Header.Log, DossierLog, nil)
		for _, x := range []*Envelope{e, e.WithoutBody()} {
			if _, err := l.Add(x, nil); err != nil {
				t.Fatal(err)
			}
		}
		l.View().Held()
		VerifyAll([]*Envelope{e}, Introduced([]*Envelope{e}))
	})
}

// FuzzSealed: no sealed part makes a log panic.
func FuzzSealed(f *testing.F) {
	s := Sealed{HLC: HLC{Ms: 1}, Writes: []Write{{Path: "a/verwijderd", Value: cborTrue, Seen: []ID{{1}}}}, Rulings: []Ruling{{ID{2}, true}}}
	b, _ := enc.Marshal(s)
	f.Add(b, byte(1))
	f.Add(append(b, 0, 0), byte(3))
	f.Fuzz(func(t *testing.T, b []byte, kind byte) {
		s, err := readSealed(b)
		if err != nil {
			return
		}
		l := NewLog(LogID{1}, DossierLog, nil)
		e := &Envelope{Header: Header{Log: LogID{1}, Kind: Kind(kind), Seq: 1}, Clear: Clear{Founding: &Founding{Kind: DossierLog}}, id: ID{1}}
		if _, err := l.Add(e, s); err != nil {
			t.Fatal(err)
		}
		v := l.View()
		v.Held()
		v.Timeline()
		v.Deleted()
		v.Tombstones()
		v.Facts()
		v.Looks()
		for _, p := range v.Paths() {
			v.Merged(p)
		}
	})
}

func TestJSON(t *testing.T) {
	tests := []struct{ in, want string }{
		{`"a"`, `"a"`}, {`"e\u0301"`, `"é"`}, {`1`, `1`}, {`1.0`, `1`}, {`-0`, `0`}, {`-0.0`, `0`}, {`1e3`, `1000`}, {`0.1`, `0.1`}, {`9007199254740993`, `9007199254740993`}, {`9223372036854776000`, `9223372036854776000`},
		{`[]`, `[]`}, {`[1,"b",null]`, `[1,"b",null]`}, {`{"b":1,"a":{"é":true}}`, `{"a":{"é":true},"b":1}`}, {`"<&>"`, `"<&>"`}, {`null`, `null`}, {` true `, `true`},
	}
	for _, tt := range tests {
		b, err := FromJSON(json.RawMessage(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.in, err)
			continue
		}
		if got, err := ToJSON(b); err != nil || string(got) != tt.want {
			t.Errorf("%s became %s, want %s (%v)", tt.in, got, tt.want, err)
		}
	}
	for _, bad := range []string{``, `{`, `1 2`, `1e999`, `18446744073709551615`, `"a`, `{"é":1,"e\u0301":2}`, strings.Repeat("[", 40) + strings.Repeat("]", 40)} {
		if b, err := FromJSON(json.RawMessage(bad)); !errors.Is(err, ErrShape) {
			t.Errorf("%q accepted as %x: %v", bad, b, err)
		}
	}
	for _, bad := range []string{"", "4101", "a10101", "c101", "0000"} {
		b, _ := hex.DecodeString(bad)
		if j, err := ToJSON(b); !errors.Is(err, ErrShape) {
			t.Errorf("%s shown as %s", bad, j)
		}
	}
}

func TestJSONRoundTrip(t *testing.T) {
	var val func(t *rapid.T, depth int) any
	val = func(t *rapid.T, depth int) any {
		switch rapid.IntRange(0, 6-depth).Draw(t, "kind") {
		case 0:
			return rapid.Bool().Draw(t, "bool")
		case 1:
			return rapid.String().Draw(t, "text")
		case 2:
			return rapid.Int64().Draw(t, "int")
		case 3:
			f := rapid.Float64().Draw(t, "float")
			if math.IsNaN(f) || math.IsInf(f, 0) {
				return nil
			}
			return f
		case 4:
			out := []any{}
			for range rapid.IntRange(0, 3).Draw(t, "n") {
				out = append(out, val(t, depth+1))
			}
			return out
		case 5:
			out := map[string]any{}
			for range rapid.IntRange(0, 3).Draw(t, "n") {
				out[rapid.StringMatching("[a-z]{0,3}").Draw(t, "key")] = val(t, depth+1)
			}
			return out
		}
		return nil
	}
	rapid.Check(t, func(t *rapid.T) {
		j, err := json.Marshal(val(t, 0))
		if err != nil {
			t.Skip("no JSON")
		}
		b, err := FromJSON(j)
		if err != nil {
			t.Fatal(err)
		}
		k, err := ToJSON(b)
		if err != nil {
			t.Fatal(err)
		}
		if c, err := FromJSON(k); err != nil || !bytes.Equal(b, c) {
			t.Fatalf("%s, %s: %x, %x", j, k, b, c)
		}
	})
}

func TestSealRefuses(t *testing.T) {
	a := newDevice("a")
	v := value(t, `"x"`)
	h := Header{Log: LogID{1}, Kind: KindOps, Seq: 1}
	tests := map[string]struct {
		h Header
		c Clear
		s Sealed
	}{
		"path twice":            {h, Clear{}, Sealed{Writes: []Write{{Path: "a", Value: v}, {Path: "a", Value: v}}}},
		"empty path":            {h, Clear{}, Sealed{Writes: []Write{{Path: "", Value: v}}}},
		"empty part":            {h, Clear{}, Sealed{Writes: []Write{{Path: "a//b", Value: v}}}},
		"control character":     {h, Clear{}, Sealed{Writes: []Write{{Path: "a\nb", Value: v}}}},
		"long path":             {h, Clear{}, Sealed{Writes: []Write{{Path: strings.Repeat("a", 513), Value: v}}}},
		"no value":              {h, Clear{}, Sealed{Writes: []Write{{Path: "a"}}}},
		"two values":            {h, Clear{}, Sealed{Writes: []Write{{Path: "a", Value: []byte{0, 0}}}}},
		"seen of no deletion":   {h, Clear{}, Sealed{Writes: []Write{{Path: "a", Value: v, Seen: []ID{{1}}}}}},
		"gone outside a remain": {h, Clear{}, Sealed{Writes: []Write{{Path: "a", Gone: true}}}},
		"gone with a value":     {h, Clear{}, Sealed{Remains: []Remain{{Writes: []Write{{Path: "a", Value: v, Gone: true}}}}}},
		"grant to nobody":       {h, Clear{}, Sealed{Grants: []Grant{{Role: "ib"}}}},
		"grant of nothing":      {h, Clear{}, Sealed{Grants: []Grant{{Person: person("a")}}}},
		"loss of nobody":        {h, Clear{}, Sealed{Losses: []Loss{{Role: "ib"}}}},
		"another key made":      {h, Clear{Made: KeyID{1}}, Sealed{}},
		"seq 0":                 {Header{Log: LogID{1}, Kind: KindOps}, Clear{}, Sealed{}},
		"kind 0":                {Header{Log: LogID{1}, Seq: 1}, Clear{}, Sealed{}},
		"no log":                {Header{Kind: KindOps, Seq: 1}, Clear{}, Sealed{}},
		"heads out of order":    {Header{Log: LogID{1}, Kind: KindOps, Seq: 1, Heads: []ID{{2}, {1}}}, Clear{}, Sealed{}},
		"short device key":      {h, Clear{Devices: []Device{{Sign: []byte{1}}}}, Sealed{}},
	}
	for name, tt := range tests {
		if _, err := Seal(a, testKey("k"), tt.h, tt.c, tt.s); !errors.Is(err, ErrShape) {
			t.Errorf("%s: %v", name, err)
		}
	}
	big := append([]byte{0x7a, 0, 0x40, 0, 0}, bytes.Repeat([]byte("a"), MaxBytes)...)
	if _, err := Seal(a, testKey("k"), h, Clear{}, Sealed{Writes: []Write{{Path: "a", Value: big}}}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
	if _, err := Parse(make([]byte, MaxBytes+1)); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
}

func TestNewerFormat(t *testing.T) {
	for _, h := range []map[int]any{{1: 2, 2: 1, 77: "new"}, {1: 1, 2: 2}} {
		b, _ := enc.Marshal(h)
		w, _ := enc.Marshal(wire{Header: b, Clear: []byte{0xa0}}.plain())
		if _, err := Parse(w); !errors.Is(err, ErrNewer) {
			t.Errorf("%v: %v", h, err)
		}
	}
}

// plain fills what encodes as null.
func (w wire) plain() wire {
	w.Nonce, w.Ciphertext, w.Sig = []byte{}, []byte{}, []byte{}
	return w
}

// TestBound: header and clear part cannot be changed or exchanged unnoticed.
func TestBound(t *testing.T) {
	r := newReplica(t, newDevice("a"))
	r.write("a", `"x"`)
	e, dev := r.all[1], r.me.Device()
	if err := e.Verify(newDevice("b").Device()); !errors.Is(err, ErrSignature) {
		t.Error("another device verifies")
	}
	if _, err := e.Open(testKey("other")); !errors.Is(err, ErrKey) {
		t.Error("another key opens")
	}
	for name, change := range map[string]func(w *wire){
		"header": func(w *wire) { w.Header[len(w.Header)-1]++ },
		"clear":  func(w *wire) { w.Clear = []byte{0xa1, 0x0a, 0xf5} },
		"nonce":  func(w *wire) { w.Nonce[0]++ },
		"sealed": func(w *wire) { w.Ciphertext[0]++ },
		"sig":    func(w *wire) { w.Sig[0]++ },
	} {
		var w wire
		if err := dec.Unmarshal(e.Bytes(), &w); err != nil {
			t.Fatal(err)
		}
		change(&w)
		b, _ := enc.Marshal(w)
		if p, err := Parse(b); err == nil && p.Verify(dev) == nil {
			t.Errorf("%s changed unnoticed", name)
		}
	}
	var w wire
	_ = dec.Unmarshal(e.Bytes(), &w)
	w.Header = r.all[0].header // sealed under another header
	x := &Envelope{Header: e.Header, header: w.Header, Nonce: w.Nonce, Ciphertext: w.Ciphertext}
	if _, err := x.Open(r.key); !errors.Is(err, ErrSealed) {
		t.Errorf("opens under another header: %v", err)
	}
	stub, err := Parse(e.WithoutBody().Bytes())
	if err != nil || stub.ID() != e.ID() || stub.Verify(dev) != nil || !stub.Destroyed() {
		t.Error("a destroyed body breaks the chain", err)
	}
	if _, err := stub.Open(r.key); !errors.Is(err, ErrDestroyed) {
		t.Errorf("a destroyed body opens: %v", err)
	}
}

func TestPadme(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, MaxBytes).Draw(t, "n")
		p := padme(n)
		if p < n || float64(p) > float64(n)*1.12+1 || padme(p) != p {
			t.Fatalf("%d is padded to %d", n, p)
		}
	})
}

func TestIDs(t *testing.T) {
	id := ID{1, 2, 0xff}
	if got, err := ParseID(id.String()); got != id || err != nil {
		t.Error(got, err)
	}
	log := NewLogID(DeviceID{1}, day(1), [16]byte{2})
	if got, err := ParseLogID(log.String()); got != log || err != nil {
		t.Error(got, err)
	}
	if s := log.String(); s[14] != '7' || !strings.ContainsRune("89ab", rune(s[19])) {
		t.Errorf("%s is no UUIDv7", s)
	}
	for _, bad := range []string{"", "zz", strings.Repeat("g", 64), log.String()[1:] + "x", strings.ReplaceAll(log.String(), "-", "")} {
		if _, err := ParseID(bad); !errors.Is(err, ErrID) {
			t.Errorf("%q is an id", bad)
		}
		if _, err := ParseLogID(bad); !errors.Is(err, ErrID) {
			t.Errorf("%q is a log id", bad)
		}
	}
}

func TestExchange(t *testing.T) {
	r := newReplica(t, newDevice("a"))
	r.write("a", `"x"`)
	same := func(b []byte) ([]byte, error) { return b, nil }
	var file bytes.Buffer
	if err := WriteExchange(&file, r.log.ID(), DossierLog, r.all, same); err != nil {
		t.Fatal(err)
	}
	log, kind, es, unread, err := ReadExchange(bytes.NewReader(file.Bytes()), same)
	if err != nil || log != r.log.ID() || kind != DossierLog || len(es) != 2 || es[1].ID() != r.all[1].ID() || len(unread) != 0 {
		t.Fatal(log, kind, es, unread, err)
	}
	if err := WriteExchange(&file, LogID{9}, DossierLog, r.all, same); !errors.Is(err, ErrShape) {
		t.Errorf("another log: %v", err)
	}
	closed := errors.New("wrong passphrase")
	refuse := func([]byte) ([]byte, error) { return nil, closed }
	if err := WriteExchange(&file, r.log.ID(), DossierLog, r.all, refuse); !errors.Is(err, closed) {
		t.Error(err)
	}
	if _, _, _, _, err := ReadExchange(bytes.NewReader(file.Bytes()), refuse); !errors.Is(err, closed) {
		t.Error(err)
	}
	if _, _, _, _, err := ReadExchange(strings.NewReader("PK\x03\x04"), same); !errors.Is(err, ErrNoExchange) {
		t.Error(err)
	}
	if _, _, _, _, err := ReadExchange(bytes.NewReader(file.Bytes()[:40]), same); !errors.Is(err, ErrShape) {
		t.Error(err)
	}
	newer, _ := enc.Marshal(exchange{Log: r.log.ID(), Kind: DossierLog, Envelopes: [][]byte{newerBytes(t), r.all[0].Bytes()}})
	if _, _, es, unread, err := ReadExchange(strings.NewReader(ExchangeMagic+string(newer)), same); err != nil || len(es) != 1 || len(unread) != 1 {
		t.Error(es, unread, err)
	}
}

func newerBytes(t *testing.T) []byte {
	h, err := enc.Marshal(map[int]any{1: 9, 2: 1})
	if err != nil {
		t.Fatal(err)
	}
	b, err := enc.Marshal(wire{Header: h, Clear: []byte{0xa0}}.plain())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestReceipt(t *testing.T) {
	server := newDevice("server")
	r := Receipt{Log: LogID{1}, Epoch: Bytes16{2}, Seq: 3, H: ID{4}, Envelope: ID{5}, ReceivedAt: 6}
	r.Sig, _ = server.Sign(r.Message())
	p, err := ParseReceipt(r.Bytes())
	if err != nil || p.Verify(server.dev.Sign) != nil {
		t.Fatal(err)
	}
	p.Seq++
	if err := p.Verify(server.dev.Sign); !errors.Is(err, ErrSignature) {
		t.Error("seq changed unnoticed")
	}
	r.Sig = nil
	if _, err := ParseReceipt(r.Bytes()); !errors.Is(err, ErrShape) {
		t.Error("without signature:", err)
	}
}
