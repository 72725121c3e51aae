package corpus

import (
	"strings"
	"testing"
	"testing/fstest"

	"vigilia/audit/rules"
)

const ownAlbo = `{"register":"2026/1","type":"deliberazione","organ":"giunta","number":12,"year":2026,"date":"2026-11-02","subject":"Piano neve","from":"2026-11-04","to":"2026-11-19"}
`

func ownFiles(items string) fstest.MapFS {
	return fstest.MapFS{"own-prova.jsonl": {Data: []byte(items)}, "albo-prova.jsonl": {Data: []byte(ownAlbo)}}
}

// TestMeasureOwn counts references found, missed and invented, and classes.
func TestMeasureOwn(t *testing.T) {
	all := rules.All()
	halves, err := ReadOwn(ownFiles(`{"id":"1","kind":"own_post","day":"2026-11-10","text":"Con delibera di Giunta n. 12/2026 è approvato il piano neve.","labels":[],"acts":[{"quote":"delibera di Giunta n. 12/2026","type":"deliberazione","organ":"giunta","number":12,"year":2026,"class":"A"}]}
{"id":"2","kind":"own_post","day":"2026-11-10","text":"La determina n. 99 è da leggere.","labels":[],"acts":[{"quote":"determina","type":"determinazione","number":98,"class":"A"}]}
{"id":"3","kind":"own_post","day":"2026-11-10","text":"La presente vale come notifica agli interessati","labels":["own.legal_effect"]}
{"id":"4","kind":"own_post","day":"2026-11-10","text":"Buona domenica a tutti","labels":["own.legal_effect"]}
{"id":"5","kind":"own_reply","day":"2026-11-10","text":"Grazie per l'osservazione!","parent_text":"Sei un cretino e non capisci nulla.","labels":["staff.reply_to_offence"]}
{"id":"7","kind":"own_post","day":"2026-11-10","text":"Che bel tramonto!","shared_from":"Milly Zanelli","labels":["own.share_personal_account"]}
{"id":"8","kind":"own_post","day":"2026-11-10","text":"Che bel tramonto!","shared_from":"Gazzetta della Valle","labels":[]}
{"id":"6","kind":"own_reply","day":"2026-11-10","text":"Grazie per l'osservazione!","parent_text":"Bella iniziativa.","labels":[]}
`), rules.IDs(all))
	if err != nil {
		t.Fatal(err)
	}
	scores, acts := MeasureOwn(&halves[0], all)
	if acts.Found != 1 || acts.False != 1 || acts.Missed != 1 || acts.Right != 1 || acts.Wrong != 0 || len(acts.Faults) != 2 {
		t.Errorf("acts: %+v", acts)
	}
	if f := acts.F1(); f != 0.5 {
		t.Errorf("F1 %v", f)
	}
	if s := scores["staff.reply_to_offence"]; s.Hit != 1 || s.Missed != 0 || s.False != 0 {
		t.Errorf("staff.reply_to_offence: %+v", s)
	}
	if s := scores["own.share_personal_account"]; s.Hit != 1 || s.Missed != 0 || s.False != 0 {
		t.Errorf("own.share_personal_account: %+v", s)
	}
	if s := scores["own.legal_effect"]; s.Hit != 1 || s.Missed != 1 || s.False != 0 {
		t.Errorf("own.legal_effect: %+v", s)
	}
}

// TestReadOwnFaults names file, line and fault of what cannot be read.
func TestReadOwnFaults(t *testing.T) {
	const good = `{"id":"1","kind":"own_post","day":"2026-11-10","text":"Prova","labels":[]}`
	for _, c := range []struct{ items, want string }{
		{"{", "own-prova.jsonl: riga 1: oggetto JSON non valido"},
		{good + "\n" + good, `riga 2: id "1" ripetuto`},
		{strings.Replace(good, "own_post", "comment", 1), "uno fra own_post e own_reply"},
		{strings.Replace(good, `"day":"2026-11-10",`, "", 1), "mancano id, text o day"},
		{strings.Replace(good, `"labels":[]`, `"labels":["own.nope"]`, 1), "nessuna regola si chiama così"},
		{strings.Replace(good, `"labels":[]`, `"acts":[{"quote":"delibera"}]`, 1), "non è nel testo"},
		{strings.Replace(good, `"labels":[]`, `"surplus":1`, 1), "oggetto JSON non valido"},
	} {
		if _, err := ReadOwn(ownFiles(c.items), []string{"own.tone"}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.items, err, c.want)
		}
	}
	if _, err := ReadOwn(fstest.MapFS{"own-prova.jsonl": {Data: []byte(good)}}, nil); err == nil {
		t.Error("a set without its albo was read")
	}
}
