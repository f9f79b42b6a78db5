package wirejson

import "unicode/utf8"

// Escapes says how strings are spelled.
type Escapes struct {
	// HTML escapes < > & too, as encoding/json does.
	HTML bool
	// Raw leaves everything beyond ASCII as it is, as encoding/json does.
	Raw bool
	// Long writes \u0008 and \u000c for \b and \f, as encoding/json did before Go 1.22.
	Long bool
	// Upper writes hex digits in upper case, as fmt's %04X does.
	Upper bool
}

// AppendString appends s quoted, in ASCII: all else is \uxxxx in lower case, astral code points as two.
func AppendString(dst []byte, s string) []byte {
	return Escapes{}.Append(dst, s)
}

// Append appends s quoted.
func (e Escapes) Append(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		if e.isPlain(s[i]) {
			i++
			continue
		}
		dst = append(dst, s[start:i]...)
		r, size := utf8.DecodeRuneInString(s[i:])
		dst = e.appendEscaped(dst, r)
		i += size
		start = i
	}
	return append(append(dst, s[start:]...), '"')
}

func (e Escapes) isPlain(c byte) bool {
	switch {
	case c >= 0x7F:
		return e.Raw
	case c == '<' || c == '>' || c == '&':
		return !e.HTML
	}
	return c >= ' ' && c != '"' && c != '\\'
}

func (e Escapes) appendEscaped(dst []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(dst, '\\', byte(r))
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	switch {
	case r == '\b' && !e.Long:
		return append(dst, `\b`...)
	case r == '\f' && !e.Long:
		return append(dst, `\f`...)
	case r > 0xFFFF:
		r -= 0x10000
		return e.appendUnit(e.appendUnit(dst, 0xD800|uint16(r>>10)), 0xDC00|uint16(r&0x3FF))
	}
	return e.appendUnit(dst, uint16(r))
}

func (e Escapes) appendUnit(dst []byte, unit uint16) []byte {
	d := "0123456789abcdef"
	if e.Upper {
		d = "0123456789ABCDEF"
	}
	return append(dst, '\\', 'u', d[unit>>12], d[unit>>8&15], d[unit>>4&15], d[unit&15])
}
