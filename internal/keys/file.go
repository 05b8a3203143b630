package keys

import (
	"fmt"
	"os"
)

// writeFile replaces the file at path by text. Until the new one is on the
// disk the old one stays; after a crash there is one of the two, whole.
func writeFile(path string, text []byte) error {
	part := path + ".nieuw"
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("write keys: %w", err)
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = replace(part, path)
	}
	if err != nil {
		_ = os.Remove(part) // err says what matters
		return fmt.Errorf("write keys: %w", err)
	}
	return nil
}
