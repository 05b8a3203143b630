package oplog

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"unicode/utf8"

	"github.com/fxamacker/cbor/v2"
)

// ErrShape says that bytes are not what this format allows.
var ErrShape = errors.New("malformed")

const maxDepth = 24 // of nested arrays and maps

var (
	enc = mustEnc()
	dec = mustDec()
)

func mustEnc() cbor.EncMode {
	m, err := cbor.CoreDetEncOptions().EncMode()
	if err != nil {
		panic(err)
	}
	return m
}

func mustDec() cbor.DecMode {
	m, err := cbor.DecOptions{
		DupMapKey:          cbor.DupMapKeyEnforcedAPF,
		IndefLength:        cbor.IndefLengthForbidden,
		TagsMd:             cbor.TagsForbidden,
		MaxNestedLevels:    maxDepth + 8,
		MaxArrayElements:   1 << 20,
		MaxMapPairs:        1 << 20,
		ByteStringToString: cbor.ByteStringToStringForbidden,
	}.DecMode()
	if err != nil {
		panic(err)
	}
	return m
}

// canonical reads one item in core deterministic encoding (RFC 8949, 4.2.1) from
// the start of b and returns its length. Tags, simple values other than false,
// true and null, and invalid UTF-8 are refused.
func canonical(b []byte) (int, error) { return item(b, 0, 0) }

func item(b []byte, at, depth int) (int, error) {
	major, n, next, err := head(b, at)
	if err != nil {
		return 0, err
	}
	if depth > maxDepth {
		return 0, fmt.Errorf("%w: nested too deep", ErrShape)
	}
	switch major {
	case 0, 1:
		return next, nil
	case 2, 3:
		if n > uint64(len(b)-next) {
			return 0, fmt.Errorf("%w: string runs past the end", ErrShape)
		}
		end := next + int(n)
		if major == 3 && !utf8.Valid(b[next:end]) {
			return 0, fmt.Errorf("%w: text is not UTF-8", ErrShape)
		}
		return end, nil
	case 4:
		if n > uint64(len(b)-next) {
			return 0, fmt.Errorf("%w: array runs past the end", ErrShape)
		}
		for range n {
			if next, err = item(b, next, depth+1); err != nil {
				return 0, err
			}
		}
		return next, nil
	case 5:
		return entries(b, next, n, depth)
	case 7:
		return simple(b, at, next, n)
	}
	return 0, fmt.Errorf("%w: tag", ErrShape)
}

func entries(b []byte, next int, n uint64, depth int) (int, error) {
	if n > uint64(len(b)-next) {
		return 0, fmt.Errorf("%w: map runs past the end", ErrShape)
	}
	var last []byte
	for range n {
		end, err := item(b, next, depth+1)
		if err != nil {
			return 0, err
		}
		key := b[next:end]
		if last != nil && bytes.Compare(last, key) >= 0 {
			return 0, fmt.Errorf("%w: map keys out of order", ErrShape)
		}
		last = key
		if next, err = item(b, end, depth+1); err != nil {
			return 0, err
		}
	}
	return next, nil
}

// head reads a major type and its argument, in the shortest form only.
func head(b []byte, at int) (major byte, n uint64, next int, err error) {
	if at >= len(b) {
		return 0, 0, 0, fmt.Errorf("%w: ends too early", ErrShape)
	}
	major, info := b[at]>>5, b[at]&31
	next = at + 1
	if info < 24 {
		return major, uint64(info), next, nil
	}
	if info > 27 {
		return 0, 0, 0, fmt.Errorf("%w: indefinite length", ErrShape)
	}
	size := 1 << (info - 24)
	if len(b)-next < size {
		return 0, 0, 0, fmt.Errorf("%w: ends too early", ErrShape)
	}
	var w [8]byte
	copy(w[8-size:], b[next:next+size])
	n = binary.BigEndian.Uint64(w[:])
	least := [4]uint64{24, 1 << 8, 1 << 16, 1 << 32}[info-24]
	if major != 7 && n < least {
		return 0, 0, 0, fmt.Errorf("%w: number not in its shortest form", ErrShape)
	}
	return major, n, next + size, nil
}

// simple checks false, true, null and floats: the shortest that holds the value, no NaN payloads.
func simple(b []byte, at, next int, n uint64) (int, error) {
	switch b[at] & 31 {
	case 20, 21, 22:
		return next, nil
	case 25, 26, 27:
		var f float64
		if err := dec.Unmarshal(b[at:next], &f); err != nil {
			return 0, fmt.Errorf("%w: float", ErrShape)
		}
		short, err := enc.Marshal(f)
		if err != nil || !bytes.Equal(short, b[at:next]) || math.IsNaN(f) || math.IsInf(f, 0) {
			return 0, fmt.Errorf("%w: float not in its shortest form", ErrShape)
		}
		return next, nil
	}
	return 0, fmt.Errorf("%w: simple value %d", ErrShape, n)
}

// decode reads one canonical item that fills b. Unknown map keys are passed over;
// whoever must keep them keeps b.
func decode(b []byte, into any) error {
	n, err := canonical(b)
	if err != nil {
		return err
	}
	if n != len(b) {
		return fmt.Errorf("%w: %d bytes left over", ErrShape, len(b)-n)
	}
	if err := dec.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%w: %w", ErrShape, err)
	}
	return nil
}
