package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"example.com/samewire/candidate-go/defect"
)

// settings is everything that the service is told when it starts.
type settings struct {
	listen, postgres, redis, memcached, build string
	defects                                   defect.Set
	listDefects                               bool
}

// readSettings returns settings from flags, else from COMMENTS_* variables; it exits with 2 if one is wrong or missing.
func readSettings(arguments []string, lookup func(string) (string, bool)) settings {
	result, err := parseSettings(arguments, lookup)
	if errors.Is(err, flag.ErrHelp) {
		os.Exit(0)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "commentd:", err)
		os.Exit(2)
	}
	return result
}

func parseSettings(arguments []string, lookup func(string) (string, bool)) (settings, error) {
	var s settings
	flags := flag.NewFlagSet("commentd", flag.ContinueOnError)
	add := func(target *string, name, standard, usage string) {
		if value, ok := lookup("COMMENTS_" + strings.ToUpper(name)); ok {
			standard = value
		}
		flags.StringVar(target, name, standard, usage)
	}
	var defects string
	add(&s.listen, "listen", "127.0.0.1:8002", "where to answer, `HOST:PORT`")
	add(&s.postgres, "postgres", "", "postgresql://user@host:port/database, a `URL`")
	add(&s.redis, "redis", "", "redis://host:port/0, a `URL`")
	add(&s.memcached, "memcached", "", "the cache, `HOST:PORT`")
	add(&s.build, "build", "", "what the Server header names as the build (a digest of this program)")
	add(&defects, "defects", "", "defects to plant, `NAMES` separated by commas")
	flags.BoolVar(&s.listDefects, "list-defects", false, "print all defects as JSON and end")
	if err := flags.Parse(arguments); err != nil {
		return s, err
	}
	if flags.NArg() > 0 {
		return s, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if s.listDefects {
		return s, nil
	}
	var err error
	if s.defects, err = defect.Parse(defects); err != nil {
		return s, err
	}
	if s.build == "" {
		s.build = programDigest()
	}
	return s, s.check()
}

// check says which setting is missing.
func (s settings) check() error {
	for _, required := range []struct{ name, value string }{
		{"postgres", s.postgres}, {"redis", s.redis}, {"memcached", s.memcached},
	} {
		if required.value == "" {
			return fmt.Errorf("--%s is required, or COMMENTS_%s", required.name, strings.ToUpper(required.name))
		}
	}
	return nil
}

// programDigest returns eight hex digits that change with this program.
func programDigest() string {
	path, err := os.Executable()
	if err != nil {
		return "unknown"
	}
	program, err := os.ReadFile(path)
	if err != nil {
		return "unknown"
	}
	digest := sha256.Sum256(program)
	return hex.EncodeToString(digest[:4])
}
