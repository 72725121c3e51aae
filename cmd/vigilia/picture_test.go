package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
	"vigilia/picture"
	"vigilia/report"
)

// ofPictures stands for what is written in the pictures: no source of its own is
// accounted for it, each picture that was not read is a gap.
const ofPictures audit.Source = "pictures"

// ink is a picture whose words whoever reads by inkReader finds.
func ink(words string) []byte { return []byte("GIF89a" + words) }

type inked struct{}

func (inked) Read(_ context.Context, raw []byte) (string, error) {
	return strings.TrimPrefix(string(raw), "GIF89a"), nil
}

// inkReader reads the pictures that ink makes.
func inkReader(context.Context) (fetch.PictureReader, error) { return inked{}, nil }

// blind is a machine without the program.
func blind(ctx context.Context) (fetch.PictureReader, error) {
	_, err := picture.New(ctx, picture.Config{Program: "tesseract-che-non-esiste"})
	return nil, err
}

const beneficiaries = "BENEFICIARI DEL CONTRIBUTO AFFITTO\nRossi Anna 300,00\nVerdi Ugo 250,00\nNeri Sara 120,00"

// posterWorld is the town, whose post of the day shows a list of names.
func posterWorld(words []byte) *fetchtest.World {
	w := townWorld(theDay())
	post := w.Pages[0].Posts[1]
	post.Text, post.Photos = "Ecco l'esito del bando.", []fetchtest.Photo{{ID: "990881", Alt: "Tabella", Picture: words}}
	return w
}

// special returns the findings of own.special_data on a day.
func (p *play) special(day civil.Day) []audit.Case {
	return slices.DeleteFunc(p.material(day, day).Cases, func(c audit.Case) bool { return c.Finding.Rule != "own.special_data" })
}

func TestPhotographedListIsFound(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, posterWorld(ink(beneficiaries)), actsAround(day), "pero")
	p.whole(day)
	found := p.special(day)
	if len(found) != 1 || found[0].Finding.Severity != audit.Critical || !strings.Contains(fmt.Sprint(found[0].Finding.Evidence), "testo dell'immagine") {
		t.Fatalf("found %+v", found)
	}
	// The night after looks again at the words, not at the picture, and finds the same.
	before := p.asked("/pictures/")
	p.whole(day.Add(1))
	if again := p.special(day); len(again) != 1 || again[0].Finding.Fingerprint != found[0].Finding.Fingerprint || p.asked("/pictures/") != before {
		t.Errorf("again %+v, %d pictures asked for", again, p.asked("/pictures/")-before)
	}
	// Long after, the words are gone from the archive where nothing was found, and stay where something was.
	last := day.Add(p.night.config.Audit.ReauditDays + 1)
	p.whole(last)
	known, err := p.night.store.Pictures(t.Context(), townPage, p.night.digest())
	ok(t, err)
	if len(p.special(day)) != 1 || fmt.Sprint(known) == "map[]" {
		t.Errorf("the finding went with its words: %v", known)
	}
	for _, words := range []string{"Rossi", "Verdi"} {
		for _, c := range p.material(day, last).Cases {
			if strings.Contains(fmt.Sprint(c.Content.Attachments, c.Finding.Evidence), words) {
				t.Errorf("a listing or a report shows %q", words)
			}
		}
	}
}

// drawn is a photograph of the words, in black on white.
func drawn(t *testing.T, words string) []byte {
	t.Helper()
	raw, err := os.ReadFile("../../report/pdf/fonts/TitilliumWeb-Regular.ttf")
	ok(t, err)
	parsed, err := opentype.Parse(raw)
	ok(t, err)
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 30, DPI: 72, Hinting: font.HintingFull})
	ok(t, err)
	img := image.NewRGBA(image.Rect(0, 0, 900, 320))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	pen := font.Drawer{Dst: img, Src: image.Black, Face: face}
	for i, line := range strings.Split(words, "\n") {
		pen.Dot = fixed.P(40, 60*(i+1))
		pen.DrawString(line)
	}
	var out bytes.Buffer
	ok(t, jpeg.Encode(&out, img, nil))
	return out.Bytes()
}

// The whole way with the program itself: from the platform to the finding.
func TestTesseractReadsInTheNight(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, posterWorld(drawn(t, beneficiaries)), actsAround(day), "pero")
	p.night.eyes = p.night.config.pictureReader
	if _, err := p.night.eyes(t.Context()); err != nil {
		t.Skipf("needs tesseract with Italian, which .ci/run installs: %v", err)
	}
	p.dawn(day)
	if found := p.special(day); len(found) != 1 || found[0].Finding.Severity != audit.Critical {
		t.Errorf("found %+v, gaps %+v", found, p.material(day, day).Gaps)
	}
}

// asked counts the requests for a path.
func (p *play) asked(path string) int {
	n := 0
	for _, r := range p.graph.Requests() {
		if strings.HasPrefix(r.Path, path) {
			n++
		}
	}
	return n
}

func TestPictureNotReadIsNeverClean(t *testing.T) {
	t.Parallel()
	torn := func(context.Context) (fetch.PictureReader, error) { return failing{}, nil }
	for name, tt := range map[string]struct {
		words []byte
		eyes  func(context.Context) (fetch.PictureReader, error)
		read  string // of the configuration
		want  string
		state audit.RunState
	}{
		"read":          {ink(""), inkReader, "auto", "", audit.Complete},
		"no program":    {ink(beneficiaries), blind, "auto", "testo delle immagini non letto: il programma Tesseract non è installato: installare i pacchetti tesseract-ocr e tesseract-ocr-ita", audit.Complete},
		"asked for":     {ink(beneficiaries), blind, "on", "testo delle immagini non letto: il programma Tesseract non è installato: installare i pacchetti tesseract-ocr e tesseract-ocr-ita", audit.Partial},
		"switched off":  {ink(beneficiaries), inkReader, "off", "testo delle immagini non letto: la lettura è esclusa nella configurazione", audit.Complete},
		"gone":          {nil, inkReader, "auto", "testo di un'immagine non letto: l'immagine non si trova più all'indirizzo indicato dalla piattaforma", audit.Complete},
		"not a picture": {[]byte("%PDF"), inkReader, "auto", "testo di un'immagine non letto: il file non è un'immagine", audit.Complete},
		"torn":          {ink("x"), torn, "auto", "testo di un'immagine non letto: l'immagine è incompleta o danneggiata", audit.Complete},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			day := theDay()
			p := newPlay(t, posterWorld(tt.words), actsAround(day), "pero")
			p.night.eyes, p.night.config.Pictures.Read = tt.eyes, tt.read
			if run := p.dawn(day); run.State != tt.state {
				t.Errorf("the night is %s: %v", run.State, run.Notices)
			}
			m := p.material(day, day)
			var causes []string
			for _, g := range m.Gaps {
				if g.Rule == "own.special_data" && !slices.Contains(causes, g.Cause) {
					causes = append(causes, g.Cause)
				}
			}
			if tt.want == "" && len(causes) > 0 || tt.want != "" && !slices.Contains(causes, tt.want) {
				t.Errorf("causes %q, want %q", causes, tt.want)
			}
			for _, row := range report.Internal(m).Clauses {
				if slices.Contains(row.Rules, "own.special_data") && (row.Verdict == audit.Conforming) != (tt.want == "") {
					t.Errorf("%s is %s", row.Clause, row.Verdict)
				}
			}
		})
	}
}

type failing struct{}

func (failing) Read(context.Context, []byte) (string, error) {
	return "", &picture.Fault{Cause: "l'immagine è incompleta o danneggiata"}
}

func TestPictureIsTriedAgain(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, posterWorld(ink(beneficiaries)), actsAround(day), "pero")
	p.night.eyes = func(context.Context) (fetch.PictureReader, error) { return failing{}, nil }
	p.whole(day)
	if found := p.special(day); len(found) > 0 {
		t.Fatalf("found %+v", found)
	}
	p.night.eyes = inkReader
	p.whole(day.Add(1))
	if found := p.special(day); len(found) != 1 {
		t.Errorf("found %+v", found)
	}
}

// TestForgottenPictureAndOtherRules: once its words are blanked, a picture stays clean
// for the rules that read them, and is not to be verified for others.
func TestForgottenPictureAndOtherRules(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, posterWorld(ink("Orari della biblioteca")), actsAround(day), "pero")
	p.whole(day)
	p.whole(day.Add(p.night.config.Audit.ReauditDays + 1))
	gaps := func() int {
		p.again(civil.Single(day), false)
		return len(slices.DeleteFunc(p.material(day, day).Gaps, func(g audit.Gap) bool { return !strings.Contains(g.Cause, "non riesaminabile") }))
	}
	if n := gaps(); n != 0 {
		t.Errorf("under the same rules: %d gaps", n)
	}
	for i := range p.night.rules {
		if r := &p.night.rules[i]; r.ID == "own.special_data" {
			r.Version++
		}
	}
	p.night.digest = func() string { return audit.RulesDigest(p.night.rules) }
	if gaps() == 0 {
		t.Error("other rules call clean what they have not seen")
	}
}
