package pdf

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
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

// signedData are the parts of a CMS SignedData with one signer, not yet judged.
type signedData struct {
	contentType asn1.ObjectIdentifier
	content     []byte // of the eContent, if there is one
	certs       [][]byte
	digestAlg   asn1.ObjectIdentifier
	attributes  []byte // content of the SET OF
	sigAlg      asn1.ObjectIdentifier
	signature   []byte
	token       []byte // value of the one unsigned attribute, a timestamp
}

// parseSignedData reads parts loosely: whoever uses them encodes them again and
// compares.
func parseSignedData(b []byte) (*signedData, error) {
	in := cryptobyte.String(b)
	var ci, c0, sd, ci2, certs, si, sid, alg, attrs, salg, unsigned cryptobyte.String
	var typ asn1.ObjectIdentifier
	s := &signedData{}
	if !in.ReadASN1(&ci, der.SEQUENCE) || !in.Empty() || !ci.ReadASN1ObjectIdentifier(&typ) || !typ.Equal(oidSignedData) ||
		!ci.ReadASN1(&c0, context0) || !c0.ReadASN1(&sd, der.SEQUENCE) ||
		!sd.SkipASN1(der.INTEGER) || !sd.SkipASN1(der.SET) ||
		!sd.ReadASN1(&ci2, der.SEQUENCE) || !ci2.ReadASN1ObjectIdentifier(&s.contentType) {
		return nil, errContainer
	}
	if !ci2.Empty() {
		var e cryptobyte.String
		if !ci2.ReadASN1(&e, context0) || !e.ReadASN1Bytes(&s.content, der.OCTET_STRING) {
			return nil, errContainer
		}
	}
	if !sd.ReadOptionalASN1(&certs, nil, context0) || !sd.SkipOptionalASN1(context1) || // context1: CRLs
		!sd.ReadASN1(&si, der.SET) || !si.ReadASN1(&si, der.SEQUENCE) ||
		!si.SkipASN1(der.INTEGER) || !si.ReadASN1(&sid, der.SEQUENCE) ||
		!si.ReadASN1(&alg, der.SEQUENCE) || !alg.ReadASN1ObjectIdentifier(&s.digestAlg) ||
		!si.ReadASN1(&attrs, context0) ||
		!si.ReadASN1(&salg, der.SEQUENCE) || !salg.ReadASN1ObjectIdentifier(&s.sigAlg) ||
		!si.ReadASN1Bytes(&s.signature, der.OCTET_STRING) {
		return nil, errContainer
	}
	s.attributes = attrs
	if si.ReadASN1(&unsigned, context1) {
		s.token, _ = attributeValue(unsigned, oidTimestamp)
	}
	var ok bool
	if s.certs, ok = elements(certs); !ok {
		return nil, errContainer
	}
	return s, nil
}

// attributeValue finds the one value of attribute o in a SET OF attributes.
func attributeValue(attrs []byte, o asn1.ObjectIdentifier) ([]byte, bool) {
	list := cryptobyte.String(attrs)
	for !list.Empty() {
		var a, values, value cryptobyte.String
		var got asn1.ObjectIdentifier
		var tag der.Tag
		if !list.ReadASN1(&a, der.SEQUENCE) || !a.ReadASN1ObjectIdentifier(&got) || !a.ReadASN1(&values, der.SET) {
			return nil, false
		}
		if got.Equal(o) {
			return value, values.ReadAnyASN1Element(&value, &tag) && values.Empty()
		}
	}
	return nil, false
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
