package http

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
)

const (
	deepest       = 10
	standardDepth = 5
	mostNodes     = 200
	standardNodes = 50
)

func (h *Handler) getThread(r *request) (answer, error) {
	post, err := h.postID(r.parameter)
	if err != nil {
		return answer{}, err
	}
	query, err := h.threadQuery(post, r.query)
	if err != nil {
		return answer{}, err
	}
	thread, err := h.service.Thread(r, query)
	if err != nil {
		return answer{}, err
	}
	body := h.codec.Thread(query, thread)
	if thread.Next == nil {
		return read(body), nil
	}
	return read(body, field{"Link", h.nextLink(query, *thread.Next)}), nil
}

func (h *Handler) threadQuery(post comments.PostID, text string) (comments.ThreadQuery, error) {
	result := comments.ThreadQuery{PostID: post, Sort: "hot"}
	query, err := h.parseQuery(text)
	if err != nil {
		return result, err
	}
	if sort, ok := query.scalar("sort"); ok {
		if !slices.Contains(comments.Sorts, sort) {
			return result, &comments.Refusal{Code: invalidParameter, Name: "sort"}
		}
		result.Sort = sort
	}
	if result.Depth, err = query.integer("depth", deepest, standardDepth); err != nil {
		return result, err
	}
	if result.Limit, err = query.integer("limit", mostNodes, standardNodes); err != nil {
		return result, err
	}
	if cursor, ok := query.scalar("cursor"); ok {
		id, err := h.commentID(cursor, comments.InvalidCursor)
		if err != nil {
			return result, err
		}
		result.Cursor = &id
	}
	return result, nil
}

// nextLink returns the Link to the page after cursor.
func (h *Handler) nextLink(q comments.ThreadQuery, cursor comments.CommentID) string {
	page := fmt.Sprintf("sort=%s&depth=%d&limit=%d&cursor=%s", q.Sort, q.Depth, q.Limit, cursor)
	if h.defects.Has(defect.SortedLink) {
		values := url.Values{}
		values.Set("sort", q.Sort)
		values.Set("depth", strconv.Itoa(q.Depth))
		values.Set("limit", strconv.Itoa(q.Limit))
		values.Set("cursor", cursor.String())
		page = values.Encode()
	}
	return fmt.Sprintf(`</posts/%s/comments?%s>; rel="next"`, q.PostID, page)
}
