// Package oplog is the log: signed, sealed envelopes, what they say, and which
// of them count. FORMAT.md describes the bytes for another implementer.
//
// State is a function of the set of envelopes: the order they arrived in, a
// server's order and clocks decide nothing. What does not count is held, never
// dropped.
//
// The package is pure. It may know nothing of files, networks, the time of day
// (a clock is handed in) or of what a dossier holds: paths and roles are words
// to it, rights come in as a function, and private keys stay behind [Signer].
package oplog
