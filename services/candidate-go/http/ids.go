package http

import (
	"strconv"
	"strings"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
)

func (h *Handler) commentID(text string, code comments.Code) (comments.CommentID, error) {
	id, ok := comments.ParseCommentID(text)
	if !ok && h.defects.Has(defect.LaxIDs) {
		var n int64
		n, ok = laxID("t1_", text)
		id = comments.CommentID(n)
	}
	if !ok {
		return 0, comments.Refuse(code)
	}
	return id, nil
}

func (h *Handler) postID(text string) (comments.PostID, error) {
	id, ok := comments.ParsePostID(text)
	if !ok && h.defects.Has(defect.LaxIDs) {
		var n int64
		n, ok = laxID("t3_", text)
		id = comments.PostID(n)
	}
	if !ok {
		return 0, comments.Refuse(invalidID)
	}
	return id, nil
}

// laxID takes whatever strconv takes.
func laxID(prefix, text string) (int64, bool) {
	digits, ok := strings.CutPrefix(text, prefix)
	n, err := strconv.ParseInt(digits, 36, 64)
	return n, ok && err == nil
}
