package pdf

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"crypto/sha1" // only to read SigningCertificate (RFC 2634), which some servers still write
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

// ErrTimestamp is returned for a timestamp that cannot be had or does not hold.
var ErrTimestamp = errors.New("pdf: timestamp")

// A TSA carries an RFC 3161 query to a timestamp server and brings back its
// reply, both as they travel over HTTP (application/timestamp-query and
// -reply). It need not look inside: this package writes the one and judges the
// other.
type TSA func(query []byte) (reply []byte, err error)

// A token is an RFC 3161 timestamp token: a SignedData over TSTInfo. Like a
// [container] it must encode to the bytes it came from; requestToken first
// brings what a server sends into that one form.
type token struct {
	*signedData
	leaf   *x509.Certificate
	others []*x509.Certificate
	hash   crypto.Hash
	sigAlg x509.SignatureAlgorithm
	info   tstInfo
}

// A tstInfo is what the server attests.
type tstInfo struct {
	imprint []byte
	time    time.Time
	nonce   *big.Int
}

// requestToken has the moment of a signature attested, and checks what it gets
// before it goes into a file: imprint, nonce, signature, certificates.
func requestToken(tsa TSA, signature []byte, roots *x509.CertPool) ([]byte, error) {
	imprint := sha256.Sum256(signature)
	nonce, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 63))
	if err != nil {
		return nil, errors.Join(ErrTimestamp, err)
	}
	reply, err := tsa(timestampQuery(imprint[:], nonce))
	if err != nil {
		return nil, errors.Join(ErrTimestamp, err)
	}
	b, err := tokenOf(reply)
	if err != nil {
		return nil, err
	}
	if b, err = canonicalToken(b, roots); err != nil {
		return nil, err
	}
	t, err := parseToken(b)
	if err != nil {
		return nil, err
	}
	if t.info.nonce == nil || t.info.nonce.Cmp(nonce) != 0 {
		return nil, fmt.Errorf("answer to another question: %w", ErrTimestamp)
	}
	if err := t.verify(signature, roots); err != nil {
		return nil, err
	}
	return b, nil
}

func timestampQuery(imprint []byte, nonce *big.Int) []byte {
	var n, yes cryptobyte.Builder
	n.AddASN1BigInt(nonce)
	yes.AddASN1Boolean(true)
	return sequence(small(1), sequence(sequence(oid(oidSHA256), []byte{5, 0}), octets(imprint)), n.BytesOrPanic(), yes.BytesOrPanic())
}

// tokenOf reads the token from a reply that grants it.
func tokenOf(reply []byte) ([]byte, error) {
	in := cryptobyte.String(reply)
	var status, tok cryptobyte.String
	var granted int
	if !in.ReadASN1(&in, der.SEQUENCE) || !in.ReadASN1(&status, der.SEQUENCE) || !status.ReadASN1Integer(&granted) {
		return nil, fmt.Errorf("reply not understood: %w", ErrTimestamp)
	}
	if granted != 0 && granted != 1 {
		return nil, fmt.Errorf("refused with status %d: %w", granted, ErrTimestamp)
	}
	if !in.ReadASN1Element(&tok, der.SEQUENCE) {
		return nil, fmt.Errorf("reply without token: %w", ErrTimestamp)
	}
	return tok, nil
}

// canonicalToken writes a server's token in the one form that is accepted
// here. Nothing that is signed changes; revocation lists, unsigned attributes
// and certificates that nothing vouches for are left out. With roots, the whole
// chain up to the root is put in, so that it can be checked without a network.
func canonicalToken(b []byte, roots *x509.CertPool) ([]byte, error) {
	s, err := parseSignedData(b)
	if err != nil {
		return nil, fmt.Errorf("token not understood: %w", ErrTimestamp)
	}
	if s.sigAlg.Equal(oidRSA) {
		for hash, full := range map[string]asn1.ObjectIdentifier{oidSHA256.String(): oidRSA256, oidSHA384.String(): oidRSA384, oidSHA512.String(): oidRSA512} {
			if s.digestAlg.String() == hash {
				s.sigAlg = full
			}
		}
	}
	t, err := tokenFrom(s)
	if err != nil {
		return nil, err
	}
	if roots != nil {
		if t.others, err = t.chain(roots); err != nil {
			return nil, err
		}
	}
	s.certs = [][]byte{t.leaf.Raw}
	for _, x := range t.others {
		if t.vouched(x) {
			s.certs = append(s.certs, x.Raw)
		}
	}
	return s.tokenBytes(), nil
}

// tokenBytes encodes s as a token.
func (s *signedData) tokenBytes() []byte {
	leaf, err := s.tokenLeaf()
	if err != nil {
		return nil
	}
	alg, sig := sequence(oid(s.digestAlg)), sequence(oid(s.sigAlg))
	if leaf.PublicKeyAlgorithm == x509.RSA {
		sig = sequence(oid(s.sigAlg), []byte{5, 0})
	}
	return sequence(oid(oidSignedData), wrap(context0, sequence(
		small(3),
		set(alg),
		sequence(oid(oidTSTInfo), wrap(context0, octets(s.content))),
		wrap(context0, setOf(s.certs...)),
		set(sequence(small(1), issuerAndSerial(leaf), alg, wrap(context0, s.attributes), sig, octets(s.signature))),
	)))
}

// parseToken reads a token in canonical form. Nothing is verified yet.
func parseToken(b []byte) (*token, error) {
	s, err := parseSignedData(b)
	if err != nil {
		return nil, fmt.Errorf("token not understood: %w", ErrTimestamp)
	}
	t, err := tokenFrom(s)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(s.tokenBytes(), b) {
		return nil, fmt.Errorf("token not canonical: %w", ErrTimestamp)
	}
	return t, nil
}

var tokenHashes = map[string]struct {
	hash       crypto.Hash
	ecdsa, rsa asn1.ObjectIdentifier
	e, r       x509.SignatureAlgorithm
}{
	oidSHA256.String(): {crypto.SHA256, oidECDSA256, oidRSA256, x509.ECDSAWithSHA256, x509.SHA256WithRSA},
	oidSHA384.String(): {crypto.SHA384, oidECDSA384, oidRSA384, x509.ECDSAWithSHA384, x509.SHA384WithRSA},
	oidSHA512.String(): {crypto.SHA512, oidECDSA512, oidRSA512, x509.ECDSAWithSHA512, x509.SHA512WithRSA},
}

func tokenFrom(s *signedData) (*token, error) {
	t := &token{signedData: s}
	var err error
	if t.leaf, err = s.tokenLeaf(); err != nil {
		return nil, err
	}
	h, ok := tokenHashes[s.digestAlg.String()]
	t.hash = h.hash
	switch {
	case ok && t.leaf.PublicKeyAlgorithm == x509.ECDSA && s.sigAlg.Equal(h.ecdsa):
		t.sigAlg = h.e
	case ok && t.leaf.PublicKeyAlgorithm == x509.RSA && s.sigAlg.Equal(h.rsa):
		t.sigAlg = h.r
	default:
		return nil, fmt.Errorf("token with algorithm %s: %w", s.sigAlg, ErrTimestamp)
	}
	for _, raw := range s.certs {
		if bytes.Equal(raw, t.leaf.Raw) {
			continue
		}
		x, err := x509.ParseCertificate(raw)
		if err != nil {
			return nil, errors.Join(ErrTimestamp, err)
		}
		t.others = append(t.others, x)
	}
	t.info, err = parseTSTInfo(s.content)
	return t, err
}

// tokenLeaf is the certificate the token's own signing-certificate names.
func (s *signedData) tokenLeaf() (*x509.Certificate, error) {
	for _, raw := range s.certs {
		if s.names(raw) {
			x, err := x509.ParseCertificate(raw)
			if err != nil {
				return nil, errors.Join(ErrTimestamp, err)
			}
			return x, nil
		}
	}
	return nil, fmt.Errorf("token without its signer: %w", ErrTimestamp)
}

// names says whether the first certificate that the attribute names is raw.
func (s *signedData) names(raw []byte) bool {
	v2, isV2 := attributeValue(s.attributes, oidSigCertV2)
	v1, isV1 := attributeValue(s.attributes, oidSigCert)
	h256, h1 := sha256.Sum256(raw), sha1.Sum(raw)
	v, want := v2, h256[:]
	if !isV2 {
		v, want = v1, h1[:]
	}
	ids := cryptobyte.String(v)
	var hash []byte
	if !isV2 && !isV1 || !ids.ReadASN1(&ids, der.SEQUENCE) || !ids.ReadASN1(&ids, der.SEQUENCE) || !ids.ReadASN1(&ids, der.SEQUENCE) {
		return false
	}
	if isV2 && ids.PeekASN1Tag(der.SEQUENCE) { // the hash, when it is not SHA-256 by default
		var alg cryptobyte.String
		var o asn1.ObjectIdentifier
		if !ids.ReadASN1(&alg, der.SEQUENCE) || !alg.ReadASN1ObjectIdentifier(&o) {
			return false
		}
		h, ok := tokenHashes[o.String()]
		if !ok {
			return false
		}
		sum := h.hash.New()
		sum.Write(raw)
		want = sum.Sum(nil)
	}
	return ids.ReadASN1Bytes(&hash, der.OCTET_STRING) && bytes.Equal(hash, want)
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
