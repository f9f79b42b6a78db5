package postgres

import (
	"github.com/jackc/pgx/v5"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
)

// scanComment reads one row of columns.
func (s *Store) scanComment(row pgx.CollectableRow) (comments.Comment, error) {
	var c comments.Comment
	var json form.Columns
	err := row.Scan(&c.ID, &c.PostID, &c.ParentID, &c.Author, &c.Body, &c.CreatedAt, &c.EditedAt, &c.UpdatedAt,
		&c.Ups, &c.Downs, &c.Score, &c.Reports, &json.Awards, &c.Controversiality, &c.Hotness,
		&c.Distinguished, &c.State, &c.Stickied,
		&json.Flair, &json.Media, &json.Mentions, &json.Metadata, &c.Version)
	if err != nil {
		return c, err
	}
	return c, s.codec.Fill(&c, json)
}

// arguments returns the parameters of insertComment and updateComment.
func (s *Store) arguments(c comments.Comment) []any {
	json := s.codec.Columns(c)
	return []any{c.ID, c.PostID, c.ParentID, c.Author, c.Body, c.CreatedAt, c.EditedAt, c.UpdatedAt,
		c.Ups, c.Downs, c.Score, c.Reports, json.Awards, c.Controversiality, c.Hotness,
		c.Distinguished, c.State, c.Stickied,
		json.Flair, json.Media, json.Mentions, json.Metadata, c.Version}
}
