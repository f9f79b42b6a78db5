package wirejson

// Problem is why a text is refused; it is the error code of the wire contract.
type Problem string

// The problems in the order in which the wire contract tells them.
const (
	Empty         Problem = "empty_body"
	InvalidUTF8   Problem = "invalid_utf8"
	Malformed     Problem = "malformed_json"
	TooDeep       Problem = "too_deep"
	NulCharacter  Problem = "nul_character"
	LoneSurrogate Problem = "lone_surrogate"
	RepeatedKey   Problem = "repeated_key"
	OutOfRange    Problem = "number_out_of_range"
)

func (p Problem) Error() string { return string(p) }

// MaxDepth is the deepest level of brackets that a text may open.
const MaxDepth = 64

// Rules say what a decoder lets pass; the zero value is the wire contract.
type Rules struct {
	// Depth is the deepest level allowed; 0 means MaxDepth.
	Depth int
	// LastKeyWins lets a repeated key replace the one before, as encoding/json does.
	LastKeyWins bool
	// ReplaceBroken turns invalid UTF-8 into U+FFFD, as encoding/json does.
	ReplaceBroken bool
	// ReplaceSurrogates turns lone surrogates into U+FFFD, as encoding/json does.
	ReplaceSurrogates bool
	// FirstValueOnly stops after one value and ignores the rest, as one call of json.Decoder does.
	FirstValueOnly bool
	// AllowNul lets U+0000 pass.
	AllowNul bool
	// SkipMark skips a byte order mark.
	SkipMark bool
	// KeepSpelling reads floats as Literal, as json.Number does.
	KeepSpelling bool
	// Int64Only refuses integers that do not fit in 64 bits.
	Int64Only bool
}

func (r Rules) depth() int {
	if r.Depth == 0 {
		return MaxDepth
	}
	return r.Depth
}
