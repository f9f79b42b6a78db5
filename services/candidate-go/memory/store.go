// Package memory keeps comments, cache entries and events in memory, for tests.
package memory

import (
	"context"
	"sync"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
)

// firstID is where the sequence of the real store starts.
const firstID = 9007199254740993

// Store is a comments.Store.
type Store struct {
	mutex  sync.Mutex
	codec  *form.Codec
	rows   []comments.Comment
	outbox []comments.Event
}

// NewStore returns an empty store.
func NewStore(codec *form.Codec) *Store { return &Store{codec: codec} }

// Insert stores the first version of a comment.
func (s *Store) Insert(_ context.Context, comment comments.Comment) (comments.Written, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	comment.ID = comments.CommentID(firstID + len(s.rows))
	s.rows = append(s.rows, comment)
	return s.written(comments.Created, comment), nil
}

// Update replaces a comment by what change makes of it.
func (s *Store) Update(
	_ context.Context, id comments.CommentID, kind string, change func(comments.Comment) (comments.Comment, error),
) (comments.Written, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	row := s.row(id)
	if row == nil {
		return comments.Written{}, comments.Refuse(comments.NotFound)
	}
	changed, err := change(*row)
	if err != nil {
		return comments.Written{}, err
	}
	*row = changed
	return s.written(kind, changed), nil
}

func (s *Store) written(kind string, comment comments.Comment) comments.Written {
	event := s.codec.Event(comments.Change{Type: kind, Comment: comment})
	s.outbox = append(s.outbox, event)
	return comments.Written{Comment: comment, Event: event}
}

func (s *Store) row(id comments.CommentID) *comments.Comment {
	for i := range s.rows {
		if s.rows[i].ID == id {
			return &s.rows[i]
		}
	}
	return nil
}

// Find returns those of the comments that exist.
func (s *Store) Find(_ context.Context, ids []comments.CommentID) ([]comments.Comment, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var found []comments.Comment
	for _, id := range ids {
		if row := s.row(id); row != nil {
			found = append(found, *row)
		}
	}
	return found, nil
}

// PostOf returns the post of a comment.
func (s *Store) PostOf(_ context.Context, id comments.CommentID) (comments.PostID, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	row := s.row(id)
	if row == nil {
		return 0, comments.Refuse(comments.NotFound)
	}
	return row.PostID, nil
}

// Places returns what orders the thread of a post.
func (s *Store) Places(_ context.Context, post comments.PostID) ([]comments.Place, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var places []comments.Place
	for _, c := range s.rows {
		if c.PostID == post {
			places = append(places, comments.Place{
				ID: c.ID, ParentID: c.ParentID,
				Score: c.Score, Controversiality: c.Controversiality, Hotness: c.Hotness,
			})
		}
	}
	return places, nil
}

// Drain publishes and forgets what is left, whatever its age.
func (s *Store) Drain(_ context.Context, _ time.Duration, publish func(comments.Event) error) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for i, event := range s.outbox {
		if err := publish(event); err != nil {
			s.outbox = s.outbox[i:]
			return i, err
		}
	}
	published := len(s.outbox)
	s.outbox = nil
	return published, nil
}

// Forget forgets an event that was published.
func (s *Store) Forget(_ context.Context, event comments.Event) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for i := range s.outbox {
		if s.outbox[i].ID == event.ID {
			s.outbox = append(s.outbox[:i], s.outbox[i+1:]...)
			break
		}
	}
	return nil
}

// Ping is nil: memory always answers.
func (s *Store) Ping(context.Context) error { return nil }
