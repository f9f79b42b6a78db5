package form

import (
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// Codec turns comments into JSON and back.
type Codec struct {
	defects defect.Set
	style   wirejson.Style
	layout  string
}

// New returns the codec of the wire contract, or one with defects.
func New(defects defect.Set) *Codec {
	return &Codec{defects: defects, style: styleOf(defects), layout: layoutOf(defects)}
}

// timeLayout is RFC 3339 with six digits of a second and a numeric offset.
const timeLayout = "2006-01-02T15:04:05.000000-07:00"

// Encode returns value in the output form.
func (c *Codec) Encode(value wirejson.Value) []byte { return c.style.Append(nil, value) }

func (c *Codec) time(t time.Time) wirejson.Value {
	return wirejson.String(t.UTC().Format(c.layout))
}

// epoch returns microseconds since 1970 as seconds.
func epoch(t time.Time) float64 { return float64(t.UnixMicro()) / 1e6 }

// Event returns the event that tells of a change.
func (c *Codec) Event(change comments.Change) comments.Event {
	comment := change.Comment
	var before wirejson.Value = wirejson.Null{}
	if comment.Version > 1 || c.defects.Has(defect.EventBeforeZero) {
		before = wirejson.IntOf(comment.Version - 1)
	}
	id := change.EventID()
	data := wirejson.Object{
		member("event_id", wirejson.String(id)),
		member("type", wirejson.String(change.Type)),
		member("occurred_at", c.time(comment.UpdatedAt)),
		member("version_before", before),
		member("version_after", wirejson.IntOf(comment.Version)),
		member("comment", c.Comment(comment)),
	}
	return comments.Event{ID: id, Type: change.Type, Data: string(c.Encode(data))}
}

func member(key string, value wirejson.Value) wirejson.Member {
	return wirejson.Member{Key: key, Value: value}
}
