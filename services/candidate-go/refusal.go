package comments

import "errors"

// Code is the machine-readable reason of a refusal; the wire contract lists them.
type Code string

// The codes that this package gives; decoding and the HTTP layer have more.
const (
	WrongType         Code = "wrong_type"
	MissingField      Code = "missing_field"
	UnknownField      Code = "unknown_field"
	OutOfRange        Code = "out_of_range"
	WrongLength       Code = "wrong_length"
	WrongFormat       Code = "wrong_format"
	NotInEnum         Code = "not_in_enum"
	TooManyItems      Code = "too_many_items"
	InvalidCursor     Code = "invalid_cursor"
	NotFound          Code = "not_found"
	UnknownParent     Code = "unknown_parent"
	ParentInOtherPost Code = "parent_in_other_post"
	CounterOverflow   Code = "counter_overflow"
	VersionMismatch   Code = "version_mismatch"
	Unavailable       Code = "unavailable"
)

// Refusal is the one way in which the service says no.
type Refusal struct {
	Code Code
	// Pointer is the place in the request's body (RFC 6901), nil where the reason is elsewhere.
	Pointer *string
	// Name is the parameter that a message names.
	Name string
}

func (r *Refusal) Error() string { return string(r.Code) }

// Refuse returns a refusal whose reason is not in the body.
func Refuse(code Code) error { return &Refusal{Code: code} }

// At returns a refusal whose reason is at pointer in the body.
func At(code Code, pointer string) error { return &Refusal{Code: code, Pointer: &pointer} }

// IsRefusal reports whether err is a refusal with this code.
func IsRefusal(err error, code Code) bool {
	var refusal *Refusal
	return errors.As(err, &refusal) && refusal.Code == code
}
