package dossier

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// ErrNewer says that a dossier was written by a newer version of the program.
var ErrNewer = errors.New("written by a newer version")

// New returns an empty dossier with the terms of the sources. None of its
// slices is nil, so that its JSON never says null.
func New(id ID) *Dossier {
	d := &Dossier{ID: id, Version: Version, Termijnen: DefaultTermijnen()}
	Fill(d)
	return d
}

// Fill makes every nil slice of a *[Dossier], *[Organisatie] or *[Persoon] an
// empty one, so that its JSON never says null.
func Fill(root any) {
	if n, v, ok := rootOf(root); ok && v.IsValid() {
		n.fillAll(v)
	}
}

func (n *node) fillAll(v reflect.Value) {
	n.fill(v)
	for _, c := range n.children {
		fv := v.Field(c.index)
		switch c.field.Kind {
		case KindGroup:
			c.fillAll(fv)
		case KindList:
			for i := range fv.Len() {
				c.fillAll(fv.Index(i))
			}
		}
	}
}

// Read reads the JSON of a dossier, of this version or an older one, and checks
// every value as [Set] does. It refuses what it does not know with [ErrNewer]
// rather than dropping it, and two items with one id.
func Read(b []byte) (*Dossier, error) {
	var head struct {
		Version *int `json:"version"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("read dossier: %w", err)
	}
	switch {
	case head.Version == nil || *head.Version < 1:
		return nil, errors.New("read dossier: no version")
	case *head.Version > Version:
		return nil, fmt.Errorf("read dossier: version %d: %w", *head.Version, ErrNewer)
	}
	// A step for each older version comes here; it turns b into the next one.
	d := &Dossier{}
	if err := decode(b, d); err != nil {
		return nil, fmt.Errorf("read dossier: %w", err)
	}
	return d, nil
}

// decode reads a root strictly and leaves it checked and without nil slices.
func decode(b []byte, root any) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(root); err != nil {
		if strings.Contains(err.Error(), "unknown field") {
			return fmt.Errorf("%w: %w", ErrNewer, err)
		}
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value")
	}
	n, v, _ := rootOf(root)
	if err := n.check("", v); err != nil {
		return err
	}
	Fill(root)
	return nil
}

// check puts every value in its one form, and refuses what Set would refuse.
func (n *node) check(prefix string, v reflect.Value) error {
	for _, c := range n.children {
		path, fv := prefix+c.field.Name, v.Field(c.index)
		switch c.field.Kind {
		case KindGroup:
			if err := c.check(path+"/", fv); err != nil {
				return err
			}
		case KindList:
			seen := map[ID]bool{}
			for i := range fv.Len() {
				it := fv.Index(i).Addr().Interface().(itemer).item()
				if !validID(string(it.ID)) || seen[it.ID] {
					return fmt.Errorf("%s: missing, wrong or double id", path)
				}
				seen[it.ID] = true
				if it.Volgorde != "" && !validKey(it.Volgorde) {
					return fmt.Errorf("%s/%s: wrong volgorde", path, it.ID)
				}
				if err := c.check(path+"/"+string(it.ID)+"/", fv.Index(i)); err != nil {
					return err
				}
			}
		default:
			if fv.IsZero() {
				continue
			}
			parsed, err := c.parse(path, marshal(fv.Interface()))
			if err != nil {
				return err
			}
			fv.Set(parsed)
		}
	}
	return nil
}

// Titel names a dossier in a list: the child, else the subject.
func Titel(d *Dossier) string {
	if naam := strings.TrimSpace(d.Kind.Roepnaam + " " + d.Kind.Achternaam); naam != "" {
		return naam
	}
	if d.Onderwerp.Naam != "" {
		return d.Onderwerp.Naam
	}
	return "Naamloos dossier"
}
