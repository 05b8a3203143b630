package pdf

import (
	"bytes"
	"crypto"
	"crypto/sha1" // only to read SigningCertificate (RFC 2634), which some servers still write
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"errors"
	"fmt"

	"golang.org/x/crypto/cryptobyte"
	der "golang.org/x/crypto/cryptobyte/asn1"
)

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
