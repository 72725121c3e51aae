package albo

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// Register is a register of acts still to be decided, as the configuration
// describes it: a folder in which the secretariat drops the agendas of the
// sittings and the lists of drafts, each a CSV with the headers of ProposalModel.
type Register struct {
	Name      string
	Folder    string
	Columns   map[string]string // replaces headers of ProposalModel
	Encoding  string            // as of a Feed
	Separator string            // as of a Feed
}

// ProposalModel returns the headers of a list of proposals, by field. Only the
// subject must be there, and the sitting unless the list is one of drafts.
func ProposalModel() map[string]string {
	return map[string]string{
		"subject": "Oggetto", "organ": "Organo", "sitting": "Seduta", "number": "Numero", "year": "Anno", "type": "Tipo atto", "outcome": "Esito",
	}
}

// feed returns the register as a source of tables.
func (r Register) feed() Feed {
	return Feed{Name: r.Name, Folder: r.Folder, Encoding: r.Encoding, Separator: r.Separator, Format: CSV}
}

// Check reports what is wrong with the description, in Italian.
func (r Register) Check() error {
	f := r.feed()
	bad := func(why string) error { return r.told(&Error{Feed: r.Name, Kind: Misconfigured, Detail: why}) }
	if r.Folder == "" {
		return bad("manca la cartella (folder)")
	}
	for field := range r.Columns {
		if ProposalModel()[field] == "" {
			return bad(fmt.Sprintf("campo «%s» sconosciuto nella tabella columns: uno fra subject, organ, sitting, number, year, type, outcome", field))
		}
	}
	if _, err := f.comma(); err != nil {
		return bad(err.Error())
	}
	if _, err := f.charset(); err != nil {
		return bad(err.Error())
	}
	return nil
}

// told makes an error of a source one of the register.
func (r Register) told(err error) error {
	if e, ok := err.(*Error); ok {
		e.register = true
	}
	return err
}

// ProposalReading is what one file of a register tells.
type ProposalReading struct {
	File
	Proposals []audit.Proposal
	Rejected  []Reject
	// Err is why the file could not be read; nil if it could.
	Err error
}

// fileDays is for how long a file of the register is read again each night.
const fileDays = 120

// ReadProposals reads every file of the folder that was changed in the last
// months, the one changed last at the end. A file that cannot be read does not
// stop the others. A folder without any file is an error: nobody can tell it
// from one in which nothing was dropped. The instant is that of the reading.
func ReadProposals(r Register, now time.Time) ([]ProposalReading, error) {
	if err := r.Check(); err != nil {
		return nil, err
	}
	f := r.feed()
	files, err := f.files()
	if err != nil {
		return nil, r.told(err)
	}
	var out []ProposalReading
	for i, file := range files {
		if file.changed.Before(now.AddDate(0, 0, -fileDays)) && i+1 < len(files) {
			continue
		}
		out = append(out, r.read(f, file, now))
	}
	return out, nil
}

func (r Register) read(f Feed, file folderFile, now time.Time) ProposalReading {
	doc, err := f.readFile(file.path)
	doc.read = now
	out := ProposalReading{File: doc.kept()}
	if err == nil {
		err = f.plausible(doc)
	}
	if err == nil && doc.markup() {
		err = f.fail(Broken, doc.name+" non è una tabella", nil)
	}
	if err == nil {
		err = r.parse(f, doc, &out)
	}
	out.Err = r.told(err)
	return out
}

// parse reads the rows of one file.
func (r Register) parse(f Feed, doc document, out *ProposalReading) error {
	text, err := f.decoded(doc)
	if err != nil {
		return err
	}
	records, err := f.records(text)
	if err != nil {
		return err
	}
	p, err := r.places(f, doc, records[0])
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, rec := range records[1:] {
		proposal, fault := p.proposal(rec)
		if fault != "" {
			out.Rejected = append(out.Rejected, Reject{Row: rec.line, Reason: fault})
			continue
		}
		if seen[proposal.Key] {
			out.Rejected = append(out.Rejected, Reject{Row: rec.line, Reason: "la proposta " + proposal.Key + " compare due volte: correggere il numero o togliere la riga"})
			continue
		}
		seen[proposal.Key] = true
		proposal.Source, proposal.FirstSeen = r.Name, doc.read
		out.Proposals = append(out.Proposals, proposal)
	}
	return nil
}

// places finds the columns in the header.
func (r Register) places(f Feed, doc document, header record) (places, error) {
	p := places{at: map[string]int{}}
	for field, name := range ProposalModel() {
		name = cmp.Or(r.Columns[field], name)
		i := slices.IndexFunc(header.fields, func(h string) bool { return squeeze(strings.TrimPrefix(h, "\ufeff")) == squeeze(name) })
		if i >= 0 {
			p.at[field] = i
		} else if field == "subject" || r.Columns[field] != "" {
			return p, f.fail(Misconfigured, fmt.Sprintf("nel file %s manca la colonna «%s»; il file ha: %s", doc.name, name, clipAll(header.fields)), nil)
		}
	}
	return p, nil
}

// proposal reads one row, or says in Italian why it cannot.
func (p places) proposal(rec record) (audit.Proposal, string) {
	get := func(field string) string { return p.value(rec, field) }
	out := audit.Proposal{Subject: get("subject")}
	if out.Subject == "" {
		return out, "manca l'oggetto della proposta"
	}
	out.Type, out.Organ = actref.Label(get("type"))
	if organ := get("organ"); organ != "" {
		_, out.Organ = actref.Label("delibera " + organ)
	}
	if out.Type == audit.OtherAct && (out.Organ == audit.Giunta || out.Organ == audit.Consiglio) {
		out.Type = audit.Deliberazione
	}
	if s := get("sitting"); s != "" {
		day, err := parseDay(s)
		if err != nil {
			return out, "seduta: " + err.Error()
		}
		out.Sitting = day
	}
	var fault string
	if out.Number, out.Year, fault = proposalNumber(get("number"), get("year")); fault != "" {
		return out, fault
	}
	out.Key = proposalKey(&out)
	return out, decide(&out, get("outcome"))
}

// proposalNumber reads «45», «45/2026» or «45» and «2026» in columns of their own.
func proposalNumber(number, year string) (n, y int, fault string) {
	if number == "" {
		return 0, 0, ""
	}
	if head, tail, ok := strings.Cut(number, "/"); ok {
		number, year = strings.TrimSpace(head), cmp.Or(year, strings.TrimSpace(tail))
	}
	n, err1 := strconv.Atoi(number)
	y, err2 := strconv.Atoi(cmp.Or(year, "0"))
	if err1 != nil || err2 != nil || n < 1 || y != 0 && (y < 1946 || y > 2100) {
		return 0, 0, "numero della proposta «" + clip(number) + "» o anno «" + clip(year) + "» non leggibile"
	}
	return n, y, ""
}

// proposalKey tells a proposal from the others of its register, through every
// sitting to which it is put off: by its number, else by body and subject.
func proposalKey(p *audit.Proposal) string {
	if p.Number != 0 {
		return strings.Trim(fmt.Sprintf("%d/%d %s", p.Number, cmp.Or(p.Year, p.Sitting.Year), p.Organ), " ")
	}
	sum := sha256.Sum256([]byte(string(p.Organ) + "\x00" + squeeze(p.Subject)))
	return hex.EncodeToString(sum[:4])
}

// decide reads what became of a proposal: «approvata», «approvata il
// 25/11/2026», «rinviata», «ritirata». It returns a fault, in Italian.
func decide(p *audit.Proposal, outcome string) string {
	words := strings.Fields(squeeze(outcome))
	if len(words) == 0 {
		return ""
	}
	switch stem := strings.TrimRight(words[0], "aeio"); stem {
	case "approvat", "adottat", "deliberat", "votat":
		p.Voted = p.Sitting
		if last := words[len(words)-1]; len(words) > 1 {
			day, err := parseDay(last)
			if err != nil {
				return "esito: " + err.Error()
			}
			p.Voted = day
		}
		if p.Voted.IsZero() {
			return "esito «" + clip(outcome) + "» senza il giorno del voto: indicarlo nella colonna della seduta"
		}
	case "ritirat", "respint", "bocciat", "decadut":
		p.Withdrawn = true
	case "rinviat", "sospes":
		p.Sitting = civil.Day{}
	case "iscritt", "previst", "bozz", "istruttori", "calendarizzat", "depositat":
	default:
		return "esito «" + clip(outcome) + "» sconosciuto: approvata, rinviata, ritirata, respinta o vuoto"
	}
	return ""
}
