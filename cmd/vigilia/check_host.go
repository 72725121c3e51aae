package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/fetch"
	"vigilia/fetch/albo"
	"vigilia/opinion"
)

func checkRules() checked {
	if err := checkProofs(io.Discard, rules.All()); err != nil {
		return failure("regole", err, "il programma installato non è integro: reinstallare il pacchetto")
	}
	return fine("regole", "prove superate, %d regole", len(rules.All()))
}

// How far the clock may be from the platform's. A night is told by the civil day:
// an hour makes another day of it.
const (
	clockDrift = 2 * time.Minute
	clockLimit = time.Hour
)

// syncClock is how a clock is set right.
const syncClock = "sincronizzare l'orologio del server, per esempio con «timedatectl set-ntp true»"

// checkClock holds the clock against the one that the platform answers with.
func checkClock(ctx context.Context, c *Config, now func() time.Time) checked {
	const name = "orologio"
	k := fine(name, "%s", now().In(civil.Rome()).Format("02/01/2006 15:04:05"))
	theirs, err := platformTime(ctx, c)
	if err != nil {
		return fine(name, "%s; non confrontato, perché la piattaforma non risponde", k.Text).but(noted, "verificare il collegamento a Internet del server")
	}
	off := now().Sub(theirs).Abs()
	switch {
	case off > clockLimit:
		return fine(name, "%s, a più di un'ora da quello della piattaforma: la notte verificherebbe un altro giorno", k.Text).but(broken, syncClock)
	case off > clockDrift:
		return fine(name, "%s, a %s da quello della piattaforma", k.Text, off.Round(time.Second)).but(ailing, syncClock)
	}
	return k
}

// platformTime asks the platform for nothing but its time: no token goes with it.
func platformTime(ctx context.Context, c *Config) (time.Time, error) {
	ctx, cancel := context.WithTimeout(ctx, min(c.timeout(), 10*time.Second))
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodHead, c.Graph.BaseURL, nil)
	if err != nil {
		return time.Time{}, err
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(req)
	if err != nil {
		return time.Time{}, err
	}
	defer resp.Body.Close()
	return http.ParseTime(resp.Header.Get("Date"))
}

// checkZone tells by whose clock the machine lives. The nights follow the Italian one in any case.
func checkZone(local *time.Location) checked {
	winter, summer := time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC), time.Date(2026, 7, 15, 12, 0, 0, 0, time.UTC)
	same := func(t time.Time) bool {
		_, here := t.In(local).Zone()
		_, rome := t.In(civil.Rome()).Zone()
		return here == rome
	}
	if same(winter) && same(summer) {
		return fine("fuso orario", "ora italiana")
	}
	zone, _ := winter.In(local).Zone()
	return fine("fuso orario", "il server segue l'ora %s: le notti seguono comunque quella italiana, ma cron di sistema no", zone).
		but(noted, "per averle uguali: «timedatectl set-timezone Europe/Rome»")
}

// checkStore opens the archive, making it at the first time, and tells its last night.
func checkStore(ctx context.Context, c *Config) checked {
	const name, remedy = "archivio", "verificare percorso e permessi di data.database e data.key_file"
	st, err := openStore(ctx, c)
	if err != nil {
		return failure(name, err, remedy)
	}
	defer st.Close()
	path := c.path(c.Data.Database)
	size := int64(0)
	if info, err := os.Stat(path); err == nil {
		size = info.Size()
	}
	today := civil.Of(time.Now())
	runs, err := st.Runs(ctx, civil.Period{From: today.Add(-c.Graph.WatchDays), To: today})
	if err != nil {
		return failure(name, err, remedy)
	}
	if len(runs) == 0 {
		return fine(name, "%s, %d MB, nessuna notte registrata", path, size>>20)
	}
	last := runs[len(runs)-1]
	return fine(name, "%s, %d MB, ultima notte del %s: elaborazione %s", path, size>>20, last.Day.Italian(), last.State)
}

func checkRanking(c *Config) checked {
	const name = "ordinamento"
	m, err := loadRanking(c)
	switch {
	case err != nil:
		return failure(name, err, "ripetere «vigilia train», oppure togliere il file")
	case m == nil:
		return fine(name, "per data: nessun ordinamento appreso")
	}
	return fine(name, "appreso da %d decisioni, fino al %s", m.Card.Decisions(), civil.Of(m.Card.Date).Italian())
}

// checkOpinion asks the second reader a question whose answer is plain.
func checkOpinion(ctx context.Context, c *Config, now func() time.Time) checked {
	const name, remedy = "seconda lettura", "verificare che il modello sia avviato e la sezione [opinion]"
	reader, err := c.secondReader(now)
	if err != nil {
		return failure(name, err, remedy)
	}
	if reader == nil {
		return fine(name, "non attiva")
	}
	rule := rules.ByID(rules.All())["tone.insult"]
	if _, err := reader.Ask(ctx, opinion.Question{Rule: rule, Text: "Buongiorno, quando riapre la biblioteca?"}); err != nil {
		return failure(name, err, remedy)
	}
	return fine(name, "il modello «%s» risponde", c.Opinion.Model)
}

// checkPictures tells whether pictures can be read.
func checkPictures(ctx context.Context, c *Config) checked {
	const name, cost = "immagini", "le clausole sui dati personali resteranno «non verificabili» per i post con immagini"
	const remedy = "installare i pacchetti tesseract-ocr e tesseract-ocr-ita"
	if c.Pictures.Read == "off" {
		return fine(name, "non lette, per scelta di configurazione: %s", cost).but(noted, "")
	}
	_, err := c.pictureReader(ctx)
	switch {
	case err == nil:
		return fine(name, "Tesseract legge i testi in italiano")
	case c.Pictures.Read == "on":
		return failure(name, err, remedy)
	}
	return fine(name, "%s; %s", sentence(err), cost).but(noted, remedy)
}

// minFree is the free space, in bytes, below which a person is warned, and noFree that
// below which a night may not come to its end.
const (
	minFree = 500 << 20
	noFree  = 50 << 20
)

func checkDisk(c *Config) checked {
	const name, room = "disco", "liberare spazio, o spostare archivio e documenti (sezione [data])"
	for _, dir := range []string{filepath.Dir(c.path(c.Data.Database)), c.path(c.Data.Reports)} {
		if err := writable(dir); err != nil {
			return failure(name, err, "verificare i permessi della cartella e di chi esegue il programma")
		}
	}
	free, err := freeSpace(filepath.Dir(c.path(c.Data.Database)))
	if err != nil {
		return failure(name, fmt.Errorf("lo spazio libero non si può leggere: %w", err), "verificare il disco")
	}
	k := fine(name, "%d MB liberi", free>>20)
	switch {
	case free < noFree:
		return k.but(broken, room)
	case free < minFree:
		return k.but(ailing, room)
	}
	return k
}

// writable reports whether a file can be made in a folder, by making one.
func writable(dir string) error {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return fmt.Errorf("la cartella %s non si può creare: %w", dir, err)
	}
	f, err := os.CreateTemp(dir, ".prova-*")
	if err != nil {
		return fmt.Errorf("nella cartella %s non si può scrivere: %w", dir, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// staleAlbo is the number of days without a new act after which a feed is doubted.
const staleAlbo = 7

// checkFeed reads a feed of the albo and tells how fresh it is.
func checkFeed(ctx context.Context, c *Config, a AlboConfig, now time.Time) checked {
	name := "albo «" + a.Name + "»"
	r, err := albo.Read(ctx, &http.Client{Timeout: c.timeout()}, c.feed(a), now)
	if err != nil {
		return failure(name, err, "verificare indirizzo e formato della fonte, e che il fornitore la pubblichi")
	}
	if len(r.Acts) == 0 {
		return fine(name, "la fonte non contiene alcun atto").but(ailing, "verificarla con il fornitore dell'albo")
	}
	k := fine(name, "%s, pubblicati dal %s al %s", counted(len(r.Acts), "atto", "atti"), r.From.Italian(), r.To.Italian())
	switch {
	case len(r.Rejected) > 0:
		k.Text += fmt.Sprintf("; %d righe non interpretabili, la prima: %s", len(r.Rejected), r.Rejected[0].Reason)
		return k.but(ailing, "correggere quelle righe, o le colonne nella configurazione")
	case len(r.Clashes) > 0:
		k.Text += "; " + r.Clashes[0].Sentence()
		return k.but(ailing, "chiedere alla segreteria quale dei due atti è quello giusto")
	}
	if last := newest(r.Acts); last.Before(civil.Of(now).Add(-1 - staleAlbo)) {
		k.Text += "; la fonte non si aggiorna da più di una settimana: l'ultimo atto è del " + last.Italian()
		return k.but(ailing, "verificarla con il fornitore dell'albo")
	}
	return k
}

// newest is the last day on which an act was published.
func newest(acts []audit.Act) civil.Day {
	var last civil.Day
	for i := range acts {
		if d := acts[i].PublishedFrom; d.After(last) {
			last = d
		}
	}
	return last
}

// checkClient returns the client with which pages are proven.
func checkClient(c *Config, now func() time.Time) (*fetch.Client, error) {
	secret, err := c.appSecret()
	if err != nil {
		return nil, err
	}
	return fetch.New(fetch.Config{
		BaseURL: c.Graph.BaseURL, Version: c.Graph.Version, AppID: c.Graph.AppID, AppSecret: secret,
		Now: now, Timeout: c.timeout(), UserAgent: "vigilia/" + version(),
	})
}
