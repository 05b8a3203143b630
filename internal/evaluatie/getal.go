package evaluatie

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// A maat (measure) is what a written value says: a number in a unit. Units that
// mean the same are one: "keer", "zinnen" and no word at all are a count.
type maat struct {
	waarde float64
	soort  string  // "" a count, aandeel, minuten, or vanN: so many of van
	van    float64 // only for soort vanN
}

// Kinds of a [maat] that take more than a word.
const (
	aandeel = "%"
	minuten = "minuten"
	vanN    = "van"
)

// eenheid is the unit in words: "%", "minuten", "van 5", "" for a count.
func (m maat) eenheid() string {
	if m.soort == vanN {
		return vanN + " " + strconv.FormatFloat(m.van, 'f', -1, 64)
	}
	return m.soort
}

// in is the number in a unit; ok is false when it cannot be said in it.
func (m maat) in(eenheid string) (waarde float64, ok bool) {
	switch {
	case m.eenheid() == eenheid:
		return m.waarde, true
	case m.soort == vanN && eenheid == aandeel:
		return 100 * m.waarde / m.van, true
	default:
		return 0, false
	}
}

var (
	toelichting = regexp.MustCompile(`\([^)]*\)`)
	ongeveer    = regexp.MustCompile(`^(ongeveer|circa|ca\.?|plm\.?|±|~)\s*`)
	beginGetal  = regexp.MustCompile(`^[+-]?\d+(?:[.,]\d+)*`)
	duizendtal  = regexp.MustCompile(`^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$`)
	reeksGetal  = regexp.MustCompile(`^[.,:]+\d|^\s*(-|–|—|/|à|a |of |tot |tot$|t/m)`)
	vanGetal    = regexp.MustCompile(`^\s*(?:van de |van het |van |op de |uit |/)\s*(\d+)`)
	woordGetal  = map[string]string{"geen": "0", "nul": "0", "een": "1", "één": "1", "eén": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5",
		"zes": "6", "zeven": "7", "acht": "8", "negen": "9", "tien": "10"}
)

// parseMaat reads a value the way it is written down in school: "3,5", "40%",
// "12 minuten", "1 van 5", "4/5", "7 keer (telling leerkracht)", "geen". What
// is no single number gives ok false: a range ("3 tot 7"), a bound ("meer dan
// 7"), words ("nooit", "wekelijks besproken"). Nothing is guessed: such a value
// is shown as it was written and takes no part in a trend.
func parseMaat(s string) (m maat, ok bool) {
	s = strings.ToLower(strings.Join(strings.Fields(toelichting.ReplaceAllString(s, " ")), " "))
	s = strings.ReplaceAll(ongeveer.ReplaceAllString(s, ""), "−", "-")
	if w, rest, _ := strings.Cut(s, " "); woordGetal[w] != "" && (w != "geen" || rest == "") {
		s = woordGetal[w] + " " + rest
	}
	cijfers := beginGetal.FindString(s)
	rest := s[len(cijfers):]
	n, ok := dutchNumber(cijfers)
	if !ok {
		return maat{}, false
	}
	if v := vanGetal.FindStringSubmatch(rest); v != nil {
		van, err := strconv.ParseFloat(v[1], 64)
		return maat{n, vanN, van}, err == nil && van > 0 && n >= 0 && n <= van
	}
	if reeksGetal.MatchString(rest) {
		return maat{}, false
	}
	switch word := strings.Trim(strings.SplitN(strings.TrimSpace(rest)+" ", " ", 2)[0], ".,;:"); word {
	case "%", "procent", "pct":
		return maat{waarde: n, soort: aandeel}, true
	case "minuten", "minuut", "min":
		return maat{waarde: n, soort: minuten}, true
	case "seconden", "seconde", "sec", "s":
		return maat{waarde: n / 60, soort: minuten}, true
	case "uur", "uren":
		return maat{waarde: n * 60, soort: minuten}, true
	default:
		return maat{waarde: n}, true
	}
}

// dutchNumber reads "3,5", "3.5" and "1.250": a point before exactly three
// digits sets thousands apart.
func dutchNumber(s string) (float64, bool) {
	if duizendtal.MatchString(s) {
		s = strings.ReplaceAll(s, ".", "")
	}
	f, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", "."), 64)
	return f, err == nil && !math.IsInf(f, 0)
}
