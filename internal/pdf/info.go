package pdf

import (
	"fmt"
	"strings"
	"time"

	"routewijzer/internal/document"
)

// An info is what a file says about itself; PDF/A wants the same in the Info
// dictionary, which gofpdf writes, and in XMP, which it cannot.
type info struct {
	title, author, subject, producer string
	created                          time.Time
}

const creator = "Routewijzer"

func infoOf(doc document.Doc, o Options) info {
	i := info{title: brief(doc.Titel), author: brief(doc.Auteur), subject: brief(doc.Onderwerp), producer: brief(o.Producer), created: o.Now.UTC()}
	if i.producer == "" {
		i.producer = creator
	}
	return i
}

var escapeXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace

func (i info) xmp() []byte {
	var b strings.Builder
	open := func(prefix, uri string) {
		fmt.Fprintf(&b, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">", prefix, uri)
	}
	end := func() { b.WriteString("</rdf:Description>\n") }
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
	open("pdfaid", "http://www.aiim.org/pdfa/ns/id/")
	b.WriteString("<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")
	end()
	open("dc", "http://purl.org/dc/elements/1.1/")
	if i.title != "" {
		fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>", escapeXML(i.title))
	}
	if i.author != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>", escapeXML(i.author))
	}
	if i.subject != "" {
		fmt.Fprintf(&b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>", escapeXML(i.subject))
	}
	b.WriteString("<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>")
	end()
	open("pdf", "http://ns.adobe.com/pdf/1.3/")
	fmt.Fprintf(&b, "<pdf:Producer>%s</pdf:Producer>", escapeXML(i.producer))
	end()
	open("xmp", "http://ns.adobe.com/xap/1.0/")
	at := i.created.Format("2006-01-02T15:04:05+00:00")
	fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate><xmp:CreatorTool>%s</xmp:CreatorTool>", at, at, creator)
	end()
	b.WriteString("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(b.String())
}
