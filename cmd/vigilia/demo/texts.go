package demo

import (
	"bufio"
	"embed"
	"fmt"
	"path"
	"strings"
)

//go:embed testi/*.txt
var files embed.FS

// texts holds the sentences of a theme by role: post, domanda, segnalazione,
// reazione, risposta; those of the theme "comune" serve every post.
type texts map[string]map[string][]string

func readTexts() (texts, error) {
	entries, err := files.ReadDir("testi")
	if err != nil {
		return nil, fmt.Errorf("demo texts: %w", err)
	}
	out := texts{}
	for _, e := range entries {
		data, err := files.ReadFile(path.Join("testi", e.Name()))
		if err != nil {
			return nil, fmt.Errorf("demo texts: %w", err)
		}
		out[strings.TrimSuffix(e.Name(), ".txt")] = byRole(string(data))
	}
	return out, nil
}

// byRole reads lines under headings of the form "# role".
func byRole(data string) map[string][]string {
	out := map[string][]string{}
	role := ""
	for s := bufio.NewScanner(strings.NewReader(data)); s.Scan(); {
		line := strings.TrimSpace(s.Text())
		if name, ok := strings.CutPrefix(line, "# "); ok {
			role = name
		} else if line != "" {
			out[role] = append(out[role], line)
		}
	}
	return out
}
