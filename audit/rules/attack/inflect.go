package attack

import "strings"

// inflected returns the forms of a verb that a frame asks for, by letters:
//
//	1  what one does: "rubo, rubiamo, ruberò, ruberemo, ruberei"
//	2  what somebody addressed does: "rubi, rubate, rubavi, rubavate, ruberai"
//	3  what others do: "ruba, rubano, rubava, rubavano, rubò, rubarono, rubando"
//	p  the participles
//	i  the infinitive, also with pronouns
//
// An irregular participle follows the infinitive: "prendere:preso".
func inflected(verb, persons string) []string {
	inf, pp, _ := strings.Cut(verb, ":")
	stem, theme := inf[:len(inf)-3], inf[len(inf)-3:len(inf)-2]
	i := inflection{stem: stem, theme: theme, soft: soften(stem, theme), pp: pp}
	for _, p := range persons {
		i.person(p)
	}
	return i.out
}

type inflection struct {
	stem, theme, soft, pp string
	out                   []string
}

func (i *inflection) add(base string, endings ...string) {
	for _, e := range endings {
		i.out = append(i.out, base+e)
	}
}

func (i *inflection) person(p rune) {
	present, plural := i.theme, "ono"
	if i.theme == "a" {
		plural = "ano"
	}
	if i.theme == "i" {
		present = "e"
	}
	future := i.soft + "er"
	if i.theme == "i" {
		future = i.stem + "ir"
	}
	light := iEnding(i.soft)
	switch p {
	case '1':
		i.add(i.stem, "o")
		i.add(light, "iamo")
		i.add(future, "o", "emo", "ei", "emmo")
	case '2':
		i.add(light, "i")
		i.add(i.stem, i.theme+"te", i.theme+"vi", i.theme+"vate", i.theme+"sti", i.theme+"ste")
		i.add(future, "ai", "ete", "esti", "este")
	case '3':
		i.add(i.stem, present, plural, i.theme+"va", i.theme+"vano", i.theme+"ndo", past3(i.theme), i.theme+"rono")
		i.add(future, "a", "anno")
		if i.theme == "i" {
			i.add(i.stem, "isce", "iscono", "endo")
		}
	case 'p':
		i.participles()
	case 'i':
		i.add(i.stem, i.theme+"re", i.theme+"r")
		i.add(i.stem+i.theme+"r", "si", "lo", "la", "li", "le", "ti", "vi", "ci", "mi", "gli", "sela", "selo", "seli", "sele")
	}
}

func past3(theme string) string {
	if theme == "a" {
		return "o"
	}
	return theme
}

func (i *inflection) participles() {
	base := i.stem + i.theme + "t"
	switch {
	case i.pp != "":
		base = i.pp[:len(i.pp)-1]
	case i.theme == "e":
		base = i.stem + "ut"
	}
	i.add(base, "o", "a", "i", "e")
}
