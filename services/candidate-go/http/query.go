package http

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
)

var integerPattern = regexp.MustCompile(`\A(0|[1-9][0-9]{0,8})\z`)

// query holds the values of each key, in order.
type query struct {
	values  map[string][]string
	defects defect.Set
}

func (h *Handler) parseQuery(text string) (query, error) {
	if h.defects.Has(defect.LaxQuery) {
		values, _ := url.ParseQuery(text)
		return query{values, h.defects}, nil
	}
	q := query{map[string][]string{}, h.defects}
	for piece := range strings.SplitSeq(text, "&") {
		if piece == "" {
			continue
		}
		name, value, _ := strings.Cut(piece, "=")
		name, nameOK := decodeHalf(name)
		value, valueOK := decodeHalf(value)
		if !nameOK || !valueOK {
			return q, comments.Refuse(invalidQuery)
		}
		q.values[name] = append(q.values[name], value)
	}
	return q, nil
}

func decodeHalf(half string) (string, bool) {
	decoded, ok := percentDecode(strings.ReplaceAll(half, "+", " "))
	return decoded, ok && utf8.ValidString(decoded)
}

// scalar returns the first value of a key and whether it is there, even if blank.
func (q query) scalar(name string) (string, bool) {
	values := q.values[name]
	if len(values) == 0 {
		return "", false
	}
	value := values[0]
	if q.defects.Has(defect.LastQueryWins) {
		value = values[len(values)-1]
	}
	if q.defects.Has(defect.BlankQuery) && value == "" {
		return "", false
	}
	return value, true
}

// integer returns a number from 1 to most, or the standard one where there is none.
func (q query) integer(name string, most, standard int) (int, error) {
	text, ok := q.scalar(name)
	if !ok {
		return standard, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || !integerPattern.MatchString(text) || n < 1 || n > most {
		if q.defects.Has(defect.QueryDefaults) {
			return standard, nil
		}
		return 0, &comments.Refusal{Code: invalidParameter, Name: name}
	}
	return n, nil
}
