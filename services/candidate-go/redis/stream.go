// Package redis publishes the events of comments to a Redis stream.
package redis

import (
	"context"
	"time"

	"github.com/redis/go-redis/v9"

	comments "example.com/samewire/candidate-go"
)

const (
	stream  = "comments:events"
	longest = 1_000_000
	timeout = 2 * time.Second
)

// Stream is a comments.Stream.
type Stream struct{ client *redis.Client }

// Open returns a stream; it connects when it is first used.
func Open(url string) (*Stream, error) {
	options, err := redis.ParseURL(url)
	if err != nil {
		return nil, err
	}
	// A repeated XADD would be a repeated event: one try, then it is the relay's turn.
	options.MaxRetries, options.DialerRetries = -1, 1
	options.DialTimeout, options.ReadTimeout, options.WriteTimeout = timeout, timeout, timeout
	return &Stream{redis.NewClient(options)}, nil
}

// Close ends all connections.
func (s *Stream) Close() error { return s.client.Close() }

// Ping asks the server for an answer.
func (s *Stream) Ping(ctx context.Context) error { return s.client.Ping(ctx).Err() }

// Publish appends an event.
func (s *Stream) Publish(ctx context.Context, event comments.Event) error {
	return s.client.XAdd(ctx, &redis.XAddArgs{
		Stream: stream,
		MaxLen: longest,
		Approx: true,
		Values: []any{"event_id", event.ID, "type", event.Type, "data", event.Data},
	}).Err()
}
