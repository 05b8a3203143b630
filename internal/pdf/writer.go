package pdf

import (
	"crypto/sha256"
	"fmt"
	"slices"
)

// A writer numbers objects and writes them as one revision of a file.
type writer struct {
	out  []byte      // the file so far; starts as the earlier revisions, if any
	at   map[int]int // object number to offset, of this revision
	next int         // first number not in use
}

// newFile starts a file that holds nothing but the header. The comment with
// high bytes tells transport programs that the file is binary.
func newFile() *writer {
	return &writer{out: []byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), at: map[int]int{}, next: 1}
}

// newUpdate continues a file, whose objects are numbered below next.
func newUpdate(b []byte, next int) *writer {
	out := append(make([]byte, 0, len(b)+1<<16), b...)
	if out[len(out)-1] != '\n' {
		out = append(out, '\n')
	}
	return &writer{out: out, at: map[int]int{}, next: next}
}

// reserve gives a number to an object that is written afterwards with put.
func (w *writer) reserve() ref {
	w.next++
	return ref{num: w.next - 1}
}

// put writes o under a number that was reserved, or over an earlier revision's.
func (w *writer) put(r ref, o object) {
	w.at[r.num] = len(w.out)
	w.out = fmt.Appendf(w.out, "%d 0 obj\n", r.num)
	w.out = appendObject(w.out, o)
	w.out = append(w.out, "\nendobj\n"...)
}

func (w *writer) add(o object) ref {
	r := w.reserve()
	w.put(r, o)
	return r
}

// stream adds data, compressed.
func (w *writer) stream(d dict, data []byte) ref {
	d["Filter"] = name("FlateDecode")
	return w.add(&stream{d, deflate(data)})
}

// finish writes the table and a trailer with t's entries, Size and ID. first is
// the identifier of the first revision; empty makes this the first.
func (w *writer) finish(t dict, first str) []byte {
	sum := sha256.Sum256(w.out)
	own := str(sum[:16])
	if first == "" {
		first = own
	}
	t["Size"] = w.next
	t["ID"] = array{hexString(first), hexString(own)}
	xref := len(w.out)
	nums := make([]int, 0, len(w.at))
	for n := range w.at {
		nums = append(nums, n)
	}
	slices.Sort(nums)
	w.out = append(w.out, "xref\n"...)
	if t["Prev"] == nil {
		w.out = fmt.Appendf(w.out, "0 %d\n0000000000 65535 f \n", w.next)
	}
	for i, n := range nums {
		if t["Prev"] != nil && (i == 0 || nums[i-1] != n-1) {
			run := 1
			for i+run < len(nums) && nums[i+run] == n+run {
				run++
			}
			w.out = fmt.Appendf(w.out, "%d %d\n", n, run)
		}
		w.out = fmt.Appendf(w.out, "%010d 00000 n \n", w.at[n])
	}
	w.out = append(w.out, "trailer\n"...)
	w.out = appendObject(w.out, t)
	w.out = fmt.Appendf(w.out, "\nstartxref\n%d\n%%%%EOF\n", xref)
	return w.out
}

// hexString writes s in hexadecimals even when it would read as text.
func hexString(s str) raw { return raw(fmt.Sprintf("<%x>", string(s))) }
