package content

import "vigilia/audit"

// Rules returns ad.commercial, politics.propaganda, legal.illegal_activity,
// content.misleading and ip.infringement.
func Rules() []audit.Rule {
	return []audit.Rule{adRule(), propagandaRule(), illegalRule(), misleadingRule(), infringeRule()}
}

func citizens() []audit.Kind { return []audit.Kind{audit.Comment, audit.VisitorPost} }
