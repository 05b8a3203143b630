package store_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

func TestDrafts(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	a := store.DraftKey{Log: logID(1), Path: [32]byte{1}}
	b := store.DraftKey{Log: logID(1), Path: [32]byte{2}}
	c := store.DraftKey{Log: logID(2), Path: [32]byte{1}}
	for _, d := range []store.Draft{{DraftKey: a, Sealed: []byte("a1")}, {DraftKey: b, Sealed: []byte("b")}, {DraftKey: c, Sealed: []byte("c")}, {DraftKey: a, Sealed: []byte("a2")}} {
		if err := s.PutDraft(ctx, d.DraftKey, d.Sealed); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Drafts(ctx, logID(1))
	if err != nil || len(got) != 2 {
		t.Fatalf("Drafts = %+v, %v; want two", got, err)
	}
	texts := map[store.DraftKey]string{}
	for _, d := range got {
		texts[d.DraftKey] = string(d.Sealed)
		if d.Ms == 0 {
			t.Errorf("draft %v has no time", d.DraftKey)
		}
	}
	if want := map[store.DraftKey]string{a: "a2", b: "b"}; !reflect.DeepEqual(texts, want) {
		t.Errorf("Drafts = %v; want %v", texts, want)
	}
	if all, err := s.AllDrafts(ctx); err != nil || len(all) != 3 {
		t.Errorf("AllDrafts = %d, %v; want 3", len(all), err)
	}
	for range 2 {
		if err := s.DropDraft(ctx, a); err != nil {
			t.Fatal(err)
		}
	}
	if all, err := s.AllDrafts(ctx); err != nil || len(all) != 2 {
		t.Errorf("AllDrafts after dropping = %d, %v; want 2", len(all), err)
	}
}

func TestJournal(t *testing.T) {
	ctx := t.Context()
	s := mustCreate(t, t.TempDir())
	for _, nr := range []int{1, 3, 2, 3, 0} { // out of order and repeated
		if err := s.AppendJournal(ctx, "a", nr, fmt.Append(nil, "a", nr)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.AppendJournal(ctx, "a", 3, []byte("another 3")); err != nil {
		t.Fatal(err)
	}
	if err := s.AppendJournal(ctx, "b", 1, []byte("b1")); err != nil {
		t.Fatal(err)
	}
	got, err := s.Journal(ctx, "a")
	if err != nil || len(got) != 4 {
		t.Fatalf("Journal = %v, %v; want four entries", got, err)
	}
	for nr, e := range got {
		if e.Nr != nr || string(e.Sealed) != fmt.Sprint("a", nr) || e.Ms == 0 {
			t.Errorf("entry %d = %+v", nr, e)
		}
	}
	infos, err := s.Journals(ctx)
	if err != nil || len(infos) != 2 || infos[0].ID != "a" || infos[0].Count != 4 || infos[0].First == 0 || infos[0].Last < infos[0].First {
		t.Errorf("Journals = %+v, %v", infos, err)
	}
	if err := s.DropJournal(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Journal(ctx, "a"); err != nil || len(got) != 0 {
		t.Errorf("Journal after dropping = %v, %v; want none", got, err)
	}
}

// Many at once lose nothing, and a cancelled caller fails nobody.
func TestJournalConcurrently(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	s := mustCreate(t, dir)
	var wg sync.WaitGroup
	for n := range 200 {
		wg.Go(func() {
			if err := s.AppendJournal(ctx, fmt.Sprint("opname", n%3), n, fmt.Append(nil, n)); err != nil {
				t.Error(err)
			}
			if n%20 == 0 {
				if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(1, n, 100)}}); err != nil {
					t.Error(err)
				}
				if _, err := s.Journals(ctx); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	mustClose(t, s)
	infos, err := mustOpen(t, dir).Journals(ctx)
	if err != nil || len(infos) != 3 || infos[0].Count+infos[1].Count+infos[2].Count != 200 {
		t.Errorf("Journals = %+v, %v; want 200 entries", infos, err)
	}
}

func TestBlobs(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	s := mustCreate(t, dir)
	for _, size := range []int{0, 1, 1 << 20, 1<<20 + 1, 3_500_000} {
		want := bytes.Repeat([]byte{byte(size), 1, 2}, size/3+1)[:size]
		for range 2 {
			if id, err := s.PutBlob(ctx, want); err != nil || id != oplog.BlobID(want) {
				t.Fatalf("PutBlob of %d = %v, %v", size, id, err)
			}
		}
		if got, ok, err := s.Blob(ctx, oplog.BlobID(want)); err != nil || !ok || !bytes.Equal(got, want) {
			t.Errorf("Blob of %d = %d bytes, %v, %v", size, len(got), ok, err)
		}
	}
	big := bytes.Repeat([]byte("x"), 2<<20)
	id, err := s.PutBlob(ctx, big)
	if err != nil {
		t.Fatal(err)
	}
	raw(t, dir, "DELETE FROM chunk WHERE nr = 1 AND blob = (SELECT max(num) FROM blob)")
	if _, ok, err := s.Blob(ctx, id); ok || err != nil {
		t.Errorf("Blob without its second chunk = %v, %v; want false", ok, err)
	}
	if _, err := s.PutBlob(ctx, big); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.Blob(ctx, id); !ok || err != nil {
		t.Errorf("Blob put again = %v, %v; want it whole", ok, err)
	}
	raw(t, dir, "UPDATE chunk SET bytes = zeroblob(1048576) WHERE nr = 1 AND blob = (SELECT max(num) FROM blob)")
	if _, _, err := s.Blob(ctx, id); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("Blob with other bytes = %v; want ErrDamaged", err)
	}
	if err := s.DropBlob(ctx, id); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.Blob(ctx, id); ok || err != nil {
		t.Errorf("Blob after dropping = %v, %v; want false", ok, err)
	}
}

// raw changes the file behind the store's back.
func raw(t testing.TB, dir string, statement string, args ...any) {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(dir, store.Filename))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	ctx := t.Context()
	for what, damage := range map[string]string{
		"says 1 envelopes and has 0": "DELETE FROM envelope",
		"names a row of device":      "DELETE FROM device",
	} {
		dir := t.TempDir()
		s := mustCreate(t, dir)
		if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(1, 1, 100)}}); err != nil {
			t.Fatal(err)
		}
		raw(t, dir, damage)
		if got, err := s.Check(ctx); err != nil || !strings.Contains(strings.Join(got, "\n"), what) {
			t.Errorf("Check after %s = %q, %v; want %q", damage, got, err, what)
		}
	}
}

func TestBackup(t *testing.T) {
	ctx, dir := t.Context(), filepath.Join(t.TempDir(), "een map 100% ünïek #2")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	s := mustCreate(t, dir)
	for n := 1; n <= 20; n++ {
		if err := s.Commit(ctx, store.Batch{Envelopes: []store.Record{record(1, n, 3000)}}); err != nil {
			t.Fatal(err)
		}
	}
	other := filepath.Join(t.TempDir(), "een 'ander' #1")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second replaces the first
		if err := s.Backup(ctx, filepath.Join(other, store.Filename)); err != nil {
			t.Fatal(err)
		}
	}
	copied := mustOpen(t, other)
	want, err := s.Envelopes(ctx, logID(1))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := copied.Envelopes(ctx, logID(1)); err != nil || len(want) != 20 || !reflect.DeepEqual(got, want) {
		t.Errorf("the backup has %d envelopes, %v; want %d", len(got), err, len(want))
	}
	if found, err := copied.Check(ctx); err != nil || len(found) != 0 {
		t.Errorf("Check of the backup = %q, %v", found, err)
	}
	if !copied.Incarnation().Fresh || copied.Incarnation().Number == s.Incarnation().Number {
		t.Errorf("the backup goes on as %+v, the profile as %+v", copied.Incarnation(), s.Incarnation())
	}
	if size, err := copied.Size(); err != nil || size < 20*3000 {
		t.Errorf("Size = %d, %v", size, err)
	}
	if err := s.Backup(ctx, filepath.Join(other, "er niet", "x.db")); err == nil {
		t.Error("Backup to a folder that is not there = nil; want an error")
	}
}

func TestPathsPeopleHave(t *testing.T) {
	ctx := t.Context()
	for _, name := range []string{"Jan & Zoë", "100% gelijk", "wat?", "#1", "a;b=c&mode=memory", "map%20met", "日本", "'; --", "a+b"} {
		if runtime.GOOS == "windows" && strings.Contains(name, "?") {
			continue // no such name there
		}
		dir := filepath.Join(t.TempDir(), name)
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		s, err := store.Create(dir)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if err := s.PutSetting(ctx, "x", []byte("y")); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		mustClose(t, s)
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 2 || entries[0].Name() != store.PlaceFilename || entries[1].Name() != store.Filename {
			t.Errorf("%q holds %v, %v; want database and place", name, entries, err)
		}
		if got, err := mustOpen(t, dir).Setting(ctx, "x"); err != nil || string(got) != "y" {
			t.Errorf("%q: Setting = %q, %v", name, got, err)
		}
	}
}

// What is deleted is gone from the file, not only from the tables.
func TestDroppedBytesAreGone(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	s := mustCreate(t, dir)
	secret := bytes.Repeat([]byte("geheim-kenmerk "), 500)
	key := store.DraftKey{Log: logID(1)}
	if err := s.PutDraft(ctx, key, secret); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(ctx, store.Batch{Blobs: [][]byte{secret}, Envelopes: []store.Record{record(1, 1, 9)}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(ctx, store.Batch{DropDrafts: []store.DraftKey{key}, DropBlobs: []oplog.ID{oplog.BlobID(secret)}}); err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		t.Fatalf("%v, %v", entries, err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(b, []byte("geheim-kenmerk")) {
			t.Errorf("%s still holds what was dropped", e.Name())
		}
	}
}
