package fetchtest

import "time"

// World is what exists on the platform over time.
type World struct {
	Pages []*Page
	// Accounts are others than the pages, from which posts are shared.
	Accounts []*Account
}

// Account is somebody else's page, profile or group.
type Account struct {
	ID       string
	Name     string
	Kind     string // "Page", "User" or "Group": the type of its node
	Category string // of a page
	// Private accounts are answered for as if they did not exist.
	Private bool
	// Told accounts stand as a tag in the line above what is shared from them.
	Told bool
}

// Page is a page and everything on it.
type Page struct {
	ID          string // "104000000000001"
	ProfileID   string // the second, profile-like id seen in permalinks
	Name        string
	Username    string
	About       string
	Description string
	Website     string
	Phone       string
	Emails      []string
	Posts       []*Post
	Blocked     []Block
}

// Block is somebody whom the page has blocked.
type Block struct {
	Person   *Person
	At       time.Time
	LiftedAt time.Time // zero: never
}

// PostKind is the edge of the page on which a post appears.
type PostKind int

const (
	Published   PostKind = iota // published_posts and feed
	Reel                        // video_reels only
	VisitorPost                 // visitor_posts and feed
	Tagged                      // tagged and feed
)

// Person is somebody who writes; all are invented.
type Person struct {
	ID   string // page-scoped
	Name string
}

// Post is a post and the comments below it.
type Post struct {
	ID                   string // "page_post"
	Kind                 PostKind
	From                 *Person // nil: the page itself
	At                   time.Time
	Text                 string
	Edits                []Edit
	HiddenAt, RemovedAt  time.Time // zero: never
	Unpublished, Expired bool
	Photos               []Photo
	Link                 *Link
	Original             string     // id of the post it shares, "" if none
	Comments             []*Comment // in order of time
	// Phantom is how many comments the platform counts and gives nobody.
	Phantom int
}

// Comment is a comment or a reply.
type Comment struct {
	ID                  string  // "post_comment"
	Parent              string  // id of the comment answered, "" at top level
	From                *Person // nil and ByPage false: the platform withholds the author
	ByPage              bool
	At                  time.Time
	Text                string
	Edits               []Edit
	HiddenAt, RemovedAt time.Time
	Sticker             bool // an attachment without text
	Link                *Link
	Tags                []string // names tagged at the start of the text
}

// Edit replaces a text.
type Edit struct {
	At   time.Time
	Text string
}

// Photo is a picture of a post.
type Photo struct {
	ID      string
	Alt     string // written by a person; "" if nobody did
	AltAuto string // the platform's own
	// Picture is the file itself, whatever it is; without one its address answers 404.
	Picture []byte
	// Elsewhere is told as the file's address instead of the server's own; "" for that.
	Elsewhere string
	// Comments stand below the single photo of an album, not below its post.
	Comments []*Comment
}

// Link is the preview of an address.
type Link struct {
	URL, Title, Description string
}
