package form

import (
	"math"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/wirejson"
)

var contentFields = []string{
	"author", "body", "distinguished", "state", "stickied", "flair", "media", "mentions", "metadata",
}

var createFields = append([]string{"post_id", "parent_id"}, contentFields...)

// Draft returns the comment that the body of a create describes.
func (c *Codec) Draft(value wirejson.Value) (comments.Draft, error) {
	p := &parser{defects: c.defects}
	o := p.root(value).object(createFields...)
	draft := comments.Draft{PostID: o.need("post_id").post()}
	if parent, ok := o.unlessNull("parent_id"); ok {
		id := parent.comment()
		draft.ParentID = &id
	}
	draft.Content = o.content()
	return draft, p.err
}

// Patch returns the body of a merge patch: an object whose keys may be changed.
func (c *Codec) Patch(value wirejson.Value) (wirejson.Object, error) {
	p := &parser{defects: c.defects}
	o := p.root(value).object(contentFields...)
	return o.members, p.err
}

// Increments returns what the body of an increment adds.
func (c *Codec) Increments(value wirejson.Value) (comments.Counters, error) {
	p := &parser{defects: c.defects}
	o := p.root(value).object("ups", "downs", "reports", "awards")
	if len(o.members) == 0 {
		o.fail(comments.MissingField)
	}
	counters := comments.Counters{Ups: o.counter("ups"), Downs: o.counter("downs"), Reports: o.counter("reports")}
	if f, ok := o.maybe("awards"); ok {
		awards := f.dictionary(comments.MaxAwards)
		for _, m := range awards.members {
			award := awards.at(m.Key, m.Value)
			if !awardPattern.MatchString(m.Key) {
				award.fail(comments.WrongFormat)
			}
			counters.Awards = append(counters.Awards, comments.Award{Name: m.Key, Count: award.integer(0, math.MaxInt64)})
		}
	}
	return counters, p.err
}

func (o object) counter(key string) int64 {
	f, ok := o.maybe(key)
	if !ok {
		return 0
	}
	return f.integer(0, math.MaxInt64)
}

func (f field) comment() comments.CommentID {
	id, ok := comments.ParseCommentID(f.string())
	if !ok {
		f.fail(comments.WrongFormat)
	}
	return id
}

func (f field) post() comments.PostID {
	id, ok := comments.ParsePostID(f.string())
	if !ok {
		f.fail(comments.WrongFormat)
	}
	return id
}
