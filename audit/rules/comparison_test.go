package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/policies"
)

// outcome is what a policy makes of a text: how grave it is ("" for nothing found), and
// whether a clause of the policy is what it concerns.
type outcome struct {
	severity string
	clause   bool
}

// TestComparison plays the rows of the comparison of the five policies (reference on
// compliance, §3.1) on which one text has different outcomes.
func TestComparison(t *testing.T) {
	for _, row := range comparison() {
		t.Run(row.row+"/"+row.rule, func(t *testing.T) {
			got := map[string]outcome{}
			for _, policy := range policies.IDs() {
				f := row.fixture
				f.policy = policy
				log := playFixture(t, f)
				i := slices.IndexFunc(log.Findings, func(g audit.Finding) bool { return g.Rule == row.rule })
				if i >= 0 {
					g := &log.Findings[i]
					got[policy] = outcome{g.Severity.String(), slices.ContainsFunc(g.Clauses, func(c string) bool { return len(c) > len(policy) && c[:len(policy)+1] == policy+"/" })}
				}
			}
			if d := cmp.Diff(row.want, got, cmp.AllowUnexported(outcome{})); d != "" {
				t.Errorf("%q (-want +got):\n%s", row.fixture.text, d)
			}
		})
	}
}

type compared struct {
	row, rule string
	fixture   fixture
	want      map[string]outcome
}

func comparison() []compared {
	window := func(s *audit.Setting) {
		s.Policy.Settings.Elections = []audit.ElectionWindow{{Name: "Elezioni", Period: civil.Period{From: civil.NewDay(2026, 11, 1), To: civil.NewDay(2026, 11, 30)}, Source: "decreto"}}
	}
	sponsor := func(s *audit.Setting) {
		s.Policy.Settings.Sponsors = []audit.Sponsor{{Name: "Zetafrutta", Period: civil.Period{From: civil.NewDay(2026, 1, 1), To: civil.NewDay(2026, 12, 31)}}}
	}
	record := func(s *audit.Setting) {
		s.Record = map[string][]audit.Precedent{"u": {
			{ContentID: "a", Rule: "tone.insult", Severity: audit.Medium, Day: civil.NewDay(2026, 11, 2)},
			{ContentID: "b", Rule: "tone.insult", Severity: audit.Medium, Day: civil.NewDay(2026, 11, 5)},
			{ContentID: "d", Rule: "tone.insult", Severity: audit.Medium, Day: civil.NewDay(2026, 11, 9)},
		}}
	}
	return []compared{
		{row: "istanze", rule: "channel.formal_request", fixture: fixture{text: "Con la presente presento istanza di accesso agli atti"}, want: map[string]outcome{"crespiatica": {"lieve", true}, "cento": {"lieve", true}, "pero": {"lieve", true}, "arese": {"lieve", true}, "portosantelpidio": {"lieve", true}}},
		{row: "emergenze nei commenti", rule: "channel.emergency", fixture: fixture{text: "C'è fumo dalla scuola adesso, qualcuno intervenga"}, want: map[string]outcome{"crespiatica": {"critica", true}, "cento": {"informativa", false}, "pero": {"informativa", false}, "arese": {"informativa", false}, "portosantelpidio": {"informativa", false}}},
		{row: "denunce di reato", rule: "channel.crime_report", fixture: fixture{text: "In via Mazzini spacciano ogni sera"}, want: map[string]outcome{"cento": {"media", true}, "arese": {"media", true}}},
		{row: "assistenza", rule: "channel.assistance", fixture: fixture{text: "Non riesco a prenotare sul portale, potete aiutarmi?"}, want: map[string]outcome{"pero": {"informativa", true}, "portosantelpidio": {"informativa", true}}},
		{row: "valore di notifica", rule: "own.legal_effect", fixture: fixture{kind: audit.OwnPost, text: "La presente vale come notifica agli interessati"}, want: map[string]outcome{"cento": {"lieve", true}, "arese": {"lieve", true}}},
		{row: "propaganda", rule: "politics.propaganda", fixture: fixture{text: "Domenica votate la lista Ypsilon! #VotaYpsilon"}, want: map[string]outcome{"crespiatica": {"media", true}, "cento": {"media", true}}},
		{row: "propaganda in finestra", rule: "politics.propaganda", fixture: fixture{text: "Domenica votate la lista Ypsilon! #VotaYpsilon", set: window}, want: map[string]outcome{"crespiatica": {"media", true}, "cento": {"media", true}, "pero": {"media", true}}},
		{row: "politica sulla pagina", rule: "own.political_content", fixture: fixture{kind: audit.OwnPost, text: "Il Partito Democratico mente ai cittadini: la nostra lista ha fatto molto di più."}, want: map[string]outcome{"crespiatica": {"grave", true}, "pero": {"grave", true}}},
		{row: "par condicio", rule: "own.par_condicio", fixture: fixture{kind: audit.OwnPost, set: window, text: "Il Sindaco Paolo Neri ha incontrato le associazioni."}, want: map[string]outcome{"crespiatica": {"grave", true}, "cento": {"grave", false}, "pero": {"grave", true}, "arese": {"grave", false}, "portosantelpidio": {"grave", false}}},
		{row: "off topic", rule: "topic.off_topic", fixture: fixture{
			text: "Il pronto soccorso ha sei ore di attesa, mancano medici e infermieri e voi state zitti sulla sanità pubblica",
			post: "Sabato sera in piazza torna la festa patronale: concerto della banda, bancarelle e fuochi d'artificio. Vi aspettiamo alla sagra!"}, want: map[string]outcome{"crespiatica": {"informativa", true}, "cento": {"informativa", true}, "arese": {"informativa", true}, "portosantelpidio": {"informativa", true}}},
		{row: "pubblicità", rule: "ad.commercial", fixture: fixture{text: "Vendo pellet a 5 €, whatsapp in privato"}, want: map[string]outcome{"crespiatica": {"lieve", true}, "cento": {"lieve", true}, "pero": {"lieve", true}, "arese": {"lieve", true}, "portosantelpidio": {"lieve", true}}},
		{row: "pubblicità sulla pagina", rule: "own.advertising", fixture: fixture{kind: audit.OwnPost, text: "Correte alla pizzeria Da Gino: margherita a 4 euro, la più buona della provincia!"}, want: map[string]outcome{"pero": {"media", true}}},
		{row: "diritto d'autore", rule: "ip.infringement", fixture: fixture{text: "Vi passo il film completo da scaricare gratis: link in privato"}, want: map[string]outcome{"crespiatica": {"lieve", true}, "cento": {"lieve", true}, "pero": {"lieve", true}, "arese": {"lieve", true}, "portosantelpidio": {"lieve", true}}},
		{row: "discriminazione", rule: "hate.discrimination", fixture: fixture{text: "Gli zingari sono tutti ladri, vanno cacciati a calci"}, want: map[string]outcome{"crespiatica": {"grave", true}, "cento": {"grave", true}, "pero": {"grave", true}, "arese": {"grave", true}, "portosantelpidio": {"grave", true}}},
		{row: "enti e aziende", rule: "tone.personal_attack", fixture: fixture{text: "La Pro Loco è un covo di frustrati"}, want: map[string]outcome{"arese": {"media", true}}},
		{row: "fake news", rule: "content.misleading", fixture: fixture{text: "Scie chimiche: il Comune ci avvelena con l'acqua del rubinetto, condividete prima che lo cancellino!"}, want: map[string]outcome{"crespiatica": {"lieve", true}, "cento": {"lieve", true}}},
		{row: "dati propri", rule: "pii.phone", fixture: fixture{text: "Chiamatemi, Luca, 345 000 00 00."}, want: map[string]outcome{"crespiatica": {"lieve", true}, "cento": {"lieve", true}, "pero": {"informativa", false}, "arese": {"lieve", true}, "portosantelpidio": {"media", true}}},
		{row: "dati di terzi", rule: "pii.third_party", fixture: fixture{text: "Il vicino di casa, Mario Bianchi di via Verdi 3, non paga l'affitto da un anno."}, want: map[string]outcome{"crespiatica": {"media", true}, "cento": {"media", true}, "pero": {"informativa", false}, "arese": {"media", true}, "portosantelpidio": {"media", true}}},
		{row: "dati particolari", rule: "pii.health", fixture: fixture{text: "Il vicino di casa, Mario Bianchi di via Verdi 3, è in cura psichiatrica."}, want: map[string]outcome{"crespiatica": {"grave", true}, "cento": {"grave", true}, "pero": {"grave", true}, "arese": {"grave", true}, "portosantelpidio": {"grave", true}}},
		{row: "nome e cognome", rule: "author.anonymous", fixture: fixture{text: "Vi aspettiamo domenica", author: "Zorro_75"}, want: map[string]outcome{"crespiatica": {"informativa", true}, "cento": {"informativa", true}, "pero": {"informativa", false}, "arese": {"informativa", true}, "portosantelpidio": {"informativa", false}}},
		{row: "atti non pubblicati", rule: "own.unpublished_act", fixture: fixture{kind: audit.OwnPost, text: "Domani in Giunta approveremo l'aumento dei posti al nido"}, want: map[string]outcome{"crespiatica": {"media", true}, "cento": {"informativa", false}, "pero": {"media", true}, "arese": {"informativa", false}, "portosantelpidio": {"media", true}}},
		{row: "licenza", rule: "own.licence", fixture: fixture{kind: audit.OwnPost, text: "Tutti i diritti riservati, riproduzione vietata", set: func(s *audit.Setting) { s.Page.About = "Policy: " + s.Policy.Settings.PolicyURL }}, want: map[string]outcome{"cento": {"lieve", true}, "pero": {"lieve", true}, "arese": {"lieve", true}}},
		{row: "fonte", rule: "own.source_credit", fixture: fixture{kind: audit.OwnPost, text: "Che vignetta! Girava su WhatsApp e l'abbiamo salvata."}, want: map[string]outcome{"crespiatica": {"media", true}, "cento": {"lieve", true}, "pero": {"lieve", true}, "arese": {"lieve", true}}},
		{row: "profili personali", rule: "own.share_personal_account", fixture: fixture{kind: audit.OwnPost, text: "Le parole dell'assessora", origin: audit.Original{ID: "700000000001", Kind: audit.ProfileAccount}}, want: map[string]outcome{"portosantelpidio": {"media", true}}},
		{row: "accessibilità", rule: "own.accessibility", fixture: fixture{kind: audit.OwnPost, text: "TUTTE LE INFORMAZIONI NEL LINK NEI COMMENTI, LEGGETE CON ATTENZIONE E PASSATE PAROLA"}, want: map[string]outcome{"cento": {"informativa", true}, "arese": {"informativa", true}, "portosantelpidio": {"informativa", true}}},
		{row: "immagini e minori", rule: "own.image_rights", fixture: fixture{kind: audit.OwnPost, text: "Pubblicato l'album del centro estivo: cercate i vostri figli nelle foto!"}, want: map[string]outcome{"arese": {"media", true}}},
		{row: "messaggi privati", rule: "own.message_disclosure", fixture: fixture{kind: audit.OwnPost, text: "Ci ha scritto la signora Anna Rossi: «Il lampione sotto casa è spento da un mese». Provvederemo!"}, want: map[string]outcome{"crespiatica": {"media", true}}},
		{row: "allerta", rule: "own.alert_channel", fixture: fixture{kind: audit.OwnPost, text: "Allerta arancione per domani: attenzione ai sottopassi!"}, want: map[string]outcome{"cento": {"informativa", true}}},
		{row: "linguaggio dell'Ente", rule: "own.tone", fixture: fixture{kind: audit.OwnPost, text: "Chi si lamenta è un cretino."}, want: map[string]outcome{"pero": {"media", true}}},
		{row: "dati particolari dell'Ente", rule: "own.special_data", fixture: fixture{kind: audit.OwnPost, text: "Contributo affitto: ecco i beneficiari: Rossi Anna, Verdi Ugo…"}, want: map[string]outcome{"crespiatica": {"critica", true}, "cento": {"critica", true}, "pero": {"critica", true}, "arese": {"critica", true}, "portosantelpidio": {"critica", false}}},
		{row: "dati personali dell'Ente", rule: "own.personal_data", fixture: fixture{kind: audit.OwnPost, text: "Il signor Ugo Verdi, residente in via Manzoni 12, ha lasciato un veicolo in sosta"}, want: map[string]outcome{"crespiatica": {"grave", true}, "cento": {"grave", true}, "pero": {"grave", true}, "arese": {"grave", true}, "portosantelpidio": {"grave", true}}},
		{row: "blocco utente", rule: "author.recidivism", fixture: fixture{text: "Buongiorno a tutti", set: record}, want: map[string]outcome{"crespiatica": {"media", true}, "cento": {"media", true}, "arese": {"media", true}, "portosantelpidio": {"media", true}}},
		{row: "sponsor", rule: "own.advertising", fixture: fixture{kind: audit.OwnPost, set: sponsor, text: "Vi aspettiamo allo stand dello sponsor Zetafrutta: cesto a 10 euro"}, want: map[string]outcome{}},
		{row: "vicende personali", rule: "topic.personal_case", fixture: fixture{text: "La mia pratica n. 4521 è ferma da tre mesi"}, want: map[string]outcome{"crespiatica": {"informativa", true}, "cento": {"informativa", true}, "pero": {"informativa", true}, "arese": {"informativa", true}, "portosantelpidio": {"informativa", true}}},
	}
}
