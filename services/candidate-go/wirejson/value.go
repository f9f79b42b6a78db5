// Package wirejson reads and writes JSON byte for byte the way the wire contract says:
// key order and integers of any size survive, numbers and strings have one spelling.
package wirejson

import "strconv"

// Value is one JSON value: Null, Bool, Int, Float, Literal, String, Array or Object.
type Value interface{ value() }

// Null is the JSON null.
type Null struct{}

// Bool is true or false.
type Bool bool

// Int is a whole number written without point or exponent, of any size, in its canonical spelling.
type Int string

// Float is a number written with a point or an exponent.
type Float float64

// Literal is a number that keeps the spelling it was read with.
type Literal string

// String is text in valid UTF-8.
type String string

// Array is a list of values; a nil one is written as null.
type Array []Value

// Member is one key with its value.
type Member struct {
	Key   string
	Value Value
}

// Object is a list of members in the order in which they were written, keys unique; a nil one is written as null.
type Object []Member

func (Null) value()    {}
func (Bool) value()    {}
func (Int) value()     {}
func (Float) value()   {}
func (Literal) value() {}
func (String) value()  {}
func (Array) value()   {}
func (Object) value()  {}

// IntOf returns the whole number n.
func IntOf(n int64) Int { return Int(strconv.FormatInt(n, 10)) }

// Int64 returns the number and whether it fits in 64 bits.
func (n Int) Int64() (int64, bool) {
	v, err := strconv.ParseInt(string(n), 10, 64)
	return v, err == nil
}

// Float64 returns the double nearest to the number.
func (n Int) Float64() float64 {
	f, _ := strconv.ParseFloat(string(n), 64)
	return f
}

// Get returns the value under key and whether it is there.
func (o Object) Get(key string) (Value, bool) {
	for _, m := range o {
		if m.Key == key {
			return m.Value, true
		}
	}
	return nil, false
}

// With returns the object with value under key: in the old place if the key is there, else last.
func (o Object) With(key string, value Value) Object {
	for i, m := range o {
		if m.Key == key {
			o[i].Value = value
			return o
		}
	}
	return append(o, Member{key, value})
}
