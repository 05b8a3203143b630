package pdf

// finish makes PDF/A-1b of the pages that gofpdf set: what is drawn and the
// fonts are taken over, and all that gofpdf does not know is added: identifier,
// output intent, XMP, language, outline, signature fields and dates with a zone.
// After the pages themselves set holds one for the look of each empty field.
func finish(set []byte, pages []*page, i info) ([]byte, error) {
	w := newFile()
	c, err := newImporter(set, w)
	if err != nil {
		return nil, err
	}
	tree := w.reserve()
	refs := make([]ref, len(pages))
	for n := range pages {
		refs[n] = w.reserve()
	}
	var kids, fields array
	for n, p := range pages {
		d := c.page(n, tree)
		var annots array
		for _, x := range p.places {
			annots = append(annots, x.field(w, refs[n], c.form(len(pages)+len(fields)+len(annots), x.w, x.h)))
		}
		if annots != nil {
			d["Annots"] = annots
			fields = append(fields, annots...)
		}
		w.put(refs[n], d)
		kids = append(kids, refs[n])
	}
	w.put(tree, dict{"Type": name("Pages"), "Kids": kids, "Count": len(kids)})
	catalog := dict{
		"Type": name("Catalog"), "Pages": tree, "Lang": str("nl-NL"),
		"ViewerPreferences": dict{"DisplayDocTitle": true},
		"OutputIntents":     array{outputIntent(w)},
		"Metadata":          w.add(&stream{dict{"Type": name("Metadata"), "Subtype": name("XML")}, i.xmp()}),
	}
	if fields != nil {
		catalog["AcroForm"] = w.add(dict{"Fields": fields, "SigFlags": 3}) // signatures exist; append only
	}
	if o := outline(w, pages, refs); o != nil {
		catalog["Outlines"], catalog["PageMode"] = o, name("UseOutlines")
	}
	about := c.info(i)
	if c.err != nil {
		return nil, c.err
	}
	return w.finish(dict{"Root": w.add(catalog), "Info": w.add(about)}, ""), nil
}

// page is sheet n as a page under tree.
func (c *importer) page(n int, tree ref) dict {
	if n >= len(c.sheets) {
		c.fail("no page %d: %w", n, errSyntax)
		return dict{}
	}
	return dict{
		"Type": name("Page"), "Parent": tree, "MediaBox": array{0, 0, pageWidth, pageHeight},
		"Resources": c.value(c.sheets[n]["Resources"]), "Contents": c.value(c.sheets[n]["Contents"]),
	}
}

// info is what gofpdf says about the document, but for the dates: it writes them
// without a zone, and takes a moment of zero for now.
func (c *importer) info(i info) dict {
	d := c.dict(c.f.dictAt(0, c.f.revs[0].trailer["Info"]))
	d["CreationDate"], d["ModDate"] = dateString(i.created), dateString(i.created)
	return d
}

// outputIntent says that colours are sRGB, with the profile that defines it.
func outputIntent(w *writer) dict {
	profile, err := fontFiles.ReadFile("font/sRGB.icc")
	if err != nil { // embedded: a bug
		panic(err)
	}
	return dict{
		"Type": name("OutputIntent"), "S": name("GTS_PDFA1"), "Info": str("sRGB IEC61966-2.1"),
		"OutputConditionIdentifier": str("sRGB"), "RegistryName": str("http://www.color.org"),
		"DestOutputProfile": w.stream(dict{"N": 3, "Alternate": name("DeviceRGB")}, profile),
	}
}
