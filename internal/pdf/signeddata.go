package pdf

import (
	"encoding/asn1"

	"golang.org/x/crypto/cryptobyte"
	der "golang.org/x/crypto/cryptobyte/asn1"
)

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
