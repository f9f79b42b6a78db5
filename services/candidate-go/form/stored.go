package form

import (
	"errors"
	"math"
	"strconv"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

var errUnreadable = errors.New("form: not a stored comment")

// stored reads what this service, or the one that it replaces, has written; anything unexpected is an error.
type stored struct {
	members wirejson.Object
	err     error
}

// ParseComment returns the comment that a cache entry holds.
func (c *Codec) ParseComment(text []byte) (comments.Comment, error) {
	s, err := c.openStored(text)
	if err != nil {
		return comments.Comment{}, err
	}
	comment := comments.Comment{
		ID:       take(s, "id", commentID),
		PostID:   take(s, "post_id", postID),
		ParentID: optional(s, "parent_id", commentID),
		Content: comments.Content{
			Author:        optional(s, "author", toText),
			Body:          take(s, "body", toText),
			Distinguished: optional(s, "distinguished", toText),
			State:         take(s, "state", toText),
			Stickied:      take(s, "stickied", toBool),
			Flair:         take(s, "flair", toFlairs),
			Media:         optional(s, "media", toMedia),
			Metadata:      take(s, "metadata", toObject),
		},
		Counters: comments.Counters{
			Ups:     take(s, "ups", toInt),
			Downs:   take(s, "downs", toInt),
			Reports: take(s, "reports", toInt),
			Awards:  take(s, "awards", toAwards),
		},
		Score:            take(s, "score", toInt),
		Controversiality: take(s, "controversiality", toFloat),
		Hotness:          take(s, "hotness", toFloat),
		CreatedAt:        take(s, "created_at", toTime),
		EditedAt:         take(s, "edited", toEdited),
		UpdatedAt:        take(s, "updated_at", toTime),
		Version:          take(s, "version", toInt),
	}
	if _, ok := s.members.Get("mentions"); ok {
		comment.Mentions = take(s, "mentions", toTexts)
	}
	return comment, s.err
}

func (c *Codec) openStored(text []byte) (*stored, error) {
	value, err := c.rules().Decode(text)
	if err != nil {
		return nil, err
	}
	members, ok := value.(wirejson.Object)
	if !ok {
		return nil, errUnreadable
	}
	return &stored{members: members}, nil
}

// rules say how what is stored is read.
func (c *Codec) rules() wirejson.Rules {
	return wirejson.Rules{KeepSpelling: c.defects.Has(defect.MetadataNumbers)}
}

// take returns a member, which must be there and of its type.
func take[T any](s *stored, key string, read func(wirejson.Value) (T, bool)) T {
	value, _ := s.members.Get(key)
	v, ok := read(value)
	if !ok && s.err == nil {
		s.err = errUnreadable
	}
	return v
}

// optional returns a member, or nil where it is null.
func optional[T any](s *stored, key string, read func(wirejson.Value) (T, bool)) *T {
	if value, _ := s.members.Get(key); value == (wirejson.Null{}) {
		return nil
	}
	v := take(s, key, read)
	return &v
}

func toText(v wirejson.Value) (string, bool) {
	s, ok := v.(wirejson.String)
	return string(s), ok
}

func toBool(v wirejson.Value) (bool, bool) {
	b, ok := v.(wirejson.Bool)
	return bool(b), ok
}

func toFloat(v wirejson.Value) (float64, bool) {
	if literal, ok := v.(wirejson.Literal); ok {
		f, err := strconv.ParseFloat(string(literal), 64)
		return f, err == nil
	}
	f, ok := v.(wirejson.Float)
	return float64(f), ok
}

func toInt(v wirejson.Value) (int64, bool) {
	n, _ := v.(wirejson.Int)
	return n.Int64()
}

func toObject(v wirejson.Value) (wirejson.Object, bool) {
	o, ok := v.(wirejson.Object)
	return o, ok
}

func toTime(v wirejson.Value) (time.Time, bool) {
	s, _ := v.(wirejson.String)
	t, err := time.Parse(timeLayout, string(s))
	return t, err == nil
}

// toEdited reads false or seconds; a double tells microseconds apart for centuries.
func toEdited(v wirejson.Value) (*time.Time, bool) {
	if v == wirejson.Bool(false) {
		return nil, true
	}
	seconds, ok := toFloat(v)
	t := time.UnixMicro(int64(math.Round(seconds * 1e6))).UTC()
	return &t, ok
}

func commentID(v wirejson.Value) (comments.CommentID, bool) {
	s, _ := v.(wirejson.String)
	return comments.ParseCommentID(string(s))
}

func postID(v wirejson.Value) (comments.PostID, bool) {
	s, _ := v.(wirejson.String)
	return comments.ParsePostID(string(s))
}
