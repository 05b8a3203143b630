package pdf

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"math/big"

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
