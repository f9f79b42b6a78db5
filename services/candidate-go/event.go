package comments

import "strconv"

// Event tells that a comment changed. It may be delivered twice; its id tells.
type Event struct {
	ID   string
	Type string
	// Data is the JSON of the whole event.
	Data string
}

// The types of events.
const (
	Created     = "comment.created"
	Updated     = "comment.updated"
	Incremented = "comment.incremented"
)

// Change is a comment after a write.
type Change struct {
	Type    string
	Comment Comment
}

// EventID returns the id of the event of a change.
func (c Change) EventID() string {
	return c.Comment.ID.String() + ":" + strconv.FormatInt(c.Comment.Version, 10)
}
