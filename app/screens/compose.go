package screens

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/pdf"
	"routewijzer/internal/regels"
	"routewijzer/internal/workspace"
)

// Compose makes a document of a dossier as a PDF and, when asked, signs it with
// the profile's own certificate. A document without a place for a signature (an
// agenda, the copy for parents) is not signed. This is the one place where that
// is put together; window, browser and rw call it.
func Compose(ws *workspace.Workspace, id dossier.ID, o Documentopdracht, version string, now time.Time) (name string, data []byte, err error) {
	p, err := ws.Open(id)
	if err != nil {
		return "", nil, err
	}
	if o, err = o.checked(); err != nil {
		return "", nil, err
	}
	doc, err := blocks(ws, p.Dossier, o, version, dossier.Date(now.Format(time.DateOnly)))
	if err != nil {
		return "", nil, err
	}
	if data, err = pdf.Render(doc, pdf.Options{Now: now, Producer: "Routewijzer " + version}); err != nil {
		return "", nil, fmt.Errorf("render %s of %s: %w", o.Document, id, err)
	}
	name = fmt.Sprintf("%s %s %s.pdf", documentName(o.Document), dossier.Titel(p.Dossier), now.Format(time.DateOnly))
	if field := signatureField(doc); o.Ondertekenen && field != "" {
		if data, err = sign(ws, data, field, o, now); err != nil {
			return "", nil, fmt.Errorf("sign %s of %s: %w", o.Document, id, err)
		}
	}
	return name, data, nil
}

// checked holds what is drawn and typed for a document to what fields of a
// dossier take.
func (o Documentopdracht) checked() (Documentopdracht, error) {
	var err error
	if o.Reden, err = typed("opheffingen/x/reden", strings.TrimSpace(o.Reden)); err != nil {
		return o, err
	}
	o.Handtekening, err = typed("instemmingen/x/handtekening", o.Handtekening)
	return o, err
}

func documentName(document string) string {
	switch document {
	case "mdo-agenda":
		return "MDO-agenda"
	case "ouderversie":
		return "TOP-dossier voor ouders"
	case "inzage":
		return "Kopie van het dossier"
	case "overdracht":
		return "Overdracht naar een nieuwe school"
	}
	return "TOP-dossier"
}

// signatureField is the first place for a signature in a document, "" for none.
func signatureField(doc document.Doc) string {
	for _, b := range doc.Blokken {
		if b.Plaats != nil {
			return b.Plaats.Naam
		}
	}
	return ""
}

func sign(ws *workspace.Workspace, data []byte, field string, o Documentopdracht, now time.Time) ([]byte, error) {
	key, cert, err := ws.Certificate()
	if err != nil {
		return nil, err
	}
	reason := o.Reden
	if reason == "" {
		reason = "Vastgesteld als weergave van het dossier op deze datum"
	}
	return pdf.Sign(data, pdf.Signature{Field: field, Name: cert.Subject.CommonName, Reason: reason, When: now, Cert: cert, Key: key, Ink: o.Handtekening})
}

// blocks chooses the document asked for.
func blocks(ws *workspace.Workspace, d *dossier.Dossier, o Documentopdracht, version string, today dossier.Date) (document.Doc, error) {
	me := ws.Me()
	c := document.Context{Vandaag: today, Auteur: me.Naam, Rol: optionLabel(me.Rol, string(me.Rol)), Organisatie: me.Organisatie, Versie: version}
	switch o.Document {
	case "inzage": // with who looked (L8)
		looks, err := inzageregels(ws, d.ID)
		if err != nil {
			return document.Doc{}, err
		}
		c.Inzagen = looks
		return document.Inzage(d, c), nil
	case "top-dossier":
		return document.TOPDossier(d, regels.Check(d, today), c), nil
	case "ouderversie":
		return document.Ouderversie(d, c), nil
	case "overdracht":
		return document.Overdracht(d, c), nil
	case "mdo-agenda":
		mdo := mdoOrNext(d, dossier.ID(o.MDO), today)
		if mdo == "" {
			return document.Doc{}, ErrNoMDO
		}
		return document.MDOAgenda(d, mdo, c)
	}
	return document.Doc{}, fmt.Errorf("document %q: %w", o.Document, ErrDocument)
}

// mdoOrNext is the meeting asked for, else the first that is not over, else the last.
func mdoOrNext(d *dossier.Dossier, id dossier.ID, today dossier.Date) dossier.ID {
	if id != "" || len(d.MDOs) == 0 {
		return id
	}
	best := d.MDOs[0]
	for _, m := range d.MDOs[1:] {
		upcoming, bestUpcoming := m.Datum >= today, best.Datum >= today
		switch {
		case upcoming && (!bestUpcoming || m.Datum < best.Datum), !upcoming && !bestUpcoming && m.Datum > best.Datum:
			best = m
		}
	}
	return best.ID
}

// Verify says whether the signatures of a PDF hold. own is this profile's
// certificate as DER, nil when it has none or is locked.
func Verify(data, own []byte, now time.Time) Controle {
	c := Controle{Redenen: []string{}, Handtekeningen: []Handtekening{}}
	r, err := pdf.Verify(data, pdf.VerifyOptions{Now: now})
	if err != nil {
		c.Redenen = append(c.Redenen, "Het bestand kan niet worden gecontroleerd.")
		return c
	}
	c.Geldig = r.OK()
	for _, p := range r.Problems {
		c.Redenen = append(c.Redenen, p.Text)
	}
	for _, s := range r.Signatures {
		h := Handtekening{Naam: s.Name, Moment: moment(s.When), Geldig: r.OK(), Volledig: s.End == len(data), Vingerafdruk: s.Fingerprint, Reden: s.Reason}
		if s.Cert != nil {
			h.Organisatie = strings.Join(s.Cert.Subject.Organization, ", ")
			h.Eigen = own != nil && bytes.Equal(s.Cert.Raw, own)
		}
		c.Handtekeningen = append(c.Handtekeningen, h)
	}
	for _, n := range r.Notes {
		c.Redenen = append(c.Redenen, n.Text)
	}
	return c
}
