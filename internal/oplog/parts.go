package oplog

import "github.com/fxamacker/cbor/v2"

// Format and Suite are the only ones there are: SHA-256, Ed25519,
// XChaCha20-Poly1305, HKDF-SHA-256.
const (
	Format = 1
	Suite  = 1
)

// A LogKind says what a log is for.
type LogKind uint8

// The kinds of log. One format serves them all.
const (
	DossierLog     LogKind = 1 // a dossier
	OrganisatieLog LogKind = 2 // people, roles, devices, settings of an organisation
	PersoonLog     LogKind = 3 // one person's own; werkaantekeningen are one that is never sent
	InzageLog      LogKind = 4 // who looked into a dossier; survives its destruction
)

// A Kind says what an envelope does.
type Kind uint8

// The kinds of envelope. An unknown kind below [KindMustKnow] is kept and
// skipped; one from there on makes the log read-only until the program is updated.
const (
	KindOps       Kind = 1 // writes values
	KindMember    Kind = 2 // adds, removes, hands out keys
	KindRuling    Kind = 3 // accepts or refuses what is held
	KindTombstone Kind = 4 // destroys a value or the whole log
	KindInzage    Kind = 5 // says who looked
	KindMustKnow  Kind = 128
)

// A Header is readable by everyone who carries the envelope, and is the
// additional data of its sealed part. Seal fills Format, Suite, Device, Key and Size.
type Header struct {
	Format      uint64    `cbor:"1,keyasint"`
	Suite       uint64    `cbor:"2,keyasint"`
	Log         LogID     `cbor:"3,keyasint"`
	Kind        Kind      `cbor:"4,keyasint"`
	Device      DeviceID  `cbor:"5,keyasint"`
	Incarnation uint64    `cbor:"6,keyasint"`
	Seq         uint64    `cbor:"7,keyasint"`            // 1, 2, 3 per device, incarnation and log
	Prev        ID        `cbor:"8,keyasint,omitzero"`   // this device's previous envelope in this log
	Heads       []ID      `cbor:"9,keyasint,omitempty"`  // member heads the author knew
	Seen        *Position `cbor:"10,keyasint,omitempty"` // newest server position the author had
	Key         KeyID     `cbor:"11,keyasint"`
	Blobs       []ID      `cbor:"12,keyasint,omitempty"` // blobs the sealed part refers to
	Size        uint64    `cbor:"13,keyasint"`           // size class: length of the padded sealed part
}

// A Position is a place in a server's order of one log.
type Position struct {
	Epoch Bytes16 `cbor:"1,keyasint"`
	Seq   uint64  `cbor:"2,keyasint"`
	H     ID      `cbor:"3,keyasint"` // running hash, see [NextH]
}

// A Clear part is what a server, or a newcomer without the key, must be able to read.
type Clear struct {
	Devices      []Device   `cbor:"1,keyasint,omitempty"`  // public keys of devices named in the sealed part
	Wraps        []Wrap     `cbor:"2,keyasint,omitempty"`  // log keys, each wrapped for one device
	Made         KeyID      `cbor:"3,keyasint,omitzero"`   // the key this envelope makes and is sealed with
	Frontier     []ID       `cbor:"4,keyasint,omitempty"`  // member: last envelope accepted of each chain of who is removed
	Out          []DeviceID `cbor:"5,keyasint,omitempty"`  // member: devices that lose all access
	Founding     *Founding  `cbor:"6,keyasint,omitempty"`  // only in the first envelope of a log
	Root         []byte     `cbor:"7,keyasint,omitempty"`  // public root key of the organisation this log joins
	Certificates [][]byte   `cbor:"8,keyasint,omitempty"`  // from that root; their form belongs to package keys
	Destroyed    []ID       `cbor:"9,keyasint,omitempty"`  // tombstone: envelopes whose bodies go
	Whole        bool       `cbor:"10,keyasint,omitempty"` // tombstone: the whole log goes
	Confirms     ID         `cbor:"11,keyasint,omitzero"`  // tombstone: second signature under that tombstone
	Revokes      ID         `cbor:"12,keyasint,omitzero"`  // tombstone: takes that tombstone back
}

// A Founding starts a log. Salt binds the log's id to the founding device, see [NewLogID].
type Founding struct {
	Kind LogKind `cbor:"1,keyasint"`
	Salt []byte  `cbor:"2,keyasint,omitempty"`
}

// A Wrap is a log key wrapped for one device. Box is opaque here.
type Wrap struct {
	To  DeviceID `cbor:"1,keyasint"`
	Key KeyID    `cbor:"2,keyasint"`
	Box []byte   `cbor:"3,keyasint"`
}

// A Sealed part can be read with the log key only.
type Sealed struct {
	HLC     HLC      `cbor:"1,keyasint"`
	Writes  []Write  `cbor:"2,keyasint,omitempty"`  // ops
	Grants  []Grant  `cbor:"3,keyasint,omitempty"`  // member
	Losses  []Loss   `cbor:"4,keyasint,omitempty"`  // member
	Version uint64   `cbor:"5,keyasint,omitempty"`  // member: rights table from here on
	Rulings []Ruling `cbor:"6,keyasint,omitempty"`  // ruling
	Keys    []Key    `cbor:"7,keyasint,omitempty"`  // member that makes a key: every older key its author can open
	Remains []Remain `cbor:"8,keyasint,omitempty"`  // tombstone of values
	Access  []Access `cbor:"9,keyasint,omitempty"`  // inzage
	Action  Bytes16  `cbor:"10,keyasint,omitzero"`  // shared by the envelopes of one action over several logs
	Reason  string   `cbor:"11,keyasint,omitempty"` // ruling, tombstone
}

// A Write gives one path a value. Value is one canonical CBOR item, see
// [FromJSON]. Prev names the heads its author was shown when editing began.
// Seen is for <item>/verwijderd only: the heads below the item its author saw.
type Write struct {
	Path  string          `cbor:"1,keyasint"`
	Value cbor.RawMessage `cbor:"2,keyasint,omitempty"`
	Prev  []ID            `cbor:"3,keyasint,omitempty"`
	Seen  []ID            `cbor:"4,keyasint,omitempty"`
	Gone  bool            `cbor:"5,keyasint,omitempty"` // in a [Remain]: this value is destroyed
}

// A Grant gives a person a role, on a device or (Device zero) without one: a
// regievoerder who does not use the program is such a grant. Date is a day as
// "2006-01-02".
type Grant struct {
	Person Person   `cbor:"1,keyasint"`
	Device DeviceID `cbor:"2,keyasint,omitzero"`
	Role   string   `cbor:"3,keyasint"`
	Name   string   `cbor:"4,keyasint,omitempty"`
	Reason string   `cbor:"5,keyasint,omitempty"`
	Date   string   `cbor:"6,keyasint,omitempty"`
	Label  string   `cbor:"7,keyasint,omitempty"` // what the device is called
}

// A Loss takes roles away: of a person, on one device or (zero) all, one role or
// ("") all. What the person wrote inside the envelope's [Clear.Frontier] stays.
type Loss struct {
	Person Person   `cbor:"1,keyasint"`
	Device DeviceID `cbor:"2,keyasint,omitzero"`
	Role   string   `cbor:"3,keyasint,omitempty"`
	Reason string   `cbor:"4,keyasint,omitempty"`
	Date   string   `cbor:"5,keyasint,omitempty"`
}

// A Ruling accepts or refuses one envelope by id.
type Ruling struct {
	Envelope ID   `cbor:"1,keyasint"`
	Accept   bool `cbor:"2,keyasint,omitempty"`
}

// A Remain is what stays of an envelope whose body a tombstone destroys: its
// surviving writes, and path and prev of the destroyed ones (Gone, no value).
type Remain struct {
	Envelope ID      `cbor:"1,keyasint"`
	HLC      HLC     `cbor:"2,keyasint"`
	Writes   []Write `cbor:"3,keyasint,omitempty"`
}

// An Access is one look into a dossier.
type Access struct {
	Ms     int64  `cbor:"1,keyasint"` // when, milliseconds since 1970 UTC
	Person Person `cbor:"2,keyasint"`
	What   string `cbor:"3,keyasint"` // a word: "geopend", "geexporteerd", "afgedrukt"
	Detail string `cbor:"4,keyasint,omitempty"`
}
