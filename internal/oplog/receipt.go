package oplog

import (
	"crypto/ed25519"
	"crypto/sha256"
	"fmt"
)

// A Receipt is a server's word that it keeps an envelope: at which place in its
// order of the log, and since when.
type Receipt struct {
	Log        LogID   `cbor:"1,keyasint"`
	Epoch      Bytes16 `cbor:"2,keyasint"`
	Seq        uint64  `cbor:"3,keyasint"` // 1, 2, 3 per log and epoch
	H          ID      `cbor:"4,keyasint"` // running hash up to and with this envelope
	Envelope   ID      `cbor:"5,keyasint"`
	ReceivedAt int64   `cbor:"6,keyasint"` // milliseconds since 1970 UTC, by the server's clock
	Sig        []byte  `cbor:"7,keyasint,omitempty"`
}

// NextH continues a log's running hash: SHA-256(h ‖ envelope). It starts at zero.
func NextH(h, envelope ID) ID {
	return sha256.Sum256(append(append([]byte(nil), h[:]...), envelope[:]...))
}

// Message is what the server signs: "RWRECEIPT1" ‖ the receipt without Sig.
func (r Receipt) Message() []byte {
	r.Sig = nil
	return append([]byte("RWRECEIPT1"), r.Bytes()...)
}

// Bytes is the receipt as [ParseReceipt] reads it.
func (r Receipt) Bytes() []byte {
	b, err := enc.Marshal(r)
	if err != nil { // fixed fields always encode
		panic(fmt.Sprintf("oplog: encode receipt: %v", err))
	}
	return b
}

// ParseReceipt reads a receipt. It does not check the signature.
func ParseReceipt(b []byte) (r Receipt, err error) {
	if err := decode(b, &r); err != nil {
		return Receipt{}, fmt.Errorf("receipt: %w", err)
	}
	if len(r.Sig) != ed25519.SignatureSize || r.Seq == 0 || r.ReceivedAt < 0 {
		return Receipt{}, fmt.Errorf("receipt: %w", ErrShape)
	}
	return r, nil
}

// Verify checks the receipt against the pinned key of the server.
func (r Receipt) Verify(server ed25519.PublicKey) error {
	if len(server) != ed25519.PublicKeySize || !ed25519.Verify(server, r.Message(), r.Sig) {
		return fmt.Errorf("receipt for %s: %w", r.Envelope, ErrSignature)
	}
	return nil
}
