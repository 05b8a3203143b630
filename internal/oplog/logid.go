package oplog

import (
	"crypto/sha256"
	"time"
)

// NewLogID makes the id of a log that device is about to found: a UUIDv7 whose
// random bits are a hash of device and salt, so that nobody else can pass for
// the founder. Keep salt for [Founding].
func NewLogID(device DeviceID, now time.Time, salt [16]byte) LogID {
	var id LogID
	ms := uint64(now.UnixMilli())
	for i := range 6 {
		id[i] = byte(ms >> (40 - 8*i))
	}
	return bindLogID(id, device, salt[:])
}

// bindLogID replaces all but the time in id.
func bindLogID(id LogID, device DeviceID, salt []byte) LogID {
	b := append([]byte("RWLOG1 log id"), id[:6]...)
	b = append(b, device[:]...)
	h := sha256.Sum256(append(b, salt...))
	copy(id[6:], h[:10])
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return id
}
