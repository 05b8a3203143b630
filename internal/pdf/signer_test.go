package pdf

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"routewijzer/internal/document"
)

// An issuer is a certificate with its key, which may issue others.
type issuer struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

var serial int64

// issue makes a certificate; by is nil for one that signs itself.
func issue(t testing.TB, by *issuer, template x509.Certificate) *issuer {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	serial++
	template.SerialNumber = big.NewInt(serial)
	template.NotBefore, template.NotAfter = testNow.AddDate(-1, 0, 0), testNow.AddDate(9, 0, 0)
	template.BasicConstraintsValid = true
	parent := &issuer{&template, key}
	if by != nil {
		parent = by
	}
	raw, err := x509.CreateCertificate(rand.Reader, &template, parent.cert, &key.PublicKey, parent.key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(raw)
	if err != nil {
		t.Fatal(err)
	}
	return &issuer{cert, key}
}

func newCA(t testing.TB, name string) *issuer {
	return issue(t, nil, x509.Certificate{Subject: pkix.Name{CommonName: name, Organization: []string{"SWV De Linge"}}, IsCA: true, KeyUsage: x509.KeyUsageCertSign})
}

func (ca *issuer) person(t testing.TB, name string) *issuer {
	return issue(t, ca, x509.Certificate{Subject: pkix.Name{CommonName: name}, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment})
}

func (ca *issuer) pool() *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(ca.cert)
	return p
}

// signature is what who, issued by ca, signs field with.
func (ca *issuer) signature(who *issuer, field string) Signature {
	return Signature{Field: field, Name: who.cert.Subject.CommonName, Reason: "Vastgesteld in het MDO", Location: "Utrecht", When: testNow,
		Cert: who.cert, Chain: []*x509.Certificate{ca.cert}, Key: who.key, Ink: sampleInk}
}

func sign(t testing.TB, b []byte, s Signature) []byte {
	t.Helper()
	out, err := Sign(b, s)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out, b) {
		t.Fatal("signing changed earlier bytes")
	}
	return out
}

// three is a document with three places, signed at all of them.
func three(t testing.TB, d document.Doc) ([]byte, *issuer) {
	t.Helper()
	ca := newCA(t, "SWV De Linge Documenten")
	d.Blokken = append(d.Blokken[:len(d.Blokken):len(d.Blokken)], document.Blok{Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: "consulent", Label: "Consulent", Onder: "Zoë Öztürk"}})
	b := render(t, d)
	for _, x := range [][2]string{{"begeleider", "Marieke Hoekstra"}, {"school", "Sanne Bakker"}, {"consulent", "Zoë Öztürk"}} {
		b = sign(t, b, ca.signature(ca.person(t, x[1]), x[0]))
	}
	return b, ca
}

// smallest is a file as small as signing allows.
func smallest(t testing.TB) []byte {
	return render(t, document.Doc{Titel: "x", Blokken: []document.Blok{{Soort: document.Handtekening, Plaats: &document.Handtekeningplaats{Naam: "a"}}}})
}

// opensslTSA is a real timestamp server: OpenSSL's, one process a query.
func opensslTSA(t *testing.T, ca, server *issuer) TSA {
	t.Helper()
	dir := t.TempDir()
	file := func(name string, b []byte) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	der, err := x509.MarshalPKCS8PrivateKey(server.key)
	if err != nil {
		t.Fatal(err)
	}
	block := func(kind string, b []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: b}) }
	key := file("key.pem", block("PRIVATE KEY", der))
	cert := file("cert.pem", block("CERTIFICATE", server.cert.Raw))
	chain := file("chain.pem", block("CERTIFICATE", ca.cert.Raw))
	conf := file("tsa.cnf", []byte("[tsa]\ndefault_tsa = t\n[t]\nserial = "+filepath.Join(dir, "serial")+"\nsigner_digest = sha384\ndigests = sha256\ndefault_policy = 1.2.3.4.1\nessential = no\nordering = yes\naccuracy = secs:1\n"))
	return func(query []byte) ([]byte, error) {
		in, out := file("query", query), filepath.Join(dir, "reply")
		tool(t, "openssl", "ts", "-reply", "-config", conf, "-section", "t", "-queryfile", in, "-signer", cert, "-inkey", key, "-chain", chain, "-out", out)
		return os.ReadFile(out)
	}
}

func newTSA(t *testing.T) (TSA, *issuer) {
	ca := newCA(t, "Tijd CA")
	server := issue(t, ca, x509.Certificate{Subject: pkix.Name{CommonName: "Tijdstempel"}, KeyUsage: x509.KeyUsageDigitalSignature, ExtraExtensions: []pkix.Extension{criticalTimestamping}})
	return opensslTSA(t, ca, server), ca
}

// criticalTimestamping is the extended key usage as RFC 3161 wants it: critical.
var criticalTimestamping = pkix.Extension{Id: []int{2, 5, 29, 37}, Critical: true, Value: []byte{0x30, 0x0a, 0x06, 0x08, 0x2b, 6, 1, 5, 5, 7, 3, 8}}

// fails runs a tool that must refuse.
func fails(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	if err == nil {
		t.Errorf("%s accepted what it must refuse:\n%s", program, out)
	}
	return string(out)
}
