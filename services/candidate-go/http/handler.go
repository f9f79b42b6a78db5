// Package http answers the requests of the comment service.
package http

import (
	"net/http"
	"strconv"
	"strings"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/wirejson"
)

// Version is the version of the service.
const Version = "1.0.0"

// Handler answers every request that net/http has understood, with a router of its own:
// http.ServeMux would clean and redirect paths.
type Handler struct {
	service *comments.Service
	codec   *form.Codec
	defects defect.Set
	rules   wirejson.Rules
	server  string
	routes  []route
}

// New returns the handler; build is what its Server header names.
func New(service *comments.Service, codec *form.Codec, build string) http.Handler {
	h := &Handler{
		service: service,
		codec:   codec,
		defects: service.Defects,
		rules:   rulesOf(service.Defects),
		server:  "comments-candidate/" + Version + "+" + build,
	}
	h.routes = h.makeRoutes()
	if h.defects.Has(defect.CleanedPath) {
		return cleaned(h)
	}
	return h
}

// ServeHTTP reads a request to its end and answers it.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	received := receive(r)
	h.setCommon(w.Header(), r)
	if h.preempt(w, received) {
		return
	}
	h.write(w, h.dispatch(received))
}

// setCommon sets the headers that every answer has.
func (h *Handler) setCommon(header http.Header, r *http.Request) {
	header["Server"] = []string{h.server}
	header["X-Content-Type-Options"] = []string{"nosniff"}
	if h.defects.Has(defect.RepeatedNosniff) {
		header.Add("X-Content-Type-Options", "nosniff")
	}
	header["Connection"] = []string{connection(r)}
}

// connection says whether the connection stays open, in HTTP/1.0 only if the client asks for it.
func connection(r *http.Request) string {
	asked := strings.ToLower(r.Header.Get("Connection"))
	if r.Close || !r.ProtoAtLeast(1, 1) && asked != "keep-alive" {
		return "close"
	}
	return "keep-alive"
}

func (h *Handler) write(w http.ResponseWriter, a answer) {
	body := h.spell(a.body)
	header := w.Header()
	h.setContentType(header)
	header["Cache-Control"] = []string{h.cacheControl(a)}
	for _, f := range a.headers {
		// Not Set, which would spell ETag as Etag.
		header[f.name] = append(header[f.name], f.value)
	}
	if !h.defects.Has(defect.ImplicitLength) {
		header["Content-Length"] = []string{strconv.Itoa(len(body))}
	}
	w.WriteHeader(a.status)
	_, _ = w.Write(body)
}
