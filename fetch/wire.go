package fetch

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"vigilia/audit"
)

// stamp is an instant as the platform writes it, 2024-01-01T10:00:00+0000; zero
// if it is missing or unreadable.
type stamp struct{ time.Time }

// graphTime is the platform's layout: UTC, no colon in the offset.
const graphTime = "2006-01-02T15:04:05-0700"

// UnmarshalJSON never fails: who needs the instant finds it zero.
func (s *stamp) UnmarshalJSON(b []byte) error {
	text := strings.Trim(string(b), `"`)
	t, err := time.Parse(graphTime, text)
	if err != nil {
		t, err = time.Parse(time.RFC3339, text)
	}
	if n := looseInt(b); err != nil && n > 0 {
		t, err = time.Unix(int64(n), 0), nil
	}
	if err == nil {
		s.Time = t.UTC()
	}
	return nil
}

// words is a text that must not be lost because it came as another type: an
// id may be a number, and a text that reads as empty would read as clean.
type words string

// UnmarshalJSON takes a string as it is, null as nothing, and anything else in
// the platform's own notation.
func (w *words) UnmarshalJSON(b []byte) error {
	if n := len(b); n >= 2 && b[0] == '"' && bytes.IndexByte(b, '\\') < 0 {
		*w = words(b[1 : n-1])
		return nil
	}
	*w = words(looseString(b))
	return nil
}

type wireActor struct {
	ID   words `json:"id"`
	Name words `json:"name"`
}

type wireRef struct {
	ID words `json:"id"`
}

// wireTag marks a name in a text; offset and length count Unicode code points.
type wireTag struct {
	Name   string `json:"name"`
	Offset int    `json:"offset"`
	Length int    `json:"length"`
}

type wireTarget struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Unshimmed string `json:"unshimmed_url"`
}

type wireAttachment struct {
	Type        string                  `json:"type"`
	MediaType   string                  `json:"media_type"`
	URL         string                  `json:"url"`
	Unshimmed   string                  `json:"unshimmed_url"`
	Title       string                  `json:"title"`
	Description string                  `json:"description"`
	Target      wireTarget              `json:"target"`
	Sub         *pageOf[wireAttachment] `json:"subattachments"`
}

type wirePost struct {
	ID          words                   `json:"id"`
	Created     stamp                   `json:"created_time"`
	Updated     stamp                   `json:"updated_time"`
	Message     words                   `json:"message"`
	Title       words                   `json:"title"`       // reels
	Description words                   `json:"description"` // reels
	From        *wireActor              `json:"from"`
	Permalink   string                  `json:"permalink_url"`
	Parent      string                  `json:"parent_id"`
	Published   *bool                   `json:"is_published"`
	Hidden      bool                    `json:"is_hidden"`
	Expired     bool                    `json:"is_expired"`
	Tags        []wireTag               `json:"message_tags"`
	StoryTags   storyTags               `json:"story_tags"`
	Attachments *pageOf[wireAttachment] `json:"attachments"`
	Comments    *pageOf[wireRef]        `json:"comments"`
}

type wireComment struct {
	ID         words           `json:"id"`
	Created    stamp           `json:"created_time"`
	Message    words           `json:"message"`
	From       *wireActor      `json:"from"`
	Parent     *wireRef        `json:"parent"`
	Attachment *wireAttachment `json:"attachment"`
	Tags       []wireTag       `json:"message_tags"`
	Hidden     bool            `json:"is_hidden"`
	Permalink  string          `json:"permalink_url"`
}

type wirePhoto struct {
	envelope
	ID       string           `json:"id"`
	Alt      string           `json:"alt_text_custom"`
	AltAuto  string           `json:"alt_text"`
	Comments *pageOf[wireRef] `json:"comments"`
}

func (p *wirePhoto) whole() bool { return p.ID != "" }

// clean replaces what is not UTF-8.
func clean(w words) string { return strings.ToValidUTF8(string(w), string(utf8.RuneError)) }

func (a *wireActor) author() audit.Author {
	if a == nil {
		return audit.Author{}
	}
	return audit.Author{ID: string(a.ID), Name: clean(a.Name)}
}

// tagged cuts the tagged names out of the text, as they stand there; where the
// place lies outside the text, the tag's own name is taken.
func tagged(text string, tags []wireTag) []string {
	if len(tags) == 0 {
		return nil
	}
	runes := []rune(text)
	var names []string
	for _, t := range tags {
		name := t.Name
		if t.Offset >= 0 && t.Length > 0 && t.Offset <= len(runes) && t.Length <= len(runes)-t.Offset {
			name = string(runes[t.Offset : t.Offset+t.Length])
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// attachments flattens: an album or a multiple share becomes its parts.
func attachments(list []wireAttachment) []audit.Attachment {
	var out []audit.Attachment
	for i := range list {
		a := &list[i]
		if a.Sub != nil && len(a.Sub.Data) > 0 {
			out = append(out, attachments(a.Sub.Data)...)
			continue
		}
		out = append(out, a.attachment())
	}
	return out
}

func (a *wireAttachment) attachment() audit.Attachment {
	kind := a.Type
	if kind == "" {
		kind = a.MediaType
	}
	return audit.Attachment{
		Type: kind, ID: a.Target.ID, Title: a.Title, Text: a.Description,
		URL: firstOf(a.Unshimmed, a.Target.Unshimmed, Unshim(a.URL), Unshim(a.Target.URL)),
	}
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// cut reports whether an album has more parts than were sent: nested lists
// page on their own.
func cut(list []wireAttachment) bool {
	for i := range list {
		if s := list[i].Sub; s != nil && s.Paging != nil && looseString(s.Paging.Next) != "" {
			return true
		}
	}
	return false
}

// photo reports whether the attachment is a picture that can have an alternative text.
func photo(a *audit.Attachment) bool {
	return a.ID != "" && (a.Type == "photo" || a.Type == "cover_photo" || a.Type == "profile_media")
}

// text is a post's own text. A reel has a title and a description instead.
func (p *wirePost) text() string {
	if p.Message != "" {
		return clean(p.Message)
	}
	if p.Title == "" || p.Title == p.Description {
		return clean(p.Description)
	}
	return strings.TrimSpace(clean(p.Title + "\n" + p.Description))
}

// profile returns the numeric owner in the permalink of a post, "" if it shows
// none. New pages have a second id, which is not the prefix of the post's id.
func (p *wirePost) profile() string {
	u, err := url.Parse(p.Permalink)
	if err != nil || !strings.HasSuffix(u.Hostname(), "facebook.com") {
		return ""
	}
	owner, rest, ok := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
	if !ok || !digits(owner) || !strings.HasPrefix(rest, "posts/") {
		return ""
	}
	return owner
}

// content turns a post into the domain's type; now is when it was read.
func (p *wirePost) content(page, id string, kind audit.Kind, now time.Time) audit.Content {
	text := p.text()
	c := audit.Content{
		ID: id, Page: page, Kind: kind, PostID: id, Author: p.From.author(),
		CreatedAt: p.Created.Time, UpdatedAt: p.Updated.Time, Text: text, Permalink: p.Permalink,
		Origin: CanonicalID(p.Parent), Original: p.original(page), Tagged: tagged(text, p.Tags), Comments: p.count(),
		FirstSeen: now, LastSeen: now,
	}
	if p.Attachments != nil {
		c.Attachments = attachments(p.Attachments.Data)
	}
	if p.Hidden || p.Expired {
		c.HiddenAt = now
	}
	return c
}

// count is the platform's number of comments below the post, -1 if it gave none.
func (p *wirePost) count() int {
	if p.Comments == nil {
		return -1
	}
	return p.Comments.Summary.total()
}

// public reports whether the post is published: page/feed also lists drafts.
func (p *wirePost) public() bool { return p.Published == nil || *p.Published }

// batchAnswer is the list that a batch is answered with, or an error.
type batchAnswer struct {
	envelope
	items []*batchItem
}

// batchItem is the answer to one call of a batch; nil if it timed out.
type batchItem struct {
	Code int    `json:"code"`
	Body string `json:"body"`
}

func (b *batchAnswer) whole() bool { return b.items != nil }

// UnmarshalJSON accepts both forms.
func (b *batchAnswer) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] == '[' {
		b.items = []*batchItem{}
		return json.Unmarshal(raw, &b.items)
	}
	return json.Unmarshal(raw, &b.envelope)
}
