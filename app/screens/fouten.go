package screens

import (
	"errors"
	"fmt"
	"io/fs"

	"routewijzer/internal/dossier"
	"routewijzer/internal/keys"
	"routewijzer/internal/oplog"
	"routewijzer/internal/store"
	"routewijzer/internal/workspace"
)

// What the screens themselves refuse.
var (
	// ErrDocument says that there is no document by that name.
	ErrDocument = errors.New("screens: no such document")
	// ErrNoMDO says that an agenda was asked of a dossier without a meeting.
	ErrNoMDO = errors.New("screens: no meeting in this dossier")
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
	{keys.ErrNotRemembered, "sleutelhanger", "De sleutelhanger van dit apparaat kent dit profiel niet. Gebruik uw wachtzin."},
	{keys.ErrKeychain, "sleutelhanger", "De sleutelhanger van dit apparaat is niet te gebruiken. Gebruik uw wachtzin."},
	{keys.ErrDamaged, "sleutels-beschadigd", "Het sleutelbestand van dit profiel is beschadigd. Zet een reservekopie terug; uw dossiers zelf zijn niet aangeraakt."},
	{keys.ErrExport, "bestand", "Dit bestand is geen heel Routewijzer-bestand. Vraag het opnieuw aan de afzender."},
	{keys.ErrCertificate, "certificaat", "Het certificaat waarmee dit profiel ondertekent is niet te lezen. Controleer het profiel bij Instellingen."},
	{workspace.ErrLocked, "vergrendeld", "Routewijzer is vergrendeld. Ontgrendel met uw wachtzin; wat u typte staat er nog."},
	{workspace.ErrInUse, "in-gebruik", "Dit profiel is al open in een ander venster. Sluit dat eerst, of werk daar verder."},
	{store.ErrNetwork, "netwerkmap", "Dit profiel staat in een map op het netwerk of in een gesynchroniseerde map (zoals OneDrive). Daar kan de database beschadigen. Zet de map op de schijf van dit apparaat."},
	{store.ErrNewer, "nieuwer", "Dit profiel is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{workspace.ErrNewerFormat, "nieuwer", "Dit is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{dossier.ErrNewer, "nieuwer", "Dit is gemaakt met een nieuwere versie van Routewijzer. Werk het programma bij; er is niets veranderd."},
	{store.ErrDamaged, "beschadigd", "De database van dit profiel is beschadigd. Er is niets overschreven. Maak een kopie van de map en zet een reservekopie terug."},
	{store.ErrMissing, "geen-profiel", "In deze map staat geen profiel."},
	{workspace.ErrNoProfile, "geen-profiel", "In deze map staat geen profiel."},
	{workspace.ErrExists, "bestaat", "In deze map staat al een profiel. Er is niets veranderd."},
	{workspace.ErrFull, "schijf-vol", "De schijf is vol. Wat al was bewaard, is bewaard; deze wijziging nog niet. Maak ruimte en probeer het opnieuw."},
	{workspace.ErrNotFound, "onbekend", "Dit dossier of onderdeel is er niet (meer)."},
	{workspace.ErrRights, "geen-recht", "Met uw rol kunt u dit onderdeel wel lezen, maar niet wijzigen."},
	{workspace.ErrNothing, "niets", "Er is niets om ongedaan te maken."},
	{workspace.ErrChanged, "gewijzigd", "Dit is daarna opnieuw gewijzigd en kan daarom niet ongedaan worden gemaakt. In de geschiedenis staat de eerdere tekst."},
	{workspace.ErrReason, "reden", "Schrijf erbij waarom. De reden blijft in het dossier staan."},
	{workspace.ErrOtherOwner, "ander-profiel", "Deze reservekopie hoort bij een ander profiel. Er is niets veranderd."},
	{workspace.ErrBadFile, "bestand", "Dit bestand is beschadigd, niet heel, of van een ander soort. Er is niets veranderd."},
	{workspace.ErrTooLarge, "te-groot", "Dit is te groot om in één keer te bewaren: een veld tot 4 MB, een bestand tot 25 MB."},
	{oplog.ErrTooLarge, "te-groot", "Dit is te groot om in één keer te bewaren: een veld tot 4 MB, een bestand tot 25 MB."},
	{workspace.ErrNotRunning, "geen-opname", "Deze opname loopt hier niet (meer). Open hem opnieuw; wat bewaard was, is er nog."},
	{workspace.ErrRecording, "opname-loopt", "Er loopt nog een opname. Rond die eerst af."},
	{workspace.ErrStaleText, "tekst-gewijzigd", "De tekst is veranderd sinds hij werd getoond. Lees hem opnieuw en leg het antwoord dan vast."},
	{workspace.ErrContactCode, "contactcode", "De contactcode hoort niet bij deze kaart. Vergelijk de cijfers nog eens hardop met uw collega."},
	{ErrDocument, "document", "Dat document bestaat niet. Kies top-dossier, mdo-agenda of ouderversie."},
	{ErrNoMDO, "geen-mdo", "In dit dossier staat nog geen MDO. Voeg er eerst een toe."},
	{oplog.ErrID, "onbekend", "Dat is geen geldig kenmerk."},
	{dossier.ErrPath, "onbekend-pad", "Dat veld bestaat niet. Met ‘rw schema’ ziet u alle velden."},
	{fs.ErrNotExist, "geen-bestand", "Dat bestand of die map is er niet."},
	{fs.ErrPermission, "geen-toegang", "Het programma mag hier niet lezen of schrijven. Kies een andere map."},
}

// Fout turns an error into a code that programs can compare and a Dutch
// sentence that says what to do. What it does not know is "intern": the log
// tells more.
func Fout(err error) (code, tekst string) {
	var v *dossier.ValueError
	var u interface{ Zin() string }
	switch {
	case err == nil:
		return "", ""
	case errors.As(err, &v):
		return "waarde", v.Tekst
	case errors.As(err, &u):
		return "geweigerd", u.Zin()
	}
	for _, s := range sentences {
		if errors.Is(err, s.err) {
			return s.code, s.tekst
		}
	}
	return "intern", fmt.Sprintf("Er ging iets mis in het programma; uw werk tot nu toe is bewaard. Melding voor de helpdesk: %v", err)
}
