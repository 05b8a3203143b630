package main

import (
	"fmt"
	"slices"
	"strings"
)

// An invocation is a command line taken apart. Flags may stand anywhere, so the
// standard flag package, which stops at the first word, does not fit.
type invocation struct {
	command string
	words   []string          // what is left, in order
	flags   map[string]string // name without dashes -> value; "" for a switch
}

// switches take no value; everything else that starts with -- does.
var switches = []string{"json", "help", "ondertekenen", "oefenen", "versie"}

// valued lists the flags that take a value.
var valued = []string{"dir", "today", "out", "document", "mdo", "naam", "rol", "organisatie", "dossiers", "writes", "seed", "niveau", "roepnaam", "achternaam", "school", "groep", "reden", "datum", "wie", "code", "fingerprint",
	"naar", "vervolg", "route", "evaluatie", "doelen", "voor", "antwoord", "vorm", "zienswijze", "getuige", "tolk", "uitspraak", "hash", "stopt", "gebeurd", "aantekening"}

// parse takes the words after the program's name. Words after "--" are never flags.
func parse(args []string) (invocation, error) {
	in := invocation{flags: map[string]string{}}
	for i := 0; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			in.words = append(in.words, args[i+1:]...)
			break
		}
		name, isFlag := strings.CutPrefix(a, "--")
		if a == "-h" {
			name, isFlag = "help", true
		}
		if !isFlag || name == "" {
			in.words = append(in.words, a)
			continue
		}
		name, value, inline := strings.Cut(name, "=")
		switch {
		case slices.Contains(switches, name) && inline:
			return in, fmt.Errorf("--%s krijgt geen waarde", name)
		case slices.Contains(switches, name):
			value = ""
		case !slices.Contains(valued, name):
			return in, fmt.Errorf("onbekende vlag --%s", name)
		case !inline && i+1 >= len(args):
			return in, fmt.Errorf("--%s mist een waarde", name)
		case !inline:
			i++
			value = args[i]
		}
		if _, twice := in.flags[name]; twice {
			return in, fmt.Errorf("--%s staat er twee keer", name)
		}
		in.flags[name] = value
	}
	if len(in.words) > 0 {
		in.command, in.words = in.words[0], in.words[1:]
	}
	return in, nil
}

func (in invocation) has(name string) bool { _, ok := in.flags[name]; return ok }
