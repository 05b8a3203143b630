package pdf

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"time"
)

// Verify judges every signature of a file: any byte that is not what was signed
// is a problem, also inside the signatures themselves. It accepts only what
// [Sign] writes; a sound signature of another program is reported as one that
// cannot be judged. It never panics: the error is not nil only for a fault in
// this package itself, and then nothing may be concluded.
func Verify(b []byte, o VerifyOptions) (r Report, err error) {
	defer func() {
		if x := recover(); x != nil {
			r, err = Report{Problems: []Problem{problem(CodeBroken, "")}}, fmt.Errorf("pdf: verify: %v", x)
		}
	}()
	v := &verifier{o: o}
	v.file(b)
	return v.report, nil
}

type verifier struct {
	o      VerifyOptions
	report Report
}

func (v *verifier) problem(c Code, field string) {
	v.report.Problems = append(v.report.Problems, problem(c, field))
}

func (v *verifier) note(c Code, field string) {
	v.report.Notes = append(v.report.Notes, problem(c, field))
}

func (v *verifier) file(b []byte) {
	if len(b) == 0 {
		v.problem(CodeEmpty, "")
		return
	}
	f, err := openFile(b)
	if err != nil {
		v.problem(codeOf(err), "")
		return
	}
	all, err := f.fields(f.last())
	if err != nil {
		v.problem(codeOf(err), "")
		return
	}
	signed := make([]*field, len(f.revs)) // by the revision that signs
	for i := range all {
		x := &all[i]
		if x.value == (ref{}) {
			v.note(NoteOpen, x.name)
			continue
		}
		_, rev := f.offset(f.last(), x.value.num)
		if signed[rev] != nil {
			v.problem(CodeOverwritten, x.name)
			continue
		}
		signed[rev] = x
	}
	first := true
	for rev, x := range signed {
		if x == nil && !first {
			v.problem(CodeAdded, "")
		}
		if x == nil {
			continue
		}
		v.signature(f, rev, x)
		if rev == 0 || !f.onlySigns(rev, *x) {
			v.problem(CodeOverwritten, x.name)
		}
		first = false
	}
	if first {
		v.problem(CodeUnsigned, "")
	}
}

func codeOf(err error) Code {
	switch {
	case errors.Is(err, errNoPDF):
		return CodeNoPDF
	case errors.Is(err, errEnd):
		return CodeEnd
	case errors.Is(err, errForeign):
		return CodeForeign
	}
	return CodeBroken
}

// signature judges the signature in field x, written in revision rev.
func (v *verifier) signature(f *file, rev int, x *field) {
	o, err := f.get(rev, x.value.num)
	d, ok := o.object.(dict)
	if err != nil || !ok {
		v.problem(CodeBroken, x.name)
		return
	}
	if d["Type"] != name("Sig") || d["Filter"] != name("Adobe.PPKLite") || d["SubFilter"] != name("ETSI.CAdES.detached") {
		v.problem(CodeContainer, x.name)
		return
	}
	s := Signed{Field: x.name, Shown: d.text("Name"), Reason: d.text("Reason"), Location: d.text("Location"), End: f.revs[rev].end}
	if s.When, err = time.Parse(dateLayout, string(d.bytes("M"))); err != nil {
		v.problem(CodeContainer, x.name)
		return
	}
	gap := o.values["Contents"]
	if !coversRevision(d["ByteRange"], gap, s.End) {
		v.problem(CodeRange, x.name)
	}
	c, err := containerAt(f.b[gap.start:gap.end])
	if err != nil {
		v.problem(CodeContainer, x.name)
		return
	}
	h := sha256.New()
	h.Write(f.b[:gap.start])
	h.Write(f.b[gap.end:s.End])
	if c.digest != [sha256.Size]byte(h.Sum(nil)) {
		v.problem(CodeChanged, x.name)
	}
	v.signer(c, &s)
	v.report.Signatures = append(v.report.Signatures, s)
}

func (d dict) bytes(k name) str { s, _ := d[k].(str); return s }

func (d dict) text(k name) string { return textOf(d.bytes(k)) }

// coversRevision says whether a byte range is [0 a b c] with only the container
// left out, up to the end of its revision.
func coversRevision(o object, gap span, end int) bool {
	a, ok := o.(array)
	return ok && len(a) == 4 && gap.end > gap.start &&
		a[0] == int64(0) && a[1] == int64(gap.start) && a[2] == int64(gap.end) && a[3] == int64(end-gap.end)
}
