package redis_test

import (
	"os"
	"testing"

	goredis "github.com/redis/go-redis/v9"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/redis"
)

func TestPublishAppendsThreeFields(t *testing.T) {
	url := os.Getenv("COMMENTS_REDIS")
	if url == "" {
		t.Skip("COMMENTS_REDIS does not name a server to test with")
	}
	stream, err := redis.Open(url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stream.Close() }()
	event := comments.Event{ID: "t1_1:1", Type: comments.Created, Data: `{"event_id":"t1_1:1"}`}
	if err := stream.Publish(t.Context(), event); err != nil {
		t.Fatal(err)
	}
	options, err := goredis.ParseURL(url)
	if err != nil {
		t.Fatal(err)
	}
	client := goredis.NewClient(options)
	defer func() { _ = client.Close() }()
	entries, err := client.XRevRangeN(t.Context(), "comments:events", "+", "-", 1).Result()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%v, %v", entries, err)
	}
	values := entries[0].Values
	if len(values) != 3 || values["event_id"] != event.ID || values["type"] != event.Type || values["data"] != event.Data {
		t.Errorf("%v", values)
	}
}

func TestPublishTellsThatNobodyAnswers(t *testing.T) {
	stream, err := redis.Open("redis://127.0.0.1:1/0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stream.Close() }()
	if stream.Publish(t.Context(), comments.Event{}) == nil || stream.Ping(t.Context()) == nil {
		t.Error("port 1 answers")
	}
}
