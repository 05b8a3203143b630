// Package document decides which parts of a dossier form which document, and
// turns them into headed blocks, chart marks, accessible HTML and plain text.
//
// Documents follow the schema: a template names sections in order, and every
// filled field of a section prints with the label of its nl tag. A new field
// prints by itself; a new section is one word in a template.
//
// The package is pure. It may know nothing of pages, fonts, files, signatures
// or screens; [routewijzer/internal/pdf] sets its blocks and knows no dossier.
package document

import "routewijzer/internal/dossier"

// A Doc is one finished document as blocks, in reading order. The first block
// is the title as a [Kop] of level 1; Titel is for metadata and page headers.
type Doc struct {
	Titel         string // "TOP-dossier Sem de Wit"
	Onderwerp     string // "Totaal Ontwikkel Plan, route 2: begeleiding"
	Auteur        string
	Taal          string // BCP 47, "nl"
	Vertrouwelijk string // footer of every page
	Blokken       []Blok
}

// A Context is what a document says about its making.
type Context struct {
	Vandaag     dossier.Date
	Auteur      string // who makes it, as signed: "Marieke Hoekstra"
	Rol         string // in words: "Ambulant begeleider"
	Organisatie string
	Versie      string        // of the program
	Inzagen     []Inzageregel // who looked, for [Inzage]; empty prints no list
}

// An Inzageregel is one time somebody looked at the dossier (L8).
type Inzageregel struct {
	Op   string // moment in words, "14 september 2026 09:05"
	Door string
	Rol  string
	Wat  string // "geopend", "geëxporteerd"
}
