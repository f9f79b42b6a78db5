package form

import (
	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/wirejson"
)

// Columns are the JSON columns of a row, as text; media and mentions may be nil.
type Columns struct {
	Awards, Flair, Metadata string
	Media, Mentions         *string
}

// Columns returns the JSON columns of a comment.
func (c *Codec) Columns(x comments.Comment) Columns {
	columns := Columns{
		Awards:   string(c.Encode(c.Awards(x.Awards))),
		Flair:    string(c.Encode(c.Flair(x.Flair))),
		Metadata: string(c.Encode(x.Metadata)),
	}
	if x.Media != nil {
		media := string(c.Encode(c.Media(x.Media)))
		columns.Media = &media
	}
	if x.Mentions != nil {
		mentions := string(c.Encode(c.Mentions(x.Mentions)))
		columns.Mentions = &mentions
	}
	return columns
}

// Fill reads the JSON columns into a comment.
func (c *Codec) Fill(x *comments.Comment, columns Columns) error {
	s := &stored{members: wirejson.Object{}}
	s.decode(c.rules(), "awards", &columns.Awards)
	s.decode(c.rules(), "flair", &columns.Flair)
	s.decode(c.rules(), "metadata", &columns.Metadata)
	s.decode(c.rules(), "media", columns.Media)
	s.decode(c.rules(), "mentions", columns.Mentions)
	x.Awards = take(s, "awards", toAwards)
	x.Flair = take(s, "flair", toFlairs)
	x.Metadata = take(s, "metadata", toObject)
	x.Media = optional(s, "media", toMedia)
	if columns.Mentions != nil {
		x.Mentions = take(s, "mentions", toTexts)
	}
	return s.err
}

func (s *stored) decode(rules wirejson.Rules, key string, text *string) {
	var value wirejson.Value = wirejson.Null{}
	if text != nil {
		decoded, err := rules.Decode([]byte(*text))
		if err != nil && s.err == nil {
			s.err = err
		}
		value = decoded
	}
	s.members = append(s.members, member(key, value))
}

func toAwards(v wirejson.Value) ([]comments.Award, bool) {
	o, ok := v.(wirejson.Object)
	awards := make([]comments.Award, len(o))
	for i, m := range o {
		count, fits := toInt(m.Value)
		awards[i] = comments.Award{Name: m.Key, Count: count}
		ok = ok && fits
	}
	return awards, ok
}

func toTexts(v wirejson.Value) ([]string, bool) { return toList(v, toText) }

// toFlairs takes null, which a nil slice leaves in a column, for an empty list.
func toFlairs(v wirejson.Value) ([]comments.Flair, bool) {
	if v == (wirejson.Null{}) {
		return []comments.Flair{}, true
	}
	return toList(v, func(v wirejson.Value) (comments.Flair, bool) {
		s, ok := toStored(v)
		flair := comments.Flair{
			Type: take(s, "type", toText),
			Text: take(s, "text", toText),
			URL:  optional(s, "url", toText),
		}
		return flair, ok && s.err == nil
	})
}

func toMedia(v wirejson.Value) (comments.Media, bool) {
	s, ok := toStored(v)
	media := comments.Media{
		Kind:     take(s, "kind", toText),
		URL:      take(s, "url", toText),
		Width:    take(s, "width", toInt),
		Height:   take(s, "height", toInt),
		Duration: optional(s, "duration", toAmount),
	}
	if _, given := s.members.Get("thumbnails"); given {
		media.Thumbnails = take(s, "thumbnails", toThumbnails)
	}
	return media, ok && s.err == nil
}

func toThumbnails(v wirejson.Value) ([]comments.Thumbnail, bool) {
	return toList(v, func(v wirejson.Value) (comments.Thumbnail, bool) {
		s, ok := toStored(v)
		thumbnail := comments.Thumbnail{
			URL:    take(s, "url", toText),
			Width:  take(s, "width", toInt),
			Height: take(s, "height", toInt),
		}
		return thumbnail, ok && s.err == nil
	})
}

// toAmount reads a double that may have been spelled without a point.
func toAmount(v wirejson.Value) (float64, bool) {
	if n, ok := v.(wirejson.Int); ok {
		return n.Float64(), true
	}
	return toFloat(v)
}

func toStored(v wirejson.Value) (*stored, bool) {
	o, ok := v.(wirejson.Object)
	return &stored{members: o}, ok
}

func toList[T any](v wirejson.Value, read func(wirejson.Value) (T, bool)) ([]T, bool) {
	items, ok := v.(wirejson.Array)
	list := make([]T, len(items))
	for i, item := range items {
		one, fits := read(item)
		list[i], ok = one, ok && fits
	}
	return list, ok
}
