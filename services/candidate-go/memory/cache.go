package memory

import (
	"sync"

	comments "example.com/samewire/candidate-go"
)

// Cache is a comments.Cache in which nothing runs out.
type Cache struct {
	mutex   sync.Mutex
	entries map[comments.CommentID]comments.Comment
}

// NewCache returns an empty cache.
func NewCache() *Cache { return &Cache{entries: map[comments.CommentID]comments.Comment{}} }

// Get returns those of the comments that are there.
func (c *Cache) Get(ids []comments.CommentID) map[comments.CommentID]comments.Comment {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	found := map[comments.CommentID]comments.Comment{}
	for _, id := range ids {
		if comment, ok := c.entries[id]; ok {
			found[id] = comment
		}
	}
	return found
}

// Fill keeps a comment that was read, unless a writer was faster.
func (c *Cache) Fill(comment comments.Comment) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if _, ok := c.entries[comment.ID]; !ok {
		c.entries[comment.ID] = comment
	}
}

// Put keeps a comment that was written, unless a later version is there.
func (c *Cache) Put(comment comments.Comment) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.entries[comment.ID].Version < comment.Version {
		c.entries[comment.ID] = comment
	}
}

// Ping is nil: memory always answers.
func (c *Cache) Ping() error { return nil }
