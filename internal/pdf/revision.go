package pdf

// onlySigns says whether revision rev did nothing but sign the field x: it
// gives the empty field a value and an appearance, and adds objects under new
// numbers. Otherwise a later signer could overwrite what an earlier one signed,
// and both signatures would still be sound.
func (f *file) onlySigns(rev int, x field) bool {
	before, now := f.revs[rev-1].trailer, f.revs[rev].trailer
	size, ok := before["Size"].(int64)
	if !ok || !equal(before["Root"], now["Root"]) || !equal(before["Info"], now["Info"]) {
		return false
	}
	if n, ok := now["Size"].(int64); !ok || n < size {
		return false
	}
	for num, off := range f.revs[rev].entries {
		if off == 0 || int64(num) < size && num != x.num {
			return false
		}
	}
	old, err := f.fields(rev - 1)
	if err != nil {
		return false
	}
	for _, was := range old {
		if was.num == x.num {
			return was.value == (ref{}) && f.sameButSigned(rev, was, x.num, size)
		}
	}
	return false
}

// sameButSigned compares the field as it was and as revision rev made it.
func (f *file) sameButSigned(rev int, was field, num int, size int64) bool {
	o, err := f.get(rev, num)
	d, ok := o.object.(dict)
	if err != nil || !ok {
		return false
	}
	left, right := dict{}, dict{}
	for k, v := range was.dict {
		left[k] = v
	}
	for k, v := range d {
		right[k] = v
	}
	look, ok := right["AP"].(dict)
	if !ok || len(look) != 1 {
		return false
	}
	for _, k := range []object{look["N"], right["V"]} { // both new in this revision
		if r, ok := k.(ref); !ok || int64(r.num) < size {
			return false
		}
	}
	delete(left, "AP")
	delete(right, "AP")
	delete(right, "V")
	return equal(left, right)
}
