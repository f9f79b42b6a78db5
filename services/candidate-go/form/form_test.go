package form_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/wirejson"
)

func decode(t *testing.T, text string) wirejson.Value {
	t.Helper()
	value, err := wirejson.Rules{}.Decode([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// told spells a refusal as its code and place.
func told(err error) string {
	var refusal *comments.Refusal
	if !errors.As(err, &refusal) || refusal.Pointer == nil {
		return "accepted"
	}
	return string(refusal.Code) + " " + *refusal.Pointer
}

func TestDraftTellsTheFirstError(t *testing.T) {
	for text, want := range map[string]string{
		`[]`:                       "wrong_type ",
		`{}`:                       "missing_field /post_id",
		`{"z":1,"a/b~":2}`:         "unknown_field /z",
		`{"a/b~":2}`:               "unknown_field /a~1b~0",
		`{"body":1,"post_id":"x"}`: "wrong_format /post_id",
		`{"post_id":"t3_1"}`:       "missing_field /body",
		`{"post_id":"t3_1","body":"","author":""}`:                                "wrong_format /author",
		`{"post_id":"t3_1","body":""}`:                                            "wrong_length /body",
		`{"post_id":"t3_1","body":"x","state":null}`:                              "wrong_type /state",
		`{"post_id":"t3_1","body":"x","state":"Active"}`:                          "not_in_enum /state",
		`{"post_id":"t3_1","body":"x","flair":[{"type":"text"}]}`:                 "missing_field /flair/0/text",
		`{"post_id":"t3_1","body":"x","media":{"kind":"gif","url":""}}`:           "wrong_length /media/url",
		`{"post_id":"t3_1","body":"x","mentions":["ada","é"]}`:                    "wrong_format /mentions/1",
		`{"post_id":"t3_1","body":"x","metadata":{"":1}}`:                         "wrong_length /metadata/",
		`{"post_id":"t3_1","body":"x","parent_id":null,"media":null,"flair":[]}`:  "accepted",
		`{"post_id":"t3_1","body":"` + strings.Repeat("é", 10_000) + `"}`:         "accepted",
		`{"post_id":"t3_1","body":"` + strings.Repeat("é", 10_001) + `"}`:         "wrong_length /body",
		`{"post_id":"t3_1","body":"x","flair":[1,2,3,4,5,6,7,8,9,10,11]}`:         "too_many_items /flair",
		`{"post_id":"t3_1","body":"x","media":` + image(`,"duration":-1`) + `}`:   "out_of_range /media/duration",
		`{"post_id":"t3_1","body":"x","media":` + image(`,"duration":-0.0`) + `}`: "accepted",
		`{"post_id":"t3_1","body":"x","media":` + image(`,"height":1`) + `}`:      "accepted",
	} {
		if _, err := form.New(nil).Draft(decode(t, text)); told(err) != want {
			t.Errorf("%.80s: %s, not %s", text, told(err), want)
		}
	}
}

func image(more string) string {
	if strings.Contains(more, "height") {
		return `{"kind":"image","url":"http://a","width":1` + more + `}`
	}
	return `{"kind":"image","url":"http://a","width":1,"height":1` + more + `}`
}

func TestIncrementsTellTheFirstError(t *testing.T) {
	for text, want := range map[string]string{
		`{}`:                                "missing_field ",
		`{"ups":1.0}`:                       "wrong_type /ups",
		`{"ups":-1}`:                        "out_of_range /ups",
		`{"ups":9223372036854775808}`:       "out_of_range /ups",
		`{"reports":true,"downs":null}`:     "wrong_type /downs",
		`{"awards":{"Gold":-1}}`:            "wrong_format /awards/Gold",
		`{"awards":{"gold":-1}}`:            "out_of_range /awards/gold",
		`{"awards":{}}`:                     "accepted",
		`{"ups":-0}`:                        "accepted",
		`{"ups":9223372036854775807,"x":1}`: "unknown_field /x",
	} {
		if _, err := form.New(nil).Increments(decode(t, text)); told(err) != want {
			t.Errorf("%s: %s, not %s", text, told(err), want)
		}
	}
}

func TestMergedFollowsRFC7396(t *testing.T) {
	codec := form.New(nil)
	const before = `{"post_id":"t3_1","body":"x","author":"ada","metadata":{"a":{"b":1,"c":[null]},"d":2}}`
	for patch, want := range map[string]string{
		`{}`:                                   `{"a":{"b":1,"c":[null]},"d":2}`,
		`{"metadata":null}`:                    `{}`,
		`{"metadata":{"a":null,"e":1}}`:        `{"d":2,"e":1}`,
		`{"metadata":{"a":{"b":null}}}`:        `{"a":{"c":[null]},"d":2}`,
		`{"metadata":{"d":{"x":null,"y":{}}}}`: `{"a":{"b":1,"c":[null]},"d":{"y":{}}}`,
		`{"metadata":{"a":[null]}}`:            `{"a":[null],"d":2}`,
	} {
		draft, err := codec.Draft(decode(t, before))
		if err != nil {
			t.Fatal(err)
		}
		members, err := codec.Patch(decode(t, patch))
		if err != nil {
			t.Fatal(err)
		}
		merged, err := codec.Merged(draft.Content, members)
		if got := string(codec.Encode(merged.Metadata)); err != nil || got != want {
			t.Errorf("%s: %s, %v", patch, got, err)
		}
	}
}

func TestMergedIsCheckedLikeNewContent(t *testing.T) {
	codec := form.New(nil)
	content := comments.Content{Body: "x", State: "active"}
	for patch, want := range map[string]string{
		`{"body":null}`:            "missing_field /body",
		`{"media":{"width":1}}`:    "missing_field /media/kind",
		`{"media":{"colour":1}}`:   "unknown_field /media/colour",
		`{"state":null,"flair":5}`: "wrong_type /flair",
	} {
		members, _ := decode(t, patch).(wirejson.Object)
		if _, err := codec.Merged(content, members); told(err) != want {
			t.Errorf("%s: %s, not %s", patch, told(err), want)
		}
	}
}

func TestParseCommentReadsWhatCommentWrites(t *testing.T) {
	codec := form.New(nil)
	draft, err := codec.Draft(decode(t, `{"post_id":"t3_1","parent_id":"t1_9","body":"é\n","author":"ada",
		"distinguished":"admin","stickied":true,"flair":[{"type":"text","text":"a"},{"type":"emoji","text":"","url":"http://b"}],
		"media":{"kind":"gif","url":"http://a","width":3,"height":7,"duration":-0.0,"thumbnails":[{"url":"http://c","width":1,"height":2}]},
		"mentions":[],"metadata":{"z":9007199254740993,"a":[1.0,{"b":null}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	comment := comments.NewComment(draft, time.Date(2026, 1, 31, 23, 59, 59, 999_999_000, time.UTC))
	comment.ID = 9007199254740993
	comment.EditedAt = &comment.UpdatedAt
	comment.Awards = []comments.Award{{Name: "silver", Count: 1}, {Name: "gold", Count: 2}}
	text := codec.Encode(codec.Comment(comment))
	read, err := codec.ParseComment(text)
	if err != nil {
		t.Fatal(err)
	}
	if again := string(codec.Encode(codec.Comment(read))); again != string(text) {
		t.Errorf("%s became %s", text, again)
	}
	var filled comments.Comment
	if err := codec.Fill(&filled, codec.Columns(comment)); err != nil || !reflect.DeepEqual(filled.Media, comment.Media) {
		t.Errorf("%+v, %v", filled.Media, err)
	}
}

func TestParseCommentRefusesWhatIsNotOne(t *testing.T) {
	for _, text := range []string{"", "null", "[]", `{"id":"t1_1"}`, "\x80\x04"} {
		if _, err := form.New(nil).ParseComment([]byte(text)); err == nil {
			t.Errorf("%q is taken for a comment", text)
		}
	}
}
