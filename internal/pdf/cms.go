package pdf

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"errors"

	"golang.org/x/crypto/cryptobyte"
	der "golang.org/x/crypto/cryptobyte/asn1"
)

// errContainer is returned for a signature container that is damaged, or that
// another program made.
var errContainer = errors.New("pdf: signature container not canonical")

// A container is what a PAdES-B-B signature (CMS SignedData, RFC 5652, ETSI EN
// 319 142) says. Everything else in its encoding follows from these values, so
// a container is right when it encodes to the very bytes it was read from.
//
// Signed are the content type, the digest, and signing-certificate-v2 with the
// hash of every certificate: the chain, too, is what the signer chose. There is
// no signing-time attribute; the signature dictionary carries the moment.
type container struct {
	certs     []*x509.Certificate // the signer's, then its chain
	digest    [sha256.Size]byte   // of the document
	signature []byte              // ECDSA over attributes()
	token     []byte              // RFC 3161 over signature, or empty
}

// attributes are the signed attributes, as the content of their SET OF.
func (c *container) attributes() []byte {
	var ids [][]byte
	for _, x := range c.certs {
		h := sha256.Sum256(x.Raw)
		ids = append(ids, sequence(octets(h[:]))) // SHA-256 is the default
	}
	return setOf(
		attribute(oidContentType, oid(oidData)),
		attribute(oidDigest, octets(c.digest[:])),
		attribute(oidSigCertV2, sequence(sequence(ids...))),
	)
}

// toBeSigned is the hash that is signed: of the attributes as a SET OF.
func (c *container) toBeSigned() [sha256.Size]byte {
	return sha256.Sum256(wrap(der.SET, c.attributes()))
}

func (c *container) bytes() []byte {
	var certs [][]byte
	for _, x := range c.certs {
		certs = append(certs, x.Raw)
	}
	sha := sequence(oid(oidSHA256))
	signer := [][]byte{
		small(1),
		issuerAndSerial(c.certs[0]),
		sha,
		wrap(context0, c.attributes()),
		sequence(oid(oidECDSA256)),
		octets(c.signature),
	}
	if len(c.token) > 0 {
		signer = append(signer, wrap(context1, attribute(oidTimestamp, c.token)))
	}
	return sequence(oid(oidSignedData), wrap(context0, sequence(
		small(1),
		set(sha),
		sequence(oid(oidData)),
		wrap(context0, setOf(certs...)),
		set(sequence(signer...)),
	)))
}

func issuerAndSerial(c *x509.Certificate) []byte {
	var b cryptobyte.Builder
	b.AddASN1BigInt(c.SerialNumber)
	return sequence(c.RawIssuer, b.BytesOrPanic())
}

// parseContainer reads a container that Sign made, and nothing else: what it
// returns encodes to b again. digest is what the container says of the
// document; the caller compares it. The signature is not checked yet.
func parseContainer(b []byte) (*container, error) {
	s, err := parseSignedData(b)
	if err != nil {
		return nil, err
	}
	c := &container{signature: s.signature, token: s.token}
	md, ok := attributeValue(s.attributes, oidDigest)
	digest := cryptobyte.String(md)
	if !ok || !digest.ReadASN1(&digest, der.OCTET_STRING) || len(digest) != len(c.digest) {
		return nil, errContainer
	}
	copy(c.digest[:], digest)
	if c.certs, err = namedCertificates(s); err != nil {
		return nil, err
	}
	if !bytes.Equal(c.bytes(), b) {
		return nil, errContainer
	}
	return c, nil
}

// namedCertificates are the embedded certificates in the order in which
// signing-certificate-v2 names them; each must be named.
func namedCertificates(s *signedData) ([]*x509.Certificate, error) {
	v, ok := attributeValue(s.attributes, oidSigCertV2)
	ids := cryptobyte.String(v)
	if !ok || !ids.ReadASN1(&ids, der.SEQUENCE) || !ids.ReadASN1(&ids, der.SEQUENCE) {
		return nil, errContainer
	}
	var out []*x509.Certificate
	for !ids.Empty() {
		var id cryptobyte.String
		var want []byte
		if !ids.ReadASN1(&id, der.SEQUENCE) || !id.ReadASN1Bytes(&want, der.OCTET_STRING) || len(out) == len(s.certs) {
			return nil, errContainer
		}
		x := certificateByHash(s.certs, want)
		if x == nil {
			return nil, errContainer
		}
		out = append(out, x)
	}
	if len(out) == 0 {
		return nil, errContainer
	}
	return out, nil
}

func certificateByHash(certs [][]byte, want []byte) *x509.Certificate {
	for _, raw := range certs {
		if h := sha256.Sum256(raw); bytes.Equal(h[:], want) {
			x, err := x509.ParseCertificate(raw)
			if err != nil {
				return nil
			}
			return x
		}
	}
	return nil
}
