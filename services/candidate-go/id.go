package comments

import "strconv"

// CommentID is the number of a comment.
type CommentID int64

// PostID is the number of a post.
type PostID int64

const (
	commentPrefix = "t1_"
	postPrefix    = "t3_"
	maxIDDigits   = 12
)

func (id CommentID) String() string { return commentPrefix + strconv.FormatInt(int64(id), 36) }
func (id PostID) String() string    { return postPrefix + strconv.FormatInt(int64(id), 36) }

// ParseCommentID returns the comment id that text spells, and whether it spells one.
func ParseCommentID(text string) (CommentID, bool) {
	n, ok := parseID(commentPrefix, text)
	return CommentID(n), ok
}

// ParsePostID returns the post id that text spells, and whether it spells one.
func ParsePostID(text string) (PostID, bool) {
	n, ok := parseID(postPrefix, text)
	return PostID(n), ok
}

// parseID reads a prefix and 1 to 12 base36 digits, the first of them not 0: at most 36^12-1, which fits in 63 bits.
func parseID(prefix, text string) (int64, bool) {
	if len(text) <= len(prefix) || text[:len(prefix)] != prefix {
		return 0, false
	}
	digits := text[len(prefix):]
	if len(digits) > maxIDDigits || digits[0] == '0' {
		return 0, false
	}
	for i := range len(digits) {
		if c := digits[i]; (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(digits, 36, 64)
	return n, err == nil
}
