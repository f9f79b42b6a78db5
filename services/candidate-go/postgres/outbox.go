package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	comments "example.com/samewire/candidate-go"
)

// Lines that another process is at are left to it.
const dueEvents = `select seq, event_id, type, data from outbox
  where created_at <= now() - make_interval(secs => $1) order by seq limit 100 for update skip locked`

type line struct {
	Seq   int64
	Event comments.Event
}

func scanLine(row pgx.CollectableRow) (line, error) {
	var l line
	err := row.Scan(&l.Seq, &l.Event.ID, &l.Event.Type, &l.Event.Data)
	return l, err
}

// Drain publishes and forgets at most 100 events that were left behind, oldest first.
func (s *Store) Drain(ctx context.Context, age time.Duration, publish func(comments.Event) error) (int, error) {
	var published []int64
	err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, dueEvents, age.Seconds())
		if err != nil {
			return err
		}
		lines, err := pgx.CollectRows(rows, scanLine)
		if err != nil {
			return err
		}
		for _, l := range lines {
			if err := publish(l.Event); err != nil {
				return err
			}
			published = append(published, l.Seq)
		}
		_, err = tx.Exec(ctx, "delete from outbox where seq = any($1)", published)
		return err
	})
	return len(published), refusal(err)
}

// Forget deletes the line of an event that was published.
func (s *Store) Forget(ctx context.Context, event comments.Event) error {
	_, err := s.pool.Exec(ctx, "delete from outbox where event_id = $1", event.ID)
	return refusal(err)
}
