package oplog

import (
	"fmt"
	"runtime"
	"testing"
)

const benchText = `"Sem werkt tijdens zelfstandig werken ongeveer zeven minuten door en kijkt daarna om zich heen; hij vraagt geen hulp aan juf."`

// bulk makes a log of writes writes, per an envelope; every path is written twice.
func bulk(b testing.TB, writes, per int) *replica {
	r := newReplica(b, newDevice("a"))
	v := value(b, benchText)
	for i := 0; i < writes; {
		s := Sealed{}
		for range per {
			path := fmt.Sprintf("observaties/0198f3c2-7a10-7bbb-8000-%012d/situatie", i%(writes/2))
			w := Write{Path: path, Value: v, Prev: r.log.View().HeadIDs(path)}
			s.Writes = append(s.Writes, w)
			i++
		}
		r.put(KindOps, Clear{}, s)
	}
	return r
}

func benchOpen(b *testing.B, writes, per int) {
	r := bulk(b, writes, per)
	var raw [][]byte
	size := 0
	for _, e := range r.all {
		raw = append(raw, e.Bytes())
		size += len(e.Bytes())
	}
	b.ResetTimer()
	b.ReportAllocs()
	for b.Loop() {
		ring := NewKeyring(r.key)
		l := NewLog(r.log.ID(), DossierLog, everything)
		for _, x := range raw {
			e, err := Parse(x)
			if err != nil {
				b.Fatal(err)
			}
			s, err := ring.Open(e)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := l.Add(e, s); err != nil {
				b.Fatal(err)
			}
		}
		if n := len(l.View().Paths()); n != writes/2 {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(size)/float64(writes), "wire-B/write")
}

func BenchmarkOpen500x10(b *testing.B) { benchOpen(b, 5000, 10) }
func BenchmarkOpen5000x1(b *testing.B) { benchOpen(b, 5000, 1) }

func BenchmarkSeal(b *testing.B) {
	r := newReplica(b, newDevice("a"))
	h := r.log.Next(KindOps, r.me.ID(), 1)
	s := Sealed{Writes: []Write{{Path: "hulpvraag/tekst", Value: value(b, benchText)}}}
	for b.Loop() {
		if _, err := Seal(r.me, r.key, h, Clear{}, s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAppend: one more op in a log of 5,000, and its view.
func BenchmarkAppend(b *testing.B) {
	r := bulk(b, 5000, 10)
	ring := NewKeyring(r.key)
	v := value(b, benchText)
	b.ResetTimer()
	for b.Loop() {
		b.StopTimer()
		s := Sealed{HLC: r.clock.Tick(), Writes: []Write{{Path: "hulpvraag/tekst", Value: v, Prev: r.log.View().HeadIDs("hulpvraag/tekst")}}}
		e, err := Seal(r.me, r.key, r.log.Next(KindOps, r.me.ID(), 1), Clear{}, s)
		if err != nil {
			b.Fatal(err)
		}
		o, err := ring.Open(e)
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := r.log.Add(e, o); err != nil {
			b.Fatal(err)
		}
		r.log.View()
	}
}

// BenchmarkRecount: the same log worked out anew.
func BenchmarkRecount(b *testing.B) {
	r := bulk(b, 5000, 10)
	b.ResetTimer()
	for b.Loop() {
		r.log.fresh = false
		r.log.View()
	}
}

func BenchmarkVerifyAll(b *testing.B) {
	r := bulk(b, 5000, 1)
	for b.Loop() {
		if bad := VerifyAll(r.all, Introduced(r.all)); len(bad) > 0 {
			b.Fatal(bad)
		}
	}
}

// BenchmarkMemory tells what a log of 500 writes, ten an envelope, keeps in memory.
func BenchmarkMemory(b *testing.B) {
	for _, per := range []int{1, 10} {
		b.Run(fmt.Sprint(per), func(b *testing.B) {
			r := bulk(b, 500, per)
			const logs = 20
			heap := func() uint64 {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				return m.HeapAlloc
			}
			var grown uint64
			for b.Loop() {
				keep := make([]*Log, logs)
				before := heap()
				for i := range keep {
					keep[i] = NewLog(r.log.ID(), DossierLog, everything)
					for _, e := range r.all {
						p, err := Parse(e.Bytes())
						if err != nil {
							b.Fatal(err)
						}
						s, err := p.Open(r.key)
						if err != nil {
							b.Fatal(err)
						}
						if _, err := keep[i].Add(p, s); err != nil {
							b.Fatal(err)
						}
					}
					keep[i].View()
				}
				grown = heap() - before
				runtime.KeepAlive(keep)
			}
			b.ReportMetric(float64(grown)/logs/500, "heap-B/write")
		})
	}
}
