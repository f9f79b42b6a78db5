package form

import (
	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// Flair returns a list of flair; a list that was never made is null, as encoding/json has it.
func (c *Codec) Flair(flair []comments.Flair) wirejson.Value {
	if c.defects.Has(defect.NilFlair) && len(flair) == 0 {
		return wirejson.Array(nil)
	}
	return listOf(flair, flairValue)
}

// Awards returns counts by name, in the order of first giving.
func (c *Codec) Awards(awards []comments.Award) wirejson.Object {
	o := make(wirejson.Object, 0, len(awards))
	for _, award := range awards {
		o = append(o, member(award.Name, wirejson.IntOf(award.Count)))
	}
	return o
}

// Mentions returns a list of names, or null where it was never given.
func (c *Codec) Mentions(mentions []string) wirejson.Value {
	if mentions == nil {
		return wirejson.Null{}
	}
	return listOf(mentions, textValue)
}

// Media returns a picture or video with what follows from its size, or null.
func (c *Codec) Media(media *comments.Media) wirejson.Value {
	if media == nil {
		return wirejson.Null{}
	}
	o := append(mediaHead(*media), member("aspect_ratio", wirejson.Float(media.AspectRatio())))
	if media.Duration == nil {
		o = append(o, member("duration", wirejson.Null{}))
	} else {
		o = append(o, member("duration", wirejson.Float(*media.Duration)))
	}
	if media.Thumbnails != nil {
		o = append(o, member("thumbnails", listOf(media.Thumbnails, thumbnailValue)))
	}
	return o
}

func mediaHead(media comments.Media) wirejson.Object {
	o := make(wirejson.Object, 0, 7)
	return append(o,
		member("kind", wirejson.String(media.Kind)),
		member("url", wirejson.String(media.URL)),
		member("width", wirejson.IntOf(media.Width)),
		member("height", wirejson.IntOf(media.Height)))
}

func thumbnailValue(t comments.Thumbnail) wirejson.Value {
	return wirejson.Object{
		member("url", wirejson.String(t.URL)),
		member("width", wirejson.IntOf(t.Width)),
		member("height", wirejson.IntOf(t.Height)),
	}
}

func flairValue(flair comments.Flair) wirejson.Value {
	return wirejson.Object{
		member("type", wirejson.String(flair.Type)),
		member("text", wirejson.String(flair.Text)),
		member("url", textOrNull(flair.URL)),
	}
}

func textValue(text string) wirejson.Value { return wirejson.String(text) }

func textOrNull(text *string) wirejson.Value {
	if text == nil {
		return wirejson.Null{}
	}
	return wirejson.String(*text)
}

func listOf[T any](items []T, value func(T) wirejson.Value) wirejson.Array {
	list := make(wirejson.Array, len(items))
	for i, item := range items {
		list[i] = value(item)
	}
	return list
}
