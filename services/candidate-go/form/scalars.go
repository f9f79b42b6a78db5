package form

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/wirejson"
)

var (
	urlPattern   = regexp.MustCompile(`\Ahttps?://[!-~]+\z`)
	userPattern  = regexp.MustCompile(`\A[A-Za-z0-9_-]{1,20}\z`)
	awardPattern = regexp.MustCompile(`\A[a-z][a-z0-9_]{0,31}\z`)
)

const maxURL = 2048

func (f field) string() string {
	s, ok := f.value.(wirejson.String)
	if !ok {
		f.fail(comments.WrongType)
	}
	return string(s)
}

// text returns a string of bounded length, counted in code points.
func (f field) text(least, most int) string {
	s := f.string()
	length := utf8.RuneCountInString(s)
	if f.p.defects.Has(defect.ByteLength) {
		length = len(s)
	}
	if length < least || length > most {
		f.fail(comments.WrongLength)
	}
	return s
}

func (f field) pattern(p *regexp.Regexp) string {
	s := f.string()
	if !p.MatchString(s) {
		f.fail(comments.WrongFormat)
	}
	return s
}

func (f field) url() string {
	s := f.text(1, maxURL)
	if !f.isURL(s) {
		f.fail(comments.WrongFormat)
	}
	return s
}

func (f field) isURL(s string) bool {
	if f.p.defects.Has(defect.ParsedURL) {
		return parsesAsURL(s)
	}
	return urlPattern.MatchString(s)
}

func (f field) oneOf(members ...string) string {
	s := f.string()
	if !slices.Contains(members, s) && !f.p.defects.Has(defect.AnyEnum) {
		f.fail(comments.NotInEnum)
	}
	return s
}

func (f field) boolean() bool {
	b, ok := f.value.(wirejson.Bool)
	if !ok {
		f.fail(comments.WrongType)
	}
	return bool(b)
}

// integer returns a number that was written without point or exponent.
func (f field) integer(least, most int64) int64 {
	n, ok := f.whole()
	if !ok {
		f.fail(comments.WrongType)
		return 0
	}
	v, fits := n.Int64()
	if !fits || v < least || v > most {
		f.fail(comments.OutOfRange)
	}
	return v
}

func (f field) whole() (wirejson.Int, bool) {
	switch v := f.value.(type) {
	case wirejson.Int:
		if f.p.defects.Has(defect.FloatCounters) {
			return wirejson.IntOf(int64(v.Float64())), true
		}
		return v, true
	case wirejson.Float:
		if f.p.defects.Has(defect.WholeFloatsAsInts) && float64(v) == math.Trunc(float64(v)) {
			return wirejson.Int(strconv.FormatFloat(float64(v), 'f', 0, 64)), true
		}
	case wirejson.String:
		if n, err := strconv.ParseInt(string(v), 10, 64); err == nil && f.p.defects.Has(defect.QuotedInts) {
			return wirejson.IntOf(n), true
		}
	}
	return "", false
}

// amount returns a number that is not below zero, as a double.
func (f field) amount() float64 {
	var v float64
	switch n := f.value.(type) {
	case wirejson.Int:
		v = n.Float64()
	case wirejson.Float:
		v = float64(n)
	case wirejson.Literal:
		v, _ = strconv.ParseFloat(string(n), 64)
	default:
		f.fail(comments.WrongType)
	}
	if v < 0 {
		f.fail(comments.OutOfRange)
	}
	if f.p.defects.Has(defect.ClampedDuration) {
		return max(v, 0)
	}
	return v
}
