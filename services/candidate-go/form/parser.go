// Package form is the JSON of comments: what clients may send, and what answers, rows, cache and events hold.
package form

import (
	"slices"
	"strconv"
	"strings"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

// parser checks decoded values from left to right and keeps the first error; after it, what it returns is worthless.
type parser struct {
	defects defect.Set
	err     error
}

func (p *parser) fail(code comments.Code, pointer string) {
	if p.err == nil {
		p.err = comments.At(code, pointer)
	}
}

// field is a value at its place in the body; a nil value is one that is missing, which was told already.
type field struct {
	p       *parser
	value   wirejson.Value
	pointer string
}

func (p *parser) root(value wirejson.Value) field { return field{p, value, ""} }

func (f field) fail(code comments.Code) { f.p.fail(code, f.pointer) }

func (f field) isNull() bool { return f.value == wirejson.Null{} }

// object is a value that is known to be an object.
type object struct {
	field
	members wirejson.Object
}

var escapePointer = strings.NewReplacer("~", "~0", "/", "~1").Replace

func (f field) at(key string, value wirejson.Value) field {
	return field{f.p, value, f.pointer + "/" + escapePointer(key)}
}

// object returns the value as an object that has none but these fields.
func (f field) object(names ...string) object {
	o := f.open()
	if f.p.defects.Has(defect.FoldedKeys) {
		o.members = foldKeys(o.members, names)
	}
	if f.p.defects.Has(defect.UnknownFields) {
		return o
	}
	for _, m := range o.members {
		if !slices.Contains(names, m.Key) {
			f.at(m.Key, m.Value).fail(comments.UnknownField)
			return o
		}
	}
	return o
}

// dictionary returns the value as an object of free keys.
func (f field) dictionary(most int) object {
	o := f.open()
	if len(o.members) > most {
		f.fail(comments.TooManyItems)
	}
	return o
}

func (f field) open() object {
	members, ok := f.value.(wirejson.Object)
	if !ok {
		f.fail(comments.WrongType)
	}
	return object{f, members}
}

// foldKeys matches keys without regard to case, as encoding/json does.
func foldKeys(members wirejson.Object, names []string) wirejson.Object {
	var folded wirejson.Object
	for _, m := range members {
		for _, name := range names {
			if strings.EqualFold(m.Key, name) {
				m.Key = name
			}
		}
		folded = folded.With(m.Key, m.Value)
	}
	return folded
}

// need returns a field that must be there.
func (o object) need(key string) field {
	value, ok := o.members.Get(key)
	f := o.at(key, value)
	if !ok {
		f.fail(comments.MissingField)
	}
	return f
}

// maybe returns a field and whether it is there.
func (o object) maybe(key string) (field, bool) {
	value, ok := o.members.Get(key)
	return o.at(key, value), ok
}

// unlessNull returns a field and whether it is there and not null.
func (o object) unlessNull(key string) (field, bool) {
	f, ok := o.maybe(key)
	return f, ok && !f.isNull()
}

// list returns the items of a list.
func (f field) list(most int) []field {
	items, ok := f.value.(wirejson.Array)
	if !ok {
		f.fail(comments.WrongType)
	}
	if len(items) > most {
		f.fail(comments.TooManyItems)
	}
	fields := make([]field, len(items))
	for i, item := range items {
		fields[i] = f.at(strconv.Itoa(i), item)
	}
	return fields
}
