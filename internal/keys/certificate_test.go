package keys_test

import (
	"bytes"
	"crypto/x509"
	"errors"
	"testing"
	"time"

	"routewijzer/internal/keys"
)

func TestCertificate(t *testing.T) {
	now := time.Date(2026, 9, 14, 8, 0, 0, 0, time.UTC)
	key, der, err := keys.NewCertificate("Zoë de Wit", "Samenwerkingsverband De Boog", now)
	if err != nil {
		t.Fatal(err)
	}
	b, err := keys.MarshalCertificate(key, der)
	if err != nil {
		t.Fatal(err)
	}
	gotKey, cert, err := keys.UnmarshalCertificate(b)
	if err != nil || !gotKey.Equal(key) || !bytes.Equal(cert.Raw, der) {
		t.Fatalf("UnmarshalCertificate: %v; want the same key and certificate", err)
	}
	if got, want := cert.Subject.String(), "CN=Zoë de Wit,O=Samenwerkingsverband De Boog"; got != want {
		t.Errorf("subject = %s; want %s", got, want)
	}
	if want := x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment; cert.KeyUsage != want || cert.IsCA {
		t.Errorf("key usage = %v, CA %v; want %v, no CA", cert.KeyUsage, cert.IsCA, want)
	}
	if now.Before(cert.NotBefore) || !cert.NotAfter.Equal(now.AddDate(10, 0, 0)) {
		t.Errorf("valid from %v to %v", cert.NotBefore, cert.NotAfter)
	}
	if err := cert.CheckSignature(cert.SignatureAlgorithm, cert.RawTBSCertificate, cert.Signature); err != nil {
		t.Errorf("not signed by itself: %v", err)
	}
	other, _, err := keys.NewCertificate("Ander", "", now)
	if err != nil {
		t.Fatal(err)
	}
	mixed, err := keys.MarshalCertificate(other, der)
	if err != nil {
		t.Fatal(err)
	}
	for what, b := range map[string][]byte{"nothing": nil, "half": b[:len(b)/2], "another key": mixed, "text": []byte("x")} {
		if _, _, err := keys.UnmarshalCertificate(b); !errors.Is(err, keys.ErrCertificate) {
			t.Errorf("UnmarshalCertificate of %s = %v; want ErrCertificate", what, err)
		}
	}
}
