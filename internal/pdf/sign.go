package pdf

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
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
