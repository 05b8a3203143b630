package keys

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
)

func hexOf(b []byte) string { return hex.EncodeToString(b) }

// Whatever the key file holds: an error or a box, never a panic, and never a
// box that would take all memory.
func FuzzKeyFile(f *testing.F) {
	dir := f.TempDir()
	if _, _, err := Create(dir, "wachtzin", Params{Cost: CheapCost}); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(filepath.Join(dir, Filename))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add([]byte(`{"format":1,"passphrase":{"argon2id":{"time":1,"memoryKiB":8,"threads":1}},"code":null}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, text []byte) {
		w, err := parseWays(text)
		if err != nil {
			return
		}
		if c := w.Passphrase; c.intact(slotPassphrase) && c.Cost != nil && c.Cost.MemoryKiB > 1<<20 {
			t.Fatalf("accepts a cost of %+v", *c.Cost)
		}
		if _, err := w.byCode("0"); err == nil {
			t.Fatal("opens with a code that is none")
		}
		if _, err := w.text(); err != nil {
			t.Fatalf("cannot be written again: %v", err)
		}
	})
}

func FuzzCode(f *testing.F) {
	code, _ := newCode()
	f.Add(code)
	f.Add("0000U-")
	f.Fuzz(func(t *testing.T, typed string) {
		digits, err := parseCode(typed)
		if err != nil {
			return
		}
		again, err := parseCode(formatCode(digits))
		if err != nil || !bytes.Equal(again, digits) {
			t.Fatalf("%q reads as %v and that as %v, %v", typed, digits, again, err)
		}
	})
}

func FuzzBackup(f *testing.F) {
	f.Add([]byte(backupMagic + "\x00\x00\x00\x02{}"))
	f.Add([]byte(backupMagic + "\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if b, err := ReadBackup(bytes.NewReader(file)); err == nil && b.box.ways.Format != format {
			t.Fatal("reads a backup without a format")
		}
	})
}
