package comments

import (
	"context"
	"strconv"
	"time"

	"example.com/samewire/candidate-go/defect"
)

// Service is what the comment service does, apart from how it is asked.
type Service struct {
	Store   Store
	Cache   Cache
	Stream  Stream
	Now     func() time.Time
	Defects defect.Set
}

// Create stores a new comment.
func (s *Service) Create(ctx context.Context, draft Draft) (Comment, error) {
	if draft.ParentID != nil {
		if err := s.checkParent(ctx, draft); err != nil {
			return Comment{}, err
		}
	}
	written, err := s.Store.Insert(ctx, NewComment(draft, s.clock()))
	return s.finish(ctx, written, err)
}

func (s *Service) checkParent(ctx context.Context, draft Draft) error {
	post, err := s.Store.PostOf(ctx, *draft.ParentID)
	if IsRefusal(err, NotFound) {
		return At(UnknownParent, "/parent_id")
	}
	if err == nil && post != draft.PostID {
		return At(ParentInOtherPost, "/parent_id")
	}
	return err
}

// Edit is a change of the content of a comment.
type Edit struct {
	// IfVersion is the version that the client has seen, "" for any.
	IfVersion string
	// Body says that the body is part of the change.
	Body bool
	// Apply returns the new content.
	Apply func(Content) (Content, error)
}

// Edit changes the content of a comment.
func (s *Service) Edit(ctx context.Context, id CommentID, edit Edit) (Comment, error) {
	written, err := s.Store.Update(ctx, id, Updated, func(c Comment) (Comment, error) {
		if edit.IfVersion != "" && edit.IfVersion != strconv.FormatInt(c.Version, 10) {
			return c, Refuse(VersionMismatch)
		}
		content, err := edit.Apply(c.Content)
		if err != nil {
			return c, err
		}
		c.Content = content
		s.touch(&c)
		if edit.Body {
			c.EditedAt = &c.UpdatedAt
		}
		return c, nil
	})
	return s.finish(ctx, written, err)
}

// Increment adds to the counters of a comment.
func (s *Service) Increment(ctx context.Context, id CommentID, add Counters) (Comment, error) {
	written, err := s.Store.Update(ctx, id, Incremented, func(c Comment) (Comment, error) {
		err := c.CheckPlus(add)
		if err != nil && !(s.Defects.Has(defect.CounterWraps) && IsRefusal(err, CounterOverflow)) {
			return c, err
		}
		c.Counters = c.Plus(add)
		c.rate()
		s.touch(&c)
		return c, nil
	})
	return s.finish(ctx, written, err)
}

func (s *Service) touch(c *Comment) {
	c.Version++
	c.UpdatedAt = s.clock()
}

// clock returns the time in microseconds, which is what the store keeps.
func (s *Service) clock() time.Time { return s.Now().UTC().Truncate(time.Microsecond) }

// finish publishes and caches what was committed; if that fails, the relay publishes and the cache runs out.
func (s *Service) finish(ctx context.Context, written Written, err error) (Comment, error) {
	if err != nil {
		return Comment{}, err
	}
	if s.publish(ctx, written.Event) == nil {
		_ = s.Store.Forget(ctx, written.Event)
	}
	if !s.Defects.Has(defect.StaleCache) || written.Comment.Version == 1 {
		s.Cache.Put(written.Comment)
	}
	return written.Comment, nil
}

func (s *Service) publish(ctx context.Context, event Event) error {
	if s.Defects.Has(defect.IncrementsSilent) && event.Type == Incremented {
		return nil
	}
	return s.Stream.Publish(ctx, event)
}
