package memcached

import (
	"os"
	"testing"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/wirejson"
)

func sample(version int64) comments.Comment {
	content := comments.Content{Body: "x", State: "active", Metadata: wirejson.Object{}}
	comment := comments.NewComment(comments.Draft{PostID: 1, Content: content}, time.Unix(1, 0))
	comment.ID = comments.CommentID(time.Now().UnixNano() % 1e15)
	comment.Version = version
	return comment
}

func TestItem(t *testing.T) {
	for name, c := range map[string]struct {
		defects defect.Set
		flags   uint32
		expires int32
	}{
		"faithful":            {nil, 2, 300},
		"without flags":       {defect.Set{defect.CacheFlags: true}, 0, 300},
		"that never runs out": {defect.Set{defect.CacheForever: true}, 2, 0},
	} {
		item := Open("127.0.0.1:1", form.New(nil), c.defects).item(sample(1))
		if item.Flags != c.flags || item.Expiration != c.expires {
			t.Errorf("an entry %s has flags %d and expires in %d", name, item.Flags, item.Expiration)
		}
	}
}

func TestACacheThatFailsIsEmpty(t *testing.T) {
	cache := Open("127.0.0.1:1", form.New(nil), nil)
	cache.Put(sample(2))
	cache.Fill(sample(1))
	if found := cache.Get([]comments.CommentID{1}); len(found) != 0 || cache.Ping() == nil {
		t.Errorf("%v", found)
	}
}

func TestPutReplacesOlderVersionsOnly(t *testing.T) {
	address := os.Getenv("COMMENTS_MEMCACHED")
	if address == "" {
		t.Skip("COMMENTS_MEMCACHED does not name a server to test with")
	}
	cache := Open(address, form.New(nil), nil)
	comment := sample(1)
	check := func(step string, want int64) {
		t.Helper()
		if got := cache.Get([]comments.CommentID{comment.ID})[comment.ID].Version; got != want {
			t.Errorf("%s: version %d, not %d", step, got, want)
		}
	}
	check("nothing yet", 0)
	for _, step := range []struct {
		name      string
		keep      func(comments.Comment)
		put, want int64
	}{
		{"a create is added", cache.Put, 1, 1},
		{"a later version replaces", cache.Put, 3, 3},
		{"an older one does not", cache.Put, 2, 3},
		{"nor does a reader", cache.Fill, 2, 3},
	} {
		comment.Version = step.put
		step.keep(comment)
		check(step.name, step.want)
	}
}
