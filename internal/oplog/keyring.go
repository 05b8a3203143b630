package oplog

import "bytes"

// A Keyring holds the keys of one log that a device can open. Not safe for
// concurrent use.
type Keyring struct {
	openers map[KeyID]*Opener
	keys    map[KeyID]Key
}

// NewKeyring is a ring with these keys on it.
func NewKeyring(keys ...Key) *Keyring {
	r := &Keyring{map[KeyID]*Opener{}, map[KeyID]Key{}}
	for _, k := range keys {
		r.Put(k)
	}
	return r
}

// Put adds a key.
func (r *Keyring) Put(k Key) {
	if id := k.ID(); r.openers[id] == nil {
		r.openers[id], r.keys[id] = k.Opener(), k
	}
}

// Key is the key of that name.
func (r *Keyring) Key(id KeyID) (Key, bool) {
	k, ok := r.keys[id]
	return k, ok
}

// Keys are all keys, in order of id: what a new key's envelope lists in [Sealed.Keys].
func (r *Keyring) Keys() []Key {
	var out []Key
	for _, id := range sortedKeys(r.keys, func(a, b KeyID) int { return bytes.Compare(a[:], b[:]) }) {
		out = append(out, r.keys[id])
	}
	return out
}

// Open reads the sealed part of e: [ErrKey] when the ring lacks its key. It does
// not look for keys inside, [Keyring.OpenAll] does.
func (r *Keyring) Open(e *Envelope) (*Sealed, error) {
	o := r.openers[e.Header.Key]
	if o == nil {
		return nil, ErrKey
	}
	return o.Open(e)
}

// OpenAll opens what it can. me unwraps the keys that were wrapped for device
// (a wrap that does not unwrap, or holds another key than it says, is passed
// over); a key that opens an envelope also gives the older keys in it. sealed
// lacks what could not be opened.
func (r *Keyring) OpenAll(envelopes []*Envelope, device DeviceID, me func(*Envelope, Wrap) (Key, error)) (sealed map[ID]*Sealed) {
	sealed = make(map[ID]*Sealed, len(envelopes))
	var members []*Envelope
	for _, e := range envelopes {
		if e.Header.Kind == KindMember {
			members = append(members, e)
			r.unwrap(e, device, me)
		}
	}
	for again := true; again; {
		again = false
		for _, e := range members {
			if sealed[e.id] != nil {
				continue
			}
			if s, err := r.Open(e); err == nil {
				sealed[e.id], again = s, true
				for _, k := range s.Keys {
					r.Put(k)
				}
			}
		}
	}
	for _, e := range envelopes {
		if e.Header.Kind != KindMember {
			if s, err := r.Open(e); err == nil {
				sealed[e.id] = s
			}
		}
	}
	return sealed
}

func (r *Keyring) unwrap(e *Envelope, device DeviceID, me func(*Envelope, Wrap) (Key, error)) {
	for _, w := range e.Clear.Wraps {
		if w.To != device || r.openers[w.Key] != nil || me == nil {
			continue
		}
		if k, err := me(e, w); err == nil && k.ID() == w.Key {
			r.Put(k)
		}
	}
}
