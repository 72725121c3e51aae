package finish

import (
	"bytes"
	"encoding/xml"
	"time"
)

// Meta is what the document says of itself. Its properties and its XMP packet
// say the same, as ISO 19005-2 §6.6.3 asks.
type Meta struct {
	Title, Subject, Author, Keywords string
	Creator                          string // the program and its version
	Language                         string // RFC 3066
	Made                             time.Time
}

// trimmed returns the properties no longer than a string of the file may be.
func (m Meta) trimmed() Meta {
	for _, s := range []*string{&m.Title, &m.Subject, &m.Author, &m.Keywords, &m.Creator} {
		*s = cut(*s)
	}
	return m
}

// info returns the document information dictionary.
func (m *Meta) info() []byte {
	b := []byte("<<")
	for _, p := range [...][2]string{{"Title", m.Title}, {"Subject", m.Subject}, {"Author", m.Author}, {"Keywords", m.Keywords}, {"Creator", m.Creator}} {
		if p[1] != "" {
			b = append(b, "/"+p[0]+" "...)
			b = append(appendText(b, p[1]), '\n')
		}
	}
	if !m.Made.IsZero() {
		b = append(b, "/CreationDate "+date(m.Made)+"\n/ModDate "+date(m.Made)+"\n"...)
	}
	return append(b, ">>"...)
}

const (
	packetHead = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n"
	packetTail = "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"

	// identity declares PDF/A-2a (ISO 19005-2 §6.6.4) and PDF/UA-1 (ISO
	// 14289-1 §5). PDF/A does not know the schema of the latter, so it is
	// described (§6.6.2.3).
	identity = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`
)

// xmp returns the metadata packet (ISO 16684-1).
func (m *Meta) xmp() []byte {
	var b bytes.Buffer
	b.WriteString(packetHead)
	b.WriteString(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>`)
	property(&b, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, `</rdf:li></rdf:Alt></dc:title>`)
	property(&b, `<dc:creator><rdf:Seq><rdf:li>`, m.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	property(&b, `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, m.Subject, `</rdf:li></rdf:Alt></dc:description>`)
	property(&b, `<dc:language><rdf:Bag><rdf:li>`, m.Language, `</rdf:li></rdf:Bag></dc:language>`)
	b.WriteString("</rdf:Description>\n" + `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">`)
	property(&b, `<xmp:CreatorTool>`, m.Creator, `</xmp:CreatorTool>`)
	if !m.Made.IsZero() {
		made := m.Made.Format("2006-01-02T15:04:05-07:00")
		b.WriteString(`<xmp:CreateDate>` + made + `</xmp:CreateDate><xmp:ModifyDate>` + made + `</xmp:ModifyDate><xmp:MetadataDate>` + made + `</xmp:MetadataDate>`)
	}
	b.WriteString("</rdf:Description>\n" + `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`)
	property(&b, `<pdf:Keywords>`, m.Keywords, `</pdf:Keywords>`)
	b.WriteString("</rdf:Description>\n" + identity + packetTail)
	return b.Bytes()
}

// property writes a property that has a value.
func property(b *bytes.Buffer, before, value, after string) {
	if value == "" {
		return
	}
	b.WriteString(before)
	xml.EscapeText(b, []byte(value)) // a bytes.Buffer does not fail
	b.WriteString(after)
}
