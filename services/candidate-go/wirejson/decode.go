package wirejson

import (
	"bytes"
	"unicode/utf8"
)

// Decode returns the one value of text, or the first Problem from the left.
func (r Rules) Decode(text []byte) (Value, error) {
	if len(text) == 0 {
		return nil, Empty
	}
	if !utf8.Valid(text) {
		if !r.ReplaceBroken {
			return nil, InvalidUTF8
		}
		text = bytes.ToValidUTF8(text, []byte("\uFFFD"))
	}
	if r.SkipMark {
		text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	}
	d := &decoder{text: text, rules: r}
	v, err := d.value(1)
	if err != nil {
		return nil, err
	}
	d.skipSpace()
	if d.at < len(d.text) && !r.FirstValueOnly {
		return nil, Malformed
	}
	return v, nil
}

// decoder is at one place of a text; its recursion ends at the depth that the rules allow.
type decoder struct {
	text  []byte
	at    int
	rules Rules
}

func (d *decoder) skipSpace() {
	for d.at < len(d.text) {
		switch d.text[d.at] {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return
		}
	}
}

// peek returns the next byte that is not white space, or 0 at the end.
func (d *decoder) peek() byte {
	d.skipSpace()
	if d.at == len(d.text) {
		return 0
	}
	return d.text[d.at]
}

func (d *decoder) value(level int) (Value, error) {
	switch c := d.peek(); {
	case c == '{' || c == '[':
		if level > d.rules.depth() {
			return nil, TooDeep
		}
		d.at++
		if c == '{' {
			return d.object(level)
		}
		return d.array(level)
	case c == '"':
		s, err := d.quoted()
		return String(s), err
	case c == '-' || c >= '0' && c <= '9':
		return d.number()
	}
	return d.word()
}

func (d *decoder) word() (Value, error) {
	rest := d.text[d.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("null")):
		d.at += 4
		return Null{}, nil
	case bytes.HasPrefix(rest, []byte("true")):
		d.at += 4
		return Bool(true), nil
	case bytes.HasPrefix(rest, []byte("false")):
		d.at += 5
		return Bool(false), nil
	}
	return nil, Malformed
}

func (d *decoder) array(level int) (Value, error) {
	items := Array{}
	if d.peek() == ']' {
		d.at++
		return items, nil
	}
	for {
		item, err := d.value(level + 1)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
		switch d.peek() {
		case ',':
			d.at++
		case ']':
			d.at++
			return items, nil
		default:
			return nil, Malformed
		}
	}
}
