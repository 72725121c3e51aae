package fetch

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// graphError is the platform's error body. Any field but the message can be
// missing, null, or of a type that no document shows.
type graphError struct {
	Message   string
	Type      string
	Code      int
	Subcode   int
	Transient bool
	Title     string
	Trace     string
	Minutes   int // until access is regained, where the error tells
}

// parseGraphError reads the value of a body's "error" field, whatever it is.
// It reports false only if there is no error: the field is absent or null.
func parseGraphError(raw json.RawMessage) (graphError, bool) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || string(raw) == "null" {
		return graphError{}, false
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return graphError{Message: looseString(raw)}, true
	}
	e := graphError{
		Message:   looseString(fields["message"]),
		Type:      looseString(fields["type"]),
		Code:      looseInt(fields["code"]),
		Subcode:   looseInt(fields["error_subcode"]),
		Transient: looseBool(fields["is_transient"]),
		Title:     looseString(fields["error_user_title"]),
		Trace:     looseString(fields["fbtrace_id"]),
		Minutes:   looseInt(fields["estimated_time_to_regain_access"]),
	}
	if e.Subcode == 0 { // as debug_token spells it
		e.Subcode = looseInt(fields["subcode"])
	}
	if e.Code == 0 {
		e.Code = codeInMessage(e.Message)
	}
	return e, true
}

// codeInMessage reads the code that most messages begin with: "(#80001) There have…".
func codeInMessage(m string) int {
	rest, ok := strings.CutPrefix(m, "(#")
	if !ok {
		return 0
	}
	digits, _, ok := strings.Cut(rest, ")")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// looseInt reads a number however it is written: 4, 4.0, "4"; anything else is 0.
func looseInt(raw json.RawMessage) int {
	return int(looseFloat(raw))
}

// looseFloat reads a finite number however it is written; anything else is 0.
func looseFloat(raw json.RawMessage) float64 {
	s := strings.TrimSpace(looseString(raw))
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) > math.MaxInt32 {
		return 0
	}
	return f
}

// looseBool reads true however it is written: true, "true", 1, "1".
func looseBool(raw json.RawMessage) bool {
	s := looseString(raw)
	return s == "true" || s == "1"
}

// looseString reads a string, or the text of any other value but null.
func looseString(raw json.RawMessage) string {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}
