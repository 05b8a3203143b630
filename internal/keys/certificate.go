package keys

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha1" // names a key (RFC 5280, 4.2.1.2) and protects nothing
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"time"
)

// NewCertificate makes the key with which a person signs PDFs, and a
// certificate for it signed by itself: P-256, ten years, for signatures only
// (digitalSignature, nonRepudiation). name and organisation stand in the
// certificate and in every signed document; organisation may be "".
func NewCertificate(name, organisation string, now time.Time) (key *ecdsa.PrivateKey, certDER []byte, err error) {
	key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, fmt.Errorf("make certificate: %w", err)
	}
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 127))
	if err != nil {
		return nil, nil, fmt.Errorf("make certificate: %w", err)
	}
	point, err := key.PublicKey.Bytes()
	if err != nil {
		return nil, nil, fmt.Errorf("make certificate: %w", err)
	}
	keyID := sha1.Sum(point)
	subject := pkix.Name{CommonName: name}
	if organisation != "" {
		subject.Organization = []string{organisation}
	}
	template := &x509.Certificate{
		SerialNumber: serial.Add(serial, big.NewInt(1)), // zero is not allowed
		Subject:      subject,
		// A clock that is a day behind elsewhere must not call it invalid.
		NotBefore:             now.UTC().Add(-24 * time.Hour),
		NotAfter:              now.UTC().AddDate(10, 0, 0),
		KeyUsage:              x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
		BasicConstraintsValid: true,
		SubjectKeyId:          keyID[:],
	}
	certDER, err = x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, nil, fmt.Errorf("make certificate: %w", err)
	}
	return key, certDER, nil
}

const (
	pemKey         = "PRIVATE KEY"
	pemCertificate = "CERTIFICATE"
)

// MarshalCertificate puts key and certificate together as PEM. It is secret:
// seal it with [SealLocal] before it is kept.
func MarshalCertificate(key *ecdsa.PrivateKey, certDER []byte) ([]byte, error) {
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return nil, fmt.Errorf("write certificate: %w", err)
	}
	out := pem.EncodeToMemory(&pem.Block{Type: pemKey, Bytes: der})
	return append(out, pem.EncodeToMemory(&pem.Block{Type: pemCertificate, Bytes: certDER})...), nil
}

// ErrCertificate says that bytes hold no signing key and the certificate for it.
var ErrCertificate = errors.New("no signing certificate")

// UnmarshalCertificate reads what [MarshalCertificate] wrote.
func UnmarshalCertificate(b []byte) (key *ecdsa.PrivateKey, cert *x509.Certificate, err error) {
	for block, rest := pem.Decode(b); block != nil; block, rest = pem.Decode(rest) {
		switch block.Type {
		case pemKey:
			k, err := x509.ParsePKCS8PrivateKey(block.Bytes)
			if err != nil {
				return nil, nil, fmt.Errorf("%w: %w", ErrCertificate, err)
			}
			key, _ = k.(*ecdsa.PrivateKey)
		case pemCertificate:
			cert, err = x509.ParseCertificate(block.Bytes)
			if err != nil {
				return nil, nil, fmt.Errorf("%w: %w", ErrCertificate, err)
			}
		}
	}
	if key == nil || cert == nil || !key.PublicKey.Equal(cert.PublicKey) {
		return nil, nil, ErrCertificate
	}
	return key, cert, nil
}
