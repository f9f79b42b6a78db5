package postgres

// schema is the one that both implementations make at start.
const schema = `
create sequence if not exists comment_ids as bigint start with 9007199254740993;
create table if not exists comments (
  id bigint primary key default nextval('comment_ids'), post_id bigint not null, parent_id bigint,
  author text, body text not null, created_at timestamptz not null, edited_at timestamptz, updated_at timestamptz not null,
  ups bigint not null, downs bigint not null, score bigint not null, reports bigint not null, awards json not null,
  controversiality double precision not null, hotness double precision not null,
  distinguished text, state text not null, stickied boolean not null,
  flair json not null, media json, mentions json, metadata json not null, version bigint not null);
create index if not exists comments_post on comments (post_id);
create table if not exists outbox (
  seq bigint generated always as identity primary key, event_id text not null unique, type text not null,
  data text not null, created_at timestamptz not null);`

// schemaLock lets one process at a time make the schema: "if not exists" alone is not enough.
const schemaLock = 7306653

const columns = `id, post_id, parent_id, author, body, created_at, edited_at, updated_at,
  ups, downs, score, reports, awards::text, controversiality, hotness, distinguished, state, stickied,
  flair::text, media::text, mentions::text, metadata::text, version`

const insertComment = `insert into comments (id, post_id, parent_id, author, body, created_at, edited_at, updated_at,
  ups, downs, score, reports, awards, controversiality, hotness, distinguished, state, stickied,
  flair, media, mentions, metadata, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`

const updateComment = `update comments set post_id = $2, parent_id = $3, author = $4, body = $5, created_at = $6,
  edited_at = $7, updated_at = $8, ups = $9, downs = $10, score = $11, reports = $12, awards = $13,
  controversiality = $14, hotness = $15, distinguished = $16, state = $17, stickied = $18,
  flair = $19, media = $20, mentions = $21, metadata = $22, version = $23 where id = $1`

const insertOutbox = `insert into outbox (event_id, type, data, created_at) values ($1, $2, $3, $4)`
