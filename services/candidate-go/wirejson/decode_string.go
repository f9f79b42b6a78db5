package wirejson

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// quoted reads a string whose opening quote is next; what it holds is judged after its closing quote was found.
func (d *decoder) quoted() (string, error) {
	d.at++
	start := d.at
	for d.at < len(d.text) {
		switch c := d.text[d.at]; {
		case c == '"':
			d.at++
			return string(d.text[start : d.at-1]), nil
		case c == '\\':
			return d.escaped(start)
		case c < ' ':
			return "", Malformed
		}
		d.at++
	}
	return "", Malformed
}

// escaped reads on at the first backslash of a string that began at start.
func (d *decoder) escaped(start int) (string, error) {
	out := append([]byte(nil), d.text[start:d.at]...)
	var problem error
	for d.at < len(d.text) {
		c := d.text[d.at]
		d.at++
		switch {
		case c == '"':
			return string(out), problem
		case c < ' ':
			return "", Malformed
		case c != '\\':
			out = append(out, c)
			continue
		}
		r, ok := d.escape()
		if !ok {
			return "", Malformed
		}
		if problem == nil {
			problem = d.judge(r)
		}
		out = utf8.AppendRune(out, r)
	}
	return "", Malformed
}

// judge says what is wrong with a code point that was written as an escape.
func (d *decoder) judge(r rune) error {
	switch {
	case r == 0 && !d.rules.AllowNul:
		return NulCharacter
	case utf16.IsSurrogate(r) && !d.rules.ReplaceSurrogates:
		return LoneSurrogate
	}
	return nil
}

// escape reads what follows a backslash; a surrogate comes back only if it is not half of a pair.
func (d *decoder) escape() (rune, bool) {
	if d.at == len(d.text) {
		return 0, false
	}
	c := d.text[d.at]
	d.at++
	switch c {
	case '"', '\\', '/':
		return rune(c), true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'u':
		return d.unit()
	}
	return 0, false
}

func (d *decoder) unit() (rune, bool) {
	high, ok := d.hex(d.at)
	if !ok {
		return 0, false
	}
	d.at += 4
	if high < 0xD800 || high > 0xDBFF || d.at+6 > len(d.text) || d.text[d.at] != '\\' || d.text[d.at+1] != 'u' {
		return high, true
	}
	low, ok := d.hex(d.at + 2)
	if !ok || low < 0xDC00 || low > 0xDFFF {
		return high, true
	}
	d.at += 6
	return utf16.DecodeRune(high, low), true
}

func (d *decoder) hex(at int) (rune, bool) {
	if at+4 > len(d.text) {
		return 0, false
	}
	for _, c := range d.text[at : at+4] {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(string(d.text[at:at+4]), 16, 16)
	return rune(n), err == nil
}
