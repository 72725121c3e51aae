package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// speaker goes through the structure of a document as a screen reader does.
type speaker struct {
	t    testing.TB
	ctx  *model.Context
	page map[int]int            // object of a page → its number
	text map[int]map[int]string // page → MCID → text
	out  strings.Builder
}

// spoken returns a document as it is read aloud: a line for each element that
// holds text, under its role and indented by its depth.
func spoken(t testing.TB, pdf []byte) string {
	t.Helper()
	ctx := parsed(t, pdf)
	s := &speaker{t: t, ctx: ctx, page: map[int]int{}, text: map[int]map[int]string{}}
	for n := 1; n <= ctx.PageCount; n++ {
		_, ref, _, err := ctx.PageDict(n, false)
		if err != nil {
			t.Fatal(err)
		}
		s.page[ref.ObjectNumber.Value()] = n
		s.text[n] = map[int]string{}
		for _, m := range marksOf(t, ctx, n) {
			s.text[n][m.mcid] = m.text
		}
	}
	catalog, err := ctx.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	s.element(s.dict(s.dict(catalog["StructTreeRoot"])["K"]), 0)
	return s.out.String()
}

func (s *speaker) dict(o types.Object) types.Dict {
	d, err := s.ctx.DereferenceDict(o)
	if err != nil {
		s.t.Fatal(err)
	}
	return d
}

// inline elements are read within the line of the one around them.
var inline = []string{"Span", "Link", "Reference", "Note"}

func (s *speaker) element(e types.Dict, depth int) {
	role := *e.NameEntry("S")
	line := strings.Repeat("  ", depth) + role + " " + s.say(e)
	if figure := e["Alt"]; figure != nil {
		line = strings.Repeat("  ", depth) + role + " " + s.string(figure)
	}
	s.out.WriteString(strings.TrimRight(line, " ") + "\n")
	for _, k := range e.ArrayEntry("K") {
		if ref, ok := k.(types.IndirectRef); ok {
			if kid := s.dict(ref); !slices.Contains(inline, *kid.NameEntry("S")) {
				s.element(kid, depth+1)
			}
		}
	}
}

// say returns the text of an element and of those within its line. Links stand
// in angle brackets with what they say of themselves, notes in braces.
func (s *speaker) say(e types.Dict) string {
	if actual := e["ActualText"]; actual != nil {
		return s.string(actual)
	}
	var b strings.Builder
	for _, k := range e.ArrayEntry("K") {
		switch k := k.(type) {
		case types.Integer:
			b.WriteString(s.content(e["Pg"], k))
		case types.IndirectRef:
			switch kid := s.dict(k); *kid.NameEntry("S") {
			case "Note":
				b.WriteString("{" + s.say(kid) + "}")
			case "Span", "Link", "Reference":
				b.WriteString(s.say(kid))
			}
		case types.Dict:
			if k["MCID"] != nil {
				b.WriteString(s.content(k["Pg"], *k.IntEntry("MCID")))
			} else {
				b.WriteString("<" + s.string(s.dict(k["Obj"])["Contents"]) + ">")
			}
		}
	}
	return b.String()
}

func (s *speaker) content(page types.Object, mcid any) string {
	n := 0
	switch v := mcid.(type) {
	case types.Integer:
		n = v.Value()
	case int:
		n = v
	}
	return s.text[s.page[page.(types.IndirectRef).ObjectNumber.Value()]][n]
}

func (s *speaker) string(o types.Object) string {
	text, err := types.StringOrHexLiteral(o)
	if err != nil {
		s.t.Fatal(err)
	}
	return *text
}
