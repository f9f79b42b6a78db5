package http

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

const (
	largestBody = 1_048_576
	jsonType    = "application/json"
	patchType   = "application/merge-patch+json"
)

var ifMatchPattern = regexp.MustCompile(`\A"([1-9][0-9]{0,18})"\z`)

// request is a request whose body was read to its end.
type request struct {
	context.Context
	*http.Request
	body     []byte
	tooLarge bool
	// parameter is the second segment of the path.
	parameter string
	query     string
}

// receive reads the body, of which it keeps what may be looked at. A client that leaves does not stop a write half way.
func receive(r *http.Request) *request {
	var body bytes.Buffer
	_, _ = io.CopyN(&body, r.Body, largestBody+1)
	_, _ = io.Copy(io.Discard, r.Body)
	return &request{
		Context:  context.WithoutCancel(r.Context()),
		Request:  r,
		body:     body.Bytes(),
		tooLarge: body.Len() > largestBody,
	}
}

// decode returns the JSON of the body; a wrong media type or encoding is refused before it is looked at.
func (h *Handler) decode(r *request, types ...string) (wirejson.Value, error) {
	if !slices.Contains(types, h.mediaType(r.Header["Content-Type"])) {
		return nil, comments.Refuse(unsupportedMediaType)
	}
	if encodings := r.Header["Content-Encoding"]; len(encodings) > 0 && trimmed(strings.Join(encodings, ",")) != "identity" {
		return nil, comments.Refuse(unsupportedEncoding)
	}
	if r.tooLarge {
		return nil, comments.Refuse(bodyTooLarge)
	}
	value, err := h.rules.Decode(r.body)
	var problem wirejson.Problem
	if errors.As(err, &problem) {
		return nil, comments.At(comments.Code(problem), "")
	}
	return value, err
}

// mediaType returns the type without parameters of the last of the fields.
func (h *Handler) mediaType(fields []string) string {
	if len(fields) == 0 {
		return ""
	}
	last := fields[len(fields)-1]
	if h.defects.Has(defect.ExactMediaType) {
		return last
	}
	name, _, _ := strings.Cut(last, ";")
	return trimmed(name)
}

// trimmed returns text without spaces and tabs around it, in lower case if it is ASCII.
func trimmed(text string) string {
	text = strings.Trim(text, " \t")
	for i := range len(text) {
		if text[i] >= 0x80 {
			return text
		}
	}
	return strings.ToLower(text)
}

// ifMatch returns the spelling of the version that If-Match names, or "" where any will do.
func (h *Handler) ifMatch(r *request) (string, error) {
	fields := r.Header["If-Match"]
	if len(fields) == 0 || h.defects.Has(defect.IfMatchIgnored) {
		return "", nil
	}
	given := strings.Trim(strings.Join(fields, ","), " \t")
	if given == "*" {
		return "", nil
	}
	match := ifMatchPattern.FindStringSubmatch(given)
	if match == nil {
		return "", comments.Refuse(invalidIfMatch)
	}
	return match[1], nil
}
