package pdf

// A Code names what is wrong or worth knowing, so that callers and tests need
// not read the sentence.
type Code string

const (
	CodeEmpty       Code = "leeg"        // no bytes
	CodeNoPDF       Code = "geen-pdf"    // not a PDF file
	CodeEnd         Code = "einde"       // cut off, or something was added behind
	CodeForeign     Code = "andere-vorm" // a PDF of a form that is not judged here
	CodeBroken      Code = "onleesbaar"  // structure does not hold together
	CodeUnsigned    Code = "geen-handtekening"
	CodeChanged     Code = "gewijzigd" // content is not what was signed
	CodeContainer   Code = "handtekening-beschadigd"
	CodeSignature   Code = "handtekening-ongeldig" // does not fit key and content
	CodeRange       Code = "bereik"                // signature leaves part of its revision out
	CodeAdded       Code = "toegevoegd"            // something was added that is not signed
	CodeOverwritten Code = "overschreven"          // a later signer changed more than a signature
	CodeExpired     Code = "certificaat-verlopen"
	CodeFuture      Code = "moment-in-toekomst"
	CodeTimestamp   Code = "tijdstempel"
	CodeOwner       Code = "eigenaar-onbekend" // certificate does not chain to a trusted root

	NoteOwner     Code = "eigenaar-niet-nagegaan"
	NoteTimestamp Code = "tijdstempel-niet-nagegaan"
	NoteName      Code = "andere-naam"
	NoteOpen      Code = "nog-te-ondertekenen"
)

// A Problem is one finding, with a sentence for the reader. Field names the
// signature field it is about; empty is the whole file.
type Problem struct {
	Code  Code
	Field string
	Text  string
}

var sentences = map[Code]string{
	CodeEmpty:       "Het bestand is leeg.",
	CodeNoPDF:       "Dit is geen PDF-bestand.",
	CodeEnd:         "Het bestand is niet meer zoals het is opgeslagen: het einde ontbreekt, of er is iets achter gezet.",
	CodeForeign:     "Deze PDF heeft een vorm die hier niet is na te gaan. Gebruik een ander programma, zoals Adobe Reader.",
	CodeBroken:      "Het bestand is beschadigd of gewijzigd: de inhoud is niet meer te lezen.",
	CodeUnsigned:    "In dit bestand staat geen handtekening.",
	CodeChanged:     "Het bestand is na het ondertekenen gewijzigd.",
	CodeContainer:   "De handtekening is beschadigd, gewijzigd of door een ander programma gezet.",
	CodeSignature:   "De handtekening hoort niet bij dit bestand en deze ondertekenaar.",
	CodeRange:       "De handtekening geldt niet voor het hele bestand.",
	CodeAdded:       "Na de laatste handtekening is iets toegevoegd dat niet ondertekend is.",
	CodeOverwritten: "Bij een latere handtekening is meer gewijzigd dan die handtekening zelf.",
	CodeExpired:     "Het certificaat was niet geldig op het moment van ondertekenen.",
	CodeFuture:      "Het moment van ondertekenen ligt in de toekomst.",
	CodeTimestamp:   "Het tijdstempel bij de handtekening klopt niet.",
	CodeOwner:       "Het certificaat van de ondertekenaar is niet uitgegeven door een vertrouwde organisatie.",
	NoteOwner:       "De eigenaar van het certificaat is niet nagegaan. Vergelijk de vingerafdruk met die van de ondertekenaar.",
	NoteTimestamp:   "De dienst die het tijdstempel gaf, is niet nagegaan.",
	NoteName:        "De naam bij de handtekening is een andere dan die op het certificaat.",
	NoteOpen:        "Deze plaats is nog niet ondertekend.",
}

// problem makes the finding with the sentence that belongs to code.
func problem(code Code, field string) Problem {
	return Problem{Code: code, Field: field, Text: sentences[code]}
}
