package pdf

import (
	"encoding/hex"
	"strings"
)

// containerAt reads "<30...00>": lower case, and nothing but zeros after the
// container, so that no byte of it can differ unseen.
func containerAt(b []byte) (*container, error) {
	if len(b) < 2 || b[0] != '<' || b[len(b)-1] != '>' {
		return nil, errContainer
	}
	text := string(b[1 : len(b)-1])
	raw, err := hex.DecodeString(text)
	if err != nil || text != strings.ToLower(text) {
		return nil, errContainer
	}
	n := derLength(raw)
	for _, c := range raw[n:] {
		if c != 0 {
			return nil, errContainer
		}
	}
	return parseContainer(raw[:n])
}

// derLength is how many bytes the first DER value takes, at most len(b).
func derLength(b []byte) int {
	if len(b) < 2 {
		return len(b)
	}
	n, head := int(b[1]), 2
	if n >= 0x80 {
		count := n & 0x7f
		if count == 0 || count > 4 || len(b) < 2+count {
			return len(b)
		}
		n, head = 0, 2+count
		for _, c := range b[2:head] {
			n = n<<8 | int(c)
		}
	}
	return min(head+n, len(b))
}
