// Package agenda writes calendar files (iCalendar, RFC 5545) for the meetings of
// a dossier. A calendar is read on telephones and by colleagues: nothing in a
// file tells which child it is about, nor who the parents are.
//
// The package is pure and may know nothing but the dossier.
package agenda

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"routewijzer/internal/dossier"
)

// Errors of [MDO]; each says what the user can fill in.
var (
	ErrGeenOverleg = errors.New("no such meeting")
	ErrGeenDatum   = errors.New("the meeting has no date")
	ErrGeenTijd    = errors.New("the meeting has no time")
)

// zone is the only time zone of Dutch schools. Times are written as the clock on
// the wall with the zone's own rules beside them, so that a meeting planned in
// summer for the winter stays where it is and no program has to know the zone.
const zone = "Europe/Amsterdam"

// overlegduur is how long a meeting without an agenda lasts, in minutes.
const overlegduur = 60

// MDO is a calendar file with one meeting: when, where, how long by its agenda,
// and that it is an overleg. The same meeting always gives the same file and the
// same UID, so that a changed one replaces the old.
func MDO(d *dossier.Dossier, mdoID dossier.ID) ([]byte, error) {
	m, err := find(d, mdoID)
	if err != nil {
		return nil, err
	}
	start, err := moment(m)
	if err != nil {
		return nil, fmt.Errorf("calendar of meeting %s: %w", mdoID, err)
	}
	duur := 0
	for _, p := range m.Agenda {
		duur += min(max(p.Minuten, 0), 24*60)
	}
	if duur == 0 {
		duur = overlegduur
	}
	cal := ics.NewCalendarFor("Routewijzer")
	cal.SetProductId("-//Routewijzer//MDO//NL")
	cal.SetMethod(ics.MethodPublish)
	addZone(cal)
	e := cal.AddEvent(string(mdoID) + "@routewijzer")
	// No clock here: the stamp is the day of the meeting itself, which is stable.
	e.SetProperty(ics.ComponentPropertyDtstamp, start.Format("20060102")+"T000000Z")
	e.SetProperty(ics.ComponentPropertyDtStart, local(start), ics.WithTZID(zone))
	e.SetProperty(ics.ComponentPropertyDtEnd, local(start.Add(time.Duration(duur)*time.Minute)), ics.WithTZID(zone))
	e.SetClass(ics.ClassificationPrivate)
	e.SetSummary(titel(m.Soort))
	if plaats := strings.Join(strings.Fields(m.Plaats), " "); plaats != "" && !noemt(d, plaats) {
		e.SetLocation(plaats)
	}
	e.SetDescription("De agenda en de stukken staan in Routewijzer. De naam van het kind staat niet in dit bestand.")
	var b bytes.Buffer
	if err := cal.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("calendar of meeting %s: %w", mdoID, err)
	}
	return b.Bytes(), nil
}

func find(d *dossier.Dossier, id dossier.ID) (dossier.MDO, error) {
	for _, m := range d.MDOs {
		if m.ID == id && id != "" {
			return m, nil
		}
	}
	return dossier.MDO{}, fmt.Errorf("calendar of meeting %s: %w", id, ErrGeenOverleg)
}

// moment is the beginning as the clock on the wall shows it.
func moment(m dossier.MDO) (time.Time, error) {
	day, err := time.Parse(time.DateOnly, string(m.Datum))
	if err != nil {
		return time.Time{}, ErrGeenDatum
	}
	at, err := time.Parse("15:04", string(m.Begin))
	if err != nil {
		return time.Time{}, ErrGeenTijd
	}
	return day.Add(time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute), nil
}

func local(t time.Time) string { return t.Format("20060102T150405") }

func titel(s dossier.MDOSoort) string {
	switch s {
	case dossier.MDOEvaluatie:
		return "Overleg (MDO): evaluatie"
	case dossier.MDOAnalyse, dossier.MDOBevindingen, dossier.MDOTussentijds:
		return "Overleg (MDO)"
	}
	return "Overleg"
}

// noemt tells whether a line names the child, or anybody else of the dossier
// who is not there for their work: a place like "bij Sem thuis" stays out.
func noemt(d *dossier.Dossier, s string) bool {
	names := []string{d.Kind.Roepnaam, d.Kind.Achternaam, d.Onderwerp.Naam}
	for _, b := range d.Betrokkenen {
		switch b.Rol {
		case dossier.RolLeerkracht, dossier.RolIB, dossier.RolDirecteur, dossier.RolConsulent, dossier.RolAB:
		default:
			names = append(names, b.Naam)
		}
	}
	in := map[string]bool{}
	for _, w := range woorden(s) {
		in[w] = true
	}
	for _, n := range names {
		for _, w := range woorden(n) {
			if len(w) > 1 && !voorvoegsel[w] && in[w] {
				return true
			}
		}
	}
	return false
}

// voorvoegsel are parts of surnames that are ordinary words.
var voorvoegsel = map[string]bool{"de": true, "den": true, "der": true, "van": true, "het": true, "ten": true, "ter": true, "in": true, "op": true, "te": true, "el": true, "la": true, "al": true}

func woorden(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !('a' <= r && r <= 'z' || r > 127 || '0' <= r && r <= '9') })
}

// addZone writes the rules of summer and winter time.
func addZone(cal *ics.Calendar) {
	tz := cal.AddTimezone(zone)
	for _, r := range []struct {
		c interface {
			SetProperty(ics.ComponentProperty, string, ...ics.PropertyParameter)
		}
		van, naar, naam, start, regel string
	}{
		{tz.AddStandard(), "+0200", "+0100", "CET", "19701025T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
		{addDaylight(tz), "+0100", "+0200", "CEST", "19700329T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"},
	} {
		r.c.SetProperty("TZOFFSETFROM", r.van)
		r.c.SetProperty("TZOFFSETTO", r.naar)
		r.c.SetProperty("TZNAME", r.naam)
		r.c.SetProperty(ics.ComponentPropertyDtStart, r.start)
		r.c.SetProperty(ics.ComponentPropertyRrule, r.regel)
	}
}

func addDaylight(tz *ics.VTimezone) *ics.Daylight {
	d := &ics.Daylight{}
	tz.Components = append(tz.Components, d)
	return d
}
