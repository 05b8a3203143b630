package tekst

import "slices"

// An edit replaces tokens [lo, hi) of the old text by tokens [from, to) of the new.
type edit struct{ lo, hi, from, to int }

// maxEdits bounds the work and memory of one comparison: both grow with its square.
const maxEdits = 1500

// diff lists what turns a into b, from left to right; edits never touch. When
// the texts differ in more than maxEdits tokens the answer is coarser, not wrong.
func diff(a, b []string) []edit {
	x, y := intern(a, b)
	var keep [][2]int // tokens both have, as pairs of positions
	match(x, y, 0, 0, &keep)
	return edits(keep, len(a), len(b))
}

// intern gives equal tokens equal numbers.
func intern(a, b []string) (x, y []int32) {
	n := make(map[string]int32, len(a))
	number := func(ts []string) []int32 {
		out := make([]int32, len(ts))
		for i, t := range ts {
			k, ok := n[t]
			if !ok {
				k = int32(len(n))
				n[t] = k
			}
			out[i] = k
		}
		return out
	}
	return number(a), number(b)
}

func edits(keep [][2]int, na, nb int) (out []edit) {
	i, j := 0, 0
	for _, k := range append(keep, [2]int{na, nb}) {
		if k[0] > i || k[1] > j {
			out = append(out, edit{i, k[0], j, k[1]})
		}
		i, j = k[0]+1, k[1]+1
	}
	return out
}

// match appends pairs of equal tokens, ascending on both sides.
func match(x, y []int32, dx, dy int, keep *[][2]int) {
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		*keep = append(*keep, [2]int{dx, dy})
		x, y, dx, dy = x[1:], y[1:], dx+1, dy+1
	}
	tail := 0
	for tail < len(x) && tail < len(y) && x[len(x)-1-tail] == y[len(y)-1-tail] {
		tail++
	}
	mx, my := x[:len(x)-tail], y[:len(y)-tail]
	if len(mx) > 0 && len(my) > 0 {
		if !myers(mx, my, dx, dy, keep) {
			unique(mx, my, dx, dy, keep)
		}
	}
	for i := range tail {
		*keep = append(*keep, [2]int{dx + len(mx) + i, dy + len(my) + i})
	}
}

// myers finds a shortest edit script (Myers, 1986), greedily and with its trace kept.
func myers(x, y []int32, dx, dy int, keep *[][2]int) bool {
	n, m := len(x), len(y)
	limit := min(n+m, maxEdits)
	v := make([]int32, 2*limit+3)
	mid := limit + 1
	var trace [][]int32
	for d := 0; d <= limit; d++ {
		trace = append(trace, slices.Clone(v[mid-d-1:mid+d+2]))
		for k := -d; k <= d; k += 2 {
			var i int
			if k == -d || k != d && v[mid+k-1] < v[mid+k+1] {
				i = int(v[mid+k+1])
			} else {
				i = int(v[mid+k-1]) + 1
			}
			j := i - k
			for i < n && j < m && x[i] == y[j] {
				i, j = i+1, j+1
			}
			v[mid+k] = int32(i)
			if i >= n && j >= m {
				backtrack(trace, n, m, dx, dy, keep)
				return true
			}
		}
	}
	return false
}

// backtrack walks the trace from the end; trace[d] holds diagonals -d-1..d+1 before step d.
func backtrack(trace [][]int32, i, j, dx, dy int, keep *[][2]int) {
	var back [][2]int
	for d := len(trace) - 1; d >= 0; d-- {
		v, mid := trace[d], d+1
		k := i - j
		down := k == -d || k != d && v[mid+k-1] < v[mid+k+1]
		pk := k - 1
		if down {
			pk = k + 1
		}
		pi := int(v[mid+pk])
		pj := pi - pk
		if d == 0 {
			pi, pj = 0, 0
		}
		for i > pi && j > pj {
			i, j = i-1, j-1
			back = append(back, [2]int{dx + i, dy + j})
		}
		i, j = pi, pj
	}
	slices.Reverse(back)
	*keep = append(*keep, back...)
}

// unique anchors on tokens that stand exactly once on both sides, in the longest
// order both share (patience), and compares what lies between.
func unique(x, y []int32, dx, dy int, keep *[][2]int) {
	type where struct{ nx, ny, ix, iy int }
	at := map[int32]*where{}
	for i, t := range x {
		w := at[t]
		if w == nil {
			w = &where{}
			at[t] = w
		}
		w.nx, w.ix = w.nx+1, i
	}
	for j, t := range y {
		if w := at[t]; w != nil {
			w.ny, w.iy = w.ny+1, j
		}
	}
	var pairs [][2]int
	for i, t := range x {
		if w := at[t]; w.nx == 1 && w.ny == 1 {
			pairs = append(pairs, [2]int{i, w.iy})
		}
	}
	i, j := 0, 0
	for _, p := range ascending(pairs) {
		match2(x[i:p[0]], y[j:p[1]], dx+i, dy+j, keep)
		*keep = append(*keep, [2]int{dx + p[0], dy + p[1]})
		i, j = p[0]+1, p[1]+1
	}
	match2(x[i:], y[j:], dx+i, dy+j, keep)
}

// match2 is match between anchors: what is still too different is replaced whole.
func match2(x, y []int32, dx, dy int, keep *[][2]int) {
	if len(x) > 0 && len(y) > 0 && len(x)+len(y) <= maxEdits {
		match(x, y, dx, dy, keep)
	}
}

// ascending is a longest subsequence of pairs whose second numbers ascend.
func ascending(pairs [][2]int) [][2]int {
	var tops []int // index in pairs of the smallest end of a run of each length
	prev := make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(tops, p[1], func(t, y int) int { return pairs[t][1] - y })
		prev[i] = -1
		if n > 0 {
			prev[i] = tops[n-1]
		}
		if n == len(tops) {
			tops = append(tops, i)
		} else {
			tops[n] = i
		}
	}
	var out [][2]int
	if len(tops) > 0 {
		for i := tops[len(tops)-1]; i >= 0; i = prev[i] {
			out = append(out, pairs[i])
		}
	}
	slices.Reverse(out)
	return out
}
