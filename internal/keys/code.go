package keys

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// A recovery code is 7 groups of 5 characters of Crockford's base 32:
//
//	7KQ2M-0V4TB-...
//
// Four characters of a group are random (140 bits in all); the fifth checks
// the group and its place, so that the page can say which group is misread.
const (
	codeGroups = 7
	groupData  = 4
	groupSize  = groupData + 1
	alphabet   = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
)

// ErrCode says that a recovery code is mistyped (as *CodeError) or is not the
// code of this profile.
var ErrCode = errors.New("recovery code is not right")

// A CodeError says where a recovery code is mistyped. It is [ErrCode].
type CodeError struct {
	Group int  // 1 to 7; 0 when the code is too short or too long
	Rune  rune // the character no code can contain, or 0
}

func (e *CodeError) Error() string {
	switch {
	case e.Rune != 0:
		return fmt.Sprintf("recovery code: group %d has a character that no code contains", e.Group)
	case e.Group == 0:
		return "recovery code: wrong length"
	}
	return fmt.Sprintf("recovery code: group %d is mistyped", e.Group)
}

func (e *CodeError) Is(target error) bool { return target == ErrCode }

// newCode makes a code and the secret it spells.
func newCode() (code string, secret []byte) {
	random := make([]byte, codeGroups*groupData)
	_, _ = rand.Read(random) // never fails: crypto/rand ends the program instead
	digits := make([]byte, len(random))
	for i, b := range random {
		digits[i] = b % 32 // 256 is a multiple of 32: no bias
	}
	return formatCode(digits), digits
}

func formatCode(digits []byte) string {
	var b strings.Builder
	for g := range codeGroups {
		if g > 0 {
			b.WriteByte('-')
		}
		data := digits[g*groupData : (g+1)*groupData]
		for _, d := range data {
			b.WriteByte(alphabet[d])
		}
		b.WriteByte(alphabet[checkDigit(g, data)])
	}
	return b.String()
}

// parseCode reads a code as people type it: in any case, with any spaces,
// dashes or dots, with O for 0 and I or L for 1.
func parseCode(code string) (secret []byte, err error) {
	var all []byte
	for _, r := range code {
		if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("._,|/−", r) {
			continue
		}
		d := strings.IndexRune(alphabet, canonicalRune(r))
		if d < 0 {
			return nil, &CodeError{Group: len(all)/groupSize + 1, Rune: r}
		}
		if len(all) == codeGroups*groupSize {
			return nil, &CodeError{}
		}
		all = append(all, byte(d))
	}
	// A group that is wrong says more than a length that is: with one
	// character left out, every group from there on is.
	for g := range len(all) / groupSize {
		group := all[g*groupSize : (g+1)*groupSize]
		if checkDigit(g, group[:groupData]) != group[groupData] {
			return nil, &CodeError{Group: g + 1}
		}
		secret = append(secret, group[:groupData]...)
	}
	if len(all) != codeGroups*groupSize {
		return nil, &CodeError{}
	}
	return secret, nil
}

func canonicalRune(r rune) rune {
	switch r = unicode.ToUpper(r); r {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return r
}

// checkDigit sums the characters of a group in GF(32), each times another
// power of x, plus the number of the group. So it notices every single wrong
// character, every two that changed places, and every two groups that did.
func checkDigit(group int, data []byte) byte {
	sum := byte(group)
	for i, d := range data {
		for range i + 1 {
			d = timesX(d)
		}
		sum ^= d
	}
	return sum
}

// timesX multiplies by x in GF(2)[x] / (x^5 + x^2 + 1).
func timesX(d byte) byte {
	d <<= 1
	if d&32 != 0 {
		d ^= 0b100101
	}
	return d
}
