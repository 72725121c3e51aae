package org

import (
	"net/url"
	"slices"
	"strings"
)

// account is a place on a social network, written so that two addresses of the
// same one are equal.
type account struct{ network, name string }

func (a account) String() string { return a.network + "/" + a.name }

// networks are the hosts of the social networks, without "www." and the like.
var networks = map[string]string{
	"facebook.com": "facebook", "fb.com": "facebook", "instagram.com": "instagram", "youtube.com": "youtube",
	"t.me": "telegram", "telegram.me": "telegram", "x.com": "x", "twitter.com": "x", "linkedin.com": "linkedin",
	"tiktok.com": "tiktok", "threads.net": "threads", "threads.com": "threads", "whatsapp.com": "whatsapp",
}

// readAccount returns the account that an address leads to; false for one that
// leads elsewhere: to a post, an event, a group, a video.
func readAccount(address string) (account, bool) {
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return account{}, false
	}
	network := networkOf(strings.ToLower(u.Hostname()))
	if network == "" {
		return account{}, false
	}
	name := accountName(network, strings.Split(strings.Trim(u.Path, "/"), "/"), u.Query())
	if name == "" {
		return account{}, false
	}
	return account{network, name}, true
}

// networkOf knows a host by its end, whatever stands before it: "www.", "m.", "it-it.".
func networkOf(host string) string {
	for {
		if n := networks[host]; n != "" {
			return n
		}
		_, rest, more := strings.Cut(host, ".")
		if !more {
			return ""
		}
		host = rest
	}
}

// accountName reads the path of an address on a network.
func accountName(network string, path []string, query url.Values) string {
	switch network {
	case "facebook":
		return facebookName(path, query)
	case "youtube":
		if len(path) > 1 && slices.Contains([]string{"c", "channel", "user"}, path[0]) {
			return folded(path[1])
		}
		return handle(path)
	case "tiktok", "threads":
		return handle(path)
	case "linkedin", "whatsapp":
		if len(path) == 2 && slices.Contains([]string{"company", "in", "school", "showcase", "channel"}, path[0]) {
			return folded(path[1])
		}
		return ""
	case "telegram":
		if len(path) == 2 && path[0] == "s" {
			path = path[1:]
		}
	}
	return single(path)
}

// handle is a name that bears its sign: "@comune".
func handle(path []string) string {
	if len(path) == 0 || !strings.HasPrefix(path[0], "@") {
		return ""
	}
	return folded(path[0])
}

// single is an account that stands by itself behind the host.
func single(path []string) string {
	if len(path) != 1 || strings.HasPrefix(path[0], "+") || slices.Contains(words["elsewhere"], strings.ToLower(path[0])) {
		return ""
	}
	return folded(path[0])
}

// facebookName reads "ComuneCento", "profile.php?id=1", "pages/Nome/1", "people/Nome/1", "p/Nome-1".
func facebookName(path []string, query url.Values) string {
	switch {
	case len(path) == 1 && path[0] == "profile.php":
		return query.Get("id")
	case len(path) == 3 && (path[0] == "pages" || path[0] == "people"):
		return path[2]
	case len(path) == 2 && path[0] == "p":
		return path[1][strings.LastIndex(path[1], "-")+1:]
	case len(path) == 2 && path[1] == "about":
		path = path[:1]
	}
	return strings.ReplaceAll(single(path), ".", "") // to Facebook dots are nothing
}

func folded(name string) string { return strings.ToLower(strings.TrimPrefix(name, "@")) }

// numeric reports whether an account is known by a number alone.
func (a account) numeric() bool { return a.name != "" && strings.Trim(a.name, "0123456789") == "" }
