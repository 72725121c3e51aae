package signals

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Metric is one figure for Prometheus, with its samples. Every figure is a gauge: the
// file is written anew each time and tells how things stand.
type Metric struct {
	Name    string // begins with "vigilia_"
	Help    string
	Samples []Sample
}

// Sample is one value, apart from others by its labels: name, value, name, value…
type Sample struct {
	Labels []string
	Value  float64
}

// Gauge is a metric of one sample without labels.
func Gauge(name, help string, value float64) Metric {
	return Metric{name, help, []Sample{{Value: value}}}
}

// Seconds is an instant as Prometheus wants it: seconds since 1970.
func Seconds(t time.Time) float64 { return float64(t.UnixMilli()) / 1000 }

// Text writes metrics in the format of the textfile collector. A metric without
// samples is left out: what is not known is not zero.
func Text(metrics []Metric) []byte {
	var b bytes.Buffer
	for _, m := range metrics {
		if len(m.Samples) == 0 {
			continue
		}
		fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %s gauge\n", m.Name, strings.NewReplacer(`\`, `\\`, "\n", `\n`).Replace(m.Help), m.Name)
		for _, s := range m.Samples {
			fmt.Fprintf(&b, "%s%s %s\n", m.Name, labels(s.Labels), strconv.FormatFloat(s.Value, 'f', -1, 64))
		}
	}
	return b.Bytes()
}

func labels(pairs []string) string {
	if len(pairs) == 0 {
		return ""
	}
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)
	var parts []string
	for i := 0; i+1 < len(pairs); i += 2 {
		parts = append(parts, fmt.Sprintf(`%s="%s"`, pairs[i], escape.Replace(pairs[i+1])))
	}
	return "{" + strings.Join(parts, ",") + "}"
}
