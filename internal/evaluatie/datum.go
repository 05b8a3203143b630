package evaluatie

import (
	"time"

	"routewijzer/internal/dossier"
)

const iso = "2006-01-02"

// Day reads a date; ok is false when it is empty or does not exist. It is asked
// hundreds of times a dossier, so it does not take the long way of [time.Parse].
func Day(d dossier.Date) (t time.Time, ok bool) {
	if len(d) != len(iso) || d[4] != '-' || d[7] != '-' {
		return time.Time{}, false
	}
	year, ok1 := number(d[:4])
	month, ok2 := number(d[5:7])
	day, ok3 := number(d[8:])
	if !ok1 || !ok2 || !ok3 {
		return time.Time{}, false
	}
	t = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if y, m, n := t.Date(); y != year || int(m) != month || n != day {
		return time.Time{}, false // a day that does not exist became another one
	}
	return t, true
}

func number(s dossier.Date) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
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
