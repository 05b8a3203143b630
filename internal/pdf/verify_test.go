package pdf

import (
	"bytes"
	"strings"
	"testing"
)

// sweep changes every step-th byte of b[from:to], a sound file, by each of
// flips in turn, and wants every change reported.
func sweep(t *testing.T, b []byte, from, to, step int, flips ...byte) {
	t.Helper()
	r, err := Verify(b, VerifyOptions{})
	if err != nil || !r.OK() {
		t.Fatalf("not sound to begin with: %+v, %v", r, err)
	}
	missed, tried := 0, 0
	c := bytes.Clone(b)
	for i := from; i < to; i += step {
		for _, x := range flips {
			c[i] ^= x
			tried++
			if r, err := Verify(c, VerifyOptions{}); err != nil || r.OK() {
				if missed++; missed < 10 {
					t.Errorf("byte %d of %d ^ %02x passes: %v, near %q", i, len(b), x, err, b[max(0, i-20):min(len(b), i+20)])
				}
			}
		}
		c[i] = b[i]
	}
	if tried == 0 || missed > 0 {
		t.Errorf("missed %d of %d changes", missed, tried)
	}
}

// lastGap is where the container of the only signature stands.
func lastGap(t *testing.T, b []byte) span {
	t.Helper()
	end := bytes.LastIndexByte(b, '>') // of the trailer
	start := bytes.LastIndex(b[:end], []byte("/Contents <")) + len("/Contents ")
	return span{start, start + bytes.IndexByte(b[start:], '>') + 1}
}

// Every byte of a file, and in the container every bit that could be another
// digit, another case, or no text at all.
func TestVerifySweepsEveryByte(t *testing.T) {
	ca := newCA(t, "CA")
	b := sign(t, smallest(t), ca.signature(ca.person(t, "Marieke"), "a"))
	sweep(t, b, 0, len(b), 1, 0x01)
	gap := lastGap(t, b)
	sweep(t, b, gap.start, gap.end, 1, 0x20, 0x84) // ^0x20 and, on top of it, ^0x84
}

func TestVerifySweepsLargeFile(t *testing.T) {
	b, _ := three(t, long(20))
	sweep(t, b, 0, len(b), 499, 0x01, 0x30)
}

// Cut anywhere, a file is never more than its own earlier revision.
func TestVerifyTruncated(t *testing.T) {
	b, _ := three(t, sample())
	ends := map[int]bool{}
	r, err := Verify(b, VerifyOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Signatures {
		ends[s.End] = true
	}
	for n := 0; n < len(b); n += 1 + n%13 {
		if r, err := Verify(b[:n], VerifyOptions{}); err != nil || r.OK() != ends[n] {
			t.Errorf("%d of %d bytes: %+v, %v", n, len(b), r, err)
		}
	}
}

func TestVerifyReports(t *testing.T) {
	ca, other := newCA(t, "CA"), newCA(t, "Andere CA")
	unsigned := smallest(t)
	b := sign(t, unsigned, ca.signature(ca.person(t, "Marieke"), "a"))
	f, err := openFile(b)
	if err != nil {
		t.Fatal(err)
	}
	edit := func(old, new string) []byte {
		if !bytes.Contains(b, []byte(old)) || len(old) != len(new) {
			t.Fatalf("nothing to change: %q", old)
		}
		return bytes.Replace(b, []byte(old), []byte(new), 1)
	}
	for name, x := range map[string]struct {
		in   []byte
		o    VerifyOptions
		want Code
	}{
		"nothing":          {nil, VerifyOptions{}, CodeEmpty},
		"no PDF":           {[]byte("Geachte ouders,"), VerifyOptions{}, CodeNoPDF},
		"zeros":            {make([]byte, 50<<20), VerifyOptions{}, CodeNoPDF},
		"header and zeros": {append([]byte("%PDF-1.4\n"), make([]byte, 50<<20)...), VerifyOptions{}, CodeEnd},
		"no signature":     {unsigned, VerifyOptions{}, CodeUnsigned},
		"appended byte":    {append(bytes.Clone(b), 'x'), VerifyOptions{}, CodeEnd},
		"appended line":    {append(bytes.Clone(b), '\n'), VerifyOptions{}, CodeEnd},
		"cut by one":       {b[:len(b)-1], VerifyOptions{}, CodeRange},
		"cut in half":      {b[:len(b)/2], VerifyOptions{}, CodeEnd},
		"text changed":     {edit("Vastgesteld", "Verworpen!!"), VerifyOptions{}, CodeChanged},
		"other root":       {b, VerifyOptions{Roots: other.pool()}, CodeOwner},
		"from the future":  {b, VerifyOptions{Now: testNow.AddDate(0, 0, -2)}, CodeFuture},
		"update after":     {appendUpdate(b, f, false), VerifyOptions{}, CodeAdded},
		"page replaced":    {appendUpdate(b, f, true), VerifyOptions{}, CodeAdded},
	} {
		r, err := Verify(x.in, x.o)
		if err != nil || r.OK() || !hasProblem(r, x.want) {
			t.Errorf("%s: got %+v, %v; want %s", name, r.Problems, err, x.want)
		}
	}
}

// appendUpdate adds an unsigned revision, sound as PDF: a new object, or other
// content for object 1.
func appendUpdate(b []byte, f *file, over bool) []byte {
	trailer := f.revs[f.last()].trailer
	w := newUpdate(b, int(trailer["Size"].(int64)))
	if over {
		w.put(ref{num: 1}, dict{"Type": name("Pages"), "Kids": array{}, "Count": 0})
	} else {
		w.add(str("onschuldig"))
	}
	return w.finish(dict{"Root": trailer["Root"], "Info": trailer["Info"], "Prev": f.revs[f.last()].xref}, "0123456789abcdef")
}

// A later signer who changes what an earlier one signed is found out, though
// both signatures are sound in themselves.
func TestVerifyFindsOverwriting(t *testing.T) {
	ca := newCA(t, "CA")
	d := sample()
	b := sign(t, render(t, d), ca.signature(ca.person(t, "Marieke"), "begeleider"))
	s := ca.signature(ca.person(t, "Sanne"), "school")
	f, err := openFile(b)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(w *writer, d dict, target field){
		"another object":     func(w *writer, _ dict, _ field) { w.put(ref{num: 2}, dict{}) },
		"the field's place":  func(w *writer, d dict, _ field) { d["Rect"] = array{0, 0, 500, 800} },
		"the field's name":   func(w *writer, d dict, _ field) { d["TU"] = str("iets anders") },
		"old appearance":     func(w *writer, d dict, x field) { d["AP"] = x.dict["AP"] },
		"nothing but a name": func(*writer, dict, field) {},
	} {
		_, target, err := fieldToSign(b, s)
		if err != nil {
			t.Fatal(err)
		}
		out := signHostile(t, f, target, s, change)
		r, err := Verify(out, VerifyOptions{})
		if want := name != "nothing but a name"; err != nil || hasProblem(r, CodeOverwritten) != want || r.OK() == want {
			t.Errorf("%s: got %+v, %v", name, r.Problems, err)
		}
		if hasProblem(r, CodeChanged) || hasProblem(r, CodeSignature) {
			t.Errorf("%s: the test must make sound signatures: %+v", name, r.Problems)
		}
	}
}

// signHostile signs as Sign does, but changes more than the signature.
func signHostile(t *testing.T, f *file, target field, s Signature, change func(*writer, dict, field)) []byte {
	t.Helper()
	trailer := f.revs[f.last()].trailer
	w := newUpdate(f.b, int(trailer["Size"].(int64)))
	look, err := s.appearance(target)
	if err != nil {
		t.Fatal(err)
	}
	widget := dict{}
	for k, v := range target.dict {
		widget[k] = v
	}
	form, err := look.addTo(w)
	if err != nil {
		t.Fatal(err)
	}
	value := w.reserve()
	widget["AP"], widget["V"] = dict{"N": form}, value
	change(w, widget, target)
	w.put(ref{num: target.num}, widget)
	u := &pending{}
	at := s.dictionary(w, value, u)
	u.b = w.finish(dict{"Root": trailer["Root"], "Info": trailer["Info"], "Prev": f.revs[f.last()].xref}, "0123456789abcdef")
	u.setRange(at)
	c := s.container(u.digest())
	if err := c.sign(s); err != nil {
		t.Fatal(err)
	}
	if err := u.fill(c.bytes()); err != nil {
		t.Fatal(err)
	}
	return u.b
}

// Things worth knowing are notes, and no reason to distrust the file.
func TestVerifyNotes(t *testing.T) {
	ca := newCA(t, "CA")
	s := ca.signature(ca.person(t, "Marieke"), "begeleider")
	s.Name = "M. Hoekstra"
	r, err := Verify(sign(t, render(t, sample()), s), VerifyOptions{Roots: ca.pool()})
	if err != nil || !r.OK() || !hasNote(r, NoteName) || !hasNote(r, NoteOpen) || hasNote(r, NoteOwner) {
		t.Errorf("got %+v, %v", r, err)
	}
	if r.Signatures[0].Name != "Marieke" || r.Signatures[0].Shown != "M. Hoekstra" {
		t.Errorf("got %+v", r.Signatures[0])
	}
	r, err = Verify(sign(t, smallest(t), ca.signature(ca.person(t, "Marieke"), "a")), VerifyOptions{Roots: ca.pool()})
	if err != nil || !r.OK() || len(r.Notes) != 0 {
		t.Errorf("got %+v, %v", r, err)
	}
}

// forge signs as Sign does after changing what it is about to sign, so that
// nothing but the change is wrong.
func forge(t *testing.T, s Signature, change func(*pending)) Report {
	t.Helper()
	f, target, err := fieldToSign(smallest(t), s)
	if err != nil {
		t.Fatal(err)
	}
	u, err := prepare(f, target, s)
	if err != nil {
		t.Fatal(err)
	}
	change(u)
	c := s.container(u.digest())
	if err := c.sign(s); err != nil {
		t.Fatal(err)
	}
	if err := u.fill(c.bytes()); err != nil {
		t.Fatal(err)
	}
	r, err := Verify(u.b, VerifyOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestVerifyForged(t *testing.T) {
	ca := newCA(t, "CA")
	s := ca.signature(ca.person(t, "Marieke"), "a")
	swap := func(old, new string) func(*pending) {
		return func(u *pending) {
			if i := bytes.LastIndex(u.b, []byte(old)); i < 0 || len(old) != len(new) {
				t.Fatalf("nothing to change: %q", old)
			} else {
				copy(u.b[i:], new)
			}
		}
	}
	old := s
	old.When = s.Cert.NotBefore.AddDate(0, 0, -1)
	late := s
	late.When = s.Cert.NotAfter.AddDate(0, 0, 1)
	for name, x := range map[string]struct {
		s      Signature
		change func(*pending)
		want   Code
	}{
		"nothing":            {s, func(*pending) {}, ""},
		"before it is valid": {old, func(*pending) {}, CodeExpired},
		"after it is valid":  {late, func(*pending) {}, CodeExpired},
		"other kind":         {s, swap("/ETSI.CAdES.detached", "/adbe.pkcs7.detachedd"[:20]), CodeContainer},
		"other filter":       {s, swap("/Adobe.PPKLite", "/Adobe.PPKHeav"), CodeContainer},
		"no moment":          {s, swap("(D:2026", "(X:2026"), CodeContainer},
		"a key twice":        {s, swap("/Reason", "/M     "), CodeBroken},
		"short range":        {s, swap("/ByteRange [0 ", "/ByteRange [1 "), CodeRange},
	} {
		r := forge(t, x.s, x.change)
		if x.want == "" && !r.OK() || x.want != "" && (r.OK() || !hasProblem(r, x.want)) {
			t.Errorf("%s: got %+v, want %q", name, r.Problems, x.want)
		}
	}
}

// What other programs write is not judged, and said so.
func TestVerifyForeign(t *testing.T) {
	in := write(t, render(t, sample()))
	out := in + ".streams.pdf"
	tool(t, "qpdf", "--object-streams=generate", in, out)
	r, err := Verify(read(t, out), VerifyOptions{})
	if err != nil || !hasProblem(r, CodeForeign) {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestProblemsAreDutch(t *testing.T) {
	for code, text := range sentences {
		if len(text) < 20 || !strings.HasSuffix(text, ".") {
			t.Errorf("%s: %q", code, text)
		}
	}
}

func FuzzVerify(f *testing.F) {
	ca := newCA(f, "CA")
	b := smallest(f)
	signed := sign(f, b, ca.signature(ca.person(f, "Marieke"), "a"))
	f.Add(b)
	f.Add(signed)
	three, _ := three(f, sample())
	f.Add(three)
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := Verify(in, VerifyOptions{Roots: ca.pool(), Now: testNow})
		if err != nil {
			t.Fatalf("verify itself failed: %v", err)
		}
		if r.OK() && !bytes.Equal(in, signed) && !bytes.HasPrefix(three, in) {
			t.Fatalf("accepts %d bytes that nobody signed", len(in))
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"<</A [1 2 0 R (a\\(\\101) <0a> true null -1.5 /B#20]>>", "((((", "<<<<[[[[", "[1 0 R 2 3]", "/#", "<", "<<", "(\\", "1e5", "+-.", "%"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		o, err := (&lexer{b: in}).object(0)
		if err != nil {
			return
		}
		b := appendObject(nil, o)
		again, err := (&lexer{b: b}).object(0)
		if err != nil || !bytes.Equal(appendObject(nil, again), b) {
			t.Fatalf("%q is written as %q, which reads as %v, %v", in, b, again, err)
		}
	})
}
