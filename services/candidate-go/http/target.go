package http

import (
	"strings"

	comments "example.com/samewire/candidate-go"
)

const longestTarget = 8_000

// splitTarget returns the decoded segments of the path, and the query as it was sent.
func splitTarget(target string) (segments []string, query string, err error) {
	if len(target) > longestTarget {
		return nil, "", comments.Refuse(targetTooLong)
	}
	path, query, _ := strings.Cut(target, "?")
	if !strings.HasPrefix(path, "/") {
		return nil, "", comments.Refuse(routeNotFound)
	}
	segments = strings.Split(path[1:], "/")
	for i, segment := range segments {
		decoded, ok := percentDecode(segment)
		if !ok {
			return nil, "", comments.Refuse(invalidPath)
		}
		segments[i] = decoded
	}
	return segments, query, nil
}

// percentDecode returns text with every %XX replaced, and whether each % was followed by two hex digits.
func percentDecode(text string) (string, bool) {
	if !strings.Contains(text, "%") {
		return text, true
	}
	decoded := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			decoded = append(decoded, text[i])
			continue
		}
		if i+2 >= len(text) {
			return "", false
		}
		high, low := hexDigit(text[i+1]), hexDigit(text[i+2])
		if high < 0 || low < 0 {
			return "", false
		}
		decoded = append(decoded, byte(high<<4|low))
		i += 2
	}
	return string(decoded), true
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
