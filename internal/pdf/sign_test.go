package pdf

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	der "golang.org/x/crypto/cryptobyte/asn1"
)

// Three people sign one after the other, and every validator agrees.
func TestSignThree(t *testing.T) {
	b, ca := three(t, sample())
	f := write(t, b)
	checkQPDF(t, f)
	checkPDFA(t, f)

	out := tool(t, "pdfsig", f)
	for want, times := range map[string]int{
		"Signature Validation: Signature is Valid.": 3,
		"Signature Type: ETSI.CAdES.detached":       3,
		"  - Total document signed":                 1,
		"Not total document signed":                 2,
		"Common Name: Zoë Öztürk":                   1,
	} {
		if got := strings.Count(out, want); got != times {
			t.Errorf("pdfsig says %q %d times, want %d:\n%s", want, got, times, out)
		}
	}
	if i := strings.Index(out, "Signature #3"); i < 0 || !strings.Contains(out[i:], "Total document signed") {
		t.Errorf("pdfsig: the last signature does not cover the file:\n%s", out)
	}

	r, err := Verify(b, VerifyOptions{Roots: ca.pool(), Now: testNow})
	if err != nil || !r.OK() || len(r.Signatures) != 3 {
		t.Fatalf("got %+v, %v", r, err)
	}
	s := r.Signatures[2]
	if s.Field != "consulent" || s.Name != "Zoë Öztürk" || s.Reason != "Vastgesteld in het MDO" || !s.When.Equal(testNow) || !s.Trusted || s.End != len(b) ||
		s.Issuer != "SWV De Linge Documenten" || s.IssuerPrint != fingerprint(ca.cert) {
		t.Errorf("got %+v", s)
	}
	text := tool(t, "pdftotext", "-layout", f, "-")
	for _, want := range []string{"Digitaal ondertekend door", "Zoë Öztürk", "23 november 2026, 09:30 uur", "Vastgesteld in het MDO"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(text, emptyPlace) {
		t.Error("a signed place still says that it is empty")
	}
}

// OpenSSL judges each container as CAdES over the bytes of its range.
func TestSignOpenSSL(t *testing.T) {
	b, ca := three(t, sample())
	dir := t.TempDir()
	file := func(name string, b []byte) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	root := file("ca.pem", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: ca.cert.Raw}))
	for _, x := range signatures(t, b) {
		out := tool(t, "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any", "-no_check_time",
			"-in", file("cms", x.container), "-content", file("content", x.content), "-CAfile", root, "-out", os.DevNull)
		if !strings.Contains(out, "CAdES Verification successful") {
			t.Errorf("openssl: %s", out)
		}
		x.content[100] ^= 1
		fails(t, "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any", "-no_check_time",
			"-in", file("cms", x.container), "-content", file("content", x.content), "-CAfile", root, "-out", os.DevNull)
	}
}

type rawSignature struct{ container, content []byte }

// signatures takes containers and signed bytes out of a file.
func signatures(t testing.TB, b []byte) (out []rawSignature) {
	t.Helper()
	f, err := openFile(b)
	if err != nil {
		t.Fatal(err)
	}
	all, err := f.fields(f.last())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		o, err := f.get(f.last(), x.value.num)
		if err != nil {
			t.Fatal(err)
		}
		_, rev := f.offset(f.last(), x.value.num)
		gap := o.values["Contents"]
		raw, err := hex.DecodeString(string(b[gap.start+1 : gap.end-1]))
		if err != nil {
			t.Fatal(err)
		}
		content := append(bytes.Clone(b[:gap.start]), b[gap.end:f.revs[rev].end]...)
		out = append(out, rawSignature{raw[:derLength(raw)], content})
	}
	if len(out) == 0 {
		t.Fatal("no signatures")
	}
	return out
}

// A certificate of one's own, without an organisation, is enough to sign.
func TestSignSelfSigned(t *testing.T) {
	me := issue(t, nil, x509.Certificate{KeyUsage: x509.KeyUsageDigitalSignature})
	b := sign(t, smallest(t), Signature{Field: "a", When: testNow, Cert: me.cert, Key: me.key})
	f := write(t, b)
	checkPDFA(t, f)
	if out := tool(t, "pdfsig", f); !strings.Contains(out, "Signature is Valid") || !strings.Contains(out, "  - Total document signed") {
		t.Errorf("pdfsig: %s", out)
	}
	r, err := Verify(b, VerifyOptions{})
	if err != nil || !r.OK() || !hasNote(r, NoteOwner) {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestSignWithTimestamp(t *testing.T) {
	tsa, tsaCA := newTSA(t)
	ca := newCA(t, "CA")
	s := ca.signature(ca.person(t, "Marieke"), "a")
	s.TSA = tsa
	for name, roots := range map[string]*x509.CertPool{"roots": tsaCA.pool(), "no roots": nil} {
		s.TSARoots = roots
		b := sign(t, smallest(t), s)
		if out := tool(t, "pdfsig", write(t, b)); !strings.Contains(out, "Signature is Valid") {
			t.Errorf("%s: pdfsig: %s", name, out)
		}
		r, err := Verify(b, VerifyOptions{Roots: ca.pool(), TSARoots: tsaCA.pool()})
		if err != nil || !r.OK() || r.Signatures[0].Attested.IsZero() || hasNote(r, NoteTimestamp) {
			t.Errorf("%s: got %+v, %v", name, r, err)
		}
		if r, err = Verify(b, VerifyOptions{TSARoots: ca.pool()}); err != nil || !hasProblem(r, CodeTimestamp) {
			t.Errorf("%s: a server of another root passes: %+v, %v", name, r, err)
		}
		if r, err = Verify(b, VerifyOptions{}); err != nil || !r.OK() || !hasNote(r, NoteTimestamp) {
			t.Errorf("%s: got %+v, %v", name, r, err)
		}
	}
	b := sign(t, smallest(t), s)
	gap := lastGap(t, b)
	sweep(t, b, gap.start, gap.start+400+2*len(signatures(t, b)[0].container), 1, 0x01) // and some padding
	sweep(t, b, gap.start, gap.end, 101, 0x01, 0x20)
}

// A server that answers wrongly gives no signature, and no half one.
func TestSignRefusesTimestamp(t *testing.T) {
	tsa, tsaCA := newTSA(t)
	ca := newCA(t, "CA")
	s := ca.signature(ca.person(t, "Marieke"), "a")
	s.TSARoots = tsaCA.pool()
	var last []byte
	for name, broken := range map[string]TSA{
		"no network": func([]byte) ([]byte, error) { return nil, os.ErrDeadlineExceeded },
		"nothing":    func([]byte) ([]byte, error) { return nil, nil },
		"refusal":    func([]byte) ([]byte, error) { return sequence(sequence(small(2))), nil },
		"no token":   func([]byte) ([]byte, error) { return sequence(sequence(small(0))), nil },
		"flipped": func(q []byte) ([]byte, error) {
			r, err := tsa(q)
			r[len(r)-3] ^= 1
			return r, err
		},
		"old answer": func(q []byte) (r []byte, err error) {
			if last == nil {
				q = bytes.Clone(q)
				q[len(q)-8] ^= 1 // in the nonce
				last, err = tsa(q)
			}
			return last, err
		},
		"other hash": func(q []byte) ([]byte, error) {
			q = bytes.Clone(q)
			q[40] ^= 1
			return tsa(q)
		},
	} {
		s.TSA = broken
		if out, err := Sign(smallest(t), s); !errors.Is(err, ErrTimestamp) || out != nil {
			t.Errorf("%s: got %d bytes, %v", name, len(out), err)
		}
	}
	web := issue(t, tsaCA, x509.Certificate{KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}})
	token := ownToken(t, web)
	if x, err := parseToken(token); err != nil || x.verify([]byte("x"), nil) == nil {
		t.Errorf("a web server's certificate attests moments: %v", err)
	}
	if x, err := parseToken(ownToken(t, issue(t, tsaCA, x509.Certificate{ExtraExtensions: []pkix.Extension{criticalTimestamping}}))); err != nil || x.verify([]byte("x"), nil) != nil {
		t.Errorf("a server's own token is refused: %v", err)
	}
	s.TSA, s.TSARoots = tsa, ca.pool()
	if _, err := Sign(smallest(t), s); !errors.Is(err, ErrTimestamp) {
		t.Errorf("a server of another root: got %v", err)
	}
}

// ownToken attests testNow over "x" with any certificate at all.
func ownToken(t *testing.T, by *issuer) []byte {
	t.Helper()
	imprint := sha256.Sum256([]byte("x"))
	info := sequence(small(1), oid(oidData), sequence(sequence(oid(oidSHA256)), octets(imprint[:])), small(1),
		wrap(der.GeneralizedTime, []byte(testNow.Format("20060102150405Z"))))
	digest, hash := sha256.Sum256(info), sha256.Sum256(by.cert.Raw)
	s := &signedData{content: info, certs: [][]byte{by.cert.Raw}, digestAlg: oidSHA256, sigAlg: oidECDSA256}
	s.attributes = setOf(attribute(oidContentType, oid(oidTSTInfo)), attribute(oidDigest, octets(digest[:])), attribute(oidSigCertV2, sequence(sequence(sequence(octets(hash[:]))))))
	toSign := sha256.Sum256(wrap(der.SET, s.attributes))
	var err error
	if s.signature, err = ecdsa.SignASN1(rand.Reader, by.key, toSign[:]); err != nil {
		t.Fatal(err)
	}
	return s.tokenBytes()
}

func TestSignRefuses(t *testing.T) {
	ca := newCA(t, "CA")
	good := ca.signature(ca.person(t, "Marieke"), "a")
	b := smallest(t)
	signed := sign(t, b, good)
	damaged := bytes.Clone(signed)
	damaged[50] ^= 1
	p384, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct {
		in     []byte
		change func(*Signature)
		want   error
	}{
		"unknown field":  {b, func(s *Signature) { s.Field = "b" }, ErrField},
		"signed field":   {signed, func(*Signature) {}, ErrField},
		"damaged before": {damaged, func(*Signature) {}, ErrDamaged},
		"no PDF":         {[]byte("hallo"), func(*Signature) {}, ErrDamaged},
		"nothing":        {nil, func(*Signature) {}, ErrDamaged},
		"other key":      {b, func(s *Signature) { s.Key = ca.person(t, "Ander").key }, ErrKey},
		"other curve":    {b, func(s *Signature) { s.Key = p384 }, ErrKey},
		"no key":         {b, func(s *Signature) { s.Key = nil }, ErrKey},
		"no certificate": {b, func(s *Signature) { s.Cert = nil }, ErrKey},
		"not for this":   {b, func(s *Signature) { s.Cert, s.Key = ca.cert, ca.key }, ErrKey},
		"too early":      {b, func(s *Signature) { s.When = testNow.AddDate(-2, 0, 0) }, ErrKey},
	} {
		s := good
		x.change(&s)
		if out, err := Sign(x.in, s); !errors.Is(err, x.want) || out != nil {
			t.Errorf("%s: got %d bytes, %v; want %v", name, len(out), err, x.want)
		}
	}
}

func hasProblem(r Report, c Code) bool { return has(r.Problems, c) }
func hasNote(r Report, c Code) bool    { return has(r.Notes, c) }

func has(list []Problem, c Code) bool {
	for _, p := range list {
		if p.Code == c {
			return p.Text != ""
		}
	}
	return false
}
