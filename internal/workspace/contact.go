package workspace

import (
	"encoding/base64"
	"fmt"
	"strings"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
)

// cardPrefix starts a contact card: person (16 bytes), signing key (32 bytes)
// and wrap key of a device, in base64.
const cardPrefix = "RWCONTACT1:"

// ContactCode is what two people compare aloud before one lets the other in.
func (w *Workspace) ContactCode() string { return keys.ContactCode(w.id.Device()) }

// ContactCard is this device's public half as one line of text, to send to a
// colleague. It is no secret; the contact code proves it is not somebody else's.
func (w *Workspace) ContactCard() string {
	d := w.id.Device()
	b := append(append(append([]byte{}, w.person[:]...), d.Sign...), d.Wrap...)
	return cardPrefix + base64.RawURLEncoding.EncodeToString(b)
}

func parseCard(card string) (p oplog.Person, d oplog.Device, err error) {
	text, ok := strings.CutPrefix(strings.TrimSpace(card), cardPrefix)
	b, decodeErr := base64.RawURLEncoding.DecodeString(text)
	if !ok || decodeErr != nil || len(b) < 16+32+32 {
		return p, d, fmt.Errorf("contact card: %w", ErrBadFile)
	}
	copy(p[:], b)
	return p, oplog.Device{Sign: b[16:48], Wrap: b[48:]}, nil
}

// AddMember lets a colleague's device into a dossier, with one role, and wraps
// every key of the log for it. code is what the colleague read aloud.
func (w *Workspace) AddMember(id dossier.ID, card, code, name string, role dossier.Rol) error {
	person, d, err := parseCard(card)
	if err != nil {
		return err
	}
	if digits(keys.ContactCode(d)) != digits(code) {
		return ErrContactCode
	}
	n := NewProfile{Naam: strings.TrimSpace(name), Rol: role, Passphrase: strings.Repeat("x", MinPassphrase)}
	if err := n.check(); err != nil {
		return err
	}
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := w.load(e); err != nil {
		return err
	}
	if !w.mayLead(e.log.View()) {
		return fmt.Errorf("add member to %s: %w", id, ErrRights)
	}
	c := oplog.Clear{Devices: []oplog.Device{d}}
	for _, k := range e.ring.Keys() {
		box, err := keys.Wrap(d, k, wrapInfo(e.id, k.ID()))
		if err != nil {
			return fmt.Errorf("add member: %w", err)
		}
		c.Wraps = append(c.Wraps, oplog.Wrap{To: d.ID(), Key: k.ID(), Box: box})
	}
	s := oplog.Sealed{Grants: []oplog.Grant{{Person: person, Device: d.ID(), Role: string(role), Name: n.Naam, Date: string(w.today())}}}
	env, sealed, err := w.seal(e, oplog.KindMember, c, s)
	if err != nil {
		return err
	}
	if err := w.commit(e, env, sealed, store.Batch{}); err != nil {
		return err
	}
	e.stale = true
	return nil
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
