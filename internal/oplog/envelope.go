package oplog

import (
	"crypto/cipher"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/bits"

	"golang.org/x/crypto/chacha20poly1305"
)

// MaxBytes is the size of the largest envelope. What is larger is a blob.
const MaxBytes = 4 << 20

// Errors a caller decides on.
var (
	ErrNewer     = errors.New("written by a newer version")        // format or suite unknown: keep the bytes
	ErrTooLarge  = errors.New("envelope larger than 4 MiB")        //
	ErrSignature = errors.New("signature does not fit")            //
	ErrKey       = errors.New("sealed with another key")           // this key does not open it
	ErrSealed    = errors.New("sealed part is damaged")            // the right key does not open it
	ErrDestroyed = errors.New("body of the envelope is destroyed") //
)

// An Envelope is one user action in one log, signed and sealed. It never
// changes; fields this version does not know are kept in its bytes.
type Envelope struct {
	Header     Header
	Clear      Clear
	Nonce      []byte // 24 bytes
	Ciphertext []byte
	Sig        []byte

	id, body      ID // body: SHA-256(clear ‖ nonce ‖ ciphertext)
	header, clear []byte
	destroyed     bool
}

// wire is an envelope as sent and kept; an envelope whose body is destroyed
// keeps the body's hash, so that the chain still verifies.
type wire struct {
	_          struct{} `cbor:",toarray"`
	Header     []byte
	Clear      []byte
	Nonce      []byte
	Ciphertext []byte
	Sig        []byte
}
type stub struct {
	_      struct{} `cbor:",toarray"`
	Header []byte
	Body   ID
	Sig    []byte
}

// ID names the envelope: SHA-256(header ‖ SHA-256(clear ‖ nonce ‖ ciphertext)).
func (e *Envelope) ID() ID { return e.id }

// Destroyed reports whether the body is gone: Clear is empty and Open fails.
func (e *Envelope) Destroyed() bool { return e.destroyed }

// Bytes is the envelope as [Parse] reads it.
func (e *Envelope) Bytes() []byte {
	var b []byte
	var err error
	if e.destroyed {
		b, err = enc.Marshal(stub{Header: e.header, Body: e.body, Sig: e.Sig})
	} else {
		b, err = enc.Marshal(wire{Header: e.header, Clear: e.clear, Nonce: e.Nonce, Ciphertext: e.Ciphertext, Sig: e.Sig})
	}
	if err != nil { // byte strings always encode
		panic(fmt.Sprintf("oplog: encode envelope: %v", err))
	}
	return b
}

// WithoutBody is the same envelope, its body destroyed: same id, same signature.
func (e *Envelope) WithoutBody() *Envelope {
	return &Envelope{Header: e.Header, Sig: e.Sig, id: e.id, body: e.body, header: e.header, destroyed: true}
}

func (e *Envelope) hash() {
	if !e.destroyed {
		h := sha256.New()
		h.Write(e.clear)
		h.Write(e.Nonce)
		h.Write(e.Ciphertext)
		h.Sum(e.body[:0])
	}
	h := sha256.New()
	h.Write(e.header)
	h.Write(e.body[:])
	h.Sum(e.id[:0])
}

// Seal makes an envelope: s signs, k seals. Of h it takes Log, Kind, Incarnation,
// Seq, Prev, Heads, Seen and Blobs ([Log.Next] fills most of them). It refuses
// what [Parse] or [Envelope.Open] would refuse.
func Seal(s Signer, k Key, h Header, c Clear, sealed Sealed) (*Envelope, error) {
	return sealWith(s, k, h, c, sealed, nil)
}

// sealWith is Seal with a nonce of one's own: vectors only.
func sealWith(s Signer, k Key, h Header, c Clear, sealed Sealed, nonce []byte) (*Envelope, error) {
	plain, err := enc.Marshal(sealed)
	if err != nil {
		return nil, fmt.Errorf("%w: sealed part: %w", ErrShape, err)
	}
	if _, err := readSealed(plain); err != nil {
		return nil, err
	}
	plain = append(plain, make([]byte, padme(len(plain))-len(plain))...)
	h.Format, h.Suite, h.Device, h.Key, h.Size = Format, Suite, s.Device().ID(), k.ID(), uint64(len(plain))
	e := &Envelope{Header: h, Clear: c, Nonce: nonce}
	if e.header, err = enc.Marshal(h); err != nil {
		return nil, fmt.Errorf("%w: header: %w", ErrShape, err)
	}
	if e.clear, err = enc.Marshal(c); err != nil {
		return nil, fmt.Errorf("%w: clear part: %w", ErrShape, err)
	}
	if e.Nonce == nil {
		e.Nonce = make([]byte, chacha20poly1305.NonceSizeX)
		if _, err := rand.Read(e.Nonce); err != nil {
			return nil, fmt.Errorf("seal: %w", err)
		}
	}
	e.Ciphertext = k.Opener().aead.Seal(nil, e.Nonce, plain, e.header)
	e.hash()
	if e.Sig, err = s.Sign(e.id[:]); err != nil {
		return nil, fmt.Errorf("sign envelope: %w", err)
	}
	return e, e.check(len(e.Bytes()))
}

// Parse reads an envelope. It checks shape, not signature; b is not kept or
// changed. [ErrNewer] means: keep the bytes, a newer program can read them.
func Parse(b []byte) (*Envelope, error) {
	if len(b) > MaxBytes {
		return nil, ErrTooLarge
	}
	if len(b) == 0 {
		return nil, fmt.Errorf("%w: empty", ErrShape)
	}
	e := &Envelope{}
	if b[0] == 0x83 {
		var w stub
		if err := decode(b, &w); err != nil {
			return nil, err
		}
		e.header, e.body, e.Sig, e.destroyed = w.Header, w.Body, w.Sig, true
	} else {
		var w wire
		if err := decode(b, &w); err != nil {
			return nil, err
		}
		e.header, e.clear, e.Nonce, e.Ciphertext, e.Sig = w.Header, w.Clear, w.Nonce, w.Ciphertext, w.Sig
	}
	if err := e.readHeader(); err != nil {
		return nil, err
	}
	if !e.destroyed {
		if err := decode(e.clear, &e.Clear); err != nil {
			return nil, fmt.Errorf("clear part: %w", err)
		}
	}
	e.hash()
	return e, e.check(len(b))
}

// readHeader tells a newer format apart, whose fields may mean something else.
func (e *Envelope) readHeader() error {
	err := decode(e.header, &e.Header)
	if err == nil && e.Header.Format <= Format && e.Header.Suite <= Suite {
		return nil
	}
	var v struct {
		Format uint64 `cbor:"1,keyasint"`
		Suite  uint64 `cbor:"2,keyasint"`
	}
	if other := decode(e.header, &v); other == nil && (v.Format > Format || v.Suite > Suite) {
		return fmt.Errorf("%w: format %d, suite %d", ErrNewer, v.Format, v.Suite)
	}
	return fmt.Errorf("header: %w", err)
}

// check is what holds of every envelope.
func (e *Envelope) check(size int) error {
	h := &e.Header
	bad := func(why string) error { return fmt.Errorf("%w: %s", ErrShape, why) }
	switch {
	case size > MaxBytes:
		return ErrTooLarge
	case h.Format != Format || h.Suite != Suite:
		return bad("format or suite 0")
	case h.Kind == 0:
		return bad("kind 0")
	case h.Seq == 0:
		return bad("seq 0")
	case h.Log == LogID{}:
		return bad("no log")
	case len(e.Sig) != ed25519.SignatureSize:
		return bad("length of signature")
	case !ordered(h.Heads) || !ordered(h.Blobs):
		return bad("heads or blobs out of order")
	case int64(h.Size) < 0 || h.Size > MaxBytes || padme(int(h.Size)) != int(h.Size):
		return bad("size class")
	case e.destroyed:
		return nil
	case len(e.Nonce) != chacha20poly1305.NonceSizeX:
		return bad("length of nonce")
	case uint64(len(e.Ciphertext)) != h.Size+chacha20poly1305.Overhead:
		return bad("length of ciphertext")
	case !e.Clear.Made.IsZero() && e.Clear.Made != h.Key:
		return bad("makes a key it is not sealed with")
	}
	for _, d := range e.Clear.Devices {
		if len(d.Sign) != ed25519.PublicKeySize {
			return bad("length of a device's key")
		}
	}
	return nil
}

// Verify reports whether d made e: nil, or [ErrSignature].
func (e *Envelope) Verify(d Device) error {
	if d.ID() != e.Header.Device || len(d.Sign) != ed25519.PublicKeySize || !ed25519.Verify(d.Sign, e.id[:], e.Sig) {
		return fmt.Errorf("envelope %s: %w", e.id, ErrSignature)
	}
	return nil
}

// An Opener opens what one key sealed, many times over. Safe for concurrent use.
type Opener struct {
	id   KeyID
	aead cipher.AEAD
}

// Opener prepares k.
func (k Key) Opener() *Opener {
	sub := k.Derive(PurposeEnvelope)
	aead, err := chacha20poly1305.NewX(sub[:])
	if err != nil { // only a key of the wrong length
		panic(fmt.Sprintf("oplog: %v", err))
	}
	return &Opener{k.ID(), aead}
}

// Open reads the sealed part of e: [ErrKey], [ErrDestroyed], [ErrSealed] or [ErrShape] when it cannot.
func (o *Opener) Open(e *Envelope) (*Sealed, error) {
	if e.destroyed {
		return nil, fmt.Errorf("envelope %s: %w", e.id, ErrDestroyed)
	}
	if e.Header.Key != o.id {
		return nil, fmt.Errorf("envelope %s: %w", e.id, ErrKey)
	}
	plain, err := o.aead.Open(nil, e.Nonce, e.Ciphertext, e.header)
	if err != nil {
		return nil, fmt.Errorf("envelope %s: %w", e.id, ErrSealed)
	}
	s, err := readSealed(plain)
	if err != nil {
		return nil, fmt.Errorf("envelope %s: sealed part: %w", e.id, err)
	}
	return s, nil
}

// Open reads the sealed part with k. For many envelopes keep an [Opener].
func (e *Envelope) Open(k Key) (*Sealed, error) { return k.Opener().Open(e) }

// readSealed reads a sealed part and its padding of zeros.
func readSealed(plain []byte) (*Sealed, error) {
	n, err := canonical(plain)
	if err != nil {
		return nil, err
	}
	for _, b := range plain[n:] {
		if b != 0 {
			return nil, fmt.Errorf("%w: padding", ErrShape)
		}
	}
	s := &Sealed{}
	if err := dec.Unmarshal(plain[:n], s); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrShape, err)
	}
	return s, s.check()
}

// padme is the length n is padded to: at most 12 % more, and it tells little (Nikitin et al., 2019).
func padme(n int) int {
	if n < 2 {
		return n
	}
	e := bits.Len(uint(n)) - 1
	mask := 1<<(e-bits.Len(uint(e))) - 1
	return (n + mask) &^ mask
}
