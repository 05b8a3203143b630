package oplog

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/chacha20poly1305"
)

var update = flag.Bool("update", false, "write the golden files anew")

// vectors is testdata/vectors/vectors.json: bytes another implementer can check against.
type vectors struct {
	About    string               `json:"about"`
	Logs     map[string]vectorLog `json:"logs"`
	Damaged  []vectorLog          `json:"damaged,omitempty"`
	Derived  []derivedVector      `json:"derived,omitempty"`
	Padme    [][2]int             `json:"padme,omitempty"`
	Blobs    []blobVector         `json:"blobs,omitempty"`
	Receipts []receiptVector      `json:"receipts,omitempty"`
	Exchange []exchangeVector     `json:"exchange,omitempty"`
}
type vectorLog struct {
	Name      string   `json:"name,omitempty"`
	Kind      LogKind  `json:"kind,omitempty"`
	Keys      []string `json:"keys"`
	Envelopes []string `json:"envelopes"`
}
type derivedVector struct{ Key, Purpose, Want, ID string }
type blobVector struct{ Ciphertext, ID string }
type receiptVector struct{ Server, Before, Bytes string }
type exchangeVector struct{ Key, File string }

func (d derivedVector) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"key": d.Key, "purpose": d.Purpose, "want": d.Want, "id": d.ID})
}
func (d blobVector) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"ciphertext": d.Ciphertext, "id": d.ID})
}
func (d receiptVector) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"server": d.Server, "before": d.Before, "bytes": d.Bytes})
}
func (d exchangeVector) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"key": d.Key, "file": d.File})
}

// A scribe writes a log of several devices with fixed nonces and times.
type scribe struct {
	t   *testing.T
	log *Log
	n   int
	all []*Envelope
}

func (s *scribe) put(d *testDevice, k Key, kind Kind, c Clear, x Sealed, change ...func(*Header)) ID {
	s.t.Helper()
	s.n++
	if x.HLC == (HLC{}) {
		x.HLC = HLC{Ms: day(s.n).UnixMilli()}
	}
	h := s.log.Next(kind, d.ID(), 1)
	for _, f := range change {
		f(&h)
	}
	nonce := sha256.Sum256([]byte(fmt.Sprintf("nonce %s %d", s.log.ID(), s.n)))
	e, err := sealWith(d, k, h, c, x, nonce[:24])
	if err != nil {
		s.t.Fatal(err)
	}
	return s.add(e, k)
}

func (s *scribe) add(e *Envelope, k Key) ID {
	s.t.Helper()
	p, err := Parse(e.Bytes())
	if err != nil {
		s.t.Fatal(err)
	}
	o, err := p.Open(k)
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := s.log.Add(p, o); err != nil {
		s.t.Fatal(err)
	}
	s.all = append(s.all, p)
	return p.ID()
}

func (s *scribe) vector(keys ...Key) (v vectorLog) {
	v.Kind = s.log.Kind()
	for _, e := range s.all {
		v.Envelopes = append(v.Envelopes, hex.EncodeToString(e.Bytes()))
	}
	for _, k := range keys {
		v.Keys = append(v.Keys, hex.EncodeToString(k[:]))
	}
	return v
}

func newScribe(t *testing.T, founder *testDevice, kind LogKind, salt byte) (*scribe, *Founding) {
	b := [16]byte{salt}
	id := NewLogID(founder.ID(), day(0), b)
	return &scribe{t: t, log: NewLog(id, kind, nil)}, &Founding{kind, b[:]}
}

var vecAn, vecBo, vecOrg = newDevice("vector an"), newDevice("vector bo"), newDevice("vector organisatie")

// dossierVector has every kind of envelope and every field at least once.
func dossierVector(t *testing.T) (s *scribe, first, second Key) {
	an, bo, org := vecAn, vecBo, vecOrg
	first, second = testKey("vector 1"), testKey("vector 2")
	s, founding := newScribe(t, an, DossierLog, 7)
	wrap := func(d *testDevice, k Key) Wrap { return Wrap{d.ID(), k.ID(), []byte("opaque: package keys")} }
	write := func(path, j string, prev ...ID) Write {
		return Write{Path: path, Value: value(t, j), Prev: SortIDs(prev)}
	}
	s.put(an, first, KindMember,
		Clear{Devices: []Device{an.dev, org.dev}, Wraps: []Wrap{wrap(an, first), wrap(org, first)}, Made: first.ID(), Founding: founding},
		Sealed{Version: 1, Grants: []Grant{
			{Person: person("an"), Device: an.ID(), Role: "ab", Name: "An Bos", Label: "laptop van An"},
			{Person: person("an"), Device: an.ID(), Role: RoleRegie},
			{Person: person("organisatie"), Device: org.ID(), Role: RoleQuorum, Name: "Herstel"},
			{Person: person("ine"), Role: RoleRegie, Name: "Ine de Groot", Reason: "intern begeleider van de school", Date: "2026-09-01"}}})
	naam := s.put(an, first, KindOps, Clear{}, Sealed{Writes: []Write{write("kind/roepnaam", `"Zoë ĳ é 🙂"`)}})
	s.put(an, first, KindMember, Clear{Devices: []Device{bo.dev}, Wraps: []Wrap{wrap(bo, first)}},
		Sealed{Grants: []Grant{{Person: person("bo"), Device: bo.ID(), Role: "ib", Name: "Bo Vos"}}})
	blob := BlobID([]byte("ciphertext of a blob"))
	alles := s.put(bo, first, KindOps, Clear{}, Sealed{
		Action: Bytes16{1, 2, 3},
		Writes: []Write{
			write("kind/roepnaam", `"Zoé"`, naam),
			write("doelen/1/volgorde", `"a0"`),
			write("doelen/1/cijfers", `[0, 23, 24, 255, 256, 65536, 4294967296, -1, -25, 1.5, 0.1, -0.0, 1e3]`),
			write("doelen/1/keuze", `{"b": null, "a": true, "aa": {"z": false}}`),
			write("doelen/1/doel", `"twee\nregels"`)},
	}, func(h *Header) {
		h.Blobs, h.Seen = []ID{blob}, &Position{Epoch: Bytes16{9}, Seq: 3, H: NextH(ID{}, naam)}
	})
	s.put(an, first, KindOps, Clear{}, Sealed{Writes: []Write{{Path: "doelen/1/verwijderd", Value: value(t, "true"), Seen: []ID{alles}}}})
	s.put(an, second, KindMember,
		Clear{Made: second.ID(), Wraps: []Wrap{wrap(an, second), wrap(org, second)}, Frontier: s.log.Tips(bo.ID()), Out: []DeviceID{bo.ID()}},
		Sealed{Keys: []Key{first}, Losses: []Loss{{Person: person("bo"), Reason: "andere baan", Date: "2026-09-02"}, {Person: person("ine"), Role: RoleRegie, Date: "2026-09-02"}}})
	late := s.put(bo, first, KindOps, Clear{}, Sealed{Writes: []Write{write("hulpvraag/tekst", `"te laat"`)}})
	s.put(an, second, KindRuling, Clear{}, Sealed{Rulings: []Ruling{{late, true}, {naam, false}}, Reason: "had ze toen al gezegd"})
	s.put(an, second, KindMember, Clear{Root: []byte("public root key"), Certificates: [][]byte{[]byte("certificate")}}, Sealed{Version: 2})
	s.put(bo, first, KindOps, Clear{}, Sealed{Writes: []Write{write("hulpvraag/tekst", `"nog later"`, late)}})
	remain, ok := s.log.View().Remain(alles, func(path string) bool { return path == "kind/roepnaam" })
	if !ok {
		t.Fatal("nothing remains")
	}
	grave := s.put(an, second, KindTombstone, Clear{Destroyed: []ID{alles}}, Sealed{Remains: []Remain{remain}, Reason: "verkeerd kind"})
	s.put(org, second, KindTombstone, Clear{Confirms: grave}, Sealed{})
	whole := s.put(an, second, KindTombstone, Clear{Whole: true, Frontier: s.log.Tips(an.ID())}, Sealed{Reason: "bewaartermijn voorbij"})
	s.put(an, second, KindTombstone, Clear{Revokes: whole}, Sealed{Reason: "toch nog nodig"})
	s.put(an, second, 7, Clear{}, Sealed{})
	s.add(s.fromTheFuture(an, second), second)
	s.all = append(s.all, s.all[1].WithoutBody())
	return s, first, second
}

// fromTheFuture has fields this version does not know, in every part.
func (s *scribe) fromTheFuture(d *testDevice, k Key) *Envelope {
	with := func(v any) []byte {
		var m map[any]any
		b, err := enc.Marshal(v)
		if err != nil {
			s.t.Fatal(err)
		}
		if err := dec.Unmarshal(b, &m); err != nil {
			s.t.Fatal(err)
		}
		m[uint64(99)] = "new"
		b, err = enc.Marshal(m)
		if err != nil {
			s.t.Fatal(err)
		}
		return b
	}
	plain := with(Sealed{HLC: HLC{Ms: day(99).UnixMilli()}, Writes: []Write{{Path: "nieuw", Value: []byte{0x43, 1, 2, 3}}}})
	plain = append(plain, make([]byte, padme(len(plain))-len(plain))...)
	h := s.log.Next(KindOps, d.ID(), 1)
	h.Format, h.Suite, h.Device, h.Key, h.Size = Format, Suite, d.ID(), k.ID(), uint64(len(plain))
	e := &Envelope{Header: h, header: with(h), clear: with(Clear{}), Nonce: make([]byte, 24)}
	e.Ciphertext = k.Opener().aead.Seal(nil, e.Nonce, plain, e.header)
	e.hash()
	e.Sig, _ = d.Sign(e.id[:])
	return e
}

func inzageVector(t *testing.T) (*scribe, Key) {
	an, k := vecAn, testKey("vector inzage")
	s, founding := newScribe(t, an, InzageLog, 8)
	s.put(an, k, KindMember, Clear{Devices: []Device{an.dev}, Wraps: []Wrap{{an.ID(), k.ID(), []byte("opaque: package keys")}}, Made: k.ID(), Founding: founding},
		Sealed{Version: 1, Grants: []Grant{{Person: person("an"), Device: an.ID(), Role: "ab", Name: "An Bos"}}})
	s.put(an, k, KindInzage, Clear{}, Sealed{Access: []Access{
		{day(1).UnixMilli(), person("an"), "geopend", ""}, {day(2).UnixMilli(), person("an"), "geexporteerd", "TOP-dossier"}}})
	return s, k
}

func makeVectors(t *testing.T) vectors {
	s, first, second := dossierVector(t)
	in, inKey := inzageVector(t)
	server := newDevice("vector server")
	r := Receipt{Log: s.log.ID(), Epoch: Bytes16{9}, Seq: 70000, H: NextH(ID{1}, s.all[0].ID()), Envelope: s.all[0].ID(), ReceivedAt: day(5).UnixMilli()}
	r.Sig, _ = server.Sign(r.Message())
	v := vectors{
		About:    "Golden vectors of the log, format 1. See FORMAT.md. Everything is hexadecimal.",
		Logs:     map[string]vectorLog{"dossier": s.vector(second), "inzage": in.vector(inKey)},
		Padme:    [][2]int{{0, 0}, {1, 1}, {2, 2}, {9, 10}, {100, 104}, {1000, 1024}, {1025, 1088}, {65537, 67584}},
		Blobs:    []blobVector{{hex.EncodeToString([]byte("ciphertext of a blob")), BlobID([]byte("ciphertext of a blob")).String()}},
		Receipts: []receiptVector{{hex.EncodeToString(server.dev.Sign), ID{1}.String(), hex.EncodeToString(r.Bytes())}},
		Exchange: []exchangeVector{s.exchange(t)},
	}
	for _, purpose := range []string{PurposeEnvelope, PurposeKeyID, PurposeBlob, PurposeSnapshot} {
		d := first.Derive(purpose)
		v.Derived = append(v.Derived, derivedVector{hex.EncodeToString(first[:]), purpose, hex.EncodeToString(d[:]), first.ID().String()})
	}
	return v
}

func (s *scribe) exchange(t *testing.T) exchangeVector {
	key, nonce := testKey("exchange"), sha256.Sum256([]byte("exchange nonce"))
	aead, err := chacha20poly1305.NewX(key[:])
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	err = WriteExchange(&file, s.log.ID(), s.log.Kind(), s.all[:3], func(plain []byte) ([]byte, error) {
		return aead.Seal(nonce[:24:24], nonce[:24], plain, nil), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return exchangeVector{hex.EncodeToString(key[:]), hex.EncodeToString(file.Bytes())}
}

// golden compares got with a file, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "vectors", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))) {
		t.Errorf("%s differs: run with -update only when no log of format 1 exists yet\n%s", path, firstDifference(got, want))
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("line %d: got %.300s", i+1, g[i])
		}
	}
	return "shorter than the file"
}

// TestVectors: the bytes this program makes are those of the vectors.
func TestVectors(t *testing.T) {
	b, err := json.MarshalIndent(makeVectors(t), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "vectors.json", append(b, '\n'))
}

// node runs the independent reader.
func node(t *testing.T, file string) (string, error) {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil {
		t.Fatalf("the independent reader needs node: %v", err)
	}
	out, err := exec.Command(path, filepath.Join("testdata", "reader.mjs"), file).CombinedOutput()
	return string(out), err
}

// TestIndependentReader: a reader that shares no code finds nothing wrong with
// the vectors and reads in them what this package reads.
func TestIndependentReader(t *testing.T) {
	got, err := node(t, filepath.Join("testdata", "vectors", "vectors.json"))
	if err != nil {
		t.Errorf("reader: %v", err)
	}
	golden(t, "read.txt", []byte(got))
	s, first, second := dossierVector(t)
	ring := NewKeyring(first, second)
	n := 0
	for _, e := range s.all {
		x, err := ring.Open(e)
		if e.Destroyed() {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range x.Writes {
			j, err := ToJSON(w.Value)
			if err != nil {
				continue // from the future
			}
			var ids []string
			for _, p := range w.Prev {
				ids = append(ids, p.String()[:12])
			}
			line := fmt.Sprintf("  %s = %s prev %s", w.Path, j, strings.Join(ids, ","))
			if n++; !slices.ContainsFunc(strings.Split(got, "\n"), func(l string) bool { return strings.HasPrefix(l, line) }) {
				t.Errorf("the reader does not read %q", line)
			}
		}
	}
	if n < 8 {
		t.Errorf("only %d writes compared", n)
	}
}

// TestReaderNoticesDamage: the independent reader checks, it does not just print.
func TestReaderNoticesDamage(t *testing.T) {
	s, first, second := dossierVector(t)
	good := s.vector(first, second)
	v := vectors{Logs: map[string]vectorLog{}}
	damage := func(name string, i int, change func(*Envelope)) {
		e := *s.all[i]
		e.header, e.clear = slices.Clone(e.header), slices.Clone(e.clear)
		e.Nonce, e.Ciphertext, e.Sig = slices.Clone(e.Nonce), slices.Clone(e.Ciphertext), slices.Clone(e.Sig)
		change(&e)
		d := vectorLog{Name: name, Keys: good.Keys, Envelopes: slices.Clone(good.Envelopes)}
		d.Envelopes[i] = hex.EncodeToString(e.Bytes())
		v.Damaged = append(v.Damaged, d)
	}
	for i, e := range s.all[:len(s.all)-1] {
		name := func(part string) string { return fmt.Sprintf("%s of %d", part, i) }
		damage(name("header"), i, func(e *Envelope) { e.header[len(e.header)-1] ^= 1 })
		damage(name("nonce"), i, func(e *Envelope) { e.Nonce[3] ^= 1 })
		damage(name("sealed part"), i, func(e *Envelope) { e.Ciphertext[len(e.Ciphertext)/2] ^= 1 })
		damage(name("signature"), i, func(e *Envelope) { e.Sig[9] ^= 1 })
		if len(e.clear) > 1 {
			damage(name("clear part"), i, func(e *Envelope) { e.clear[len(e.clear)-1] ^= 1 })
		}
	}
	missing := vectorLog{Name: "an envelope is missing", Keys: good.Keys, Envelopes: slices.Delete(slices.Clone(good.Envelopes), 5, 6)}
	v.Damaged = append(v.Damaged, missing)
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "damaged.json")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := node(t, file)
	if err != nil {
		t.Errorf("reader: %v\n%s", err, got)
	}
	if n := strings.Count(got, " ok\n"); n != len(v.Damaged) {
		t.Errorf("%d of %d damages noticed", n, len(v.Damaged))
	}
}

// TestVectorView: what the vectors add up to.
func TestVectorView(t *testing.T) {
	s, _, _ := dossierVector(t)
	v := s.log.View()
	if h, ok := v.Value("kind/roepnaam"); !ok || !h.Gone || h.Value != nil {
		t.Errorf("roepnaam %+v", h)
	}
	if h, ok := v.Value("hulpvraag/tekst"); !ok || string(h.Value[1:]) != "te laat" {
		t.Errorf("hulpvraag %+v", h)
	}
	held := v.Held()
	if len(held) != 1 || held[0].Reason != Removed || string(held[0].Writes[0].Value[1:]) != "nog later" {
		t.Errorf("held %+v", held)
	}
	if !v.Hidden("doelen/1/doel") || v.Skipped() != 1 || v.ReadOnly() || v.Version() != 2 {
		t.Errorf("hidden %v, skipped %d, read-only %v, version %d", v.Hidden("doelen/1/doel"), v.Skipped(), v.ReadOnly(), v.Version())
	}
	ts := v.Tombstones()
	if len(ts) != 2 || !ts[0].Stands || ts[0].Revoked || !ts[1].Revoked {
		t.Errorf("tombstones %+v", ts)
	}
	if ts[0].Due(day(0).Add(29*24*time.Hour)) || !ts[0].Due(day(60).Add(30*24*time.Hour)) {
		t.Error("respite")
	}
	if bad := VerifyAll(s.all, Introduced(s.all)); len(bad) > 0 {
		t.Error(bad)
	}
	if f := v.Facts(); len(f) != 7 || f[3].Name != "Ine de Groot" || !f[6].Lost || f[6].Role != RoleRegie {
		t.Errorf("facts %+v", f)
	}
	server := newDevice("vector server").dev.Sign
	b, _ := hex.DecodeString(makeVectors(t).Receipts[0].Bytes)
	if r, err := ParseReceipt(b); err != nil || r.Verify(server) != nil {
		t.Error("receipt", err)
	}
}
