package fetchtest

import (
	"net/http"
	"strconv"
)

// pictures is where the files of the photos are served, as the platform serves them
// from a host of their own: no token is wanted.
const pictures = "/pictures/"

// images writes the sizes of a photo: the file, and a thumbnail that nobody should choose.
func (c *call) images(ph *Photo) {
	w := c.out
	address := ph.Elsewhere
	if address == "" {
		address = c.s.URL + pictures + ph.ID
	}
	w.key("images")
	w.raw("[")
	for _, size := range []struct {
		width  int
		source string
	}{{130, c.s.URL + pictures + "thumbnail"}, {2048, address}, {720, c.s.URL + pictures + "thumbnail"}} {
		w.comma()
		w.raw(`{"height":` + strconv.Itoa(size.width) + `,"width":` + strconv.Itoa(size.width))
		w.text("source", size.source)
		w.raw("}")
	}
	w.raw("]")
}

// picture serves the file of a photo.
func (s *Server) picture(w http.ResponseWriter, id string) {
	o := s.ix.objects[id]
	if o == nil || o.photo == nil || o.photo.Picture == nil {
		http.Error(w, "URL signature expired", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "image/jpeg") // whatever it is: it must be looked at
	_, _ = w.Write(o.photo.Picture)
}
