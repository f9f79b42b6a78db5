"""What the service needs of the world."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from comments.domain.comment import Comment, NewComment
from comments.domain.event import Event
from comments.domain.thread import Place

Clock: TypeAlias = Callable[[], datetime]
Probe: TypeAlias = Callable[[], bool]


class Unavailable(Exception):
    """A store that is needed does not answer."""


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """An event on its way: its place in the outbox, and what the stream will carry."""

    seq: int
    event_id: str
    type: str
    data: str


class Transaction(Protocol):
    """Changes that happen together, or not at all."""

    def find_for_update(self, comment_id: int) -> Comment | None:
        """The comment, which nobody else changes until the end; None if there is none."""

    def post_of(self, comment_id: int) -> int | None:
        """The post of a comment; None if there is no such comment."""

    def insert(self, new: NewComment, now: datetime) -> Comment:
        """The new comment in its first version."""

    def update(self, comment: Comment) -> None:
        """Stores a comment's next version."""

    def record(self, event: Event) -> OutboxLine:
        """Puts an event into the outbox."""


class CommentStore(Protocol):
    """Where comments live."""

    def begin(self) -> AbstractContextManager[Transaction]:
        """A transaction: committed at the end, undone by an exception."""

    def find(self, ids: Sequence[int]) -> dict[int, Comment]:
        """Those of the comments that exist, by id."""

    def find_places(self, post_id: int) -> list[Place]:
        """The places of all comments of a post, in no order."""


class Outbox(Protocol):
    """Events that may not have reached the stream."""

    def forget(self, line: OutboxLine) -> None:
        """Deletes an event that has reached the stream."""

    def drain(self, older_than_seconds: float, publish: Callable[[OutboxLine], None]) -> int:
        """Publishes and deletes what was left behind, oldest first; how many those were."""


class Cache(Protocol):
    """Comments at hand; one that fails is as good as empty, so nothing here raises."""

    def get(self, ids: Sequence[int]) -> dict[int, Comment]:
        """Those of the comments that are cached, by id."""

    def fill(self, comments: Sequence[Comment]) -> None:
        """Keeps comments that were read, unless a writer was faster."""

    def put(self, comment: Comment) -> None:
        """Keeps a comment that was written."""


class Stream(Protocol):
    """Where other services learn of changes."""

    def append(self, line: OutboxLine) -> None:
        """Publishes one event; raises Unavailable."""
