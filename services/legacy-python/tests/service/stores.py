"""The service's stores, read directly."""

import json
import os
from dataclasses import dataclass

import redis
from pymemcache.client.base import Client
from sqlalchemy import Engine, text

from comments.adapters.postgres import connect_postgres
from comments.adapters.redis_stream import STREAM
from comments.domain.ids import COMMENT, spell_id
from tests.wire_rows import send

JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the stream."""

    fields: dict[str, str]

    @property
    def event(self) -> dict[str, object]:
        """Its data."""
        event: dict[str, object] = json.loads(self.fields["data"])
        return event


def postgres() -> Engine:
    """The database of the service."""
    return connect_postgres(os.environ["COMMENTS_POSTGRES"], 1)


def row_of(comment_id: str) -> dict[str, object]:
    """The row of a comment; its json columns as text."""
    query = text("select *, metadata::text as metadata_text, media::text as media_text from comments where id = :id")
    with postgres().connect() as connection:
        return dict(connection.execute(query, {"id": int(comment_id[3:], 36)}).mappings().one())


def outbox_of(comment_id: str) -> list[str]:
    """The ids of a comment's events that are still in the outbox."""
    query = text("select event_id from outbox where event_id like :prefix order by seq")
    with postgres().connect() as connection:
        return list(connection.execute(query, {"prefix": f"{comment_id}:%"}).scalars())


def ids_of_author(author: str) -> list[str]:
    """The ids of an author's comments."""
    query = text("select id from comments where author = :author order by id")
    with postgres().connect() as connection:
        return [spell_id(COMMENT, number) for number in connection.execute(query, {"author": author}).scalars()]


def events_of(comment_id: str) -> list[Entry]:
    """The entries of the stream about a comment, in order."""
    stream = redis.Redis.from_url(os.environ["COMMENTS_REDIS"], decode_responses=True)
    entries = [
        Entry({str(name): str(value) for name, value in (fields or {}).items()})
        for _, fields in stream.xrange(STREAM) or []
    ]
    return [entry for entry in entries if entry.fields["event_id"].startswith(f"{comment_id}:")]


def cache() -> Client:
    """The service's cache."""
    host, _, port = os.environ["COMMENTS_MEMCACHED"].rpartition(":")
    return Client((host, int(port)), default_noreply=False)


def create(address: str, **fields: object) -> dict[str, object]:
    """A new comment."""
    body = json.dumps({"post_id": "t3_5tores", "body": "x", **fields}).encode()
    response, text_ = send(address, "POST", "/comments", JSON, body)
    assert response.status == 201, text_
    comment: dict[str, object] = json.loads(text_)
    return comment
