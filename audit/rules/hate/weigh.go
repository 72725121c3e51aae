package hate

import "slices"

// hintScore is what two hints weigh together: less than one plain word of scorn.
const hintScore = 0.64

// hints returns the classes of remarks that count only in twos, for a group of such
// a characteristic.
func (c *scorn) hints(of string) class {
	switch {
	case foreign(of):
		return c.hint | c.against | c.hintForeign
	case of == "sesso o genere":
		return c.hintWomen
	case of == "disabilità":
		return c.hintIll
	case of == "età":
		return c.hintOld
	}
	return c.hint | c.hintQueer
}

// weigh adds to the attacks the groups beside which two things stand that say little
// alone: "i profughi col telefonino … e noi paghiamo".
func (s *scene) weigh(subjects []subject, remarks []remark, keep func(attack, string)) {
	light := s.light(remarks)
	if len(light) < 2 {
		return
	}
	for _, sub := range subjects {
		a, b, ok := s.outweighed(sub, light, remarks)
		if !ok {
			continue
		}
		whole := attack{from: min(sub.from, a.from), to: max(sub.to, b.to), form: implied, trait: sub.trait, score: hintScore - sub.cost, repaired: sub.repaired}
		keep(whole, s.excusedAround(&whole, a))
	}
}

// outweighed returns the first two of the light remarks that weigh enough against a group.
func (s *scene) outweighed(sub subject, light, remarks []remark) (a, b remark, ok bool) {
	first := -1
	k, _ := slices.BinarySearchFunc(light, sub.from-hintReach, func(r remark, at int) int { return r.from - at })
	for ; k < len(light) && light[k].from <= sub.to+hintReach; k++ {
		r := light[k]
		switch {
		case !s.against(sub, r) || s.deniedRemark(r) || !s.concerns(sub, r, remarks):
		case first < 0:
			first = k
		case r.from >= light[first].to && s.weighty(r, light[first], sub) && s.beside(sub, light[first], r):
			return light[first], r, true
		}
	}
	return a, b, false
}

// beside reports whether one of two remarks at least stands in the sentence that names
// the group, or behind a question that does: "I profughi? Palestrati …".
func (s *scene) beside(sub subject, a, b remark) bool {
	from, end := s.sentence(sub.from)
	return a.from >= from && a.from < end || b.from >= from && b.from < end || s.asks(sub.from)
}

// against reports whether a light remark counts against such a group. Against some
// persons only hints do, and what a frame would read only against those whom hints
// of every kind do.
func (s *scene) against(sub subject, r remark) bool {
	if r.class&sub.hints != 0 {
		return true
	}
	return r.class&s.scorn.half != 0 && sub.hints&s.scorn.hint != 0 && !sub.one
}

// weighty reports whether two remarks weigh enough together: one at least takes a
// stand, for things alone are what everybody has.
func (s *scene) weighty(a, b remark, sub subject) bool {
	stand := s.scorn.hint | s.scorn.against
	if !foreign(sub.trait) {
		return (a.class|b.class)&s.scorn.anyHint != 0
	}
	return (a.class|b.class)&stand != 0
}

// hintReach is how far from a group a hint is looked for, in tokens.
const hintReach = scornReach + carryReach

// light returns the remarks that count in twos, in order: those of scorn.txt, and the
// words of which a frame would make an attack, beside which one hint must stand.
func (s *scene) light(remarks []remark) []remark {
	var out []remark
	for _, r := range remarks {
		switch {
		case r.class&s.scorn.anyHint != 0:
			out = append(out, r)
		case r.class&(s.scorn.said&^s.scorn.sexist&^s.scorn.women&^s.scorn.ill&^s.scorn.old) != 0:
			out = append(out, remark{r.from, r.to, s.scorn.half})
		}
	}
	for i := range s.units {
		u := &s.units[i]
		if (u.class|u.phrase)&s.c.slight != 0 && u.mention < 0 && len(out) < 2*mostScorn && s.t.Norm(u.to-1) != "vergogna" {
			out = append(out, remark{u.from, u.to, s.scorn.half})
		}
	}
	slices.SortStableFunc(out, func(a, b remark) int { return a.from - b.from })
	return out
}
