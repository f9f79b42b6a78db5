package defect_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"example.com/samewire/candidate-go/defect"
)

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestTable(t *testing.T) {
	seen := map[defect.Name]bool{}
	for _, d := range defect.Table {
		if seen[d.Name] || !kebab.MatchString(string(d.Name)) || !kebab.MatchString(d.Cause) || d.Summary == "" || len(d.Operations) == 0 {
			t.Errorf("%+v", d)
		}
		seen[d.Name] = true
	}
	families := map[string]bool{}
	for _, d := range defect.Table {
		families[d.Family] = true
	}
	for family := range strings.FieldsSeq("null number string time collection key whitespace decoding http header url") {
		if !families[family] {
			t.Errorf("no defect of family %s", family)
		}
	}
}

func TestParse(t *testing.T) {
	set, err := defect.Parse(" nil-replies,,whole-floats ")
	if err != nil || len(set) != 2 || !set.Has(defect.NilReplies) || !set.Has(defect.WholeFloats) {
		t.Errorf("%v, %v", set, err)
	}
	if _, err := defect.Parse("nil-reply"); err == nil || !strings.Contains(err.Error(), `did you mean "nil-replies"?`) {
		t.Errorf("%v", err)
	}
}

func TestFirstDraftHasManyCauses(t *testing.T) {
	text, err := os.ReadFile("../first-draft.txt")
	if err != nil {
		t.Fatal(err)
	}
	set, err := defect.Parse(strings.Join(strings.Fields(string(text)), ","))
	if err != nil {
		t.Fatal(err)
	}
	causes := map[string]bool{}
	for _, d := range defect.Table {
		if set.Has(d.Name) {
			causes[d.Cause] = true
		}
	}
	if len(set) < 16 || len(causes) < 14 {
		t.Errorf("%d defects, %d causes", len(set), len(causes))
	}
}
