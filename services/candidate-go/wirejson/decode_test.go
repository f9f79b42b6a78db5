package wirejson_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"example.com/samewire/candidate-go/wirejson"
)

func TestDecodeRefuses(t *testing.T) {
	for text, want := range map[string]wirejson.Problem{
		"":                              wirejson.Empty,
		" ":                             wirejson.Malformed,
		"{,\xff":                        wirejson.InvalidUTF8,
		"\"\xed\xa0\x80\"":              wirejson.InvalidUTF8,
		"\uFEFF1":                       wirejson.Malformed,
		"01":                            wirejson.Malformed,
		"1.":                            wirejson.Malformed,
		"-":                             wirejson.Malformed,
		"1e+":                           wirejson.Malformed,
		"[1,]":                          wirejson.Malformed,
		`{"a"}`:                         wirejson.Malformed,
		`{"a":1,"a"`:                    wirejson.RepeatedKey,
		`{"a":1,"\u0061":2}`:            wirejson.RepeatedKey,
		`"\ud83d"`:                      wirejson.LoneSurrogate,
		`"\ude00\ud83d"`:                wirejson.LoneSurrogate,
		`"\u0000\ud83d"`:                wirejson.NulCharacter,
		`"\ud83d\u0000"`:                wirejson.LoneSurrogate,
		`"\u0000`:                       wirejson.Malformed,
		`"\u0000\x"`:                    wirejson.Malformed,
		"\"\x00\"":                      wirejson.Malformed,
		"1e400x":                        wirejson.OutOfRange,
		strings.Repeat("9", 101):        wirejson.OutOfRange,
		strings.Repeat("[", 65):         wirejson.TooDeep,
		strings.Repeat("[", 64):         wirejson.Malformed,
		strings.Repeat("[", 1_000_000):  wirejson.TooDeep,
		strings.Repeat(`{"":`, 100_000): wirejson.TooDeep,
	} {
		if _, err := (wirejson.Rules{}).Decode([]byte(text)); !errors.Is(err, want) {
			t.Errorf("%.40q is told as %v, not %v", text, err, want)
		}
	}
}

func TestDecodeReads(t *testing.T) {
	for text, want := range map[string]string{
		"-0":                               "0",
		"-0.0":                             "-0.0",
		"1e2":                              "100.0",
		"1E-400":                           "0.0",
		"-" + strings.Repeat("9", 100):     "-" + strings.Repeat("9", 100),
		` [ 1 , "\/\u00E9\ud83D\uDE00" ] `: `[1,"/\u00e9\ud83d\ude00"]`,
		strings.Repeat("[", 64) + strings.Repeat("]", 64): strings.Repeat("[", 64) + strings.Repeat("]", 64),
	} {
		value, err := wirejson.Rules{}.Decode([]byte(text))
		if err != nil {
			t.Errorf("%.40q: %v", text, err)
			continue
		}
		if got := string(wirejson.Wire.Append(nil, value)); got != want {
			t.Errorf("%.40q became %s, not %s", text, got, want)
		}
	}
}

func TestLenientRules(t *testing.T) {
	for name, c := range map[string]struct {
		rules      wirejson.Rules
		text, want string
	}{
		"last key":    {wirejson.Rules{LastKeyWins: true}, `{"a":1,"b":2,"a":3}`, `{"a":3,"b":2}`},
		"broken":      {wirejson.Rules{ReplaceBroken: true}, "\"\xff\"", `"\ufffd"`},
		"surrogate":   {wirejson.Rules{ReplaceSurrogates: true}, `"\ud83dx"`, `"\ufffdx"`},
		"first value": {wirejson.Rules{FirstValueOnly: true}, `1 {`, `1`},
		"mark":        {wirejson.Rules{SkipMark: true}, "\uFEFF1", `1`},
		"spelling":    {wirejson.Rules{KeepSpelling: true}, `1E2`, `1E2`},
	} {
		value, err := c.rules.Decode([]byte(c.text))
		if got := string(wirejson.Wire.Append(nil, value)); err != nil || got != c.want {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
}

// FuzzDecode holds the decoder against encoding/json, which accepts more and never less.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{`{"a":[1,2.5e3,"\u00e9"]}`, `[null,true]`, `"\ud83d\ude00"`, `-0`, ` 1 `, `{"a":1,"a":2}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		value, err := wirejson.Rules{}.Decode(text)
		if err != nil {
			return
		}
		if !json.Valid(text) {
			t.Fatalf("%q is accepted", text)
		}
		once := wirejson.Wire.Append(nil, value)
		again, err := wirejson.Rules{}.Decode(once)
		if err != nil || string(wirejson.Wire.Append(nil, again)) != string(once) {
			t.Fatalf("%s is not stable: %v", once, err)
		}
	})
}
