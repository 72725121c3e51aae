package fetchtest

import (
	"fmt"
	"strconv"
	"strings"
)

// field is one entry of a fields parameter: "comments.limit(0){id,message}".
type field struct {
	name string
	mods map[string]string
	sub  []field
}

// limit is the modifier of that name, or what applies without it.
func (f *field) limit(otherwise int) int {
	if n, err := strconv.Atoi(f.mods["limit"]); err == nil {
		return n
	}
	return otherwise
}

// parseFields reads a fields parameter.
func parseFields(s string) ([]field, error) {
	p := fieldParser{s: s}
	list, err := p.list()
	if err == nil && p.i < len(p.s) {
		err = fmt.Errorf("\"Expected end of string instead of %q.\" at character %d", p.s[p.i:p.i+1], p.i)
	}
	return list, err
}

type fieldParser struct {
	s string
	i int
}

func (p *fieldParser) peek() byte {
	if p.i < len(p.s) {
		return p.s[p.i]
	}
	return 0
}

func (p *fieldParser) list() ([]field, error) {
	var out []field
	for {
		f, err := p.one()
		if err != nil {
			return nil, err
		}
		out = append(out, f)
		if p.peek() != ',' {
			return out, nil
		}
		p.i++
	}
}

func (p *fieldParser) word() string {
	start := p.i
	for p.i < len(p.s) && (p.s[p.i] == '_' || p.s[p.i] >= 'a' && p.s[p.i] <= 'z') {
		p.i++
	}
	return p.s[start:p.i]
}

func (p *fieldParser) one() (field, error) {
	f := field{name: p.word()}
	if f.name == "" {
		return f, fmt.Errorf("\"Field name expected.\" at character %d", p.i)
	}
	for p.peek() == '.' {
		p.i++
		if err := p.modifier(&f); err != nil {
			return f, err
		}
	}
	if p.peek() != '{' {
		return f, nil
	}
	p.i++
	var err error
	if f.sub, err = p.list(); err != nil {
		return f, err
	}
	if p.peek() != '}' {
		return f, fmt.Errorf("\"Expected } at end.\" at character %d", p.i)
	}
	p.i++
	return f, nil
}

func (p *fieldParser) modifier(f *field) error {
	name := p.word()
	end := strings.IndexByte(p.s[p.i:], ')')
	if name == "" || p.peek() != '(' || end < 0 {
		return fmt.Errorf("\"Modifier expected.\" at character %d", p.i)
	}
	if f.mods == nil {
		f.mods = map[string]string{}
	}
	f.mods[name] = p.s[p.i+1 : p.i+end]
	p.i += end + 1
	return nil
}

// names are the fields that each type of node has.
func names(node string) string {
	const post = " id created_time updated_time message story from status_type attachments full_picture permalink_url parent_id story_tags" +
		" is_published is_hidden is_expired message_tags shares comments reactions "
	switch node {
	case "Page":
		return " id name username about description website link emails phone blocked "
	case "Video":
		return " id created_time updated_time description title permalink_url comments "
	case "Comment":
		return " id created_time message from parent comment_count like_count attachment message_tags is_hidden can_hide can_remove can_comment is_private permalink_url "
	case "Photo":
		return " id created_time alt_text alt_text_custom images comments link "
	case "Profile":
		return " id name "
	case "User":
		return " id name "
	case "Group":
		return " id name description "
	case "OtherPage":
		return " id name category about website link "
	case "Account":
		return " id name access_token tasks category "
	}
	return post
}

// unknown returns the first field that the type of node does not have, "" if it has all.
func unknown(node string, list []field) string {
	known := names(node)
	for _, f := range list {
		if !strings.Contains(known, " "+f.name+" ") {
			return f.name
		}
	}
	return ""
}

// find returns the field of that name, nil if it is not asked for.
func find(list []field, name string) *field {
	for i := range list {
		if list[i].name == name {
			return &list[i]
		}
	}
	return nil
}
