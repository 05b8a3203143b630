package pdf

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"golang.org/x/crypto/cryptobyte"
	der "golang.org/x/crypto/cryptobyte/asn1"
)

// A tstInfo is what the server attests.
type tstInfo struct {
	imprint []byte
	time    time.Time
	nonce   *big.Int
}

func parseTSTInfo(b []byte) (tstInfo, error) {
	in := cryptobyte.String(b)
	var i tstInfo
	var imprint, alg cryptobyte.String
	var o asn1.ObjectIdentifier
	if !in.ReadASN1(&in, der.SEQUENCE) || !in.SkipASN1(der.INTEGER) || !in.SkipASN1(der.OBJECT_IDENTIFIER) ||
		!in.ReadASN1(&imprint, der.SEQUENCE) || !imprint.ReadASN1(&alg, der.SEQUENCE) || !alg.ReadASN1ObjectIdentifier(&o) || !o.Equal(oidSHA256) ||
		!imprint.ReadASN1Bytes(&i.imprint, der.OCTET_STRING) || !in.SkipASN1(der.INTEGER) || !readTime(&in, &i.time) ||
		!in.SkipOptionalASN1(der.SEQUENCE) || !in.SkipOptionalASN1(der.BOOLEAN) {
		return i, fmt.Errorf("attested moment not understood: %w", ErrTimestamp)
	}
	if in.PeekASN1Tag(der.INTEGER) {
		i.nonce = new(big.Int)
		if !in.ReadASN1Integer(i.nonce) {
			return i, fmt.Errorf("attested moment not understood: %w", ErrTimestamp)
		}
	}
	return i, nil
}

// readTime reads a GeneralizedTime with or without a fraction of a second.
func readTime(in *cryptobyte.String, out *time.Time) bool {
	var v cryptobyte.String
	if !in.ReadASN1(&v, der.GeneralizedTime) {
		return false
	}
	t, err := time.Parse("20060102150405.999999999Z", string(v))
	*out = t
	return err == nil
}

// verify checks that the token attests signature, that its signer signed it and
// may do so, and that nothing in it is left unvouched for. With roots the
// signer must chain to them at the attested moment.
func (t *token) verify(signature []byte, roots *x509.CertPool) error {
	imprint := sha256.Sum256(signature)
	if !bytes.Equal(t.info.imprint, imprint[:]) {
		return fmt.Errorf("of something else: %w", ErrTimestamp)
	}
	h := t.hash.New()
	h.Write(t.content)
	digest, ok := attributeValue(t.attributes, oidDigest)
	typ, ok2 := attributeValue(t.attributes, oidContentType)
	if !ok || !ok2 || !bytes.Equal(digest, octets(h.Sum(nil))) || !bytes.Equal(typ, oid(oidTSTInfo)) {
		return fmt.Errorf("changed: %w", ErrTimestamp)
	}
	if err := t.leaf.CheckSignature(t.sigAlg, wrap(der.SET, t.attributes), t.signature); err != nil {
		return errors.Join(ErrTimestamp, err)
	}
	if !slices.Contains(t.leaf.ExtKeyUsage, x509.ExtKeyUsageTimeStamping) || t.info.time.Before(t.leaf.NotBefore) || t.info.time.After(t.leaf.NotAfter) {
		return fmt.Errorf("signer may not attest moments: %w", ErrTimestamp)
	}
	for _, x := range t.others {
		if !t.vouched(x) {
			return fmt.Errorf("holds a certificate nothing vouches for: %w", ErrTimestamp)
		}
	}
	if roots == nil {
		return nil
	}
	_, err := t.chain(roots)
	return err
}

// chain is the path from the signer's issuer to one of roots, as it was at the
// attested moment.
func (t *token) chain(roots *x509.CertPool) ([]*x509.Certificate, error) {
	pool := x509.NewCertPool()
	for _, x := range t.others {
		pool.AddCert(x)
	}
	chains, err := t.leaf.Verify(x509.VerifyOptions{Roots: roots, Intermediates: pool, CurrentTime: t.info.time, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageTimeStamping}})
	if err != nil {
		return nil, errors.Join(ErrTimestamp, err)
	}
	return chains[0][1:], nil
}

// vouched says whether a certificate beside the signer's is whole: signed by
// itself, or by another one in the token.
func (t *token) vouched(x *x509.Certificate) bool {
	if x.CheckSignature(x.SignatureAlgorithm, x.RawTBSCertificate, x.Signature) == nil {
		return true
	}
	for _, by := range t.others {
		if by != x && bytes.Equal(by.RawSubject, x.RawIssuer) && by.CheckSignature(x.SignatureAlgorithm, x.RawTBSCertificate, x.Signature) == nil {
			return true
		}
	}
	return false
}
