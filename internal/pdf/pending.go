package pdf

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"fmt"
)

// A pending is a signed revision whose container is still to be filled in.
type pending struct {
	b   []byte
	gap span // of the container, with its angle brackets
}

// prepare writes the revision: appearance, field and signature dictionary.
func prepare(f *file, target field, s Signature) (*pending, error) {
	trailer := f.revs[f.last()].trailer
	size, ok := trailer["Size"].(int64)
	id, ok2 := trailer["ID"].(array)
	if !ok || !ok2 || size < 1 || size > maxNumber || len(id) != 2 {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, ErrDamaged)
	}
	first, ok := id[0].(str)
	if !ok {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, ErrDamaged)
	}
	look, err := s.appearance(target)
	if err != nil {
		return nil, err
	}
	w := newUpdate(f.b, int(size))
	form, err := look.addTo(w)
	if err != nil {
		return nil, fmt.Errorf("sign field %s: %w", s.Field, err)
	}
	value := w.reserve()
	widget := dict{}
	for k, v := range target.dict {
		widget[k] = v
	}
	widget["AP"], widget["V"] = dict{"N": form}, value
	w.put(ref{num: target.num}, widget)
	u := &pending{}
	at := s.dictionary(w, value, u)
	t := dict{"Root": trailer["Root"], "Prev": f.revs[f.last()].xref}
	if trailer["Info"] != nil {
		t["Info"] = trailer["Info"]
	}
	w.finish(t, first)
	u.b = w.out
	u.setRange(at)
	return u, nil
}

// setRange fills in the byte range that stands at at.
func (u *pending) setRange(at int) {
	copy(u.b[at:], fmt.Sprintf("[0 %010d %010d %010d]", u.gap.start, u.gap.end, len(u.b)-u.gap.end))
}

func (s *Signature) container(digest [sha256.Size]byte) *container {
	return &container{certs: append([]*x509.Certificate{s.Cert}, s.Chain...), digest: digest}
}

// dictionary writes the signature dictionary with room for the container, and
// returns where its byte range stands.
func (s *Signature) dictionary(w *writer, value ref, u *pending) (byteRange int) {
	w.at[value.num] = len(w.out)
	d := dict{"Type": name("Sig"), "Filter": name("Adobe.PPKLite"), "SubFilter": name("ETSI.CAdES.detached"), "M": dateString(s.When)}
	for k, v := range map[name]string{"Name": s.Name, "Reason": s.Reason, "Location": s.Location} {
		if v = brief(v); v != "" {
			d[k] = textString(v)
		}
	}
	w.out = fmt.Appendf(w.out, "%d 0 obj\n", value.num)
	w.out = append(bytes.TrimSuffix(appendDict(w.out, d), []byte(">>")), " /ByteRange "...)
	byteRange = len(w.out)
	w.out = append(w.out, "[0 0000000000 0000000000 0000000000] /Contents "...)
	u.gap.start = len(w.out)
	w.out = append(w.out, '<')
	w.out = append(w.out, bytes.Repeat([]byte("0"), 2*s.room())...)
	w.out = append(w.out, '>')
	u.gap.end = len(w.out)
	w.out = append(w.out, ">>\nendobj\n"...)
	return byteRange
}

// room is how many bytes the container may take: what is known of it, and what
// a timestamp token may add.
func (s *Signature) room() int {
	n := len(s.Cert.Raw) + len(s.Cert.RawIssuer) + 700
	for _, x := range s.Chain {
		n += len(x.Raw) + 50
	}
	if s.TSA != nil {
		n += 12 << 10
	}
	return (n + 511) &^ 511
}

func (u *pending) digest() (sum [sha256.Size]byte) {
	h := sha256.New()
	h.Write(u.b[:u.gap.start])
	h.Write(u.b[u.gap.end:])
	h.Sum(sum[:0])
	return sum
}

// fill writes the container into its room, in lower case; what is left stays "0".
func (u *pending) fill(der []byte) error {
	room := u.b[u.gap.start+1 : u.gap.end-1]
	if hex.EncodedLen(len(der)) > len(room) {
		return fmt.Errorf("signature container of %d bytes: %w", len(der), ErrTimestamp)
	}
	hex.Encode(room, der)
	return nil
}
