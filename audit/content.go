package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"vigilia/audit/civil"
)

// Kind tells who published a content and where. The values are part of the
// contract of `vigilia audit --json`.
type Kind string

const (
	OwnPost     Kind = "own_post"     // a post, photo, video or reel of the page
	OwnReply    Kind = "own_reply"    // a comment written by the page
	VisitorPost Kind = "visitor_post" // a post that a visitor left on the page, or that tags it
	Comment     Kind = "comment"      // a comment or reply of anybody else
)

// Kinds lists every kind, in the order in which reports print them.
func Kinds() []Kind { return []Kind{OwnPost, OwnReply, VisitorPost, Comment} }

// Known reports whether k is one of the four kinds.
func (k Kind) Known() bool { return k == OwnPost || k == OwnReply || k == VisitorPost || k == Comment }

// Own reports whether the administration itself published the content.
func (k Kind) Own() bool { return k == OwnPost || k == OwnReply }

// Addressee returns whom a clause must bind to concern contents of this kind.
func (k Kind) Addressee() Addressee {
	switch k {
	case OwnPost:
		return Own
	case OwnReply:
		return Staff
	case VisitorPost:
		return Visitor
	}
	return Citizen
}

// Author is who published a content. The platform may withhold both fields.
type Author struct {
	// ID is page-scoped as it comes from the platform, a pseudonym once stored
	// (HMAC-SHA-256, EDPB Guidelines 01/2025); "" when withheld.
	ID string
	// Name is the display name; "" when withheld or purged.
	Name string
}

// Known reports whether the platform told who the author is.
func (a Author) Known() bool { return a.ID != "" }

// Version is one text that a content has had.
type Version struct {
	Text string
	Seen time.Time // when this text was first read; edits are seen by comparison only
}

// Attachment is what a content carries beside its text.
type Attachment struct {
	Type  string // as the platform names it: photo, album, video, link, share, sticker… an open set
	ID    string // object id of a photo or video; "" if none
	URL   string // target, without the platform's redirection where it can be undone
	Title string
	// Text is the description of a link's preview.
	Text string
	// Alt is the alternative text that a person wrote; AltAuto the platform's own.
	Alt, AltAuto string
	// AltRead is false while the alternative texts could not be read.
	AltRead bool
	// Picture is what came of reading what is written in it.
	Picture Picture `json:",omitzero"`
}

// Pictured reports whether the attachment is a still picture, in which something may be written.
func (a *Attachment) Pictured() bool {
	switch a.Type {
	case "photo", "album", "cover_photo", "profile_media":
		return true
	}
	return false
}

// Picture is what came of reading the words that stand in a picture. Its zero value
// says that nobody looked.
type Picture struct {
	Read bool
	Text string // what is written in it, "" if nothing is
	// Cause says, in Italian, why it was not read; "" if it was, or if nobody tried.
	Cause string
}

// Part is one of the texts that readers of a content see.
type Part struct {
	Place string // Italian: where it stands; "" for the content's own text
	Text  string
}

// Parts returns what can be read in a content: its own text, the titles and
// descriptions of its links, the alternative texts, and what is written in its pictures.
// The first is the content's own text, also if it is empty.
func (c *Content) Parts() []Part {
	parts := []Part{{"", c.Text}}
	for i := range c.Attachments {
		a := &c.Attachments[i]
		for _, p := range [...]Part{
			{"titolo dell'anteprima", a.Title}, {"descrizione dell'anteprima", a.Text},
			{"testo alternativo", a.Alt}, {"testo alternativo automatico", a.AltAuto},
			{"testo dell'immagine", a.Picture.Text},
		} {
			if p.Text != "" {
				parts = append(parts, p)
			}
		}
	}
	return parts
}

// Unseen returns, in Italian and each once, why something written in the content's
// pictures was not read; none if everything was.
func (c *Content) Unseen() []string {
	var causes []string
	for i := range c.Attachments {
		a := &c.Attachments[i]
		if a.Pictured() && !a.Picture.Read {
			causes = append(causes, cmp.Or(a.Picture.Cause, "il testo scritto nelle immagini non è stato letto"))
		}
	}
	return unique(causes)
}

// AccountKind is what an account is, as far as the platform tells.
type AccountKind string

const (
	PageAccount    AccountKind = "pagina"
	ProfileAccount AccountKind = "profilo" // of a person
	OtherAccount   AccountKind = "altro"   // a group, an event: neither of the two
)

// Original is what is known of whose the original of a shared post is. Its zero
// value says that nobody looked.
type Original struct {
	ID       string // of the account, a pseudonym for a profile once stored; "" if not told
	Kind     AccountKind
	Name     string // of a page; a profile's is not kept
	Category string // of a page, as the platform names it
	// Cause says, in Italian, why the kind is not known; "" if it is, or if nobody looked.
	Cause string
}

// Content is one thing that somebody published.
type Content struct {
	ID        string // canonical object id, "post_comment" or "page_post"
	Page      string // id of the page on which it stands
	Kind      Kind
	PostID    string // the post it hangs from; a post's own id
	ParentID  string // the comment it answers; "" otherwise
	Author    Author
	CreatedAt time.Time
	UpdatedAt time.Time // posts only: moved by edits and new comments
	Text      string    // the newest text; may be empty
	Permalink string
	// Origin is the id of the original of a shared post, "owner_post" where the platform
	// tells the owner; "" if it shares nothing.
	Origin string
	// Original is what is known of the original's owner.
	Original    Original `json:",omitzero"`
	Attachments []Attachment
	// Tagged are the names that the text itself tags, as a reply tags whom it answers.
	Tagged []string
	// Comments is the platform's own count of the comments below a post, -1 if unknown.
	Comments int

	Versions  []Version // every text seen, oldest first; empty until stored
	FirstSeen time.Time
	LastSeen  time.Time
	// ShownAt is when it was last seen visible; zero if it never was.
	ShownAt time.Time
	// HiddenAt is when it was first seen hidden; zero while visible.
	HiddenAt time.Time
	// GoneAt is when it was first found missing; zero while it is there.
	GoneAt time.Time
}

// Day returns the civil day on which the content was published.
func (c *Content) Day() civil.Day { return civil.Of(c.CreatedAt) }

// IsPost reports whether the content is a post, not something below one.
func (c *Content) IsPost() bool { return c.Kind == OwnPost || c.Kind == VisitorPost }

// Edited reports whether more than one text was seen.
func (c *Content) Edited() bool { return len(c.Versions) > 1 }

// Reshares reports whether the post shares what others published, not a post of its own page.
func (c *Content) Reshares() bool { return c.Origin != "" && !c.SharesOf(c.Page) }

// SharesOf reports whether the post shares one of the account with the id.
func (c *Content) SharesOf(account string) bool {
	owner, _, _ := strings.Cut(c.Origin, "_")
	return c.Origin != "" && account != "" && (owner == account || c.Original.ID == account)
}

// Visible reports whether everybody could still see the content when it was last looked for.
func (c *Content) Visible() bool { return c.HiddenAt.IsZero() && c.GoneAt.IsZero() }

// Digest returns the SHA-256 of the newest text in hexadecimal: what was audited.
func (c *Content) Digest() string {
	sum := sha256.Sum256([]byte(c.Text))
	return hex.EncodeToString(sum[:])
}

// Page is a page of the comune and what it says of itself.
type Page struct {
	ID      string
	Name    string
	URL     string
	About   string // about and description, joined
	Website string
	Links   []string // every address found in the fields above
	Emails  []string
	Phone   string
	// Unread are the fields above that the platform did not give, by its own names:
	// that they are empty says nothing.
	Unread []string
}
