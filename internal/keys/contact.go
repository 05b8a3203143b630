package keys

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"strings"

	"routewijzer/internal/oplog"
)

// ContactCode is what two people compare aloud before one adds the other's
// device: six groups of four digits ("0417 2290 ...") that follow from the
// device's public keys. 79 bits: nobody can make keys that give a wanted code.
func ContactCode(d oplog.Device) string {
	id := d.ID()
	sum := sha256.Sum256(append([]byte("routewijzer contact 1\x00"), id[:]...))
	n := new(big.Int).SetBytes(sum[:])
	n.Mod(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil))
	digits := fmt.Sprintf("%024d", n)
	groups := make([]string, 0, 6)
	for i := 0; i < len(digits); i += 4 {
		groups = append(groups, digits[i:i+4])
	}
	return strings.Join(groups, " ")
}
