package workspace_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/workspace"
)

// With RW_KILL_DIR set the test binary is the writer that is killed: it writes
// fields, items, drafts and recorder keys, and says on stdout what was
// acknowledged, each with a token of its own.
func TestMain(m *testing.M) {
	if dir := os.Getenv("RW_KILL_DIR"); dir != "" {
		if err := victim(dir, os.Getenv("RW_KILL_ID"), os.Getenv("RW_KILL_RUN")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func victim(dir, id, run string) error {
	p, err := workspace.OpenProfile(dir, cheap())
	if err != nil {
		return err
	}
	w, err := p.Unlock(pass)
	if err != nil {
		return err
	}
	if os.Getenv("RW_KILL_WHAT") == "cycles" {
		return cycles(w, dossier.ID(id))
	}
	rec, err := w.Record(json.RawMessage(`{"les":"rekenen"}`))
	if err != nil {
		return err
	}
	for i := 1; ; i++ {
		token := fmt.Sprintf("tok-%s-%d-", run, i)
		if err := w.Write(dossier.ID(id), []workspace.Write{{Path: "hulpvraag/vraag", Value: str(token + "v")}, {Path: "analyse/beeld", Value: str(token + "b")}}); err != nil {
			return err
		}
		fmt.Println("write", token+"v", token+"b")
		if _, err := w.AddItem(dossier.ID(id), "afspraken", "", map[string]json.RawMessage{"tekst": str(token + "a")}); err != nil {
			return err
		}
		fmt.Println("write", token+"a")
		if err := p.Recorder().Press(rec.ID, i, str(token+"k"), false); err != nil {
			return err
		}
		fmt.Println("press", token+"k")
		if err := w.PutDraft(dossier.ID(id), workspace.Draft{Path: "perspectief/tekst", Value: str(token + "d")}); err != nil {
			return err
		}
		fmt.Println("draft", token+"d")
	}
}

// kill -9 at random moments while a real process writes: everything it was told
// is saved is there, and the profile is sound. 20 times here, RW_SLOW=1: 200.
func TestKillLosesNothing(t *testing.T) {
	kills := 20
	if os.Getenv("RW_SLOW") != "" {
		kills = 200
	}
	dir := t.TempDir()
	p, w := MustCreate(t, dir)
	id := MustNew(t, w)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	acked := map[string][]string{}
	for run := range kills {
		lines := killed(t, dir, id, run)
		for _, l := range lines {
			kind, tokens, _ := strings.Cut(l, " ")
			if kind == "draft" { // the last one stands for those before it
				acked["draft"] = []string{tokens}
				continue
			}
			acked[kind] = append(acked[kind], strings.Fields(tokens)...)
		}
	}
	if len(acked["write"]) < 3*kills {
		t.Fatalf("only %d tokens were acknowledged in %d runs: the killing was too quick to mean anything", len(acked["write"]), kills)
	}
	_, w = MustOpen(t, dir)
	h, err := w.Check(context.Background())
	if err != nil || len(h.Problems) > 0 {
		t.Errorf("check after %d kills: %v %v", kills, h.Problems, err)
	}
	events, err := w.History(id, "")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, e := range events {
		all.Write(e.Value)
	}
	recs, err := w.Recordings()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range recs {
		for _, e := range r.Events {
			all.Write(e)
		}
	}
	for _, kind := range []string{"write", "press"} {
		for _, token := range acked[kind] {
			if !strings.Contains(all.String(), token) {
				t.Errorf("%s %s was acknowledged and is gone", kind, token)
			}
		}
	}
	if last := acked["draft"]; len(last) > 0 {
		drafts := MustPage(t, w, id).Drafts
		if len(drafts) != 1 || order(t, string(drafts[0].Value)) < order(t, last[0]) {
			t.Errorf("draft %s was acknowledged and is gone: %v", last[0], drafts)
		}
	}
	t.Logf("%d kills, %d writes and %d keys acknowledged, all there", kills, len(acked["write"]), len(acked["press"]))
}

// killed runs the writer, kills it, and returns what it said was saved.
func killed(t *testing.T, dir string, id dossier.ID, run int) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "RW_KILL_DIR="+dir, "RW_KILL_ID="+string(id), fmt.Sprintf("RW_KILL_RUN=%d", run))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaint strings.Builder
	cmd.Stderr = &complaint
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var lines []string
	r := bufio.NewReader(out)
	first, err := r.ReadString('\n') // it is at work
	if err != nil {
		t.Fatalf("run %d: %v: %s", run, err, complaint.String())
	}
	lines = append(lines, strings.TrimSpace(first))
	time.AfterFunc(time.Duration(rand.IntN(60_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
	for {
		l, err := r.ReadString('\n')
		if err == io.EOF {
			break // a half line was not acknowledged
		}
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.TrimSpace(l))
	}
	_ = cmd.Wait() // killed: always an error
	return lines
}

// order tells which of two tokens came later.
func order(t *testing.T, token string) (n int) {
	t.Helper()
	var run, i int
	if _, err := fmt.Sscanf(strings.Trim(token, `"`), "tok-%d-%d-d", &run, &i); err != nil {
		t.Fatalf("token %s: %v", token, err)
	}
	return run*1_000_000 + i
}
