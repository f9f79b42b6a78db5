package form

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// normaliseBody returns the body as it is kept: as it was sent, unless a port thought it knew better.
func (p *parser) normaliseBody(body string) string {
	if p.defects.Has(defect.TrimmedBody) {
		body = strings.TrimSpace(body)
	}
	if p.defects.Has(defect.ComposedBody) {
		body = norm.NFC.String(body)
	}
	if p.defects.Has(defect.UnixNewlines) {
		body = strings.ReplaceAll(body, "\r\n", "\n")
	}
	return body
}

// keepMetadata returns metadata as it is kept.
func (p *parser) keepMetadata(metadata wirejson.Object) wirejson.Object {
	if p.defects.Has(defect.MetadataFloats) {
		metadata, _ = throughFloat64(metadata).(wirejson.Object)
	}
	if p.defects.Has(defect.MetadataMap) {
		metadata, _ = throughMap(metadata).(wirejson.Object)
	}
	return metadata
}

// throughFloat64 reads every integer as any does: as a double.
func throughFloat64(value wirejson.Value) wirejson.Value {
	switch v := value.(type) {
	case wirejson.Int:
		return wirejson.Int(strconv.FormatFloat(v.Float64(), 'f', 0, 64))
	default:
		return mapChildren(value, throughFloat64)
	}
}

// throughMap writes the keys of every object in the order in which encoding/json writes a map.
func throughMap(value wirejson.Value) wirejson.Value {
	value = mapChildren(value, throughMap)
	if o, ok := value.(wirejson.Object); ok {
		slices.SortFunc(o, func(a, b wirejson.Member) int { return strings.Compare(a.Key, b.Key) })
	}
	return value
}

// mapChildren returns a copy of value with change applied to its items or members.
func mapChildren(value wirejson.Value, change func(wirejson.Value) wirejson.Value) wirejson.Value {
	switch v := value.(type) {
	case wirejson.Array:
		items := make(wirejson.Array, len(v))
		for i, item := range v {
			items[i] = change(item)
		}
		return items
	case wirejson.Object:
		members := make(wirejson.Object, len(v))
		for i, m := range v {
			members[i] = wirejson.Member{Key: m.Key, Value: change(m.Value)}
		}
		return members
	}
	return value
}
