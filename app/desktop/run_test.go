package desktop

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"routewijzer/app/screens"
)

func TestSettings(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	dir, now, err := settings([]string{"--dir", "relatief", "--today", "2026-09-14"})
	if err != nil || !filepath.IsAbs(dir) || now().Format(time.DateOnly) != "2026-09-14" {
		t.Errorf("got %q %v %v", dir, now(), err)
	}
	if dir, _, err := settings(nil); err != nil || !strings.HasSuffix(dir, "routewijzer") {
		t.Errorf("default folder: got %q %v", dir, err)
	}
	if _, _, err := settings([]string{"--today", "31-02-2026"}); err == nil {
		t.Error("31-02-2026 is taken for a day")
	}
}

func TestErrorsReachThePageAsCodeAndSentence(t *testing.T) {
	text, ok := formatError(screens.Meld(errors.New("x"))).(string)
	if !ok {
		t.Fatal("Wails can only carry a string")
	}
	var got struct{ Code, Tekst string }
	if err := json.Unmarshal([]byte(text), &got); err != nil || got.Code == "" || got.Tekst == "" {
		t.Errorf("got %q %v", text, err)
	}
}

func TestTwoFoldersAreTwoInstances(t *testing.T) {
	if a, b := instance("/a"), instance("/b"); a == b {
		t.Errorf("both are %s", a)
	}
}
