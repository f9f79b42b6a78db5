package comments

import (
	"context"
	"time"
)

// Store keeps comments, and with each write, in the same transaction, the event that tells of it.
type Store interface {
	// Insert stores the first version of a comment and returns it with its id.
	Insert(ctx context.Context, comment Comment) (Written, error)
	// Update replaces a comment by what change makes of it, under a lock; kind is the type of the event.
	Update(ctx context.Context, id CommentID, kind string, change func(Comment) (Comment, error)) (Written, error)
	// Find returns those of the comments that exist, in any order.
	Find(ctx context.Context, ids []CommentID) ([]Comment, error)
	// PostOf returns the post of a comment, or the refusal NotFound.
	PostOf(ctx context.Context, id CommentID) (PostID, error)
	// Places returns what orders the thread of a post, in any order.
	Places(ctx context.Context, post PostID) ([]Place, error)
	// Drain publishes and forgets events older than age that were left behind, oldest first, and returns how many.
	Drain(ctx context.Context, age time.Duration, publish func(Event) error) (int, error)
	// Forget forgets an event that was published.
	Forget(ctx context.Context, event Event) error
	Ping(ctx context.Context) error
}

// Written is the result of a write.
type Written struct {
	Comment Comment
	Event   Event
}

// Cache keeps comments for a while; one that fails is as good as empty.
type Cache interface {
	// Get returns those of the comments that are there.
	Get(ids []CommentID) map[CommentID]Comment
	// Fill keeps a comment that was read, unless a writer was faster.
	Fill(comment Comment)
	// Put keeps a comment that was written, unless a later version is there.
	Put(comment Comment)
	Ping() error
}

// Stream is where events are published.
type Stream interface {
	Publish(ctx context.Context, event Event) error
	Ping(ctx context.Context) error
}
