"""Change events."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .comment import Comment
from .ids import COMMENT, spell_id

EventType: TypeAlias = Literal["comment.created", "comment.updated", "comment.incremented"]


@dataclass(frozen=True, slots=True)
class Event:
    """One write: the comment after it, and the version before it (None where there was none)."""

    type: EventType
    comment: Comment
    version_before: int | None

    @property
    def id(self) -> str:
        """The comment's id and its version after the write: unique, and the same if sent twice."""
        return f"{spell_id(COMMENT, self.comment.id)}:{self.comment.version}"
