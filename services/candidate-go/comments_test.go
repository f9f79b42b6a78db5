package comments_test

import (
	"math"
	"testing"
	"time"

	comments "example.com/samewire/candidate-go"
)

func TestParseCommentID(t *testing.T) {
	for text, want := range map[string]int64{
		"t1_1": 1, "t1_z": 35, "t1_10": 36, "t1_2gosa7pa2gx": 9007199254740993, "t1_zzzzzzzzzzzz": 4738381338321616895,
	} {
		if id, ok := comments.ParseCommentID(text); !ok || int64(id) != want || id.String() != text {
			t.Errorf("%s is %d, %v", text, id, ok)
		}
	}
	for _, text := range []string{"", "t1_", "t1_0", "t1_01", "t1_A", "t1_-1", "t1_1 ", "t3_1", "T1_1", "t1_1_0", "t1_1zzzzzzzzzzzz"} {
		if _, ok := comments.ParseCommentID(text); ok {
			t.Errorf("%q is taken for an id", text)
		}
	}
}

func TestBodyHTML(t *testing.T) {
	for body, want := range map[string]string{
		"First!": "&lt;div class=&quot;md&quot;&gt;&lt;p&gt;First!&lt;/p&gt;&lt;/div&gt;",
		"<'\n\n\n": "&lt;div class=&quot;md&quot;&gt;&lt;p&gt;&amp;lt;&amp;#x27;&lt;/p&gt;\n\n&lt;p&gt;\n" +
			"&lt;/p&gt;&lt;/div&gt;",
	} {
		if got := comments.BodyHTML(body); got != want {
			t.Errorf("%q became %s", body, got)
		}
	}
}

func TestCountersCheckPlus(t *testing.T) {
	stored := comments.Counters{Ups: 1, Awards: []comments.Award{{Name: "gold", Count: 5}}}
	for name, c := range map[string]struct {
		add  comments.Counters
		code comments.Code
	}{
		"just fits":     {comments.Counters{Ups: math.MaxInt64 - 1}, ""},
		"ups":           {comments.Counters{Ups: math.MaxInt64}, comments.CounterOverflow},
		"award":         {comments.Counters{Awards: []comments.Award{{Name: "gold", Count: math.MaxInt64 - 4}}}, comments.CounterOverflow},
		"other award":   {comments.Counters{Awards: []comments.Award{{Name: "silver", Count: math.MaxInt64}}}, ""},
		"50 more":       {comments.Counters{Awards: manyAwards(50)}, comments.TooManyItems},
		"50 altogether": {comments.Counters{Awards: manyAwards(49)}, ""},
	} {
		err := stored.CheckPlus(c.add)
		if (c.code == "") != (err == nil) || err != nil && !comments.IsRefusal(err, c.code) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func manyAwards(n int) []comments.Award {
	awards := make([]comments.Award, n)
	for i := range awards {
		awards[i].Name = string(rune('A' + i))
	}
	return awards
}

func TestCountersPlusKeepsTheOrderOfGiving(t *testing.T) {
	stored := comments.Counters{Awards: []comments.Award{{Name: "silver", Count: 1}}}
	sum := stored.Plus(comments.Counters{Awards: []comments.Award{{Name: "gold", Count: 2}, {Name: "silver", Count: 3}}})
	if len(sum.Awards) != 2 || sum.Awards[0] != (comments.Award{Name: "silver", Count: 4}) || sum.Awards[1].Name != "gold" {
		t.Errorf("%v", sum.Awards)
	}
	if stored.Awards[0].Count != 1 {
		t.Error("the counters that were added to have changed")
	}
}

func TestNewCommentIsRated(t *testing.T) {
	comment := comments.NewComment(comments.Draft{PostID: 1}, time.Unix(0, 0))
	if comment.Score != 1 || comment.Controversiality != 0 || comment.Hotness != 1/math.Sqrt(2) || comment.Version != 1 {
		t.Errorf("%+v", comment)
	}
}
