package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	comments "example.com/samewire/candidate-go"
)

// Insert stores the first version of a comment together with its event.
func (s *Store) Insert(ctx context.Context, comment comments.Comment) (comments.Written, error) {
	if err := s.pool.QueryRow(ctx, "select nextval('comment_ids')").Scan(&comment.ID); err != nil {
		return comments.Written{}, refusal(err)
	}
	written := s.written(comments.Created, comment)
	// A batch is one implicit transaction: both rows or none.
	batch := &pgx.Batch{}
	batch.Queue(insertComment, s.arguments(comment)...)
	queueEvent(batch, written)
	return written, refusal(s.pool.SendBatch(ctx, batch).Close())
}

// Update replaces a comment by what change makes of it, together with its event.
func (s *Store) Update(
	ctx context.Context, id comments.CommentID, kind string, change func(comments.Comment) (comments.Comment, error),
) (comments.Written, error) {
	var written comments.Written
	err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, "select "+columns+" from comments where id = $1 for update", id)
		if err != nil {
			return err
		}
		comment, err := pgx.CollectExactlyOneRow(rows, s.scanComment)
		if err != nil {
			return err
		}
		changed, err := change(comment)
		if err != nil {
			return err
		}
		written = s.written(kind, changed)
		batch := &pgx.Batch{}
		batch.Queue(updateComment, s.arguments(changed)...)
		queueEvent(batch, written)
		return tx.SendBatch(ctx, batch).Close()
	})
	return written, refusal(err)
}

func (s *Store) written(kind string, comment comments.Comment) comments.Written {
	event := s.codec.Event(comments.Change{Type: kind, Comment: comment})
	return comments.Written{Comment: comment, Event: event}
}

func queueEvent(batch *pgx.Batch, w comments.Written) {
	batch.Queue(insertOutbox, w.Event.ID, w.Event.Type, w.Event.Data, w.Comment.UpdatedAt)
}
