package form

import (
	"encoding/base64"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// The fields of a comment on which a port goes wrong most easily; the last return of each function is the contract.

func (c *Codec) appendParent(o wirejson.Object, parent *comments.CommentID) wirejson.Object {
	if parent != nil {
		return append(o, member("parent_id", wirejson.String(parent.String())))
	}
	if c.defects.Has(defect.ParentOmitEmpty) {
		return o
	}
	return append(o, member("parent_id", wirejson.Null{}))
}

func (c *Codec) appendAuthor(o wirejson.Object, author *string) wirejson.Object {
	value := textOrNull(author)
	switch {
	case c.defects.Has(defect.AuthorPlainString) && author == nil:
		var plain string
		value = wirejson.String(plain)
	case c.defects.Has(defect.AuthorNullString):
		// sql.NullString has no MarshalJSON: its fields are written.
		value = wirejson.Object{member("String", wirejson.String(deref(author))), member("Valid", wirejson.Bool(author != nil))}
	}
	return append(o, member("author", value))
}

func (c *Codec) bodyHTML(body string) string {
	if c.defects.Has(defect.StandardEntities) {
		return comments.RenderHTML(body, html.EscapeString)
	}
	return comments.BodyHTML(body)
}

func (c *Codec) createdUTC(t time.Time) wirejson.Value {
	switch {
	case c.defects.Has(defect.EpochSeconds):
		return wirejson.Float(float64(t.Unix()))
	case c.defects.Has(defect.EpochMillis):
		return wirejson.Float(float64(t.UnixMicro()) / 1e3)
	}
	return wirejson.Float(epoch(t))
}

func (c *Codec) edited(t *time.Time) wirejson.Value {
	switch {
	case t != nil:
		return wirejson.Float(epoch(*t))
	case c.defects.Has(defect.EditedPointer):
		return wirejson.Null{}
	case c.defects.Has(defect.EditedZeroTime):
		return wirejson.Float(epoch(time.Time{}))
	}
	return wirejson.Bool(false)
}

func (c *Codec) score(score int64) wirejson.Value {
	switch {
	case c.defects.Has(defect.ScoreInt32):
		return wirejson.IntOf(int64(int32(score)))
	case c.defects.Has(defect.ScoreQuoted):
		return wirejson.String(strconv.FormatInt(score, 10))
	}
	return wirejson.IntOf(score)
}

func (c *Codec) hotness(hotness float64) wirejson.Value {
	switch {
	case c.defects.Has(defect.HotnessFloat32):
		return wirejson.Float(float64(float32(hotness)))
	case c.defects.Has(defect.HotnessRounded):
		return wirejson.Float(math.Round(hotness*1e6) / 1e6)
	}
	return wirejson.Float(hotness)
}

func (c *Codec) appendAwards(o wirejson.Object, awards []comments.Award) wirejson.Object {
	if c.defects.Has(defect.AwardsOmitEmpty) && len(awards) == 0 {
		return o
	}
	value := c.Awards(awards)
	if c.defects.Has(defect.AwardsMap) {
		value = sortKeys(value)
	}
	return append(o, member("awards", value))
}

func (c *Codec) appendStickied(o wirejson.Object, stickied bool) wirejson.Object {
	var value wirejson.Value = wirejson.Bool(stickied)
	switch {
	case c.defects.Has(defect.StickiedOmitEmpty) && !stickied:
		return o
	case c.defects.Has(defect.StickiedSmallint):
		value = wirejson.IntOf(map[bool]int64{true: 1}[stickied])
	}
	return append(o, member("stickied", value))
}

func (c *Codec) appendMentions(o wirejson.Object, mentions []string) wirejson.Object {
	switch {
	case mentions == nil && !c.defects.Has(defect.MentionsAlways):
		return o
	case mentions != nil && len(mentions) == 0 && c.defects.Has(defect.MentionsOmitEmpty):
		return o
	}
	return append(o, member("mentions", c.Mentions(mentions)))
}

func (c *Codec) answeredMetadata(metadata wirejson.Object) wirejson.Value {
	switch {
	case c.defects.Has(defect.MetadataBytes):
		// A []byte column is written in base64.
		return wirejson.String(base64.StdEncoding.EncodeToString(c.Encode(metadata)))
	case c.defects.Has(defect.MetadataNilMap) && len(metadata) == 0:
		return wirejson.Object(nil)
	}
	return metadata
}

func (c *Codec) permalinkKey() string {
	if c.defects.Has(defect.PermalinkUntagged) {
		return "Permalink"
	}
	return "permalink"
}

func (c *Codec) appendReports(o wirejson.Object, reports int64) wirejson.Object {
	if c.defects.Has(defect.ReportsUnexported) {
		return o
	}
	return append(o, member("reports", wirejson.IntOf(reports)))
}

func (c *Codec) appendLeaked(o wirejson.Object) wirejson.Object {
	if c.defects.Has(defect.LeakedField) {
		return append(o, member("Deleted", wirejson.Bool(false)))
	}
	return o
}

func (c *Codec) state(state string) wirejson.Value {
	if c.defects.Has(defect.EnumNames) && state != "" {
		return wirejson.String(strings.ToUpper(state[:1]) + state[1:])
	}
	return wirejson.String(state)
}

func sortKeys(o wirejson.Object) wirejson.Object {
	sorted := slices.Clone(o)
	slices.SortFunc(sorted, func(a, b wirejson.Member) int { return strings.Compare(a.Key, b.Key) })
	return sorted
}

func deref(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}
