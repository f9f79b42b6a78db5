package postgres_test

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/postgres"
	"example.com/samewire/candidate-go/wirejson"
)

func open(t *testing.T, codec *form.Codec) *postgres.Store {
	t.Helper()
	url := os.Getenv("COMMENTS_POSTGRES")
	if url == "" {
		t.Skip("COMMENTS_POSTGRES does not name a database to test with")
	}
	store, err := postgres.Open(t.Context(), url, codec)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return store
}

// full returns a comment in which every field has something to lose.
func full() comments.Comment {
	author, url, duration := "ada", "http://a", 0.1
	comment := comments.NewComment(comments.Draft{PostID: 1, Content: comments.Content{
		Author: &author, Body: "é\x7f\U0001F525\n", State: "locked", Stickied: true,
		Flair:    []comments.Flair{{Type: "text", Text: "a"}, {Type: "emoji", URL: &url}},
		Media:    &comments.Media{Kind: "gif", URL: url, Width: 3, Height: 7, Duration: &duration, Thumbnails: []comments.Thumbnail{}},
		Mentions: []string{},
		Metadata: wirejson.Object{{Key: "z", Value: wirejson.Int("9007199254740993000000")}, {Key: "a", Value: wirejson.Float(1)}},
	}}, time.Now().UTC().Truncate(time.Microsecond))
	comment.Awards = []comments.Award{{Name: "silver", Count: 1}, {Name: "gold", Count: 2}}
	comment.Hotness = 0.30000000000000004
	return comment
}

func TestStoreReadsWhatItWrote(t *testing.T) {
	codec := form.New(nil)
	store := open(t, codec)
	written, err := store.Insert(t.Context(), full())
	if err != nil {
		t.Fatal(err)
	}
	edit := func(c comments.Comment) (comments.Comment, error) {
		c.Version++
		c.EditedAt = &c.UpdatedAt
		return c, nil
	}
	if written, err = store.Update(t.Context(), written.Comment.ID, comments.Updated, edit); err != nil {
		t.Fatal(err)
	}
	found, err := store.Find(t.Context(), []comments.CommentID{written.Comment.ID, 1})
	if err != nil || len(found) != 1 {
		t.Fatalf("%v, %v", found, err)
	}
	want := string(codec.Encode(codec.Comment(written.Comment)))
	if got := string(codec.Encode(codec.Comment(found[0]))); got != want {
		t.Errorf("%s became %s", want, got)
	}
	if post, err := store.PostOf(t.Context(), written.Comment.ID); err != nil || post != 1 {
		t.Errorf("%v, %v", post, err)
	}
	if _, err := store.PostOf(t.Context(), 1); !comments.IsRefusal(err, comments.NotFound) {
		t.Errorf("%v", err)
	}
}

func TestARefusedUpdateLeavesNoTrace(t *testing.T) {
	store := open(t, form.New(nil))
	written, err := store.Insert(t.Context(), full())
	if err != nil {
		t.Fatal(err)
	}
	refuse := func(c comments.Comment) (comments.Comment, error) {
		return c, comments.Refuse(comments.VersionMismatch)
	}
	if _, err := store.Update(t.Context(), written.Comment.ID, comments.Updated, refuse); !comments.IsRefusal(err, comments.VersionMismatch) {
		t.Errorf("%v", err)
	}
	found, err := store.Find(t.Context(), []comments.CommentID{written.Comment.ID})
	if err != nil || found[0].Version != 1 {
		t.Errorf("%v, %v", found, err)
	}
}

func TestDrainPublishesWhatWasLeftBehindOnce(t *testing.T) {
	store := open(t, form.New(nil))
	forgotten, err := store.Insert(t.Context(), full())
	if err != nil {
		t.Fatal(err)
	}
	left, err := store.Insert(t.Context(), full())
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Forget(t.Context(), forgotten.Event); err != nil {
		t.Fatal(err)
	}
	fault := errors.New("the stream is down")
	if _, err := store.Drain(t.Context(), 0, func(comments.Event) error { return fault }); err == nil {
		t.Error("a stream that is down goes unnoticed")
	}
	published := drain(t, store)
	if published[left.Event] != 1 || published[forgotten.Event] != 0 {
		t.Errorf("%d times, %d times", published[left.Event], published[forgotten.Event])
	}
	if again := drain(t, store); again[left.Event] != 0 {
		t.Error("an event that was published is published again")
	}
}

func drain(t *testing.T, store *postgres.Store) map[comments.Event]int {
	t.Helper()
	published := map[comments.Event]int{}
	for {
		n, err := store.Drain(t.Context(), 0, func(event comments.Event) error {
			published[event]++
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return published
		}
	}
}

func TestOpenTellsThatNobodyAnswers(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	if _, err := postgres.Open(ctx, "postgresql://postgres@127.0.0.1:1/none", form.New(nil)); err == nil {
		t.Error("port 1 answers")
	}
}
