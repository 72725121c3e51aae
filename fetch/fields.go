package fetch

import (
	"regexp"
	"slices"
	"strings"
)

// fieldSet is what is asked of a node: names, with modifiers and sub-fields.
// What the platform refuses is dropped, and what was dropped is remembered,
// since whatever needed it has not been looked at.
type fieldSet struct {
	must    []string // without them an item says nothing
	may     []string // the first to be dropped stands first
	dropped []string
}

// String is the value of the fields parameter.
func (s *fieldSet) String() string {
	return strings.Join(slices.Concat(s.must, s.may), ",")
}

// has reports whether the optional field is still asked for.
func (s *fieldSet) has(name string) bool {
	return slices.ContainsFunc(s.may, func(f string) bool { return fieldName(f) == name })
}

// drop takes an optional field out; it reports false if there is no such field.
func (s *fieldSet) drop(name string) bool {
	i := slices.IndexFunc(s.may, func(f string) bool { return fieldName(f) == name })
	if name == "" || i < 0 {
		return false
	}
	s.may = slices.Delete(s.may, i, i+1)
	s.dropped = append(s.dropped, name)
	return true
}

// dropRefused drops the field that a "nonexisting field" message names or, if it
// names none that can be dropped, the first optional one.
func (s *fieldSet) dropRefused(message string) bool {
	if m := quotedField.FindStringSubmatch(message); m != nil {
		if slices.ContainsFunc(s.must, func(f string) bool { return fieldName(f) == m[1] }) {
			return false
		}
		if s.drop(m[1]) {
			return true
		}
	}
	return len(s.may) > 0 && s.drop(fieldName(s.may[0]))
}

// dropNested drops the first optional field that has sub-fields or modifiers.
func (s *fieldSet) dropNested() bool {
	for _, f := range s.may {
		if name := fieldName(f); name != f {
			return s.drop(name)
		}
	}
	return false
}

// quotedField finds the name in "(#100) Tried accessing nonexisting field (comments) on node type (Page)".
var quotedField = regexp.MustCompile(`field[s]?[ :]*[('"]+([a-z_]+)`)

// fieldName is a field without modifiers and sub-fields.
func fieldName(f string) string {
	if i := strings.IndexAny(f, ".{("); i >= 0 {
		return f[:i]
	}
	return f
}
