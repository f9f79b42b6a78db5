package http

import (
	"net/http"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

const mostIDs = 100

func (h *Handler) createComment(r *request) (answer, error) {
	value, err := h.decode(r, jsonType)
	if err != nil {
		return answer{}, err
	}
	draft, err := h.codec.Draft(value)
	if err != nil {
		return answer{}, err
	}
	comment, err := h.service.Create(r, draft)
	if err != nil {
		return answer{}, err
	}
	status := http.StatusCreated
	if h.defects.Has(defect.CreatedOK) {
		status = http.StatusOK
	}
	return stored(status, h.codec.Comment(comment), h.etag(comment), h.location(r, comment)), nil
}

func (h *Handler) getComment(r *request) (answer, error) {
	id, err := h.commentID(r.parameter, invalidID)
	if err != nil {
		return answer{}, err
	}
	comment, err := h.service.Get(r, id)
	if err != nil {
		return answer{}, err
	}
	return read(h.codec.Comment(comment), h.etag(comment)), nil
}

func (h *Handler) listComments(r *request) (answer, error) {
	query, err := h.parseQuery(r.query)
	if err != nil {
		return answer{}, err
	}
	texts := query.values["id"]
	if len(texts) == 0 || len(texts) > mostIDs && !h.defects.Has(defect.ManyIDs) {
		return answer{}, &comments.Refusal{Code: invalidParameter, Name: "id"}
	}
	ids := make([]comments.CommentID, len(texts))
	for i, text := range texts {
		if ids[i], err = h.commentID(text, invalidID); err != nil {
			return answer{}, err
		}
	}
	found, missing, err := h.service.List(r, ids)
	if err != nil {
		return answer{}, err
	}
	return read(h.codec.List(found, missing)), nil
}

func (h *Handler) updateComment(r *request) (answer, error) {
	id, err := h.commentID(r.parameter, invalidID)
	if err != nil {
		return answer{}, err
	}
	version, err := h.ifMatch(r)
	if err != nil {
		return answer{}, err
	}
	patch, err := h.decodePatch(r)
	if err != nil {
		return answer{}, err
	}
	_, body := patch.Get("body")
	comment, err := h.service.Edit(r, id, comments.Edit{
		IfVersion: version,
		Body:      body,
		Apply: func(content comments.Content) (comments.Content, error) {
			return h.codec.Merged(content, patch)
		},
	})
	if err != nil {
		return answer{}, err
	}
	return stored(http.StatusOK, h.codec.Comment(comment), h.etag(comment)), nil
}

// decodePatch returns the members of a merge patch.
func (h *Handler) decodePatch(r *request) (wirejson.Object, error) {
	value, err := h.decode(r, jsonType, patchType)
	if h.isNoPatch(value, err) {
		return wirejson.Object{}, nil
	}
	if err != nil {
		return nil, err
	}
	return h.codec.Patch(value)
}

func (h *Handler) incrementComment(r *request) (answer, error) {
	id, err := h.commentID(r.parameter, invalidID)
	if err != nil {
		return answer{}, err
	}
	value, err := h.decode(r, jsonType)
	if err != nil {
		return answer{}, err
	}
	counters, err := h.codec.Increments(value)
	if err != nil {
		return answer{}, err
	}
	comment, err := h.service.Increment(r, id, counters)
	if err != nil {
		return answer{}, err
	}
	return stored(http.StatusOK, h.codec.Comment(comment), h.etag(comment)), nil
}
