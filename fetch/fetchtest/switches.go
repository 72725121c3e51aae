package fetchtest

import "time"

// Switches are the traps of the platform. The zero value is the platform at its best.
type Switches struct {
	// Lists.
	EmptyPages        bool   // every page of a list is followed by an empty one that has a next
	ShortPages        int    // at most so many items a page, whatever the limit
	Shuffle           bool   // posts in no order
	LateInside        bool   // the newest post of a list stands at its end
	IgnoreWindow      bool   // since and until on lists of posts are ignored
	HonourSince       bool   // since on comments is honoured; it is ignored otherwise
	Phantom           int    // added to every total_count above zero
	EmptyComments     bool   // comments read as empty, as with a user's token
	LongIDs           bool   // comments are called page_post_comment
	WithholdAuthors   bool   // no citizen's from
	WithholdShims     bool   // no unshimmed_url
	NoPublicPages     bool   // the app may not read pages of others
	ProfileReplies    bool   // the page answers under its second, profile-like id
	ChronologicalOnly bool   // order=reverse_chronological is ignored
	NextHost          string // next is on this host
	Loop              bool   // next always names the same page
	DeadCursors       int    // so many cursors are dead when they are first used

	// Answers.
	ErrorsUnder200 bool // errors have HTTP status 200
	OddErrors      bool // nulls and unexpected types inside error
	NoData         string
	// Refuse maps "edge", or "field:name", to the error that it is answered with.
	Refuse map[string]APIError
	// NullItems is how many items of a batch are null when first asked for.
	NullItems int
	// BrokenItems is how many items of a batch fail for the moment when first asked for.
	BrokenItems int
	Incidents   []Incident

	// Limits.
	ReduceAbove  int  // code 1, "reduce the amount", for more items than this
	ReduceNested bool // the same whenever attachments are asked for
	Throttle     *Throttle
	UsageStart   float64 // per cent of the page's budget
	UsagePerCall float64 // added by every call
	UsageHeader  string  // sent instead of X-Business-Use-Case-Usage
	AppUsage     string  // sent as X-App-Usage

	// Versions and retired parameters.
	Served        string // version that answers
	RefuseRetired bool   // date_format, debug and pretty are refused; ignored otherwise
	RequireProof  bool   // appsecret_proof is required
}

// APIError is an error body of the platform.
type APIError struct {
	Status        int // of HTTP; 400 if 0
	Code, Subcode int
	Message, Type string
	Transient     bool
	Title         string
}

// Throttle blocks a page, or the app, after a number of calls.
type Throttle struct {
	Page    string // "" blocks every page
	After   int    // calls that still pass
	Code    int    // 80001 if 0
	Minutes int
	// until is when the block ends, by the server's clock; set when it begins.
	until time.Time
	calls int
}

// Incident is a failure of the way to the platform rather than of the platform.
type Incident struct {
	Path  string // part of the path it happens to; "" is any
	Skip  int    // calls that pass before
	Times int    // how often it happens; 1 if 0
	Do    IncidentKind
	Body  string // for Answer
	Code  int    // HTTP status for Answer, 200 if 0
}

// IncidentKind is what happens.
type IncidentKind int

const (
	Gateway502 IncidentKind = iota // an HTML page with status 502
	CutBody                        // the connection breaks in the middle of the body
	Slow                           // no answer until the client gives up
	Answer                         // the given body
)

// Errors as the platform writes them.
var (
	ErrExpired  = APIError{Code: 190, Subcode: 463, Type: "OAuthException", Message: "Error validating access token: Session has expired on Friday, 20-Nov-26 15:00:00 PST."}
	ErrPassword = APIError{Code: 190, Subcode: 460, Type: "OAuthException", Message: "Error validating access token: The session has been invalidated because the user changed their password."}
	ErrNoRole   = APIError{Code: 190, Subcode: 492, Type: "OAuthException", Message: "Error validating access token: The user must be an administrator of the page in order to impersonate it."}
	ErrNeedPage = APIError{Code: 190, Subcode: 2069032, Type: "OAuthException", Message: "Invalid OAuth 2.0 Access Token"}
	ErrInvalid  = APIError{Code: 190, Type: "OAuthException", Message: "Invalid OAuth access token - Cannot parse access token"}
	ErrClient   = APIError{Code: 1, Type: "OAuthException", Message: "Error validating client secret."}
	ErrApp      = APIError{Code: 101, Type: "OAuthException", Message: "Error validating application. Cannot get application info due to a system error."}
	ErrNoToken  = APIError{Code: 104, Type: "OAuthException", Message: "An access token is required to request this resource."}
	ErrPerm     = APIError{Code: 10, Status: 403, Type: "OAuthException", Message: "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature."}
	ErrNewPages = APIError{Code: 200, Subcode: 2069030, Type: "OAuthException", Message: "Permissions error", Title: "New Pages Experience Is Not Supported"}
	ErrGone     = APIError{Code: 100, Subcode: 33, Type: "GraphMethodException", Message: "Unsupported get request. Object with that ID does not exist, cannot be loaded due to missing permissions, or does not support this operation."}
	ErrReduce   = APIError{Code: 1, Status: 500, Message: "Please reduce the amount of data you're asking for, then retry your request"}
	ErrCursor   = APIError{Code: 100, Type: "OAuthException", Message: "(#100) The After Cursor specified exceeds the max limit supported by this endpoint"}
	ErrService  = APIError{Code: 2, Status: 500, Type: "OAuthException", Transient: true, Message: "An unexpected error has occurred. Please retry your request later."}
	ErrAppLimit = APIError{Code: 4, Status: 403, Type: "OAuthException", Transient: true, Message: "(#4) Application request limit reached"}
	ErrIDs      = APIError{Code: 100, Status: 500, Type: "OAuthException", Message: "The ids query parameter is deprecated in v26.0+."}
	ErrProof    = APIError{Code: 100, Type: "GraphMethodException", Message: "Invalid appsecret_proof provided in the API argument"}
	ErrNoProof  = APIError{Code: 100, Type: "GraphMethodException", Message: "API calls from the server require an appsecret_proof argument"}
)

// TokenKind is what debug_token calls a token's type.
type TokenKind string

const (
	PageToken   TokenKind = "PAGE"
	UserToken   TokenKind = "USER"
	SystemToken TokenKind = "SYSTEM_USER"
)

// Token is an access token that the server honours.
type Token struct {
	Value string
	Kind  TokenKind
	Page  string // of a page token
	// Reaches are the pages that me/accounts shows to a user's token.
	Reaches []string
	Scopes  []string
	// Granular limits a scope to pages.
	Granular   map[string][]string
	Tasks      []string  // what its owner may do on the page
	Expires    time.Time // zero: never
	DataAccess time.Time // zero: never
	// Fault is what every call with the token is answered with, if any.
	Fault *APIError
	// Long is a user's token that was exchanged for one of sixty days: the tokens of
	// pages taken with it have no end, those taken with a short one end with it.
	Long bool
	// DiesAfter is the number of calls after which the token has expired; 0 is never.
	DiesAfter int

	calls int
}

func (t *Token) can(task string) bool { return contains(t.Tasks, task) }

func (t *Token) may(scope, page string) bool {
	if !contains(t.Scopes, scope) {
		return false
	}
	limited := t.Granular[scope]
	return len(limited) == 0 || contains(limited, page)
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}
