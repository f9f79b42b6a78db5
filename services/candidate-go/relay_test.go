package comments_test

import (
	"context"
	"errors"
	"testing"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/memory"
)

func TestAnEventThatTheStreamRefusedIsRelayed(t *testing.T) {
	stream := &memory.Stream{Fault: errors.New("down")}
	service := &comments.Service{
		Store: memory.NewStore(form.New(nil)), Cache: memory.NewCache(), Stream: stream, Now: time.Now,
	}
	created, err := service.Create(t.Context(), comments.Draft{PostID: 1, Content: comments.Content{Body: "x"}})
	if err != nil || len(stream.Events()) != 0 {
		t.Fatalf("%v, %v", stream.Events(), err)
	}
	stream.Fault = nil
	// Nothing in memory looks at the context: the relay makes its first round and ends.
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	service.Relay(ended)
	events := stream.Events()
	if len(events) != 1 || events[0].ID != created.ID.String()+":1" || events[0].Type != comments.Created {
		t.Errorf("%v", events)
	}
}
