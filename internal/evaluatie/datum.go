package evaluatie

import (
	"time"

	"routewijzer/internal/dossier"
)

const iso = "2006-01-02"

// Day reads a date; ok is false when it is empty or does not exist.
func Day(d dossier.Date) (t time.Time, ok bool) {
	t, err := time.Parse(iso, string(d))
	return t, err == nil
}

// AddDays moves a date by whole days; a date that does not exist stays as it is.
func AddDays(d dossier.Date, n int) dossier.Date {
	t, ok := Day(d)
	if !ok {
		return d
	}
	return date(t.AddDate(0, 0, n))
}

// Monday is the first day of the week a date lies in.
func Monday(d dossier.Date) dossier.Date {
	t, ok := Day(d)
	if !ok {
		return d
	}
	return date(t.AddDate(0, 0, -(int(t.Weekday())+6)%7))
}

// Days counts the days from a to b, negative when b is earlier; 0 when either
// date does not exist.
func Days(a, b dossier.Date) int {
	ta, oka := Day(a)
	tb, okb := Day(b)
	if !oka || !okb {
		return 0
	}
	return int(tb.Sub(ta).Hours() / 24)
}

// date writes a day; years outside 0001 to 9999 have no ISO form and give "".
func date(t time.Time) dossier.Date {
	if t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return dossier.Date(t.Format(iso))
}
