"""The comments of a post as a tree."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .comment import Comment
from .refusal import Refusal

Sort: TypeAlias = Literal["hot", "top", "new", "old", "controversial"]

_KEYS: Final[dict[Sort, Callable[[Comment], tuple[float, int]]]] = {
    "hot": lambda comment: (-comment.hotness, comment.id),
    "top": lambda comment: (-comment.score, comment.id),
    "new": lambda comment: (-comment.id, 0),
    "old": lambda comment: (comment.id, 0),
    "controversial": lambda comment: (-comment.controversiality, comment.id),
}


@dataclass(frozen=True, slots=True)
class ThreadQuery:
    """Which part of a thread is wanted; the cursor is the last first-level id already seen."""

    post_id: int
    sort: Sort = "hot"
    depth: int = 5
    limit: int = 50
    cursor: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A comment, its replies, and how many direct replies were left out."""

    comment: Comment
    depth: int
    more: int
    replies: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """One page of a thread; next_cursor is None on the last one."""

    query: ThreadQuery
    total: int
    nodes: tuple[Node, ...]
    next_cursor: int | None


def build_thread(comments: Sequence[Comment], query: ThreadQuery) -> Thread:
    """The page that the query asks for, from all comments of the post."""
    replies: dict[int | None, list[Comment]] = defaultdict(list)
    for comment in sorted(comments, key=_KEYS[query.sort]):
        replies[comment.parent_id].append(comment)
    roots = replies[None]
    start = _position_after(roots, query.cursor)
    page = roots[start : start + query.limit]
    more_follow = start + query.limit < len(roots)
    return Thread(
        query=query,
        total=len(comments),
        nodes=_grow(page, replies, 0, query.depth),
        next_cursor=page[-1].id if more_follow else None,
    )


def _position_after(roots: Sequence[Comment], cursor: int | None) -> int:
    if cursor is None:
        return 0
    for index, comment in enumerate(roots):
        if comment.id == cursor:
            return index + 1
    raise Refusal("invalid_cursor")


def _grow(
    level: Iterable[Comment], replies: Mapping[int | None, list[Comment]], depth: int, levels: int
) -> tuple[Node, ...]:
    """The nodes of one level; as deep as the depth asked for, which is at most 10."""
    last = depth + 1 == levels
    return tuple(
        Node(comment, depth, len(children) if last else 0, () if last else _grow(children, replies, depth + 1, levels))
        for comment in level
        for children in [replies.get(comment.id, [])]
    )
