package text_test

import (
	"strings"
	"testing"

	"vigilia/audit/text"
)

// covers reports whether every word of want, in order, bears the flag, and what does.
func covers(s string, f text.Flags, want string) (string, bool) {
	got := " " + marked(s, f) + " "
	if want == "" {
		return got, got == "  "
	}
	return got, strings.Contains(got, " "+want+" ")
}

// In brackets, what must be denounced; nothing, if there are none.
func TestDenounced(t *testing.T) {
	for s, want := range map[string]string{
		"chi dice che gli zingari sono ladri è un razzista":            "gli zingari sono ladri",
		"Chi insulta i gay è solo un povero ignorante":                 "i gay",
		"chi odia gli ebrei non capisce niente":                        "gli ebrei",
		"chi pensa che gli immigrati siano animali fa schifo":          "gli immigrati siano animali",
		"chi pensa che gli immigrati siano animali si deve vergognare": "gli immigrati siano animali",
		"le persone che insultano i disabili sono da condannare":       "i disabili",
		"quelli che odiano i rom mi fanno schifo":                      "i rom",
		"se dici che i neri sono inferiori sei un razzista":            "i neri sono inferiori",
		"sei un ignorante se pensi che i gay siano malati":             "i gay siano malati",
		"dire che gli ebrei comandano il mondo è vergognoso":           "gli ebrei comandano il mondo",
		"Dire ai negri di tornare a casa è inaccettabile":              "ai negri di tornare a casa",
		"odiare le donne è da idioti":                                  "odiare le donne",
		"Insultare i gay non è giusto":                                 "i gay",
		"picchiare un immigrato è un crimine":                          "un immigrato",
		"è inaccettabile chiamare una donna troia":                     "una donna troia",
		"E' una vergogna chiamare negro un ragazzo":                    "negro un ragazzo",
		"non è accettabile insultare i disabili":                       "i disabili",
		"basta con questo odio verso gli immigrati":                    "gli immigrati",
		"basta odio contro i gay":                                      "i gay",
		"l'odio verso gli zingari è inaccettabile":                     "gli zingari",
		"non sopporto chi insulta i gay":                               "i gay",
		"Non tollero la gente che chiama negri i migranti":             "negri i migranti",
		"mi fa schifo chi dice che le donne sono troie":                "le donne sono troie",
		"vergogna a chi chiama terroni i meridionali":                  "terroni i meridionali",
		"condanno chi odia i musulmani":                                "i musulmani",
		"non sono d'accordo con chi dice che i rom sono ladri":         "",
		"smettetela di chiamarli negri":                                "negri",
		"smettila di insultare gli ebrei":                              "gli ebrei",
		"Smettiamola di dire che gli stranieri rubano il lavoro":       "gli stranieri rubano il lavoro",
		"basta chiamarli negri":                                        "negri",
		"frasi come froci di merda sono da condannare":                 "froci di merda",
		"parole come negro, frocio e terrone non sono accettabili":     "negro frocio e terrone",
		"nessuno deve odiare gli ebrei":                                "gli ebrei",
		"nessuno ha il diritto di insultare una donna":                 "una donna",
		"non si devono chiamare negri":                                 "negri",
		"come si fa a odiare i bambini rom":                            "i bambini rom",
		"Come potete dire che i gay sono malati":                       "i gay sono malati",
		"solo un idiota può odiare gli ebrei":                          "gli ebrei",
		"non chiamateli negri":                                         "negri",
		"Usare la parola frocio è offensivo":                           "la parola frocio",
		"odiare i gay? è disgustoso":                                   "odiare i gay",
		"solo gli ignoranti odiano i gay":                              "i gay",
		"Soltanto un povero cretino dice che gli ebrei comandano":      "gli ebrei comandano",
		"Odiare i gay? Vergogna!":                                      "i gay",
		"picchiare un disabile? Che schifo":                            "un disabile",
		"chi li insulta, vergogna!":                                    "insulta",
		"chi li insulta è un ignorante":                                "insulta",
		"Chi discrimina gli zingari: vergogna":                         "gli zingari",
		"Non insultate gli stranieri":                                  "gli stranieri",
		"Cacciare gli zingari subito, vergogna!":                       "",
		"cacciare gli zingari? Vergogna non averlo già fatto":          "",
		"non dite mai che gli zingari rubano":                          "",
		"voi non insultate mai gli zingari":                            "",
		"chiamateli negri":                                             "",
		"solo un idiota non odia gli zingari":                          "",
		"chi dice la verità sugli zingari? Vergogna":                   "",
		"è vergognoso che gli zingari rubino":                          "",
		"è una vergogna, cacciare gli zingari subito":                  "",
		"dire che gli zingari rubano non è razzismo":                   "",
		"devo dire che gli zingari sono una vergogna":                  "",
		"chi dice che i rom rubano ha ragione":                         "",
		"basta con questi zingari":                                     "",
		"come si fa a non odiare gli zingari":                          "",
		"non si può più dire che gli zingari rubano":                   "",
		"provo solo odio verso gli immigrati":                          "",
		"non è razzista chi dice che gli immigrati rubano":             "",
		"bisogna cacciare gli zingari":                                 "",
		"vanno cacciati, sono una vergogna":                            "",
		"per non dire ladri":                                           "",
		"il sindaco è un idiota":                                       "",
		"chi non paga le tasse è un ladro":                             "",
		"odio gli immigrati":                                           "",
		"questi stronzi sono una vergogna":                             "",
		"se non fate niente siete dei ladri":                           "",
		"quando il comune dice che pulisce è una bugia":                "",
		"chi ci amministra è un incapace":                              "",
		"è giusto cacciare i clandestini":                              "",
		"voglio insultare il sindaco, è un cretino":                    "",
		"non fate niente, siete degli idioti":                          "",
		"basta, siete dei ladri":                                       "",
		"Mandare via gli zingari non è una vergogna":                   "",
		"sei un razzista":                                              "",
	} {
		got, ok := covers(s, text.Denounced, want)
		if !ok {
			t.Errorf("%q: denounced %q, want %q", s, got, want)
		}
	}
}

func TestNegated(t *testing.T) {
	for s, want := range map[string]string{
		"non odio i gay": "i gay",
		"non sono razzista ma gli zingari sono ladri": "razzista",
		"nessun immigrato è un animale":               "un animale",
		"nessuno di loro è un ladro":                  "un ladro",
		"non sono mica animali":                       "animali",
		"non è vero che gli zingari sono tutti ladri": "gli zingari sono tutti ladri",
		"Manco fossero bestie":                        "bestie",
		"gli immigrati non sono parassiti":            "parassiti",
		"i gay non sono malati":                       "malati",
		"come si fa a non odiare gli zingari":         "",
		"non è possibile non odiare questa gente":     "possibile non",
		"non capite niente, siete delle bestie":       "",
		"nessuno lo dice ma sei una bestia":           "",
		"non dico altro però siete delle bestie":      "",
	} {
		got, ok := covers(s, text.Negated, want)
		if !ok {
			t.Errorf("%q: negated %q, want %q", s, got, want)
		}
	}
	if got, _ := covers("non sono razzista ma gli zingari sono ladri", text.Negated, ""); strings.Contains(got, "ladri") {
		t.Errorf("negation goes on behind «ma»: %q", got)
	}
}

func TestMentioned(t *testing.T) {
	for s, want := range map[string]string{
		"cosa significa terrone?":           "terrone",
		"Che vuol dire negro?":              "negro",
		"qual è il significato di frocio":   "frocio",
		"la parola terrone deriva da terra": "terrone",
	} {
		if got, ok := covers(s, text.Reported, want); !ok {
			t.Errorf("%q: reported %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{
		`il film "Bastardi" è bello`:            "bastardi",
		"il film Bastardi senza Gloria":         "bastardi senza gloria",
		"il libro che ho letto fa schifo":       "",
		"Il gruppo di idioti che ci amministra": "",
	} {
		if got, ok := covers(s, text.Quoted, want); !ok {
			t.Errorf("%q: quoted %q, want %q", s, got, want)
		}
	}
}

func TestBare(t *testing.T) {
	for w, want := range map[string]string{
		"ammazzatelo": "ammazzate", "bruciateli": "bruciate", "cacciarli": "cacciare", "sparargli": "sparare", "vattene": "va", "tornatevene": "tornate",
		"andatevene": "andate", "ammazzatevi": "ammazzate", "cacciamoli": "cacciamo", "mandiamoli": "mandiamo", "facendoci": "facendo", "bruciali": "brucia",
		"uccidilo": "uccidi", "mandatecelo": "mandate", "toglierglielo": "togliere", "spararli": "sparare", "farlo": "fare", "dirti": "dire", "datemi": "date", "levatevi": "levate",
		"impiccatevi": "impiccate", "andarsene": "andare", "fatelo": "fate",
		"ammazzati": "ammazzati", "parola": "parola", "animali": "animali", "animale": "animale", "perle": "perle", "aperti": "aperti", "esperti": "esperti", "catene": "catene",
		"natale": "natale", "cavallo": "cavallo", "fratelli": "fratelli", "stranieri": "stranieri", "falli": "falli", "sberla": "sberla", "ospedale": "ospedale", "": "", "li": "li",
		"concerti": "concerti", "universi": "universi", "patatine": "patatine", "carne": "carne", "immigrati": "immigrati", "capitale": "capitale",
	} {
		p := text.Parse(w)
		if got := text.Bare(w); got != want {
			t.Errorf("Bare(%s) = %s, want %s", w, got, want)
		}
		if w == "" {
			continue
		}
		if first, again := p.Bare(0), p.Bare(0); first != want || again != want {
			t.Errorf("Text.Bare(%s) = %s and then %s, want %s", w, first, again, want)
		}
	}
}
