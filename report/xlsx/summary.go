package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"vigilia/report"
)

const (
	summarySheet = "Sintesi"
	rulesSheet   = "Rilievi per regola"
	dutySheet    = "Presidio"
)

// charts is what the charts of the summary draw: cells of other sheets, that
// anybody can see and check.
type charts struct {
	figures []report.FigureRow
	rules   []report.RuleCount
	duty    []report.DutyRow
	// public has the clauses by outcome in the place of the findings by rule: most of
	// these are withheld, and a chart of the rest would mislead.
	public bool
}

func summary(rows []report.FigureRow, c charts) sheet {
	s := sheet{
		name: summarySheet, table: "TabSintesi", about: "I numeri del periodo a confronto con quelli del periodo precedente, e due grafici.",
		columns: []column{
			{"Indicatore", 52, wrapped}, {"Valore", 13, decimal}, {"Periodo precedente", 13, decimal}, {"Variazione", 12, decimal}, {"Nota", 36, wrapped},
		},
		charts: c.place,
	}
	for _, r := range rows {
		s.rows = append(s.rows, []any{r.Label, r.Value, r.Previous, r.Change, r.Note})
	}
	return s
}

// place puts the charts below the table, in rows that are at least 16 pixels high.
func (c charts) place(rows int) []placed {
	var out []placed
	at := rows + 4
	if n := c.found(); c.public {
		out = append(out, placed{fmt.Sprintf("A%d", at), c.verdicts()})
		at += 320/16 + 3
	} else if n > 0 {
		out = append(out, placed{fmt.Sprintf("A%d", at), c.statuses(n)})
		at += int(height(n))/16 + 3
	}
	if len(c.duty) > 1 {
		out = append(out, placed{fmt.Sprintf("A%d", at), c.daily()})
	}
	return out
}

// height is how many pixels n bars need.
func height(n int) uint { return uint(130 + 20*n) }

// found is how many rules found something; byFindings put them first.
func (c charts) found() int {
	n := 0
	for _, r := range c.rules {
		if r.Detected.Low() > 0 || r.Detected != report.Exact(0) {
			n++
		}
	}
	return min(n, 20)
}

func font(size float64, bold bool) excelize.Font {
	return excelize.Font{Family: "Calibri", Size: size, Bold: bold, Color: "1A1A1A"}
}

func title(s string) excelize.ChartTitle {
	f := font(12, true)
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: s, Font: &f}}}
}

// statuses draws the findings by rule and status. Each status has a pattern of
// its own name in the legend; the numbers are in the sheet beside.
func (c charts) statuses(n int) *excelize.Chart {
	at := func(col string) string { return fmt.Sprintf("%s!$%s$2:$%s$%d", quoted(rulesSheet), col, col, n+1) }
	small := font(9, false)
	chart := &excelize.Chart{
		Type: excelize.BarStacked, Dimension: excelize.ChartDimension{Width: 860, Height: height(n)},
		Title:  title("Rilievi per regola e stato"),
		Legend: excelize.ChartLegend{Position: "bottom", Font: &small},
		XAxis:  excelize.ChartAxis{Font: small, ReverseOrder: true}, YAxis: excelize.ChartAxis{Font: small, MajorGridLines: true},
		Format: excelize.GraphicOptions{Name: "Rilievi per regola e stato", OffsetY: 6, AltText: c.altRules(n)},
	}
	for _, s := range []struct{ col, colour string }{{"H", "7A1212"}, {"I", "9AA3B2"}, {"J", "D98E04"}, {"K", "3B7DBF"}, {"L", "4A4A4A"}} {
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name: quoted(rulesSheet) + "!$" + s.col + "$1", Categories: at("B"), Values: at(s.col),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.colour}},
		})
	}
	return chart
}

func (c charts) altRules(n int) string {
	text := "Grafico a barre dei rilievi per regola e stato. "
	for _, r := range c.rules[:min(n, 5)] {
		text += fmt.Sprintf("%s: rilevati %s, confermati %s. ", r.Title, r.Detected, r.Confirmed)
	}
	return text + "I valori completi sono nel foglio «" + rulesSheet + "»."
}

// verdicts draws the clauses by outcome, from the rows of the table above.
func (c charts) verdicts() *excelize.Chart {
	small := font(9, false)
	first, last, told := 0, 0, ""
	for i, f := range c.figures {
		if strings.HasPrefix(f.Key, "clauses.") {
			if first == 0 {
				first = i + 2
			}
			last = i + 2
			told += fmt.Sprintf("%s: %s. ", f.Label, f.Value.Shown)
		}
	}
	at := func(col string) string {
		return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(summarySheet), col, first, col, last)
	}
	one := false
	return &excelize.Chart{
		Type: excelize.Bar, Dimension: excelize.ChartDimension{Width: 860, Height: 300}, Title: title("Clausole per esito"),
		Legend: excelize.ChartLegend{Position: "none"}, VaryColors: &one,
		XAxis: excelize.ChartAxis{Font: small, ReverseOrder: true}, YAxis: excelize.ChartAxis{Font: small, MajorGridLines: true, MajorUnit: 2},
		PlotArea: excelize.ChartPlotArea{ShowVal: true},
		Format: excelize.GraphicOptions{
			Name: "Clausole per esito", OffsetY: 6, AltText: "Grafico a barre delle clausole per esito. " + told + "Le altre sono nel foglio «Clausole».",
		},
		Series: []excelize.ChartSeries{{
			Name: quoted(summarySheet) + "!$B$1", Categories: at("A"), Values: at("B"),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F3A5F"}},
		}},
	}
}

// daily draws the contributions and the actions of the page by day.
func (c charts) daily() *excelize.Chart {
	at := func(col string) string {
		return fmt.Sprintf("%s!$%s$2:$%s$%d", quoted(dutySheet), col, col, len(c.duty)+1)
	}
	small, days := font(9, false), "dd/mm"
	if len(c.duty) <= 31 {
		days = "d" // the day of the month is enough, and fits
	}
	in, out := 0.0, 0.0
	for _, d := range c.duty {
		in, out = in+d.Comments.Number, out+d.Actions.Number
	}
	chart := &excelize.Chart{
		Type: excelize.Col, Dimension: excelize.ChartDimension{Width: 860, Height: 320}, Title: title("Contenuti per giorno"),
		Legend: excelize.ChartLegend{Position: "bottom", Font: &small},
		XAxis:  excelize.ChartAxis{Font: small, TickLabelSkip: len(c.duty)/16 + 1, NumFmt: excelize.ChartNumFmt{CustomNumFmt: days}}, YAxis: excelize.ChartAxis{Font: small, MajorGridLines: true},
		Format: excelize.GraphicOptions{
			Name: "Contenuti per giorno", OffsetY: 6,
			AltText: fmt.Sprintf("Grafico a colonne per giorno: nel periodo sono arrivati %s commenti e contributi e risultano %s azioni della pagina. I valori sono nel foglio «%s».",
				report.Exact(int(in)), report.Exact(int(out)), dutySheet),
		},
	}
	for _, s := range []struct{ col, colour string }{{"E", "1F3A5F"}, {"G", "D98E04"}} {
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name: quoted(dutySheet) + "!$" + s.col + "$1", Categories: at("A"), Values: at(s.col),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.colour}},
		})
	}
	return chart
}
