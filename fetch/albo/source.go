package albo

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// maxBytes is the size beyond which a source is refused: the acts in
// publication of a large city are a few megabytes.
const maxBytes = 32 << 20

// document is what came from a source.
type document struct {
	raw         []byte
	name        string // of the file; "" for what is none: an address may hold a key
	contentType string
	file        bool
	changed     time.Time // of a file: its last change
	read        time.Time // instant of the reading
}

// kept is the document as it is handed on.
func (d document) kept() File {
	return File{Raw: d.raw, Origin: d.name, Changed: d.changed, ContentType: d.contentType, At: d.read}
}

// open reads the source, wherever it is, and refuses what is plainly no data.
func (f Feed) open(ctx context.Context, client *http.Client) (document, error) {
	var doc document
	var err error
	if f.Folder != "" {
		doc, err = f.newest()
	} else if path, ok := f.path(); ok {
		doc, err = f.readFile(path)
	} else {
		doc, err = f.get(ctx, client)
	}
	if err != nil {
		return document{}, err
	}
	return doc, f.plausible(doc)
}

// path returns the path of a source that is a file.
func (f Feed) path() (string, bool) {
	if rest, ok := strings.CutPrefix(f.URL, "file://"); ok {
		if p, err := url.PathUnescape(rest); err == nil {
			rest = p
		}
		return filepath.FromSlash(rest), true
	}
	return f.URL, !strings.Contains(f.URL, "://")
}

func (f Feed) readFile(path string) (document, error) {
	file, err := os.Open(path)
	if err != nil {
		return document{}, f.fail(faultOf(err), path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return document{}, f.fail(Unreadable, path, err)
	}
	if info.IsDir() {
		return document{}, f.fail(Misconfigured, path+" è una cartella: indicarla con folder invece che con url", nil)
	}
	raw, err := f.limited(file)
	return document{raw: raw, name: filepath.Base(path), file: true, changed: info.ModTime()}, err
}

// faultOf sorts what goes wrong with a file or a folder.
func faultOf(err error) ErrorKind {
	if errors.Is(err, fs.ErrNotExist) {
		return NoFile
	}
	return Unreadable
}

// newest reads the file of the folder that was changed last. Which it is, its
// name decides where two were changed together. It is never passed over for an
// older one: what is broken today must not be hidden by what was sound yesterday.
func (f Feed) newest() (document, error) {
	files, err := f.files()
	if err != nil {
		return document{}, err
	}
	return f.readFile(files[len(files)-1].path)
}

// folderFile is a file that a folder offers.
type folderFile struct {
	path    string
	changed time.Time
}

// files returns the readable files of the folder, the one changed last at the
// end. Hidden and temporary files are passed over; a folder without any other is
// an error.
func (f Feed) files() ([]folderFile, error) {
	entries, err := os.ReadDir(f.Folder)
	if err != nil {
		return nil, f.fail(faultOf(err), f.Folder, err)
	}
	var files []folderFile
	var others []string
	for _, e := range entries {
		path := filepath.Join(f.Folder, e.Name())
		info, err := os.Stat(path)
		switch {
		case temporary(e.Name()):
		case err != nil:
			return nil, f.fail(faultOf(err), path, err)
		case info.IsDir():
		case slices.Contains([]string{".csv", ".tsv", ".txt", ".xml", ".rss"}, strings.ToLower(filepath.Ext(path))):
			files = append(files, folderFile{path, info.ModTime()})
		default:
			others = append(others, e.Name())
		}
	}
	if len(files) == 0 {
		detail := f.Folder
		if len(others) > 0 {
			detail += "; contiene solo: " + clipAll(others)
		}
		return nil, f.fail(NoFiles, detail, nil)
	}
	slices.SortFunc(files, func(a, b folderFile) int { return cmp.Or(a.changed.Compare(b.changed), cmp.Compare(a.path, b.path)) })
	return files, nil
}

// temporary reports whether a name is one that programs give while they write.
func temporary(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") || strings.HasSuffix(name, "~") ||
		slices.Contains([]string{".tmp", ".part", ".crdownload", ".bak", ".lock"}, filepath.Ext(lower))
}

// markup reports whether a document is XML, or begins as XML does.
func (d document) markup() bool {
	return bytes.HasPrefix(bytes.TrimLeft(d.raw[:min(len(d.raw), 512)], "\ufeff \t\r\n"), []byte("<"))
}

func (f Feed) get(ctx context.Context, client *http.Client) (document, error) {
	if client == nil {
		return document{}, f.fail(Misconfigured, "nessun client HTTP", nil)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, f.URL, nil)
	if err != nil || req.URL.Host == "" || req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return document{}, f.fail(Misconfigured, "indirizzo «"+f.URL+"» non valido", err)
	}
	req.Header.Set("User-Agent", "vigilia (albo pretorio)")
	req.Header.Set("Accept", "application/rss+xml, application/xml, text/csv, */*;q=0.5")
	res, err := homebound(client).Do(req)
	var away *elsewhere
	switch {
	case errors.As(err, &away):
		return document{}, f.fail(Elsewhere, away.address, nil)
	case err != nil:
		return document{}, f.fail(Unreachable, req.URL.Host, err)
	}
	defer res.Body.Close()
	if kind, ok := failure(res.StatusCode); !ok {
		return document{}, f.fail(kind, fmt.Sprintf("stato HTTP %d", res.StatusCode), nil)
	}
	raw, err := f.limited(res.Body)
	return document{raw: raw, contentType: res.Header.Get("Content-Type")}, err
}

// elsewhere is a redirection that is not followed.
type elsewhere struct{ address string }

func (e *elsewhere) Error() string { return "redirected to " + e.address }

// mostRedirections is how many may follow one another.
const mostRedirections = 5

// homebound is the client that stays where the configuration sends it: it follows redirections
// on the same site alone, and never from a protected address to one that is not.
func homebound(client *http.Client) *http.Client {
	c := *client
	c.CheckRedirect = func(req *http.Request, via []*http.Request) error {
		first := via[0].URL
		if site(req.URL) != site(first) || first.Scheme == "https" && req.URL.Scheme != "https" || len(via) > mostRedirections {
			return &elsewhere{req.URL.Scheme + "://" + req.URL.Host}
		}
		return nil
	}
	return &c
}

// site is the host of an address; a site with and without www is one.
func site(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") }

// failure sorts a status of HTTP; ok is true for success.
func failure(status int) (kind ErrorKind, ok bool) {
	switch {
	case status == http.StatusOK:
		return 0, true
	case status == http.StatusNoContent:
		return Empty, false
	case status == http.StatusNotFound || status == http.StatusGone:
		return NotFound, false
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return Refused, false
	}
	return Failing, false
}

// limited reads to the end, but not beyond what an albo can be.
func (f Feed) limited(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	switch {
	case len(raw) > maxBytes:
		return nil, f.fail(TooLarge, fmt.Sprintf("oltre %d MB", maxBytes>>20), nil)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, f.fail(Broken, "la trasmissione si è interrotta", err)
	case err != nil:
		return nil, f.fail(Unreachable, "la trasmissione si è interrotta", err)
	}
	return raw, nil
}

// plausible refuses nothing at all and web pages.
func (f Feed) plausible(doc document) error {
	start := bytes.ToLower(bytes.TrimLeft(doc.raw[:min(len(doc.raw), 4096)], "\ufeff \t\r\n"))
	switch {
	case len(bytes.TrimSpace(doc.raw)) == 0 && doc.file:
		return f.fail(EmptyFile, doc.name, nil)
	case len(bytes.TrimSpace(doc.raw)) == 0:
		return f.fail(Empty, "", nil)
	case !webPage(start, doc.contentType):
		return nil
	case bytes.Contains(bytes.ToLower(doc.raw), []byte("password")):
		return f.fail(Login, "", nil)
	}
	return f.fail(WebPage, "", nil)
}

// webPage reports whether a document is HTML. Servers declare feeds as HTML, so
// what stands in it wins over what is declared.
func webPage(start []byte, contentType string) bool {
	if bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html")) {
		return true
	}
	if bytes.Contains(start, []byte("<rss")) || bytes.Contains(start, []byte("<rdf:rdf")) {
		return false
	}
	return bytes.Contains(start, []byte("<html")) || bytes.Contains(start, []byte("<body")) ||
		strings.HasPrefix(contentType, "text/html") && bytes.HasPrefix(start, []byte("<"))
}

func (f Feed) fail(kind ErrorKind, detail string, err error) error {
	return &Error{Feed: f.Name, Kind: kind, Detail: detail, Err: err}
}
