package pdf

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// Why Sign refuses.
var (
	// ErrKey is returned for a key that is not P-256, that does not belong to
	// the certificate, or a certificate that may not sign or is not valid then.
	ErrKey = errors.New("pdf: key and certificate")
	// ErrDamaged is returned for a file that cannot be read, or whose earlier
	// signatures do not hold: nobody should put a name under it.
	ErrDamaged = errors.New("pdf: file is damaged or changed after signing")
)

// A Signature is who signs which field, when and why.
type Signature struct {
	Field    string // name of an empty field of the file
	Name     string // of the signer, as shown; empty is the certificate's
	Reason   string
	Location string
	When     time.Time           // the claimed moment, to the second; shown in the zone it carries
	Cert     *x509.Certificate   // of Key
	Chain    []*x509.Certificate // issuer of Cert first; embedded, and signed with it
	Key      crypto.Signer       // P-256
	Ink      string              // drawn signature for the appearance, or empty
	TSA      TSA                 // proves the moment (PAdES-B-T), or nil
	TSARoots *x509.CertPool      // whom TSA must chain to; nil leaves it to the reader
}

// Sign fills one empty field with a PAdES-B-B signature, B-T with a TSA, as an
// incremental update: no byte of b changes, so earlier signatures stay valid.
// The result has been verified. Errors wrap [ErrField], [ErrKey], [ErrDamaged]
// or [ErrTimestamp]. b is not kept and not changed.
func Sign(b []byte, s Signature) ([]byte, error) {
	if err := s.checkKey(); err != nil {
		return nil, err
	}
	if s.Name == "" {
		s.Name = s.Cert.Subject.CommonName
	}
	f, target, err := fieldToSign(b, s)
	if err != nil {
		return nil, err
	}
	u, err := prepare(f, target, s)
	if err != nil {
		return nil, err
	}
	c := s.container(u.digest())
	if err := c.sign(s); err != nil {
		return nil, err
	}
	if err := u.fill(c.bytes()); err != nil {
		return nil, err
	}
	if r, err := Verify(u.b, VerifyOptions{}); err != nil || !r.OK() {
		return nil, fmt.Errorf("sign field %s: result does not verify: %v %w", s.Field, r.Problems, errors.Join(err, ErrKey))
	}
	return u.b, nil
}

func (s *Signature) checkKey() error {
	if s.Cert == nil || s.Key == nil {
		return fmt.Errorf("sign field %s: nothing to sign with: %w", s.Field, ErrKey)
	}
	public, ok := s.Key.Public().(*ecdsa.PublicKey)
	if !ok || public.Curve != elliptic.P256() || !public.Equal(s.Cert.PublicKey) {
		return fmt.Errorf("sign field %s: %w", s.Field, ErrKey)
	}
	if u := s.Cert.KeyUsage; u != 0 && u&(x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment) == 0 {
		return fmt.Errorf("sign field %s: certificate is not for signing: %w", s.Field, ErrKey)
	}
	if s.When.Before(s.Cert.NotBefore) || s.When.After(s.Cert.NotAfter) {
		return fmt.Errorf("sign field %s: certificate is not valid at %s: %w", s.Field, s.When.UTC().Format(time.RFC3339), ErrKey)
	}
	return nil
}

// fieldToSign finds the field, in a file whose earlier signatures hold.
func fieldToSign(b []byte, s Signature) (*file, field, error) {
	f, err := openFile(b)
	if err != nil {
		return nil, field{}, fmt.Errorf("sign field %s: %w", s.Field, errors.Join(err, ErrDamaged))
	}
	all, err := f.fields(f.last())
	if err != nil {
		return nil, field{}, fmt.Errorf("sign field %s: %w", s.Field, errors.Join(err, ErrDamaged))
	}
	signed := false
	for _, x := range all {
		signed = signed || x.value != ref{}
	}
	if signed {
		if r, err := Verify(b, VerifyOptions{}); err != nil || !r.OK() {
			return nil, field{}, fmt.Errorf("sign field %s: %w", s.Field, errors.Join(err, ErrDamaged))
		}
	}
	for _, x := range all {
		if x.name == s.Field && x.value == (ref{}) {
			return f, x, nil
		}
	}
	return nil, field{}, fmt.Errorf("sign field %q: %w", s.Field, ErrField)
}

// A pending is a signed revision whose container is still to be filled in.
type pending struct {
	b   []byte
	gap span // of the container, with its angle brackets
}

// prepare writes the revision: appearance, field and signature dictionary.
func prepare(f *file, target field, s Signature) (*pending, error) {
	trailer := f.revs[f.last()].trailer
	size, ok := trailer["Size"].(int64)
	id, ok2 := trailer["ID"].(array)
	if !ok || !ok2 || size < 1 || size > maxNumber || len(id) != 2 {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, ErrDamaged)
	}
	first, ok := id[0].(str)
	if !ok {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, ErrDamaged)
	}
	look, err := s.appearance(target)
	if err != nil {
		return nil, err
	}
	w := newUpdate(f.b, int(size))
	form := look.objects(w)
	value := w.reserve()
	widget := dict{}
	for k, v := range target.dict {
		widget[k] = v
	}
	widget["AP"], widget["V"] = dict{"N": form}, value
	w.put(ref{num: target.num}, widget)
	u := &pending{}
	at := s.dictionary(w, value, u)
	t := dict{"Root": trailer["Root"], "Prev": f.revs[f.last()].xref}
	if trailer["Info"] != nil {
		t["Info"] = trailer["Info"]
	}
	w.finish(t, first)
	u.b = w.out
	u.setRange(at)
	return u, nil
}

// setRange fills in the byte range that stands at at.
func (u *pending) setRange(at int) {
	copy(u.b[at:], fmt.Sprintf("[0 %010d %010d %010d]", u.gap.start, u.gap.end, len(u.b)-u.gap.end))
}

func (s *Signature) container(digest [sha256.Size]byte) *container {
	return &container{certs: append([]*x509.Certificate{s.Cert}, s.Chain...), digest: digest}
}

// dictionary writes the signature dictionary with room for the container, and
// returns where its byte range stands.
func (s *Signature) dictionary(w *writer, value ref, u *pending) (byteRange int) {
	w.at[value.num] = len(w.out)
	d := dict{"Type": name("Sig"), "Filter": name("Adobe.PPKLite"), "SubFilter": name("ETSI.CAdES.detached"), "M": dateString(s.When)}
	for k, v := range map[name]string{"Name": s.Name, "Reason": s.Reason, "Location": s.Location} {
		if v = brief(v); v != "" {
			d[k] = textString(v)
		}
	}
	w.out = fmt.Appendf(w.out, "%d 0 obj\n", value.num)
	w.out = append(bytes.TrimSuffix(appendDict(w.out, d), []byte(">>")), " /ByteRange "...)
	byteRange = len(w.out)
	w.out = append(w.out, "[0 0000000000 0000000000 0000000000] /Contents "...)
	u.gap.start = len(w.out)
	w.out = append(w.out, '<')
	w.out = append(w.out, bytes.Repeat([]byte("0"), 2*s.room())...)
	w.out = append(w.out, '>')
	u.gap.end = len(w.out)
	w.out = append(w.out, ">>\nendobj\n"...)
	return byteRange
}

// room is how many bytes the container may take: what is known of it, and what
// a timestamp token may add.
func (s *Signature) room() int {
	n := len(s.Cert.Raw) + len(s.Cert.RawIssuer) + 700
	for _, x := range s.Chain {
		n += len(x.Raw) + 50
	}
	if s.TSA != nil {
		n += 12 << 10
	}
	return (n + 511) &^ 511
}

func (u *pending) digest() (sum [sha256.Size]byte) {
	h := sha256.New()
	h.Write(u.b[:u.gap.start])
	h.Write(u.b[u.gap.end:])
	h.Sum(sum[:0])
	return sum
}

// fill writes the container into its room, in lower case; what is left stays "0".
func (u *pending) fill(der []byte) error {
	room := u.b[u.gap.start+1 : u.gap.end-1]
	if hex.EncodedLen(len(der)) > len(room) {
		return fmt.Errorf("signature container of %d bytes: %w", len(der), ErrTimestamp)
	}
	hex.Encode(room, der)
	return nil
}

// sign makes the signature over the attributes, and has its moment attested.
func (c *container) sign(s Signature) (err error) {
	hash := c.toBeSigned()
	if c.signature, err = s.Key.Sign(rand.Reader, hash[:], crypto.SHA256); err != nil {
		return fmt.Errorf("sign field %s: %w", s.Field, err)
	}
	if s.TSA != nil {
		if c.token, err = requestToken(s.TSA, c.signature, s.TSARoots); err != nil {
			return fmt.Errorf("sign field %s: %w", s.Field, err)
		}
	}
	return nil
}
