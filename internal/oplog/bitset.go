package oplog

import (
	"maps"
	"math/bits"
	"slices"
)

// A bitset is a set of small numbers.
type bitset []uint64

func (s bitset) has(i int32) bool {
	return i >= 0 && int(i>>6) < len(s) && s[i>>6]>>(i&63)&1 == 1
}

func (s *bitset) add(i int32) {
	for int(i>>6) >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[i>>6] |= 1 << (i & 63)
}

func (s *bitset) union(o bitset) {
	for len(*s) < len(o) {
		*s = append(*s, 0)
	}
	for i, w := range o {
		(*s)[i] |= w
	}
}

// sortedKeys are the keys of m in order.
func sortedKeys[K comparable, V any](m map[K]V, order func(a, b K) int) []K {
	return slices.SortedFunc(maps.Keys(m), order)
}

func (s bitset) len() (n int) {
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}
