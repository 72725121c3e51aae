package rules

// order is the catalogue: every rule, content rules first, so that what follows
// can exclude contents with findings.
var order = []string{
	"tone.insult", "tone.profanity", "tone.threat", "tone.personal_attack", "tone.defamation",
	"hate.discrimination",
	"conduct.trolling",
	"pii.fiscal_code", "pii.phone", "pii.email", "pii.iban", "pii.payment_card", "pii.identity_document", "pii.plate", "pii.address", "pii.third_party", "pii.health", "pii.special_other", "pii.judicial", "pii.minor",
	"spam.repeat", "spam.link",
	"ad.commercial",
	"politics.propaganda",
	"legal.illegal_activity",
	"content.misleading",
	"ip.infringement",
	"topic.off_topic", "topic.personal_case",
	"channel.formal_request", "channel.complaint", "channel.emergency", "channel.crime_report", "channel.assistance",
	"author.anonymous", "author.recidivism",
	"own.unpublished_act", "own.confidential", "own.personal_data", "own.special_data", "own.licence", "own.source_credit", "own.reshare_rate", "own.share_personal_account", "own.par_condicio", "own.political_content", "own.advertising", "own.accessibility", "own.topic_scope", "own.image_rights", "own.tone", "own.message_disclosure", "own.legal_effect", "own.alert_channel",
	"staff.reply_to_offence", "staff.redirect",
	"service.response_time", "service.response_coverage", "service.monitoring_hours", "service.exposure_time",
	"moderation.unexplained_removal", "moderation.warning_before_block",
	"org.official_accounts", "org.policy_link", "org.policy_review",
}
