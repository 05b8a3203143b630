package pdf

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"crypto/x509"
	"fmt"
	"strings"
	"time"
)

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
