package pdf

import "testing"

// Budgets, on two ordinary cores: 30 pages in 150 ms, 100 pages in 400 ms,
// rendered, signed and verified.
func BenchmarkRenderSignVerify(b *testing.B) {
	ca := newCA(b, "CA")
	s := ca.signature(ca.person(b, "Marieke Hoekstra"), "begeleider")
	for name, n := range map[string]int{"30 pages": 24, "100 pages": 80} {
		d := long(n)
		pages := paginate(stripsOf(d))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				out := sign(b, render(b, d), s)
				if r, err := Verify(out, VerifyOptions{Roots: ca.pool(), Now: testNow}); err != nil || !r.OK() {
					b.Fatalf("got %+v, %v", r, err)
				}
				b.SetBytes(int64(len(out)))
			}
			b.ReportMetric(float64(len(pages)), "pages")
		})
	}
}

func BenchmarkVerifyThree(b *testing.B) {
	in, ca := three(b, long(24))
	for b.Loop() {
		if r, err := Verify(in, VerifyOptions{Roots: ca.pool()}); err != nil || !r.OK() {
			b.Fatalf("got %+v, %v", r, err)
		}
	}
}
