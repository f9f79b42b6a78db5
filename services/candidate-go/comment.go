// Package comments is the domain of the comment service: comments, their votes and their threads,
// and the interfaces of what they are kept in.
package comments

import (
	"time"

	"example.com/samewire/candidate-go/wirejson"
)

// Content is the part of a comment that clients write.
type Content struct {
	Author        *string
	Body          string
	Distinguished *string
	State         string
	Stickied      bool
	Flair         []Flair
	Media         *Media
	// Mentions is nil where it was never given.
	Mentions []string
	Metadata wirejson.Object
}

// Flair is one label beside the author's name.
type Flair struct {
	Type string
	Text string
	URL  *string
}

// Media is a picture or a video.
type Media struct {
	Kind          string
	URL           string
	Width, Height int64
	// Duration is in seconds.
	Duration *float64
	// Thumbnails is nil where it was never given.
	Thumbnails []Thumbnail
}

// AspectRatio returns width over height.
func (m Media) AspectRatio() float64 { return float64(m.Width) / float64(m.Height) }

// Thumbnail is a small picture of a Media.
type Thumbnail struct {
	URL           string
	Width, Height int64
}

// Award is how often one kind of award was given.
type Award struct {
	Name  string
	Count int64
}

// Counters are what increments add to; awards keep the order of first giving.
type Counters struct {
	Ups, Downs, Reports int64
	Awards              []Award
}

// Draft is a comment that is not stored yet.
type Draft struct {
	PostID   PostID
	ParentID *CommentID
	Content
}

// Comment is a stored comment.
type Comment struct {
	ID       CommentID
	PostID   PostID
	ParentID *CommentID
	Content
	Counters
	Score            int64
	Controversiality float64
	Hotness          float64
	CreatedAt        time.Time
	// EditedAt is nil while the body is the first one.
	EditedAt  *time.Time
	UpdatedAt time.Time
	Version   int64
}

// Permalink returns the path of the comment.
func (c Comment) Permalink() string { return "/comments/" + c.ID.String() }

// NewComment returns the first version of a draft, without an id.
func NewComment(draft Draft, now time.Time) Comment {
	comment := Comment{
		PostID:    draft.PostID,
		ParentID:  draft.ParentID,
		Content:   draft.Content,
		Counters:  Counters{Ups: 1},
		CreatedAt: now,
		UpdatedAt: now,
		Version:   1,
	}
	comment.rate()
	return comment
}
