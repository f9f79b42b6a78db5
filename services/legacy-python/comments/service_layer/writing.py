"""Writes: row and event in one transaction, then the stream and the cache."""

import logging
from dataclasses import dataclass
from typing import Final

from comments.domain.comment import Comment, NewComment, add_increments, change_content
from comments.domain.event import Event, EventType
from comments.domain.forms import creating_form
from comments.domain.increments import Increments
from comments.domain.json_value import JsonObject
from comments.domain.merge_patch import merge_patch
from comments.domain.refusal import Refusal
from comments.domain.request_bodies import read_content

from .ports import Cache, Clock, CommentStore, Outbox, OutboxLine, Stream, Transaction, Unavailable

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ports:
    """What writes need of the world."""

    store: CommentStore
    outbox: Outbox
    stream: Stream
    cache: Cache
    clock: Clock


class Writing:
    """The commands of the service."""

    def __init__(self, ports: Ports) -> None:
        self._ports: Final = ports

    def create_comment(self, new: NewComment) -> Comment:
        """The stored comment; refuses a parent that is absent or of another post."""
        with self._ports.store.begin() as transaction:
            _check_parent(transaction, new)
            comment = transaction.insert(new, self._ports.clock())
            line = _record(transaction, "comment.created", comment)
        return self._announce(comment, line)

    def update_comment(self, comment_id: int, patch: JsonObject, expected_version: str | None) -> Comment:
        """The changed comment; refuses if absent, of another version, or invalid after the patch."""
        with self._ports.store.begin() as transaction:
            comment = _find(transaction, comment_id)
            if expected_version is not None and expected_version != str(comment.version):
                raise Refusal("version_mismatch")
            content = read_content(merge_patch(creating_form(comment.content), patch))
            changed = change_content(comment, content, self._ports.clock(), body_given="body" in patch)
            transaction.update(changed)
            line = _record(transaction, "comment.updated", changed)
        return self._announce(changed, line)

    def increment_comment(self, comment_id: int, increments: Increments) -> Comment:
        """The comment with higher counters; refuses if absent or if a counter would leave int64."""
        with self._ports.store.begin() as transaction:
            changed = add_increments(_find(transaction, comment_id), increments, self._ports.clock())
            transaction.update(changed)
            line = _record(transaction, "comment.incremented", changed)
        return self._announce(changed, line)

    def _announce(self, comment: Comment, line: OutboxLine) -> Comment:
        """Tells the world of a committed write; what fails here is made good by the relay."""
        try:
            self._ports.stream.append(line)
            self._ports.outbox.forget(line)
        except Unavailable:
            _LOG.warning("event %s stays in the outbox", line.event_id)
        self._ports.cache.put(comment)
        return comment


def _find(transaction: Transaction, comment_id: int) -> Comment:
    comment = transaction.find_for_update(comment_id)
    if comment is None:
        raise Refusal("not_found")
    return comment


def _check_parent(transaction: Transaction, new: NewComment) -> None:
    if new.parent_id is None:
        return
    post_id = transaction.post_of(new.parent_id)
    if post_id is None:
        raise Refusal("unknown_parent", "/parent_id")
    if post_id != new.post_id:
        raise Refusal("parent_in_other_post", "/parent_id")


def _record(transaction: Transaction, event_type: EventType, comment: Comment) -> OutboxLine:
    before = comment.version - 1
    return transaction.record(Event(event_type, comment, before if before > 0 else None))
