package keys

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// digits draws the secret of a code.
var digits = rapid.SliceOfN(rapid.ByteRange(0, 31), codeGroups*groupData, codeGroups*groupData)

func TestCodeAsPeopleTypeIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := digits.Draw(t, "digits")
		var typed strings.Builder
		for _, r := range formatCode(want) {
			switch r {
			case '0':
				r = rapid.SampledFrom([]rune("0oO")).Draw(t, "zero")
			case '1':
				r = rapid.SampledFrom([]rune("1iIlL")).Draw(t, "one")
			case '-':
				typed.WriteString(rapid.SampledFrom([]string{"", " ", "-", " – ", "\n", ".", "\u00a0", "−", "\u200b"}).Draw(t, "between"))
				continue
			}
			if rapid.Bool().Draw(t, "lower") {
				r |= 0x20 * (r & 0x40 >> 6) // letters only
			}
			typed.WriteRune(r)
		}
		got, err := parseCode(" " + typed.String() + "\r\n")
		if err != nil || string(got) != string(want) {
			t.Fatalf("parseCode(%q) = %v, %v; want %v", typed.String(), got, err, want)
		}
	})
}

// One wrong character, or two that changed places, is found in its group.
func TestCodeMistyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := []byte(strings.ReplaceAll(formatCode(digits.Draw(t, "digits")), "-", ""))
		g := rapid.IntRange(0, codeGroups-1).Draw(t, "group")
		group := code[g*groupSize : (g+1)*groupSize]
		before := string(group)
		i := rapid.IntRange(0, groupSize-1).Draw(t, "i")
		if rapid.Bool().Draw(t, "swap") {
			j := rapid.IntRange(0, groupSize-1).Draw(t, "j")
			group[i], group[j] = group[j], group[i]
		} else {
			group[i] = alphabet[rapid.IntRange(0, 31).Draw(t, "other")]
		}
		_, err := parseCode(string(code))
		if string(group) == before {
			if err != nil {
				t.Fatalf("unchanged: %v", err)
			}
			return
		}
		var mistyped *CodeError
		if !errors.As(err, &mistyped) || mistyped.Group != g+1 || !errors.Is(err, ErrCode) {
			t.Fatalf("%s became %s: %v; want group %d", before, group, err, g+1)
		}
	})
}

func TestCodeGroupsSwapped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		groups := strings.Split(formatCode(digits.Draw(t, "digits")), "-")
		i := rapid.IntRange(0, codeGroups-2).Draw(t, "i")
		j := rapid.IntRange(i+1, codeGroups-1).Draw(t, "j")
		groups[i], groups[j] = groups[j], groups[i]
		var mistyped *CodeError
		if _, err := parseCode(strings.Join(groups, "-")); !errors.As(err, &mistyped) || mistyped.Group != i+1 {
			t.Fatalf("groups %d and %d swapped: %v; want group %d", i+1, j+1, err, i+1)
		}
	})
}

func TestCodeErrors(t *testing.T) {
	whole := formatCode(make([]byte, codeGroups*groupData))
	for _, c := range []struct {
		code  string
		group int
		r     rune
	}{
		{"", 0, 0},
		{whole[:5], 0, 0},
		{whole[:len(whole)-1], 0, 0},
		{whole + "0", 0, 0},
		{"0000U" + whole[5:], 1, 'U'},
		{whole[:6] + "0é", 2, 'é'},
		{whole[:6] + "\xff", 2, '\uFFFD'},
	} {
		_, err := parseCode(c.code)
		var mistyped *CodeError
		if !errors.As(err, &mistyped) || mistyped.Group != c.group || mistyped.Rune != c.r {
			t.Errorf("parseCode(%q) = %+v; want group %d, rune %q", c.code, err, c.group, c.r)
		}
		if err != nil && c.code != "" && strings.Contains(err.Error(), c.code) {
			t.Errorf("parseCode(%q) repeats the code in its error", c.code)
		}
	}
}

func TestNewCodesDiffer(t *testing.T) {
	a, secret := newCode()
	b, _ := newCode()
	if a == b || len(a) != codeGroups*groupSize+codeGroups-1 {
		t.Errorf("codes %q and %q", a, b)
	}
	if got, err := parseCode(a); err != nil || string(got) != string(secret) {
		t.Errorf("parseCode(%q) = %v, %v; want %v", a, got, err, secret)
	}
}

// The seed must give the same keys for ever: a profile of today opens in ten years.
func TestIdentityOfASeed(t *testing.T) {
	id, err := identity([seedSize]byte{1, 2, 3})
	if err != nil {
		t.Fatal(err)
	}
	local := id.LocalKey("drafts")
	for _, c := range []struct{ what, got, want string }{
		{"device", id.Device().ID().String(), "c7226b4b2e7cccc959c7696dbf9b12b30fff0841b0e94ef1f3597fb96dacb029"},
		{"local key", hexOf(local[:]), "741827a11294865c974ed9ace11e40484c48c7d45e079e043a56ccb8ca424e2c"},
		{"contact code", ContactCode(id.Device()), "6593 5070 2021 1014 2994 5948"},
		{"backup", id.backupPassphrase(), "Ld/bz6mEoI1wGxcCF7uqCEnOD2yfMvH0wWRYWsvKf58="},
	} {
		if c.got != c.want {
			t.Errorf("%s = %s; want %s", c.what, c.got, c.want)
		}
	}
}
