package fetchtest

import (
	"strconv"
	"time"
	"unicode/utf8"
)

// writer builds JSON by appending. It knows only what the answers need.
type writer struct{ b []byte }

func newWriter() *writer { return &writer{b: make([]byte, 0, 4096)} }

func (w *writer) raw(s string) { w.b = append(w.b, s...) }

// key begins a member, with a comma unless it is the first.
func (w *writer) key(k string) {
	w.comma()
	w.b = append(w.b, '"')
	w.b = append(w.b, k...)
	w.b = append(w.b, '"', ':')
}

// comma separates from what stands before, if anything does.
func (w *writer) comma() {
	if n := len(w.b); n > 0 && w.b[n-1] != '{' && w.b[n-1] != '[' && w.b[n-1] != ':' {
		w.b = append(w.b, ',')
	}
}

const hexDigits = "0123456789abcdef"

// str appends a string.
func (w *writer) str(s string) {
	b := append(w.b, '"')
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= 0x20 && c != '"' && c != '\\' {
				i++
				continue
			}
			b = append(b, s[start:i]...)
			if c == '"' || c == '\\' {
				b = append(b, '\\', c)
			} else {
				b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			}
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			b = append(b, s[start:i]...)
			b = append(b, "\ufffd"...)
			start = i + 1
		}
		i += size
	}
	b = append(b, s[start:]...)
	w.b = append(b, '"')
}

func (w *writer) text(k, v string) { w.key(k); w.str(v) }

func (w *writer) num(k string, n int) {
	w.key(k)
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

func (w *writer) flag(k string, v bool) {
	w.key(k)
	w.b = strconv.AppendBool(w.b, v)
}

// at appends an instant as the platform writes it: UTC, no colon in the offset.
func (w *writer) at(k string, t time.Time) {
	w.key(k)
	w.b = append(w.b, '"')
	w.b = t.UTC().AppendFormat(w.b, "2006-01-02T15:04:05-0700")
	w.b = append(w.b, '"')
}

func (w *writer) strings(k string, list []string) {
	w.key(k)
	w.raw("[")
	for _, s := range list {
		w.comma()
		w.str(s)
	}
	w.raw("]")
}

// apiError appends an error body; odd makes its fields null or of another type.
func (w *writer) apiError(e *APIError, odd bool) {
	w.raw(`{"error":{`)
	w.text("message", e.Message)
	switch {
	case odd:
		w.text("code", strconv.Itoa(e.Code))
		w.raw(`,"type":null,"error_data":[],"error_user_msg":null,"is_transient":`)
		w.str(strconv.FormatBool(e.Transient))
		w.key("error_subcode")
		if e.Subcode == 0 {
			w.raw("null")
		} else {
			w.raw(strconv.Itoa(e.Subcode) + ".0")
		}
	default:
		w.num("code", e.Code)
		if e.Type != "" {
			w.text("type", e.Type)
			w.text("fbtrace_id", "AinventatO")
		}
		if e.Subcode != 0 {
			w.num("error_subcode", e.Subcode)
		}
		if e.Transient {
			w.flag("is_transient", true)
		}
		if e.Title != "" {
			w.text("error_user_title", e.Title)
		}
	}
	w.raw("}}")
}
