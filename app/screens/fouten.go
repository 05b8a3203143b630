package screens

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"routewijzer/internal/agenda"
	"routewijzer/internal/document"
	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/pdf"
	"routewijzer/internal/regels"
	"routewijzer/internal/store"
	"routewijzer/internal/workspace"
)

// What the screens themselves refuse.
var (
	// ErrDocument says that there is no document by that name.
	ErrDocument = errors.New("screens: no such document")
	// ErrRegie says that only the regievoerder may do this.
	ErrRegie = errors.New("screens: for the regievoerder only")
	// ErrNoMDO says that an agenda was asked of a dossier without a meeting.
	ErrNoMDO = errors.New("screens: no meeting in this dossier")
	// ErrAgenda says that a proposal was asked for an agenda that has items.
	ErrAgenda = errors.New("screens: the agenda is not empty")
	// ErrFilePassphrase says that a passphrase does not open a file.
	ErrFilePassphrase = errors.New("screens: the passphrase does not open the file")
	// ErrAskPassphrase says that the keychain may not open what was locked.
	ErrAskPassphrase = errors.New("screens: the keychain is for the start only")
	// ErrSave, ErrOpen and ErrReveal say that the world around the page failed
	// at it; they wrap the reason.
	ErrSave   = errors.New("screens: file was not saved")
	ErrOpen   = errors.New("screens: file was not read")
	ErrReveal = errors.New("screens: file was not opened")
)

// sentences say each error a user can do something about in Dutch: what is the
// matter, and what to do. What was typed is still there in every case.
var sentences = []struct {
	err   error
	code  string
	tekst string
}{
	{workspace.ErrPassphrase, "wachtzin", "Deze wachtzin klopt niet. Let op hoofdletters en spaties, of gebruik de herstelcode."},
	{workspace.ErrPractice, "oefenen", "Oefenen en echt werk blijven apart: oefendossiers kunnen alleen in een oefenprofiel."},
	{keys.ErrEmpty, "wachtzin", "Vul de wachtzin in."},
	{keys.ErrCode, "herstelcode", "Deze herstelcode klopt niet. Kijk de groepen een voor een na; hoofdletters maken niet uit."},
	{workspace.ErrWeak, "wachtzin-kort", "Kies een wachtzin van minstens 8 tekens. Een zin van vier woorden is sterker en makkelijker te onthouden."},
	{ErrFilePassphrase, "wachtzin", "Deze wachtzin hoort niet bij dit bestand. Vraag de afzender met welke wachtzin het is gemaakt."},
	{ErrAskPassphrase, "sleutelhanger", "De sleutelhanger opent het programma alleen bij het starten. Ontgrendel met uw wachtzin."},
	{keys.ErrNotRemembered, "sleutelhanger", "De sleutelhanger van dit apparaat kent dit profiel niet. Gebruik uw wachtzin."},
	{keys.ErrKeychain, "sleutelhanger", "De sleutelhanger van dit apparaat is niet te gebruiken. Gebruik uw wachtzin."},
	{store.ErrNewer, "nieuwer", "Dit profiel is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{keys.ErrNewer, "nieuwer", "Dit profiel is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{workspace.ErrNewerFormat, "nieuwer", "Dit is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{oplog.ErrNewer, "nieuwer", "Dit is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{dossier.ErrNewer, "nieuwer", "Dit is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	// A file that was chosen is what is damaged then, whatever was found inside.
	{workspace.ErrBadFile, "bestand", "Dit bestand is beschadigd, niet heel, of van een ander soort. Er is niets veranderd."},
	{keys.ErrDamaged, "sleutels-beschadigd", "Het sleutelbestand van dit profiel is beschadigd. Zet een reservekopie terug; uw dossiers zelf zijn niet aangeraakt."},
	{keys.ErrExport, "bestand", "Dit bestand is geen heel Routewijzer-bestand. Vraag het opnieuw aan de afzender."},
	{keys.ErrCertificate, "certificaat", "Het certificaat waarmee dit profiel ondertekent is niet te lezen. Controleer het profiel bij Instellingen."},
	{pdf.ErrKey, "certificaat", "Met het certificaat van dit profiel kan op deze datum niet worden ondertekend. Kijk of de klok van dit apparaat goed staat."},
	{pdf.ErrField, "handtekening", "In dit document is geen vrije plaats voor een handtekening."},
	{pdf.ErrDamaged, "handtekening", "Deze PDF is beschadigd of na het ondertekenen veranderd, en wordt daarom niet ondertekend."},
	{pdf.ErrTimestamp, "tijdstempel", "De tijdstempeldienst gaf geen goed antwoord. Probeer het later opnieuw, of onderteken zonder tijdstempel."},
	{workspace.ErrLocked, "vergrendeld", "Routewijzer is vergrendeld. Ontgrendel met uw wachtzin; wat u typte staat er nog."},
	{workspace.ErrInUse, "in-gebruik", "Dit profiel is al open in een ander venster. Sluit dat eerst, of werk daar verder."},
	{store.ErrNetwork, "netwerkmap", "Dit profiel staat in een map op het netwerk of in een gesynchroniseerde map (zoals OneDrive). Daar kan de database beschadigen. Zet de map op de schijf van dit apparaat."},
	{store.ErrDamaged, "beschadigd", "De database van dit profiel is beschadigd. Er is niets overschreven. Maak een kopie van de map en zet een reservekopie terug."},
	{keys.ErrSealed, "beschadigd", sealedBroken},
	{keys.ErrUnwrap, "beschadigd", sealedBroken},
	{oplog.ErrSealed, "beschadigd", sealedBroken},
	{oplog.ErrShape, "beschadigd", sealedBroken},
	{oplog.ErrSignature, "beschadigd", sealedBroken},
	{store.ErrMissing, "geen-profiel", "In deze map staat geen profiel."},
	{workspace.ErrNoProfile, "geen-profiel", "In deze map staat geen profiel."},
	{workspace.ErrExists, "bestaat", "In deze map staat al een profiel. Er is niets veranderd."},
	{workspace.ErrFull, "schijf-vol", "De schijf is vol. Wat al was bewaard, is bewaard; deze wijziging nog niet. Maak ruimte en probeer het opnieuw."},
	{workspace.ErrNotFound, "onbekend", "Dit dossier of onderdeel is er niet (meer)."},
	{workspace.ErrRights, "geen-recht", "Met uw rol kunt u dit onderdeel wel lezen, maar niet wijzigen."},
	{workspace.ErrNotLiftable, "niet-op-te-heffen", "Dit signaal is er niet (meer), is al opgeheven, of kan niet worden opgeheven."},
	{workspace.ErrNothing, "niets", "Er is niets om ongedaan te maken."},
	{workspace.ErrChanged, "gewijzigd", "Dit is daarna opnieuw gewijzigd en kan daarom niet ongedaan worden gemaakt. In de geschiedenis staat de eerdere tekst."},
	{workspace.ErrReason, "reden", "Schrijf erbij waarom. De reden blijft in het dossier staan."},
	{workspace.ErrOtherOwner, "ander-profiel", "Deze reservekopie hoort bij een ander profiel. Er is niets veranderd."},
	{workspace.ErrTooLarge, "te-groot", "Dit is te groot om in één keer te bewaren: een veld tot 4 MB, een bestand tot 25 MB."},
	{oplog.ErrTooLarge, "te-groot", "Dit is te groot om in één keer te bewaren: een veld tot 4 MB, een bestand tot 25 MB."},
	{workspace.ErrNotRunning, "geen-opname", "Deze opname loopt hier niet (meer). Open hem opnieuw; wat bewaard was, is er nog."},
	{workspace.ErrRecording, "opname-loopt", "Er loopt nog een opname. Rond die eerst af."},
	{workspace.ErrStaleText, "tekst-gewijzigd", "De tekst is veranderd sinds hij werd getoond. Lees hem opnieuw en leg het antwoord dan vast."},
	{workspace.ErrContactCode, "contactcode", "De contactcode hoort niet bij deze kaart. Vergelijk de cijfers nog eens hardop met uw collega."},
	{ErrDocument, "document", "Dat document bestaat niet. Kies top-dossier, mdo-agenda, ouderversie, inzage of overdracht."},
	{ErrRegie, "geen-regie", "Dit mag alleen de regievoerder van dit dossier doen."},
	{ErrNoMDO, "geen-mdo", "In dit dossier staat nog geen MDO. Voeg er eerst een toe."},
	{ErrAgenda, "agenda", "In deze agenda staan al punten. Haal die eerst weg, of voeg zelf punten toe."},
	{agenda.ErrGeenOverleg, "geen-mdo", "Dit MDO is er niet (meer)."},
	{document.ErrMDO, "geen-mdo", "Dit MDO is er niet (meer)."},
	{agenda.ErrGeenDatum, "geen-datum", "Dit MDO heeft nog geen datum. Vul die eerst in."},
	{agenda.ErrGeenTijd, "geen-tijd", "Dit MDO heeft nog geen begintijd. Vul die eerst in."},
	{document.ErrSectie, "onbekend", "Dit onderdeel wordt niet afgedrukt of gekopieerd. Coachingsnotities blijven tussen u en de leerkracht (L12)."},
	{oplog.ErrID, "onbekend", "Dat is geen geldig kenmerk."},
	{dossier.ErrPath, "onbekend-pad", "Dat veld bestaat niet. Met ‘rw schema’ ziet u alle velden."},
	{fs.ErrNotExist, "geen-bestand", "Dat bestand of die map is er niet."},
	{fs.ErrPermission, "geen-toegang", "Het programma mag hier niet lezen of schrijven. Kies een andere map."},
	{ErrSave, "opslaan", "Het bestand kon niet worden opgeslagen. Kijk of er ruimte is op de schijf, of kies een andere map."},
	{ErrOpen, "openen", "Het bestand kon niet worden gelezen. Sluit het in andere programma's en probeer het opnieuw."},
	{ErrReveal, "tonen", "Het bestand kan hier niet worden geopend. Het staat in de map waar u het hebt opgeslagen."},
	{context.Canceled, "vergrendeld", "Routewijzer werd intussen vergrendeld. Ontgrendel met uw wachtzin en probeer het opnieuw; wat bewaard was, is er nog."},
}

// A Melding is an error as the page gets it.
type Melding struct {
	Code  string    `json:"code"`
	Tekst string    `json:"tekst"`
	Data  *Foutdata `json:"data,omitempty"`
}

// Foutdata is what a page can do something with besides the sentence.
type Foutdata struct {
	Signalen []Signaal `json:"signalen"` // of code "regel": what stands in the way, and who may lift it
}

// Meld is [Fout] with the data that belongs to it.
func Meld(err error) Melding {
	var m Melding
	m.Code, m.Tekst = Fout(err)
	var w *Geweigerd
	if errors.As(err, &w) {
		m.Data = &Foutdata{Signalen: w.Signalen}
	}
	return m
}

// A Geweigerd write would have settled something the rules do not allow yet. What
// was typed is kept as a draft.
type Geweigerd struct {
	Signalen []Signaal
	err      error
}

func (g *Geweigerd) Unwrap() error { return g.err }

func (g *Geweigerd) Error() string {
	codes := make([]string, 0, len(g.Signalen))
	for _, s := range g.Signalen {
		codes = append(codes, s.Code)
	}
	return "screens: refused by " + strings.Join(codes, ", ")
}

// refusal turns what the rules refused into what the page can show and lift; any
// other error stays as it is.
func refusal(ws *workspace.Workspace, id dossier.ID, err error) error {
	var w *workspace.WallError
	if !errors.As(err, &w) {
		return err
	}
	g := &Geweigerd{Signalen: []Signaal{}, err: err}
	for _, f := range w.Findings {
		g.Signalen = append(g.Signalen, signaal(f, ws.MayLift(id, f)))
	}
	return g
}

// regelzin says what stands in the way, and who may lift it.
func regelzin(list []Signaal) string {
	var parts, who []string
	for _, s := range list {
		if !slices.Contains(parts, s.Tekst) {
			parts = append(parts, s.Tekst)
		}
		if s.OphefbaarDoor != "" && !slices.Contains(who, s.OphefbaarDoor) {
			who = append(who, s.OphefbaarDoor)
		}
	}
	if len(who) > 0 {
		parts = append(parts, "De "+strings.Join(who, " of de ")+" kan dit met een reden opheffen.")
	}
	return strings.Join(parts, " ")
}

const sealedBroken = "Iets in dit profiel is beschadigd en kan niet worden geopend. Er is niets overschreven. Laat het profiel controleren bij Instellingen, of zet een reservekopie terug."

// Fout turns an error into a code that programs can compare and a Dutch
// sentence that says what to do. What it does not know is "intern", with a mark
// for the helpdesk in which nothing of a dossier can stand.
func Fout(err error) (code, tekst string) {
	var v *dossier.ValueError
	var u interface{ Zin() string }
	var g *Geweigerd
	var wall *workspace.WallError
	var no *regels.Weigering
	switch {
	case err == nil:
		return "", ""
	case errors.As(err, &g):
		return "regel", regelzin(g.Signalen)
	case errors.As(err, &wall):
		return "regel", regelzin(signalen(wall.Findings))
	case errors.As(err, &v):
		return "waarde", v.Tekst
	case errors.As(err, &no):
		return "geweigerd", no.Tekst
	case errors.As(err, &u):
		return "geweigerd", u.Zin()
	}
	for _, s := range sentences {
		if errors.Is(err, s.err) {
			return s.code, s.tekst
		}
	}
	return "intern", "Er ging iets mis in het programma; uw werk tot nu toe is bewaard. Melding voor de helpdesk: " + mark(err) + "."
}

var idPattern = regexp.MustCompile(`\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64})\b`)

// mark tells errors apart without their text, which may quote a path or what
// somebody typed: what kinds they are, the system's own word, the ids in them,
// and a check number of the text.
func mark(err error) string {
	sum := sha256.Sum256([]byte(err.Error()))
	parts := []string{hex.EncodeToString(sum[:4])}
	for _, e := range leaves(err) {
		var n syscall.Errno
		if errors.As(e, &n) {
			parts = append(parts, n.Error())
		} else {
			parts = append(parts, fmt.Sprintf("%T", e))
		}
	}
	ids := idPattern.FindAllString(err.Error(), 3)
	return strings.Join(append(parts, ids...), ", ")
}

// leaves are the errors at the bottom.
func leaves(err error) []error {
	switch e := err.(type) { //nolint:errorlint // it walks the tree itself
	case interface{ Unwrap() []error }:
		var out []error
		for _, x := range e.Unwrap() {
			out = append(out, leaves(x)...)
		}
		return out
	case interface{ Unwrap() error }:
		if x := e.Unwrap(); x != nil {
			return leaves(x)
		}
	}
	return []error{err}
}
