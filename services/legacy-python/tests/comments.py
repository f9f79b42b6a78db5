"""Comments to test with."""

from dataclasses import replace
from datetime import UTC, datetime

from comments.domain.comment import Comment, NewComment, first_version
from comments.domain.content import Content

NOON = datetime(2026, 1, 31, 12, 0, 0, 250_000, UTC)


def content(body: str = "First!") -> Content:
    """The least content."""
    return Content(
        author=None,
        body=body,
        distinguished=None,
        state="active",
        stickied=False,
        flair=(),
        media=None,
        mentions=None,
        metadata={},
    )


def comment(number: int = 1, parent_id: int | None = None, ups: int = 1, downs: int = 0) -> Comment:
    """A comment of post 7 with the votes given."""
    born = first_version(number, NewComment(7, parent_id, content()), NOON)
    return replace(born, ups=ups, downs=downs)
