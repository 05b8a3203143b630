package keys

import "testing"

// A slot opens only as what it was made for, under what it was made with.
func TestSlotIsBound(t *testing.T) {
	id, err := NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	key := [32]byte{1}
	made := func() *slot { return newSlot().seal(slotCode, key, id.seed) }
	if _, err := made().open(slotCode, key); err != nil || !made().intact(slotCode) {
		t.Fatalf("open: %v", err)
	}
	for what, s := range map[string]*slot{"another salt": made(), "a cost": made(), "a name": made()} {
		switch what {
		case "another salt":
			s.Salt[0] ^= 1
		case "a cost":
			s.Cost = &CheapCost
		case "a name":
			s.Name = "x"
		}
		if _, err := s.open(slotCode, key); err == nil || s.intact(slotCode) {
			t.Errorf("with %s it opens: %v, and is whole: %v; want neither", what, err == nil, s.intact(slotCode))
		}
	}
	s := made()
	if _, err := s.open(slotKeychain, key); err == nil || s.intact(slotKeychain) {
		t.Error("a recovery code slot opens as a keychain slot")
	}
	if (*slot)(nil).intact(slotCode) || new(slot).intact(slotCode) {
		t.Error("no slot is whole")
	}
	var without about
	if without.intact() || (*about)(nil).intact() {
		t.Error("no about is whole")
	}
}
