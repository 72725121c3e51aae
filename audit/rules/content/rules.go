package content

import "vigilia/audit"

// Rules returns ad.commercial, politics.propaganda, legal.illegal_activity,
// content.misleading and ip.infringement.
func Rules() []audit.Rule {
	f := &family{}
	return []audit.Rule{adRule(f), propagandaRule(f), illegalRule(f), misleadingRule(f), infringeRule(f)}
}

func citizens() []audit.Kind { return []audit.Kind{audit.Comment, audit.VisitorPost} }
