package comments

import (
	"context"
	"time"
)

const (
	relayPause = time.Second
	relayAge   = 2 * time.Second
)

// Relay publishes at once every event that was left behind, and then what stays behind, until ctx is done.
func (s *Service) Relay(ctx context.Context) {
	s.drain(ctx, 0)
	ticker := time.NewTicker(relayPause)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			s.drain(ctx, relayAge)
		}
	}
}

// drain publishes until nothing is left; what cannot be published waits for the next round.
func (s *Service) drain(ctx context.Context, age time.Duration) {
	for {
		published, err := s.Store.Drain(ctx, age, func(event Event) error { return s.Stream.Publish(ctx, event) })
		if err != nil || published == 0 {
			return
		}
	}
}
