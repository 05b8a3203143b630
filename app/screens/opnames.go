package screens

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"routewijzer/internal/dossier"
	"routewijzer/internal/meting"
	"routewijzer/internal/workspace"
)

// Opnames is the recorder: each key pressed is on disk before Toets returns,
// and a recording goes on behind the lock.
type Opnames struct{ app *App }

// Lijst returns the recordings that are not yet part of a dossier: running,
// finished and loose, or found after a crash.
func (s *Opnames) Lijst() ([]Opname, error) {
	ws, err := s.app.open()
	if err != nil {
		return nil, err
	}
	list, err := ws.Recordings()
	if err != nil {
		return nil, err
	}
	out := []Opname{}
	for _, r := range list {
		o, err := ReadOpname(r)
		if err != nil {
			return nil, err
		}
		out = append(out, fromOpname(o))
	}
	return out, nil
}

// ReadOpname reads what was journalled.
func ReadOpname(r workspace.Recording) (meting.Opname, error) {
	o := meting.Opname{ID: r.ID, Begonnen: r.Begun.Format(time.RFC3339Nano)}
	if err := json.Unmarshal(r.Vorm, &o.Instelling); err != nil {
		return o, fmt.Errorf("recording %s: %w", r.ID, err)
	}
	o.DossierID = o.Instelling.DossierID
	for i, b := range r.Events {
		var g meting.Gebeurtenis
		if err := json.Unmarshal(b, &g); err != nil {
			return o, fmt.Errorf("recording %s event %d: %w", r.ID, i+1, err)
		}
		o.Gebeurtenissen = append(o.Gebeurtenissen, g)
	}
	o.Klaar, o.DuurMs = meting.Finished(o.Gebeurtenissen), meting.Elapsed(o.Gebeurtenissen)
	return o, nil
}

// Begin starts a recording. Without a dossier it is a snelle observatie.
func (s *Opnames) Begin(v Opnamevorm) (Opname, error) {
	ws, err := s.app.open()
	if err != nil {
		return Opname{}, err
	}
	vorm := toVorm(v)
	if wrong := vorm.Check(); len(wrong) > 0 {
		return Opname{}, &dossier.ValueError{Path: "opname", Tekst: shorten(strings.Join(wrong, " "))}
	}
	b, err := json.Marshal(vorm)
	if err != nil {
		return Opname{}, fmt.Errorf("start recording: %w", err)
	}
	r, err := ws.Record(b)
	if err != nil {
		return Opname{}, err
	}
	o, err := ReadOpname(r)
	if err != nil {
		return Opname{}, err
	}
	s.app.recording(r.ID, true)
	s.app.emit("opnames", r.ID)
	return fromOpname(o), nil
}

// shorten keeps a sentence that quotes what was typed readable.
func shorten(s string) string {
	if short := cut(s, 1000); short != s {
		return short + "…."
	}
	return s
}

// Lees returns one recording with every key pressed.
func (s *Opnames) Lees(id string) (Opname, error) {
	ws, err := s.app.open()
	if err != nil {
		return Opname{}, err
	}
	r, err := ws.Recording(id)
	if err != nil {
		return Opname{}, err
	}
	o, err := ReadOpname(r)
	if err != nil {
		return Opname{}, err
	}
	return fromOpname(o), nil
}

// Toets journals one key. It works behind the lock too, and a repeat of the
// same Nr is harmless.
func (s *Opnames) Toets(id string, g Opnamegebeurtenis) error {
	now := s.app.wall()
	s.app.mu.Lock()
	prof := s.app.profile
	s.app.activity = now
	s.app.mu.Unlock()
	if prof == nil {
		return workspace.ErrLocked
	}
	if g.Nr < 1 {
		return &dossier.ValueError{Path: "nr", Tekst: "De gebeurtenissen van een opname tellen vanaf 1."}
	}
	b, err := json.Marshal(meting.Gebeurtenis(g))
	if err != nil {
		return fmt.Errorf("event %d: %w", g.Nr, err)
	}
	if err := prof.Recorder().Press(id, g.Nr, b, g.Soort == meting.SoortKlaar); err != nil {
		return err
	}
	switch g.Soort {
	case meting.SoortConcept, meting.SoortWaarneming, meting.SoortBetekenis: // may come after the end
	default:
		s.app.recording(id, g.Soort != meting.SoortKlaar)
	}
	return nil
}

// Koppel makes the recording an observatie of a dossier and returns the item's
// id. It saves always: before the instemming as a concept (R1.4).
func (s *Opnames) Koppel(id, dossierID, observator string) (string, error) {
	return s.KoppelMetReden(id, dossierID, observator, "")
}

// KoppelMetReden is Koppel that in the same action lifts what stands against the
// observation, with the reason ("papier gezien"), as far as this person may.
func (s *Opnames) KoppelMetReden(id, dossierID, observator, reden string) (string, error) {
	reason, err := typed("opheffingen/x/reden", strings.TrimSpace(reden))
	if err != nil {
		return "", err
	}
	ws, err := s.app.open()
	if err != nil {
		return "", err
	}
	item, err := Attach(ws, id, dossier.ID(dossierID), dossier.Ref(observator), reason, s.app.cfg.Now().Location())
	if err != nil {
		return "", err
	}
	s.app.recording(id, false)
	s.app.emit("opnames", id)
	s.app.emit("dossier", dossierID)
	return string(item), nil
}

// Attach makes an observatie of a recording; local is where it was recorded. A
// reason lifts what stands against it (R1.4), "" lifts nothing.
func Attach(ws *workspace.Workspace, id string, to dossier.ID, observator dossier.Ref, reason string, local *time.Location) (dossier.ID, error) {
	r, err := ws.Recording(id)
	if err != nil {
		return "", err
	}
	o, err := ReadOpname(r)
	if err != nil {
		return "", err
	}
	obs := meting.Project(o, local, ws.NewItemID)
	obs.Observator = observator
	return ws.AttachLifted(id, to, obs, reason)
}

// Weggooien throws a recording away for good; the page asks first.
func (s *Opnames) Weggooien(id string) error {
	ws, err := s.app.open()
	if err != nil {
		return err
	}
	if err := ws.Discard(id); err != nil {
		return err
	}
	s.app.recording(id, false)
	s.app.emit("opnames", id)
	return nil
}

func fromOpname(r meting.Opname) Opname {
	o := Opname{
		ID: r.ID, DossierID: r.DossierID, Begonnen: r.Begonnen, Klaar: r.Klaar, DuurMs: r.DuurMs,
		Instelling: Opnamevorm{
			DossierID: r.Instelling.DossierID, Les: r.Instelling.Les, Plaats: r.Instelling.Plaats, Kijkvraag: r.Instelling.Kijkvraag,
			Methoden: append([]string{}, r.Instelling.Methoden...), Minuten: r.Instelling.Minuten, Gedragingen: []Telknop{}, Steekproef: Steekproefvorm(r.Instelling.Steekproef),
		},
		Gebeurtenissen: []Opnamegebeurtenis{},
	}
	for _, k := range r.Instelling.Gedragingen {
		o.Instelling.Gedragingen = append(o.Instelling.Gedragingen, Telknop(k))
	}
	for _, g := range r.Gebeurtenissen {
		o.Gebeurtenissen = append(o.Gebeurtenissen, Opnamegebeurtenis(g))
	}
	return o
}

func toVorm(v Opnamevorm) meting.Vorm {
	out := meting.Vorm{DossierID: v.DossierID, Les: v.Les, Plaats: v.Plaats, Kijkvraag: v.Kijkvraag, Methoden: v.Methoden, Minuten: v.Minuten, Steekproef: meting.Steekproef(v.Steekproef)}
	for _, k := range v.Gedragingen {
		out.Gedragingen = append(out.Gedragingen, meting.Telknop(k))
	}
	return out
}
