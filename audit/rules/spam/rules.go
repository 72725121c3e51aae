package spam

import "vigilia/audit"

// Rules returns spam.repeat and spam.link.
func Rules() []audit.Rule { return []audit.Rule{repeatRule(), linkRule()} }
