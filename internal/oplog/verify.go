package oplog

import "fmt"

// VerifyAll checks many envelopes at the price of a few signatures: an envelope
// is its device's when its signature fits, or when one that is names it as its
// previous. Only the ends of chains are checked, and what precedes one that does
// not fit. bad holds the envelopes nobody can be held to; device unknown
// included, so give member envelopes along.
func VerifyAll(envelopes []*Envelope, device func(DeviceID) (Device, bool)) (bad map[ID]error) {
	byID := make(map[ID]*Envelope, len(envelopes))
	followed := make(map[ID]bool, len(envelopes))
	for _, e := range envelopes {
		byID[e.id] = e
	}
	for _, e := range envelopes {
		if p := byID[e.Header.Prev]; p != nil && p.Header.Device == e.Header.Device {
			followed[p.id] = true
		}
	}
	bad, good := map[ID]error{}, map[ID]bool{}
	for _, e := range envelopes {
		if !followed[e.id] {
			verifyChain(e, byID, device, good, bad)
		}
	}
	return bad
}

// verifyChain goes back along one chain; vouched: a later envelope that is good names this one.
func verifyChain(e *Envelope, byID map[ID]*Envelope, device func(DeviceID) (Device, bool), good map[ID]bool, bad map[ID]error) {
	for vouched := false; e != nil && !good[e.id]; {
		if !vouched {
			d, ok := device(e.Header.Device)
			err := fmt.Errorf("envelope %s: device %s unknown", e.id, e.Header.Device)
			if ok {
				err = e.Verify(d)
			}
			if vouched = err == nil; !vouched {
				bad[e.id] = err
			}
		}
		if vouched {
			good[e.id] = true
			delete(bad, e.id)
		}
		p := byID[e.Header.Prev]
		if p == nil || p.Header.Device != e.Header.Device || p.Header.Log != e.Header.Log {
			return
		}
		e = p
	}
}

// Introduced collects the devices envelopes introduce. A device's id is the hash
// of its keys, so nobody can introduce another's falsely.
func Introduced(envelopes []*Envelope) func(DeviceID) (Device, bool) {
	known := map[DeviceID]Device{}
	for _, e := range envelopes {
		for _, d := range e.Clear.Devices {
			known[d.ID()] = d
		}
	}
	return func(id DeviceID) (Device, bool) {
		d, ok := known[id]
		return d, ok
	}
}
