package form

import (
	"slices"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// Merged returns content with a merge patch (RFC 7396) applied, checked like new content.
func (c *Codec) Merged(content comments.Content, patch wirejson.Object) (comments.Content, error) {
	p := &parser{defects: c.defects}
	if c.defects.Has(defect.NullKeeps) {
		patch = withoutNulls(patch)
	}
	merged := merge(creatingForm(content), patch)
	result := p.root(merged).object(contentFields...).content()
	return result, p.err
}

// merge returns target with patch applied; it goes as deep as the patch, whose depth the decoder bounds.
func merge(target wirejson.Value, patch wirejson.Object) wirejson.Object {
	old, _ := target.(wirejson.Object)
	merged := append(wirejson.Object{}, old...)
	places := make(map[string]int, len(old))
	for i, m := range old {
		places[m.Key] = i
	}
	for _, m := range patch {
		place, there := places[m.Key]
		if !there {
			place = len(merged)
			merged = append(merged, member(m.Key, nil))
		}
		merged[place].Value = mergeValue(merged[place].Value, m.Value)
	}
	return slices.DeleteFunc(merged, func(m wirejson.Member) bool { return m.Value == nil })
}

// mergeValue returns the new value of a member, nil where it is removed.
func mergeValue(old, patch wirejson.Value) wirejson.Value {
	switch patch := patch.(type) {
	case wirejson.Null:
		return nil
	case wirejson.Object:
		return merge(old, patch)
	}
	return patch
}

// creatingForm returns content as a client would write it to create it.
func creatingForm(content comments.Content) wirejson.Object {
	o := wirejson.Object{}
	if content.Author != nil {
		o = append(o, member("author", wirejson.String(*content.Author)))
	}
	o = append(o, member("body", wirejson.String(content.Body)))
	if content.Distinguished != nil {
		o = append(o, member("distinguished", wirejson.String(*content.Distinguished)))
	}
	o = append(o,
		member("state", wirejson.String(content.State)),
		member("stickied", wirejson.Bool(content.Stickied)),
		member("flair", listOf(content.Flair, flairValue)))
	if content.Media != nil {
		o = append(o, member("media", creatingMedia(*content.Media)))
	}
	if content.Mentions != nil {
		o = append(o, member("mentions", listOf(content.Mentions, textValue)))
	}
	return append(o, member("metadata", content.Metadata))
}

func creatingMedia(media comments.Media) wirejson.Object {
	o := mediaHead(media)
	if media.Duration != nil {
		o = append(o, member("duration", wirejson.Float(*media.Duration)))
	}
	if media.Thumbnails != nil {
		o = append(o, member("thumbnails", listOf(media.Thumbnails, thumbnailValue)))
	}
	return o
}

// withoutNulls takes a null for a field that was not sent, as a struct of pointers does.
func withoutNulls(patch wirejson.Object) wirejson.Object {
	kept := wirejson.Object{}
	for _, m := range patch {
		if (m.Value != wirejson.Null{}) {
			kept = append(kept, m)
		}
	}
	return kept
}
