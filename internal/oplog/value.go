package oplog

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"routewijzer/internal/tekst"
)

// FromJSON turns a JSON value into the canonical CBOR a [Write] carries: text in
// NFC, whole numbers as integers, keys sorted. Equal values give equal bytes.
func FromJSON(j json.RawMessage) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(j))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("%w: value: %w", ErrShape, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w: value: more than one", ErrShape)
	}
	v, err := fromJSON(v)
	if err != nil {
		return nil, err
	}
	b, err := enc.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("%w: value: %w", ErrShape, err)
	}
	if _, err := canonical(b); err != nil { // too deep
		return nil, err
	}
	return b, nil
}

func fromJSON(v any) (any, error) {
	switch v := v.(type) {
	case string:
		return tekst.NFC(v), nil
	case json.Number:
		return number(v)
	case []any:
		for i, x := range v {
			var err error
			if v[i], err = fromJSON(x); err != nil {
				return nil, err
			}
		}
		return v, nil
	case map[string]any:
		m := make(map[string]any, len(v))
		for k, x := range v {
			y, err := fromJSON(x)
			if err != nil {
				return nil, err
			}
			k = tekst.NFC(k)
			if _, twice := m[k]; twice {
				return nil, fmt.Errorf("%w: value: key %q twice", ErrShape, k)
			}
			m[k] = y
		}
		return m, nil
	}
	return v, nil // bool, nil
}

func number(n json.Number) (any, error) {
	if i, err := strconv.ParseInt(n.String(), 10, 64); err == nil {
		return i, nil
	}
	f, err := n.Float64()
	rounded := !strings.ContainsAny(n.String(), ".eE") && strconv.FormatFloat(f, 'f', -1, 64) != n.String()
	if err != nil || math.IsInf(f, 0) || rounded {
		return nil, fmt.Errorf("%w: value: number %q does not fit", ErrShape, n)
	}
	if f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return int64(f), nil // 1e3 and -0 are whole numbers too
	}
	return f, nil
}

// ToJSON is the inverse of [FromJSON]. Values this version does not know (byte
// strings, keys that are no text) give [ErrShape]; the log keeps them all the same.
func ToJSON(value []byte) (json.RawMessage, error) {
	var v any
	if err := decode(value, &v); err != nil {
		return nil, err
	}
	v, err := toJSON(v)
	if err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("%w: value: %w", ErrShape, err)
	}
	return bytes.TrimRight(buf.Bytes(), "\n"), nil
}

func toJSON(v any) (any, error) {
	switch v := v.(type) {
	case []any:
		for i, x := range v {
			var err error
			if v[i], err = toJSON(x); err != nil {
				return nil, err
			}
		}
		return v, nil
	case map[any]any:
		m := make(map[string]any, len(v))
		for k, x := range v {
			s, ok := k.(string)
			if !ok {
				return nil, fmt.Errorf("%w: value: key is no text", ErrShape)
			}
			y, err := toJSON(x)
			if err != nil {
				return nil, err
			}
			m[s] = y
		}
		return m, nil
	case nil, bool, string, uint64, int64, float64:
		return v, nil
	}
	return nil, fmt.Errorf("%w: value of type %T", ErrShape, v)
}

// text is the text a value holds.
func text(value []byte) (string, bool) {
	if len(value) == 0 || value[0]>>5 != 3 {
		return "", false
	}
	_, n, next, err := head(value, 0)
	if err != nil || uint64(len(value)-next) != n {
		return "", false
	}
	return string(value[next:]), true
}

// same reports whether two values are shown as one: equal bytes, or equal text in NFC.
func same(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	s, ok := text(a)
	t, ok2 := text(b)
	return ok && ok2 && tekst.NFC(s) == tekst.NFC(t)
}

var cborTrue = []byte{0xf5}
