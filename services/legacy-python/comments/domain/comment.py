"""A comment, and what is derived from its counters."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from .content import Content
from .increments import Increments, add_awards, add_counter


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment that has no id yet."""

    post_id: int
    parent_id: int | None
    content: Content


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as stored; times are in UTC, edited_at is None until the body changes."""

    id: int
    post_id: int
    parent_id: int | None
    content: Content
    created_at: datetime
    edited_at: datetime | None
    updated_at: datetime
    ups: int
    downs: int
    reports: int
    awards: Mapping[str, int]
    version: int

    @property
    def score(self) -> int:
        """Ups less downs."""
        return self.ups - self.downs

    @property
    def controversiality(self) -> float:
        """High where many votes disagree; 0.0 where they do not."""
        if self.ups == 0 or self.downs == 0:
            return 0.0
        votes = float(self.ups) + float(self.downs)
        return math.sqrt(votes) * (float(min(self.ups, self.downs)) / float(max(self.ups, self.downs)))

    @property
    def hotness(self) -> float:
        """The score, damped by the number of votes."""
        return float(self.score) / math.sqrt(float(self.ups) + float(self.downs) + 1.0)


def first_version(comment_id: int, new: NewComment, now: datetime) -> Comment:
    """A comment as it is born: one vote, its author's."""
    return Comment(
        id=comment_id,
        post_id=new.post_id,
        parent_id=new.parent_id,
        content=new.content,
        created_at=now,
        edited_at=None,
        updated_at=now,
        ups=1,
        downs=0,
        reports=0,
        awards={},
        version=1,
    )


def change_content(comment: Comment, content: Content, now: datetime, *, body_given: bool) -> Comment:
    """The next version of a comment, with other content."""
    return replace(
        comment,
        content=content,
        updated_at=now,
        edited_at=now if body_given else comment.edited_at,
        version=comment.version + 1,
    )


def add_increments(comment: Comment, increments: Increments, now: datetime) -> Comment:
    """The next version of a comment, with higher counters; refuses to leave int64."""
    return replace(
        comment,
        ups=add_counter(comment.ups, increments.ups, "/ups"),
        downs=add_counter(comment.downs, increments.downs, "/downs"),
        reports=add_counter(comment.reports, increments.reports, "/reports"),
        awards=add_awards(comment.awards, increments.awards),
        updated_at=now,
        version=comment.version + 1,
    )
