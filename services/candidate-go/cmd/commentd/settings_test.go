package main

import (
	"strings"
	"testing"

	"example.com/samewire/candidate-go/defect"
)

func TestParseSettings(t *testing.T) {
	environment := map[string]string{
		"COMMENTS_POSTGRES": "postgresql://p", "COMMENTS_REDIS": "redis://r", "COMMENTS_MEMCACHED": "m:1",
		"COMMENTS_DEFECTS": "nil-replies",
	}
	lookup := func(name string) (string, bool) { value, ok := environment[name]; return value, ok }
	s, err := parseSettings([]string{"--redis", "redis://flag"}, lookup)
	if err != nil || s.postgres != "postgresql://p" || s.redis != "redis://flag" || !s.defects.Has(defect.NilReplies) || s.build == "" {
		t.Errorf("%+v, %v", s, err)
	}
	for flags, want := range map[string]string{
		"--defects nil-replie": `did you mean "nil-replies"?`,
		"--sede 1":             "not defined",
		"extra":                `unexpected argument "extra"`,
		"--memcached=":         "--memcached is required, or COMMENTS_MEMCACHED",
	} {
		if _, err := parseSettings(strings.Fields(flags), lookup); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", flags, err)
		}
	}
}
