package http

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// The places of HTTP at which a port goes wrong most easily; the last return of each function is the contract.

func rulesOf(defects defect.Set) wirejson.Rules {
	rules := wirejson.Rules{
		LastKeyWins:       defects.Has(defect.LastKeyWins),
		ReplaceBroken:     defects.Has(defect.BrokenUTF8),
		ReplaceSurrogates: defects.Has(defect.LoneSurrogates),
		FirstValueOnly:    defects.Has(defect.FirstValueOnly),
		AllowNul:          defects.Has(defect.NulCharacters),
		SkipMark:          defects.Has(defect.ByteOrderMark),
		KeepSpelling:      defects.Has(defect.MetadataNumbers),
		Int64Only:         defects.Has(defect.BigIntegers),
	}
	if defects.Has(defect.DeepNesting) {
		rules.Depth = 10_000
	}
	return rules
}

// preempt answers before the router does.
func (h *Handler) preempt(w http.ResponseWriter, r *request) bool {
	if r.Method == http.MethodOptions && h.defects.Has(defect.OptionsNoContent) {
		w.WriteHeader(http.StatusNoContent)
		return true
	}
	if !h.defects.Has(defect.PlainNotFound) {
		return false
	}
	segments, _, err := h.split(r)
	if err != nil {
		return false
	}
	for _, route := range h.routes {
		if route.fits(segments) {
			return false
		}
	}
	http.NotFound(w, r.Request)
	return true
}

// isNoPatch reports whether a body that is no patch counts as an empty one.
func (h *Handler) isNoPatch(value wirejson.Value, err error) bool {
	var refusal *comments.Refusal
	if errors.As(err, &refusal) {
		return refusal.Code == comments.Code(wirejson.Empty) && h.defects.Has(defect.EmptyBody)
	}
	return value == wirejson.Null{} && h.defects.Has(defect.NullBody)
}

// spell returns a body as it is sent.
func (h *Handler) spell(value wirejson.Value) []byte {
	body := h.codec.Encode(value)
	indent := ""
	if h.defects.Has(defect.IndentedBody) {
		indent = "  "
	}
	if h.defects.Has(defect.TrailingNewline) {
		var encoded bytes.Buffer
		encoder := json.NewEncoder(&encoded)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", indent)
		if encoder.Encode(json.RawMessage(body)) == nil {
			return encoded.Bytes()
		}
	}
	if indent != "" {
		// What json.MarshalIndent does after marshalling.
		var indented bytes.Buffer
		if json.Indent(&indented, body, "", indent) == nil {
			return indented.Bytes()
		}
	}
	return body
}

// cacheControl returns who may keep an answer.
func (h *Handler) cacheControl(a answer) string {
	if h.defects.Has(defect.AlwaysNoStore) {
		return "no-store"
	}
	return a.cache
}

func (h *Handler) setContentType(header http.Header) {
	switch {
	case h.defects.Has(defect.SniffedType):
	case h.defects.Has(defect.MediaTypeCharset):
		header.Set("Content-Type", "application/json; charset=utf-8")
	default:
		header.Set("Content-Type", jsonType)
	}
}

func (h *Handler) etag(comment comments.Comment) field {
	name := "ETag"
	if h.defects.Has(defect.CanonicalETag) {
		name = http.CanonicalHeaderKey(name)
	}
	version := strconv.FormatInt(comment.Version, 10)
	switch {
	case h.defects.Has(defect.BareETag):
		return field{name, version}
	case h.defects.Has(defect.WeakETag):
		return field{name, `W/"` + version + `"`}
	}
	return field{name, `"` + version + `"`}
}

func (h *Handler) location(r *request, comment comments.Comment) field {
	if h.defects.Has(defect.AbsoluteLocation) {
		return field{"Location", "http://" + r.Host + comment.Permalink()}
	}
	return field{"Location", comment.Permalink()}
}
