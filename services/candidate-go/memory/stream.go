package memory

import (
	"context"
	"sync"

	comments "example.com/samewire/candidate-go"
)

// Stream is a comments.Stream that keeps everything.
type Stream struct {
	mutex  sync.Mutex
	events []comments.Event
	// Fault is what Publish returns instead of publishing.
	Fault error
}

// Publish appends an event.
func (s *Stream) Publish(_ context.Context, event comments.Event) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.Fault != nil {
		return s.Fault
	}
	s.events = append(s.events, event)
	return nil
}

// Events returns everything that was published, in order.
func (s *Stream) Events() []comments.Event {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return append([]comments.Event(nil), s.events...)
}

// Ping is nil: memory always answers.
func (s *Stream) Ping(context.Context) error { return nil }
