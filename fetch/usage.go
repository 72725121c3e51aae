package fetch

import (
	"encoding/json"
	"net/http"
	"time"
)

// Usage thresholds in per cent of what the platform allows: the client slows
// down from the first and stops at the second. A page that reaches 100 is
// blocked, and every call made while blocked prolongs the block.
const (
	slowFrom = 75
	stopAt   = 95
)

// defaultPark is how long to stay away when the platform does not say: the
// app's window is a rolling hour.
const defaultPark = time.Hour

// usage is what the headers of an answer say of the budget that is used up.
type usage struct {
	app     float64 // per cent, the highest of the three counters
	page    float64
	minutes int // until access is regained; 0 while it is not blocked
}

// readUsage reads X-App-Usage and X-Business-Use-Case-Usage. What it cannot
// read counts as 0: a broken header neither hurries nor stops the client.
func readUsage(h http.Header) usage {
	var u usage
	if s := h.Get("X-App-Usage"); s != "" {
		u.app = appUsage([]byte(s))
	}
	if s := h.Get("X-Business-Use-Case-Usage"); s != "" {
		u.page, u.minutes = businessUsage([]byte(s))
	}
	return u
}

func appUsage(b []byte) float64 {
	var fields map[string]json.RawMessage
	if json.Unmarshal(b, &fields) != nil {
		return 0
	}
	return highest(fields)
}

// businessUsage takes the highest of all entries, whatever their key: it is
// documented as a business id, and is a page id in practice.
func businessUsage(b []byte) (percent float64, minutes int) {
	var owners map[string]json.RawMessage
	if json.Unmarshal(b, &owners) != nil {
		return 0, 0
	}
	for _, raw := range owners {
		var entries []map[string]json.RawMessage
		if json.Unmarshal(raw, &entries) != nil {
			continue
		}
		for _, e := range entries {
			percent = max(percent, highest(e))
			minutes = max(minutes, looseInt(e["estimated_time_to_regain_access"]))
		}
	}
	return percent, minutes
}

func highest(fields map[string]json.RawMessage) float64 {
	top := 0.0
	for _, name := range []string{"call_count", "total_time", "total_cputime"} {
		top = max(top, looseFloat(fields[name]))
	}
	return top
}

// pause is how long to wait before the next call at a given usage: nothing
// below slowFrom, then from five seconds up to fifteen.
func pause(percent float64) time.Duration {
	if percent < slowFrom {
		return 0
	}
	share := min(1, (percent-slowFrom)/(stopAt-slowFrom))
	return 5*time.Second + time.Duration(share*float64(10*time.Second))
}

// parkTime is how long to stay away after a throttle.
func parkTime(minutes int) time.Duration {
	if minutes <= 0 {
		return defaultPark
	}
	return time.Duration(minutes+1) * time.Minute
}
