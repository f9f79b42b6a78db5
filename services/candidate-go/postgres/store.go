// Package postgres keeps comments and their outbox in PostgreSQL.
package postgres

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
)

const (
	maxConnections = 16
	connectTimeout = 5 * time.Second
)

// Store is a comments.Store.
type Store struct {
	pool  *pgxpool.Pool
	codec *form.Codec
}

// Open connects and makes the schema if it is absent.
func Open(ctx context.Context, url string, codec *form.Codec) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	config.MaxConns = max(config.MaxConns, maxConnections)
	config.ConnConfig.ConnectTimeout = connectTimeout
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	store := &Store{pool, codec}
	if err := store.makeSchema(ctx); err != nil {
		pool.Close()
		return nil, err
	}
	return store, nil
}

func (s *Store) makeSchema(ctx context.Context) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "select pg_advisory_xact_lock($1)", schemaLock); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, schema)
		return err
	})
}

// Close ends all connections.
func (s *Store) Close() { s.pool.Close() }

// Ping asks the server for an answer.
func (s *Store) Ping(ctx context.Context) error { return s.pool.Ping(ctx) }

// Find returns those of the comments that exist.
func (s *Store) Find(ctx context.Context, ids []comments.CommentID) ([]comments.Comment, error) {
	rows, err := s.pool.Query(ctx, "select "+columns+" from comments where id = any($1)", numbers(ids))
	if err != nil {
		return nil, refusal(err)
	}
	found, err := pgx.CollectRows(rows, s.scanComment)
	return found, refusal(err)
}

// PostOf returns the post of a comment.
func (s *Store) PostOf(ctx context.Context, id comments.CommentID) (comments.PostID, error) {
	var post comments.PostID
	err := s.pool.QueryRow(ctx, "select post_id from comments where id = $1", id).Scan(&post)
	return post, refusal(err)
}

// Places returns what orders the thread of a post.
func (s *Store) Places(ctx context.Context, post comments.PostID) ([]comments.Place, error) {
	rows, err := s.pool.Query(ctx,
		"select id, parent_id, score, controversiality, hotness from comments where post_id = $1", post)
	if err != nil {
		return nil, refusal(err)
	}
	places, err := pgx.CollectRows(rows, pgx.RowToStructByPos[comments.Place])
	return places, refusal(err)
}

// refusal turns what the driver says into what the service says; an error of our own stays one.
func refusal(err error) error {
	var ours *comments.Refusal
	var told *pgconn.PgError
	switch {
	case err == nil, errors.As(err, &ours):
		return err
	case errors.Is(err, pgx.ErrNoRows):
		return comments.Refuse(comments.NotFound)
	case errors.As(err, &told) && !isOutage(told.Code):
		return err
	}
	return comments.Refuse(comments.Unavailable)
}

// isOutage reports whether a SQLSTATE says that the server is not there for us.
func isOutage(code string) bool {
	for _, class := range []string{"08", "53", "57", "58"} {
		if strings.HasPrefix(code, class) {
			return true
		}
	}
	return false
}

func numbers(ids []comments.CommentID) []int64 {
	list := make([]int64, len(ids))
	for i, id := range ids {
		list[i] = int64(id)
	}
	return list
}
