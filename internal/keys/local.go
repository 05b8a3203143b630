package keys

import (
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

// ErrSealed says that sealed bytes are damaged, of another key or of another place.
var ErrSealed = errors.New("sealed bytes cannot be opened")

// SealLocal seals plain under a key of [Identity.LocalKey]: a random nonce of
// 24 bytes, then XChaCha20-Poly1305. aad binds it to its place and is not part
// of the result.
func SealLocal(key [32]byte, aad, plain []byte) []byte {
	nonce := make([]byte, chacha20poly1305.NonceSizeX, chacha20poly1305.NonceSizeX+len(plain)+chacha20poly1305.Overhead)
	_, _ = rand.Read(nonce) // never fails: crypto/rand ends the program instead
	return xchacha(key).Seal(nonce, nonce, plain, aad)
}

// OpenLocal opens what [SealLocal] sealed, or returns [ErrSealed].
func OpenLocal(key [32]byte, aad, sealed []byte) ([]byte, error) {
	if len(sealed) < chacha20poly1305.NonceSizeX {
		return nil, ErrSealed
	}
	nonce, box := sealed[:chacha20poly1305.NonceSizeX], sealed[chacha20poly1305.NonceSizeX:]
	plain, err := xchacha(key).Open(nil, nonce, box, aad)
	if err != nil {
		return nil, ErrSealed
	}
	return plain, nil
}

func xchacha(key [32]byte) cipher.AEAD {
	a, err := chacha20poly1305.NewX(key[:])
	if err != nil { // only a key of another length
		panic(fmt.Sprintf("xchacha: %v", err))
	}
	return a
}
