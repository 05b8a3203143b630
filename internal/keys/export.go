package keys

import (
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
)

// ErrExport says that a file is no export, is damaged, or was cut short.
var ErrExport = errors.New("export cannot be read")

// exportWork is age's own default: about a second for each guess.
const exportWork = 18

// SealExport returns a writer that seals what is written to it into dst under
// a passphrase. The result is a plain age file (age-encryption.org/v1, scrypt)
// that the age program opens too. Close ends it; a file that was not closed
// does not open.
func SealExport(dst io.Writer, passphrase string) (io.WriteCloser, error) {
	return sealExport(dst, passphrase, exportWork)
}

func sealExport(dst io.Writer, passphrase string, work int) (io.WriteCloser, error) {
	if passphrase == "" {
		return nil, fmt.Errorf("seal export: %w", ErrEmpty)
	}
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, fmt.Errorf("seal export: %w", err)
	}
	r.SetWorkFactor(work)
	w, err := age.Encrypt(dst, r)
	if err != nil {
		return nil, fmt.Errorf("seal export: %w", err)
	}
	return w, nil
}

// OpenExport opens what [SealExport] sealed: [ErrPassphrase] or [ErrExport].
// Reading returns [ErrExport] too, where the file is damaged or ends early:
// nothing may be done with what was read before io.EOF came.
func OpenExport(src io.Reader, passphrase string) (io.Reader, error) {
	if passphrase == "" {
		return nil, fmt.Errorf("open export: %w", ErrEmpty)
	}
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, fmt.Errorf("open export: %w", err)
	}
	id.SetMaxWorkFactor(exportWork + 2) // a file must not ask for minutes
	r, err := age.Decrypt(src, id)
	var none *age.NoIdentityMatchError
	if errors.As(err, &none) {
		return nil, fmt.Errorf("open export: %w", ErrPassphrase)
	}
	if err != nil {
		return nil, fmt.Errorf("open export: %w: %w", ErrExport, err)
	}
	return exportReader{r}, nil
}

type exportReader struct{ r io.Reader }

func (e exportReader) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w: %w", ErrExport, err)
	}
	return n, err
}
