// Package defect names the mistakes that a port from Python to Go easily makes, so that they can be planted one by one.
package defect

import (
	"fmt"
	"strings"
)

// Name names a defect.
type Name string

// Visibility says where a defect shows.
type Visibility string

// Where defects show.
const (
	// Wire is in an answer.
	Wire Visibility = "wire"
	// Stored is only in a cache entry or an event.
	Stored Visibility = "store"
)

// Defect describes a defect: where it shows, and the cause that a comparison should name.
type Defect struct {
	Name       Name       `json:"name"`
	Family     string     `json:"family"`
	Visible    Visibility `json:"visible"`
	Cause      string     `json:"cause"`
	Operations []string   `json:"operations"`
	Summary    string     `json:"summary"`
}

// Set is the defects that are planted; the empty one is the faithful service.
type Set map[Name]bool

// Has reports whether a defect is planted.
func (s Set) Has(name Name) bool { return s[name] }

// Parse returns the defects of a comma-separated list.
func Parse(list string) (Set, error) {
	set := Set{}
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		switch {
		case name == "":
		case known(Name(name)):
			set[Name(name)] = true
		default:
			return nil, fmt.Errorf("unknown defect %q: did you mean %q?", name, nearest(name))
		}
	}
	return set, nil
}

func known(name Name) bool {
	for _, d := range Table {
		if d.Name == name {
			return true
		}
	}
	return false
}
