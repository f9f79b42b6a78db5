package wirejson

import (
	"math"
	"strconv"
	"strings"
)

// maxDigits is how long an integer may be.
const maxDigits = 100

// number reads the longest match of JSON's number grammar.
func (d *decoder) number() (Value, error) {
	start := d.at
	if d.text[d.at] == '-' {
		d.at++
	}
	whole := d.digits()
	if whole > 1 && d.text[d.at-whole] == '0' {
		d.at -= whole - 1
	}
	float, ok := d.tail()
	if whole == 0 || !ok {
		return nil, Malformed
	}
	lexeme := string(d.text[start:d.at])
	if float {
		return d.float(lexeme)
	}
	return d.integer(lexeme)
}

// tail reads fraction and exponent, and says whether there was one and whether it is complete.
func (d *decoder) tail() (float, ok bool) {
	if d.at < len(d.text) && d.text[d.at] == '.' {
		d.at++
		float = true
		if d.digits() == 0 {
			return true, false
		}
	}
	if d.at == len(d.text) || d.text[d.at]|0x20 != 'e' {
		return float, true
	}
	d.at++
	if d.at < len(d.text) && (d.text[d.at] == '+' || d.text[d.at] == '-') {
		d.at++
	}
	return true, d.digits() > 0
}

func (d *decoder) digits() int {
	start := d.at
	for d.at < len(d.text) && d.text[d.at] >= '0' && d.text[d.at] <= '9' {
		d.at++
	}
	return d.at - start
}

func (d *decoder) float(lexeme string) (Value, error) {
	f, _ := strconv.ParseFloat(lexeme, 64)
	if math.IsInf(f, 0) {
		return nil, OutOfRange
	}
	if d.rules.KeepSpelling {
		return Literal(lexeme), nil
	}
	return Float(f), nil
}

func (d *decoder) integer(lexeme string) (Value, error) {
	if len(strings.TrimPrefix(lexeme, "-")) > maxDigits {
		return nil, OutOfRange
	}
	if lexeme == "-0" {
		return Int("0"), nil
	}
	if _, fits := Int(lexeme).Int64(); !fits && d.rules.Int64Only {
		return nil, OutOfRange
	}
	return Int(lexeme), nil
}
