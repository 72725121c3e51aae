package actref

import (
	"strings"

	"vigilia/audit"
)

func words(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// Words after which a dot ends no sentence.
var (
	dotted             = words("nr cons consil com nn num reg resp uff art artt sind dir dirig delib deliberaz det determ ord decr prot dott dr ing arch geom sig avv prof tel cell pag rif cfr lett lgs gen feb mar apr mag giu lug ago sett set ott nov dic")
	dottedBeforeNumber = words("del no c co comma cap reg rep")
)

type noun struct {
	typ    audit.ActType
	plural bool
	dot    bool // an abbreviation: it needs a dot, an organ or a number mark behind it
	act    bool // «atto», «provvedimento»: says nothing without an organ
}

// nouns are the names of acts, after the labels of the AgID vocabulary
// "municipal-notice-board" and the abbreviations in use.
var nouns = map[string]noun{
	"deliberazione":  {typ: audit.Deliberazione},
	"deliberazioni":  {typ: audit.Deliberazione, plural: true},
	"delibera":       {typ: audit.Deliberazione},
	"delibere":       {typ: audit.Deliberazione, plural: true},
	"delib":          {typ: audit.Deliberazione, dot: true},
	"deliberaz":      {typ: audit.Deliberazione, dot: true},
	"del":            {typ: audit.Deliberazione, dot: true},
	"determinazione": {typ: audit.Determinazione},
	"determinazioni": {typ: audit.Determinazione, plural: true},
	"determina":      {typ: audit.Determinazione},
	"determine":      {typ: audit.Determinazione, plural: true},
	"det":            {typ: audit.Determinazione, dot: true},
	"determ":         {typ: audit.Determinazione, dot: true},
	"ordinanza":      {typ: audit.Ordinanza},
	"ordinanze":      {typ: audit.Ordinanza, plural: true},
	"ord":            {typ: audit.Ordinanza, dot: true},
	"decreto":        {typ: audit.Decreto},
	"decreti":        {typ: audit.Decreto, plural: true},
	"decr":           {typ: audit.Decreto, dot: true},
	"atto":           {typ: audit.Deliberazione, act: true},
	"atti":           {typ: audit.Deliberazione, act: true, plural: true},
	"provvedimento":  {typ: audit.Deliberazione, act: true},
	"provvedimenti":  {typ: audit.Deliberazione, act: true, plural: true},
}

// misspellable are the names that are recognised with a slip of the pen.
var misspellable = []string{
	"deliberazione", "deliberazioni", "delibera", "delibere", "determinazione", "determinazioni",
	"determina", "determine", "ordinanza", "ordinanze", "decreto",
}

// spelt are words that stand one letter from a name and are no slip.
var spelt = words("delibero deliberi deliberai determino determini determinai decreta decretai decretano deliberano determinano determinate")

type initials struct {
	typ    audit.ActType
	organ  audit.Organ
	marked bool // read only before «n.» or a number with its year: the letters mean other things too
	other  bool // an act of another body
}

// abbreviations are read with and without dots: «D.G.C.», «DGC».
var abbreviations = map[string]initials{
	"dgc":   {typ: audit.Deliberazione, organ: audit.Giunta},
	"dgm":   {typ: audit.Deliberazione, organ: audit.Giunta},
	"dcc":   {typ: audit.Deliberazione, organ: audit.Consiglio},
	"delgc": {typ: audit.Deliberazione, organ: audit.Giunta},
	"delcc": {typ: audit.Deliberazione, organ: audit.Consiglio},
	"dg":    {typ: audit.Deliberazione, organ: audit.Giunta, marked: true},
	"dt":    {typ: audit.Determinazione, marked: true},
	"gc":    {typ: audit.Deliberazione, organ: audit.Giunta, marked: true},
	"cc":    {typ: audit.Deliberazione, organ: audit.Consiglio, marked: true},
	"dc":    {typ: audit.Deliberazione, organ: audit.Consiglio, marked: true},
	"dd":    {typ: audit.Determinazione, organ: audit.Dirigente, marked: true},
	"ds":    {typ: audit.Decreto, organ: audit.Sindaco, marked: true},
	"os":    {typ: audit.Ordinanza, organ: audit.Sindaco, marked: true},
	"rg":    {typ: audit.Determinazione, organ: audit.Dirigente, marked: true},
	"od":    {typ: audit.Ordinanza, organ: audit.Dirigente, marked: true},
	"dgr":   {typ: audit.Deliberazione, other: true},
	"dcr":   {typ: audit.Deliberazione, other: true},
	"dgp":   {typ: audit.Deliberazione, other: true},
	"dpgr":  {typ: audit.Decreto, other: true},
	"opgr":  {typ: audit.Ordinanza, other: true},
}

// organs are the words that name who decides.
var organs = map[string]audit.Organ{
	"giunta": audit.Giunta, "giuntale": audit.Giunta, "giuntali": audit.Giunta, "gc": audit.Giunta, "gm": audit.Giunta,
	"consiglio": audit.Consiglio, "cons": audit.Consiglio, "consil": audit.Consiglio, "consiliare": audit.Consiglio, "consiliari": audit.Consiglio, "consigliare": audit.Consiglio, "cc": audit.Consiglio,
	"sindaco": audit.Sindaco, "sindaca": audit.Sindaco, "sindacale": audit.Sindaco, "sindacali": audit.Sindaco,
	"sind": audit.Sindaco, "dir": audit.Dirigente, "dirig": audit.Dirigente,
	"vicesindaco": audit.Sindaco, "vicesindaca": audit.Sindaco,
	"dirigente": audit.Dirigente, "dirigenti": audit.Dirigente, "dirigenziale": audit.Dirigente, "dirigenziali": audit.Dirigente,
	"responsabile": audit.Dirigente, "responsabili": audit.Dirigente, "funzionario": audit.Dirigente,
	"segretario": audit.Dirigente, "segretaria": audit.Dirigente, "comandante": audit.Dirigente,
	"direttore": audit.Dirigente, "direttrice": audit.Dirigente, "caposettore": audit.Dirigente,
}

// offices are the initials of those that sign, before a number: «ord. P.L. n. 137».
var offices = words("pl pm utc llpp vvuu suap suape sue aapp lp ll urp po eq")

// appointed and mayoral are words of the decrees that a mayor signs.
var (
	appointed = words("nomina nomine delega deleghe delegato delegata assessore assessora assessori coc messo messi vicesegretario incaricato incaricata incarico incarichi")
	mayoral   = words("firmat nominat conferit delegat assegnat incaricat revocat")
)

// registers are the initials of registers that stand before a number: «R.G. n. 571».
var registers = words("rg rgd reg rgen")

// organSpelt are words that stand one letter from the name of a body and are no slip.
var organSpelt = words("giusta giunto giunti giunte consigli consiglia consigliera comunali comunque sindacali")

var (
	prepositions = words("a di del dello della dell dei degli delle da dal dalla dall in nella nel la il lo l")

	adjectives = words("com comunale comunali municipale municipali contingibile contingibili urgente urgenti immediatamente " +
		"eseguibile eseguibili esecutiva esecutive temporanea temporanee permanente permanenti viabilistica viabilistiche viabilita " +
		"congiunta straordinaria ordinaria nuova nuove nuovo recente recenti citata predetta suddetta propria stessa odierna apposita " +
		"specifica seguente seguenti presente avente registro generale gen dirigenziale balneare capo anti smog antismog igienico sanitaria contrarre motivata")

	// units open a name that may be long: «del responsabile del settore Lavori pubblici».
	units = words("settore servizio servizi area ufficio uff direzione ripartizione dirigente responsabile resp comandante polizia comando corpo rup po eq direttore direttrice caposettore dipartimento unita")

	// unitStops are words whose number is not the act's.
	unitStops = words("via viale piazza piazzale corso largo strada vicolo contrada localita tel telefono cell prot protocollo " +
		"art articolo artt comma civico lotto allegato pag pagina legge punto fattura contratto repertorio rep lotti")

	// purposes are what an act does, told in one word before its number.
	purposes = words("impegno affidamento liquidazione spesa divieto chiusura nomina approvazione proroga incarico revoca aggiudicazione modifica " +
		"sospensione limitazione assunzione accertamento rettifica annullamento concessione assegnazione indirizzo sgombero demolizione sosta")

	// foreign are the bodies whose acts are not in the albo of the comune.
	foreign = words("regione regioni regionale regionali provincia provinciale provinciali unione ministro ministra ministero ministeriale ministeriali " +
		"interministeriale ministri governo governativo stato statale legge legislativo legislativi presidente presidenziale prefetto prefettizio " +
		"prefettizia prefettura questore questura tar corte tribunale capitaneria anas ats asl ausl asst arera anac civit avcp cipe cipess atersir ato " +
		"metropolitana metropolitano metropolitani dipartimento garante autorita cda agenzia presidenza coordinamento istituto assemblea consorzio camera senato parlamento " +
		"europea europeo montana commissione agcom agea inps inail enac consob consulta repubblica quartiere ragazzi ragazze bambini condominio condominiale protezione direttoriale interdirettoriale azienda parrocchiale giudice procuratore comitato collegio agid istat aifa mase mef mit mur")

	// bodies are those that act in a sentence: «la Regione ha emanato l'ordinanza n. 5».
	bodies = words("regione ministro ministra ministero governo prefetto prefettura questore arera anac civit avcp unione provincia capitaneria anas parlamento " +
		"senato camera tar inps cipe cipess ats asl ausl asst atersir stato cda assemblea ato consorzio metropolitana tribunale corte giudice azienda istituto comitato collegio garante autorita agcom agid consob enac istat aifa inail montana")

	months = map[string]int{
		"gennaio": 1, "gen": 1, "febbraio": 2, "feb": 2, "febb": 2, "marzo": 3, "mar": 3, "aprile": 4, "apr": 4, "maggio": 5, "mag": 5, "giugno": 6, "giu": 6,
		"luglio": 7, "lug": 7, "agosto": 8, "ago": 8, "settembre": 9, "set": 9, "sett": 9, "ottobre": 10, "ott": 10, "novembre": 11, "nov": 11, "dicembre": 12, "dic": 12,
	}

	ordinals = map[string]int{
		"primo": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
		"undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15, "sedici": 16, "diciassette": 17, "diciotto": 18,
		"diciannove": 19, "venti": 20, "ventuno": 21, "ventidue": 22, "ventitre": 23, "ventiquattro": 24, "venticinque": 25,
		"ventisei": 26, "ventisette": 27, "ventotto": 28, "ventinove": 29, "trenta": 30, "trentuno": 31,
	}

	weekdays = words("lunedi martedi mercoledi giovedi venerdi sabato domenica giorno")

	// afterBare are the words that may follow a number without «n.»: any other
	// word makes it a quantity («determina 3 giorni di stop»).
	afterBare = words("sugli sui sulle sullo dai dagli dalle nei negli nelle alle ai agli allo tra fra e ed con che del dello della dell dei di per all alla al sull sul sulla in ha hanno il la lo l si sono a da dal dalla " +
		"pubblicata pubblicate approvata approvate relativa relativo avente oggetto adottata firmata emessa dispone prevede abbiamo viene o ad c " +
		"qui scaricabile consultabile allegata integrale immediatamente esecutiva esecutivo online disponibile riguarda stanzia autorizza assegna affida aggiorna fissa concede stabiliamo " +
		"vi ci non nonche giunta consiglio sindaco dirigenziale sindacale gc cc anche gia entra come stabilisce ordina istituisce modifica revoca prorog")
)
