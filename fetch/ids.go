package fetch

import (
	"net/url"
	"strings"
)

// CanonicalID returns the last two segments of an object id, the form in which
// contents are stored: a comment is met as "post_comment" and as the
// deprecated "page_post_comment". An id of one segment stays as it is.
func CanonicalID(id string) string {
	last := strings.LastIndexByte(id, '_')
	if last < 0 {
		return id
	}
	if prev := strings.LastIndexByte(id[:last], '_'); prev >= 0 {
		return id[prev+1:]
	}
	return id
}

// lastSegment returns what follows the last underscore.
func lastSegment(id string) string { return id[strings.LastIndexByte(id, '_')+1:] }

// commentID returns the canonical id of a comment below a post, which the
// platform may also give bare.
func commentID(id, post string) string {
	if id == "" || strings.IndexByte(id, '_') >= 0 {
		return CanonicalID(id)
	}
	return lastSegment(post) + "_" + id
}

// postID returns the canonical id of a post on a page's edge.
func postID(id, page string) string {
	if id == "" || strings.IndexByte(id, '_') >= 0 {
		return CanonicalID(id)
	}
	return page + "_" + id
}

// Unshim undoes the platform's redirection of outside links,
// https://l.facebook.com/l.php?u=…; any other address is returned as it is.
func Unshim(address string) string {
	if !strings.Contains(address, "/l.php?") {
		return address
	}
	u, err := url.Parse(address)
	if err != nil || u.Path != "/l.php" || !shimHost(u.Hostname()) {
		return address
	}
	target := u.Query().Get("u")
	if t, err := url.Parse(target); err != nil || t.Host == "" {
		return address
	}
	return target
}

func shimHost(host string) bool {
	return host == "l.facebook.com" || host == "lm.facebook.com" || host == "l.instagram.com"
}
