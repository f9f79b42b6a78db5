package form

import (
	"math"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/wirejson"
)

const (
	maxBody        = 10_000
	maxFlair       = 10
	maxFlairText   = 64
	maxThumbnails  = 10
	maxMentions    = 50
	maxMetadata    = 50
	maxMetadataKey = 64
)

// content returns the fields that clients write, checked in the order of the OpenAPI document.
func (o object) content() comments.Content {
	content := comments.Content{State: "active", Flair: []comments.Flair{}, Metadata: wirejson.Object{}}
	if f, ok := o.unlessNull("author"); ok {
		author := f.pattern(userPattern)
		content.Author = &author
	}
	content.Body = o.need("body").body()
	if f, ok := o.unlessNull("distinguished"); ok {
		distinguished := f.oneOf("moderator", "admin", "special")
		content.Distinguished = &distinguished
	}
	if f, ok := o.maybe("state"); ok {
		content.State = f.oneOf("active", "locked", "collapsed", "removed")
	}
	if f, ok := o.maybe("stickied"); ok {
		content.Stickied = f.boolean()
	}
	if f, ok := o.maybe("flair"); ok {
		content.Flair = collect(f.list(maxFlair), field.flair)
	}
	if f, ok := o.unlessNull("media"); ok {
		content.Media = f.media()
	}
	if f, ok := o.maybe("mentions"); ok {
		content.Mentions = collect(f.list(maxMentions), field.user)
	}
	if f, ok := o.maybe("metadata"); ok {
		content.Metadata = f.metadata()
	}
	return content
}

func (f field) body() string { return f.p.normaliseBody(f.text(1, maxBody)) }

func (f field) user() string { return f.pattern(userPattern) }

func (f field) flair() comments.Flair {
	o := f.object("type", "text", "url")
	flair := comments.Flair{
		Type: o.need("type").oneOf("text", "emoji"),
		Text: o.need("text").text(0, maxFlairText),
	}
	if f, ok := o.unlessNull("url"); ok {
		url := f.url()
		flair.URL = &url
	}
	return flair
}

func (f field) media() *comments.Media {
	o := f.object("kind", "url", "width", "height", "duration", "thumbnails")
	media := &comments.Media{
		Kind:   o.need("kind").oneOf("image", "video", "gif"),
		URL:    o.need("url").url(),
		Width:  o.need("width").dimension(),
		Height: o.need("height").dimension(),
	}
	if f, ok := o.unlessNull("duration"); ok {
		duration := f.amount()
		media.Duration = &duration
	}
	if f, ok := o.maybe("thumbnails"); ok {
		media.Thumbnails = collect(f.list(maxThumbnails), field.thumbnail)
	}
	return media
}

func (f field) thumbnail() comments.Thumbnail {
	o := f.object("url", "width", "height")
	return comments.Thumbnail{
		URL:    o.need("url").url(),
		Width:  o.need("width").dimension(),
		Height: o.need("height").dimension(),
	}
}

func (f field) dimension() int64 { return f.integer(1, math.MaxInt32) }

func (f field) metadata() wirejson.Object {
	o := f.dictionary(maxMetadata)
	for _, m := range o.members {
		o.at(m.Key, wirejson.String(m.Key)).text(1, maxMetadataKey)
	}
	return f.p.keepMetadata(o.members)
}

func collect[T any](fields []field, read func(field) T) []T {
	items := make([]T, len(fields))
	for i, f := range fields {
		items[i] = read(f)
	}
	return items
}
