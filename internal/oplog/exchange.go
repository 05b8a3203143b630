package oplog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// ExchangeMagic starts an exchange file.
const ExchangeMagic = "RWLOG1\n"

// MaxExchange bounds an exchange file, in bytes.
const MaxExchange = 256 << 20

// Errors of an exchange file.
var (
	ErrNoExchange       = errors.New("not an exchange file")
	ErrExchangeTooLarge = errors.New("exchange file too large")
)

// An exchange file is the magic, then one sealed CBOR array of envelopes. The
// sealing is the caller's, package keys offers one by passphrase.
type exchange struct {
	_         struct{} `cbor:",toarray"`
	Log       LogID
	Kind      LogKind
	Envelopes [][]byte
}

// WriteExchange writes the envelopes of one log as a sealed file.
func WriteExchange(w io.Writer, log LogID, kind LogKind, envelopes []*Envelope, seal func(plain []byte) ([]byte, error)) error {
	x := exchange{Log: log, Kind: kind, Envelopes: make([][]byte, len(envelopes))}
	size := 0
	for i, e := range envelopes {
		if e.Header.Log != log {
			return fmt.Errorf("write exchange file: envelope %s: %w: of another log", e.ID(), ErrShape)
		}
		x.Envelopes[i] = e.Bytes()
		if size += len(x.Envelopes[i]); size > MaxExchange/2 {
			return fmt.Errorf("write exchange file: %w", ErrExchangeTooLarge)
		}
	}
	plain, err := enc.Marshal(x)
	if err != nil {
		return fmt.Errorf("write exchange file: %w", err)
	}
	box, err := seal(plain)
	if err != nil {
		return fmt.Errorf("seal exchange file: %w", err)
	}
	if _, err := w.Write(append([]byte(ExchangeMagic), box...)); err != nil {
		return fmt.Errorf("write exchange file: %w", err)
	}
	return nil
}

// ReadExchange reads what [WriteExchange] wrote. Envelopes come in the order of
// the file, unverified. unread holds the bytes of envelopes only a newer version
// can read; keep them.
func ReadExchange(r io.Reader, open func(box []byte) ([]byte, error)) (log LogID, kind LogKind, envelopes []*Envelope, unread [][]byte, err error) {
	fail := func(err error) (LogID, LogKind, []*Envelope, [][]byte, error) {
		return LogID{}, 0, nil, nil, fmt.Errorf("read exchange file: %w", err)
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxExchange+1))
	switch {
	case err != nil:
		return fail(err)
	case len(b) > MaxExchange:
		return fail(ErrExchangeTooLarge)
	case !bytes.HasPrefix(b, []byte(ExchangeMagic)):
		return fail(ErrNoExchange)
	}
	plain, err := open(b[len(ExchangeMagic):])
	if err != nil {
		return fail(err)
	}
	var x exchange
	if err := decode(plain, &x); err != nil {
		return fail(err)
	}
	for i, b := range x.Envelopes {
		e, err := Parse(b)
		switch {
		case errors.Is(err, ErrNewer):
			unread = append(unread, b)
		case err != nil:
			return fail(fmt.Errorf("envelope %d: %w", i, err))
		case e.Header.Log != x.Log:
			return fail(fmt.Errorf("envelope %d: %w: of another log", i, ErrShape))
		default:
			envelopes = append(envelopes, e)
		}
	}
	return x.Log, x.Kind, envelopes, unread, nil
}
