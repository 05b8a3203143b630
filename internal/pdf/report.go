package pdf

import (
	"crypto/x509"
	"time"
)

// VerifyOptions say whom to trust. Without roots, who signed is not judged; a
// note says so and gives the fingerprint.
type VerifyOptions struct {
	Roots    *x509.CertPool // of signers
	TSARoots *x509.CertPool // of timestamp servers
	Now      time.Time      // to see moments in the future; zero does not look
}

// A Report is what can be said of a file. Signatures stand in the order in
// which they were set.
type Report struct {
	Signatures []Signed
	Problems   []Problem // any of these: do not rely on the file
	Notes      []Problem // worth knowing, no fault
}

// OK says that the file is signed, and that every byte is what was signed.
func (r Report) OK() bool { return len(r.Signatures) > 0 && len(r.Problems) == 0 }

// Signed is one signature. What it says is only true when the report is OK.
type Signed struct {
	Field       string
	Name        string // on the certificate
	Shown       string // in the file, as typed
	Reason      string
	Location    string
	When        time.Time // as claimed
	Attested    time.Time // by the timestamp; zero without
	Fingerprint string    // SHA-256 of the certificate, "AB:CD:..."
	Issuer      string    // name on the last certificate of the embedded chain; empty without one
	IssuerPrint string    // its fingerprint, to compare with what the organisation prints
	Trusted     bool      // the certificate chains to VerifyOptions.Roots
	Cert        *x509.Certificate
	End         int // the signature covers the file up to here
}
