// Package memcached caches comments in Memcached.
package memcached

import (
	"errors"
	"time"

	"github.com/bradfitz/gomemcache/memcache"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/form"
)

const (
	// jsonFlags marks an entry that holds JSON in ASCII.
	jsonFlags  = 2
	timeToLive = 300
	timeout    = time.Second
	idle       = 16
	tries      = 3
)

// Cache is a comments.Cache; a server that fails is as good as an empty one.
type Cache struct {
	client  *memcache.Client
	codec   *form.Codec
	defects defect.Set
}

// Open returns a cache at HOST:PORT; it connects when it is first used.
func Open(address string, codec *form.Codec, defects defect.Set) *Cache {
	client := memcache.New(address)
	client.Timeout = timeout
	client.MaxIdleConns = idle
	return &Cache{client, codec, defects}
}

// Ping asks the server for an answer.
func (c *Cache) Ping() error { return c.client.Ping() }

// Get returns those of the comments that are there and can be read.
func (c *Cache) Get(ids []comments.CommentID) map[comments.CommentID]comments.Comment {
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = key(id)
	}
	found := make(map[comments.CommentID]comments.Comment, len(ids))
	items, err := c.client.GetMulti(keys)
	if err != nil {
		return found
	}
	for _, item := range items {
		if comment, ok := c.read(item); ok {
			found[comment.ID] = comment
		}
	}
	return found
}

// Fill keeps a comment that was read, unless a writer was faster.
func (c *Cache) Fill(comment comments.Comment) { _ = c.client.Add(c.item(comment)) }

// Put replaces an older version only: writers of one comment may arrive here in any order.
func (c *Cache) Put(comment comments.Comment) {
	for range tries {
		if c.replaceOlder(comment) {
			return
		}
	}
	_ = c.client.Delete(key(comment.ID))
}

// replaceOlder reports whether the cache now holds the comment or a later version, or does not answer.
func (c *Cache) replaceOlder(comment comments.Comment) bool {
	if comment.Version == 1 {
		return !errors.Is(c.client.Add(c.item(comment)), memcache.ErrNotStored)
	}
	item, err := c.client.Get(key(comment.ID))
	switch {
	case errors.Is(err, memcache.ErrCacheMiss):
		return !errors.Is(c.client.Add(c.item(comment)), memcache.ErrNotStored)
	case err != nil:
		return true
	}
	if cached, ok := c.read(item); ok && cached.Version >= comment.Version {
		return true
	}
	fresh := c.item(comment)
	item.Value, item.Flags, item.Expiration = fresh.Value, fresh.Flags, fresh.Expiration
	err = c.client.CompareAndSwap(item)
	return !errors.Is(err, memcache.ErrCASConflict) && !errors.Is(err, memcache.ErrNotStored)
}

func (c *Cache) item(comment comments.Comment) *memcache.Item {
	item := &memcache.Item{
		Key:        key(comment.ID),
		Value:      c.codec.Encode(c.codec.Comment(comment)),
		Flags:      jsonFlags,
		Expiration: timeToLive,
	}
	if c.defects.Has(defect.CacheFlags) {
		item.Flags = 0
	}
	if c.defects.Has(defect.CacheForever) {
		item.Expiration = 0
	}
	return item
}

func (c *Cache) read(item *memcache.Item) (comments.Comment, bool) {
	if item.Flags != jsonFlags && !c.defects.Has(defect.CacheFlags) {
		return comments.Comment{}, false
	}
	comment, err := c.codec.ParseComment(item.Value)
	return comment, err == nil && key(comment.ID) == item.Key
}

func key(id comments.CommentID) string { return "comment:" + id.String() }
