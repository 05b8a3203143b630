package pdf

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
)

// VerifyOptions say whom to trust. Without roots, who signed is not judged; a
// note says so and gives the fingerprint.
type VerifyOptions struct {
	Roots    *x509.CertPool // of signers
	TSARoots *x509.CertPool // of timestamp servers
	Now      time.Time      // to see moments in the future; zero does not look
}

// A Report is what can be said of a file. Signatures stand in the order in
// which they were set.
type Report struct {
	Signatures []Signed
	Problems   []Problem // any of these: do not rely on the file
	Notes      []Problem // worth knowing, no fault
}

// OK says that the file is signed, and that every byte is what was signed.
func (r Report) OK() bool { return len(r.Signatures) > 0 && len(r.Problems) == 0 }

// Signed is one signature. What it says is only true when the report is OK.
type Signed struct {
	Field       string
	Name        string // on the certificate
	Shown       string // in the file, as typed
	Reason      string
	Location    string
	When        time.Time // as claimed
	Attested    time.Time // by the timestamp; zero without
	Fingerprint string    // SHA-256 of the certificate, "AB:CD:..."
	Issuer      string    // name on the last certificate of the embedded chain; empty without one
	IssuerPrint string    // its fingerprint, to compare with what the organisation prints
	Trusted     bool      // the certificate chains to VerifyOptions.Roots
	Cert        *x509.Certificate
	End         int // the signature covers the file up to here
}

// Verify judges every signature of a file: any byte that is not what was signed
// is a problem, also inside the signatures themselves. It accepts only what
// [Sign] writes; a sound signature of another program is reported as one that
// cannot be judged. It never panics: the error is not nil only for a fault in
// this package itself, and then nothing may be concluded.
func Verify(b []byte, o VerifyOptions) (r Report, err error) {
	defer func() {
		if x := recover(); x != nil {
			r, err = Report{Problems: []Problem{problem(CodeBroken, "")}}, fmt.Errorf("pdf: verify: %v", x)
		}
	}()
	v := &verifier{o: o}
	v.file(b)
	return v.report, nil
}

type verifier struct {
	o      VerifyOptions
	report Report
}

func (v *verifier) problem(c Code, field string) {
	v.report.Problems = append(v.report.Problems, problem(c, field))
}

func (v *verifier) note(c Code, field string) {
	v.report.Notes = append(v.report.Notes, problem(c, field))
}

func (v *verifier) file(b []byte) {
	if len(b) == 0 {
		v.problem(CodeEmpty, "")
		return
	}
	f, err := openFile(b)
	if err != nil {
		v.problem(codeOf(err), "")
		return
	}
	all, err := f.fields(f.last())
	if err != nil {
		v.problem(codeOf(err), "")
		return
	}
	signed := make([]*field, len(f.revs)) // by the revision that signs
	for i := range all {
		x := &all[i]
		if x.value == (ref{}) {
			v.note(NoteOpen, x.name)
			continue
		}
		_, rev := f.offset(f.last(), x.value.num)
		if signed[rev] != nil {
			v.problem(CodeOverwritten, x.name)
			continue
		}
		signed[rev] = x
	}
	first := true
	for rev, x := range signed {
		if x == nil && !first {
			v.problem(CodeAdded, "")
		}
		if x == nil {
			continue
		}
		v.signature(f, rev, x)
		if rev == 0 || !f.onlySigns(rev, *x) {
			v.problem(CodeOverwritten, x.name)
		}
		first = false
	}
	if first {
		v.problem(CodeUnsigned, "")
	}
}

func codeOf(err error) Code {
	switch {
	case errors.Is(err, errNoPDF):
		return CodeNoPDF
	case errors.Is(err, errEnd):
		return CodeEnd
	case errors.Is(err, errForeign):
		return CodeForeign
	}
	return CodeBroken
}

// signature judges the signature in field x, written in revision rev.
func (v *verifier) signature(f *file, rev int, x *field) {
	o, err := f.get(rev, x.value.num)
	d, ok := o.object.(dict)
	if err != nil || !ok {
		v.problem(CodeBroken, x.name)
		return
	}
	if d["Type"] != name("Sig") || d["Filter"] != name("Adobe.PPKLite") || d["SubFilter"] != name("ETSI.CAdES.detached") {
		v.problem(CodeContainer, x.name)
		return
	}
	s := Signed{Field: x.name, Shown: d.text("Name"), Reason: d.text("Reason"), Location: d.text("Location"), End: f.revs[rev].end}
	if s.When, err = time.Parse(dateLayout, string(d.bytes("M"))); err != nil {
		v.problem(CodeContainer, x.name)
		return
	}
	gap := o.values["Contents"]
	if !coversRevision(d["ByteRange"], gap, s.End) {
		v.problem(CodeRange, x.name)
	}
	c, err := containerAt(f.b[gap.start:gap.end])
	if err != nil {
		v.problem(CodeContainer, x.name)
		return
	}
	h := sha256.New()
	h.Write(f.b[:gap.start])
	h.Write(f.b[gap.end:s.End])
	if c.digest != [sha256.Size]byte(h.Sum(nil)) {
		v.problem(CodeChanged, x.name)
	}
	v.signer(c, &s)
	v.report.Signatures = append(v.report.Signatures, s)
}

func (d dict) bytes(k name) str { s, _ := d[k].(str); return s }

func (d dict) text(k name) string { return textOf(d.bytes(k)) }

// coversRevision says whether a byte range is [0 a b c] with only the container
// left out, up to the end of its revision.
func coversRevision(o object, gap span, end int) bool {
	a, ok := o.(array)
	return ok && len(a) == 4 && gap.end > gap.start &&
		a[0] == int64(0) && a[1] == int64(gap.start) && a[2] == int64(gap.end) && a[3] == int64(end-gap.end)
}

// containerAt reads "<30...00>": lower case, and nothing but zeros after the
// container, so that no byte of it can differ unseen.
func containerAt(b []byte) (*container, error) {
	if len(b) < 2 || b[0] != '<' || b[len(b)-1] != '>' {
		return nil, errContainer
	}
	text := string(b[1 : len(b)-1])
	raw, err := hex.DecodeString(text)
	if err != nil || text != strings.ToLower(text) {
		return nil, errContainer
	}
	n := derLength(raw)
	for _, c := range raw[n:] {
		if c != 0 {
			return nil, errContainer
		}
	}
	return parseContainer(raw[:n])
}

// derLength is how many bytes the first DER value takes, at most len(b).
func derLength(b []byte) int {
	if len(b) < 2 {
		return len(b)
	}
	n, head := int(b[1]), 2
	if n >= 0x80 {
		count := n & 0x7f
		if count == 0 || count > 4 || len(b) < 2+count {
			return len(b)
		}
		n, head = 0, 2+count
		for _, c := range b[2:head] {
			n = n<<8 | int(c)
		}
	}
	return min(head+n, len(b))
}

// signer judges who signed: key, certificate, moment, chain and timestamp.
func (v *verifier) signer(c *container, s *Signed) {
	s.Cert = c.certs[0]
	s.Name = s.Cert.Subject.CommonName
	s.Fingerprint = fingerprint(s.Cert)
	if n := len(c.certs); n > 1 {
		s.Issuer, s.IssuerPrint = c.certs[n-1].Subject.CommonName, fingerprint(c.certs[n-1])
	}
	hash := c.toBeSigned()
	key, ok := s.Cert.PublicKey.(*ecdsa.PublicKey)
	if !ok || key.Curve != elliptic.P256() || !ecdsa.VerifyASN1(key, hash[:], c.signature) {
		v.problem(CodeSignature, s.Field)
		return
	}
	at := s.When
	if len(c.token) > 0 {
		t, err := parseToken(c.token)
		if err == nil {
			err = t.verify(c.signature, v.o.TSARoots)
		}
		if err != nil {
			v.problem(CodeTimestamp, s.Field)
			return
		}
		s.Attested = t.info.time
		at = s.Attested
		if v.o.TSARoots == nil {
			v.note(NoteTimestamp, s.Field)
		}
	}
	if !v.o.Now.IsZero() && at.After(v.o.Now.Add(24*time.Hour)) { // clocks differ
		v.problem(CodeFuture, s.Field)
	}
	if at.Before(s.Cert.NotBefore) || at.After(s.Cert.NotAfter) {
		v.problem(CodeExpired, s.Field)
	}
	if s.Shown != "" && s.Shown != s.Name {
		v.note(NoteName, s.Field)
	}
	v.owner(c, s, at)
}

// owner follows the chain to a trusted root, as it was at the moment of signing.
func (v *verifier) owner(c *container, s *Signed, at time.Time) {
	if v.o.Roots == nil {
		v.note(NoteOwner, s.Field)
		v.report.Notes[len(v.report.Notes)-1].Text += " " + s.Fingerprint
		return
	}
	pool := x509.NewCertPool()
	for _, x := range c.certs[1:] {
		pool.AddCert(x)
	}
	_, err := s.Cert.Verify(x509.VerifyOptions{Roots: v.o.Roots, Intermediates: pool, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}})
	if s.Trusted = err == nil; !s.Trusted {
		v.problem(CodeOwner, s.Field)
	}
}

// fingerprint is the SHA-256 of a certificate as people compare it.
func fingerprint(c *x509.Certificate) string {
	h := sha256.Sum256(c.Raw)
	parts := make([]string, len(h))
	for i, x := range h {
		parts[i] = fmt.Sprintf("%02X", x)
	}
	return strings.Join(parts, ":")
}
