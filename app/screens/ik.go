package screens

import (
	"strings"

	"routewijzer/internal/dossier"
)

// Ik is the person whose profile is open.
func (p *Profiel) Ik() (Ik, error) {
	ws, err := p.app.open()
	if err != nil {
		return Ik{}, err
	}
	me := ws.Me()
	ik := Ik{Naam: me.Naam, Rol: string(me.Rol), RolNaam: optionLabel(me.Rol, string(me.Rol)), Organisatie: me.Organisatie, Oefenen: ws.Profile().Info().Practice}
	v := me.Voorkeuren
	ik.Voorkeuren = Voorkeuren{Thema: string(v.Thema), Weergave: string(v.Weergave), VergrendelNaMinuten: v.VergrendelNaMinuten, Sneltoetsen: v.Sneltoetsen != dossier.Nee, Hand: string(v.Hand)}
	return ik, nil
}

func optionLabel(c dossier.Choice, value string) string {
	for _, o := range c.Options() {
		if o.Value == value {
			return o.Label
		}
	}
	return value
}

// ZetIk changes who the owner of the profile is.
func (p *Profiel) ZetIk(naam, rol, organisatie string) error {
	ws, err := p.app.open()
	if err != nil {
		return err
	}
	if strings.TrimSpace(naam) == "" {
		return &dossier.ValueError{Path: "naam", Tekst: "Vul uw naam in. Die komt bij alles wat u schrijft te staan."}
	}
	if rol == "" {
		return &dossier.ValueError{Path: "rol", Tekst: "Kies uw rol. Die bepaalt wat u in een nieuw dossier kunt schrijven."}
	}
	if err := ws.SetMe(map[string]any{"naam": strings.TrimSpace(naam), "rol": rol, "organisatie": strings.TrimSpace(organisatie)}); err != nil {
		return err
	}
	p.app.emit("profiel")
	return nil
}

// maxVergrendelMinuten is the longest a profile stays open by itself: a day.
const maxVergrendelMinuten = 24 * 60

// ZetVoorkeuren keeps the owner's settings of the program.
func (p *Profiel) ZetVoorkeuren(v Voorkeuren) error {
	ws, err := p.app.open()
	if err != nil {
		return err
	}
	if v.VergrendelNaMinuten < 0 || v.VergrendelNaMinuten > maxVergrendelMinuten {
		return &dossier.ValueError{Path: "voorkeuren/vergrendelNaMinuten", Tekst: "Kies 0 (nooit vanzelf) tot en met 1440 minuten."}
	}
	keys := dossier.Nee
	if v.Sneltoetsen {
		keys = dossier.Ja
	}
	err = ws.SetMe(map[string]any{
		"voorkeuren/thema": v.Thema, "voorkeuren/weergave": v.Weergave, "voorkeuren/vergrendelNaMinuten": v.VergrendelNaMinuten,
		"voorkeuren/sneltoetsen": keys, "voorkeuren/hand": v.Hand,
	})
	if err != nil {
		return err
	}
	p.app.emit("profiel")
	return nil
}
