package wirejson_test

import (
	"math"
	"testing"

	"example.com/samewire/candidate-go/wirejson"
)

func TestAppendFloat(t *testing.T) {
	for want, f := range map[string]float64{
		"0.0":                    0,
		"-0.0":                   math.Copysign(0, -1),
		"1.0":                    1,
		"-12.5":                  -12.5,
		"0.0001":                 0.0001,
		"1e-05":                  0.00001,
		"1.5e-07":                1.5e-7,
		"123456789012345.6":      123456789012345.6,
		"1000000000000000.0":     1e15,
		"1e+16":                  1e16,
		"1.2345678901234568e+17": 123456789012345678,
		"1.5e+300":               1.5e300,
		"5e-324":                 math.SmallestNonzeroFloat64,
		"0.30000000000000004":    0.30000000000000004,
	} {
		if got := string(wirejson.AppendFloat(nil, f)); got != want {
			t.Errorf("%g is spelled %s, not %s", f, got, want)
		}
	}
}

func TestAppendString(t *testing.T) {
	for text, want := range map[string]string{
		"":                 `""`,
		"a/<b>&'c":         `"a/<b>&'c"`,
		"\"\\":             `"\"\\"`,
		"\n\r\t\b\f":       `"\n\r\t\b\f"`,
		"\x01\x1f\x7f":     `"\u0001\u001f\u007f"`,
		"\u00e9\u2028":     `"\u00e9\u2028"`,
		"\U0001F525 x":     `"\ud83d\udd25 x"`,
		"\uffff\U0010ffff": `"\uffff\udbff\udfff"`,
	} {
		if got := string(wirejson.AppendString(nil, text)); got != want {
			t.Errorf("%q is spelled %s, not %s", text, got, want)
		}
	}
}

func TestStyleKeepsOrderAndSpelling(t *testing.T) {
	const text = `{"b":[null,true,false,{}],"a":9007199254740993,"c":1.0,"d":[],"e":"\u00e9"}`
	value, err := wirejson.Rules{}.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(wirejson.Wire.Append(nil, value)); got != text {
		t.Errorf("%s became %s", text, got)
	}
}

func TestNilCollectionsAreNull(t *testing.T) {
	for _, value := range []wirejson.Value{wirejson.Array(nil), wirejson.Object(nil), nil, wirejson.Null{}} {
		if got := string(wirejson.Wire.Append(nil, value)); got != "null" {
			t.Errorf("%#v is spelled %s", value, got)
		}
	}
}
