"""The comments of a post as a tree."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .refusal import Refusal

Sort: TypeAlias = Literal["hot", "top", "new", "old", "controversial"]


@dataclass(frozen=True, slots=True)
class Place:
    """What decides where a comment stands in its thread; parent_id is None at the first level."""

    id: int
    parent_id: int | None
    score: int
    controversiality: float
    hotness: float


_KEYS: Final[dict[Sort, Callable[[Place], tuple[float, int]]]] = {
    "hot": lambda place: (-place.hotness, place.id),
    "top": lambda place: (-place.score, place.id),
    "new": lambda place: (-place.id, 0),
    "old": lambda place: (place.id, 0),
    "controversial": lambda place: (-place.controversiality, place.id),
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
    """A comment's id, its replies, and how many direct replies were left out."""

    comment_id: int
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


def build_thread(places: Sequence[Place], query: ThreadQuery) -> Thread:
    """The page that the query asks for, from the places of all comments of the post."""
    replies: dict[int | None, list[Place]] = defaultdict(list)
    for place in sorted(places, key=_KEYS[query.sort]):
        replies[place.parent_id].append(place)
    roots = replies[None]
    start = _position_after(roots, query.cursor)
    page = roots[start : start + query.limit]
    more_follow = start + query.limit < len(roots)
    return Thread(
        query=query,
        total=len(places),
        nodes=_grow(page, replies, 0, query.depth),
        next_cursor=page[-1].id if more_follow else None,
    )


def list_ids(nodes: Iterable[Node]) -> list[int]:
    """The ids of all comments that nodes show, of which there are at most 10 levels."""
    return [one for node in nodes for one in (node.comment_id, *list_ids(node.replies))]


def _position_after(roots: Sequence[Place], cursor: int | None) -> int:
    if cursor is None:
        return 0
    for index, place in enumerate(roots):
        if place.id == cursor:
            return index + 1
    raise Refusal("invalid_cursor")


def _grow(
    level: Iterable[Place], replies: Mapping[int | None, list[Place]], depth: int, levels: int
) -> tuple[Node, ...]:
    """The nodes of one level; as deep as the depth asked for, which is at most 10."""
    nodes: list[Node] = []
    for place in level:
        children = replies.get(place.id, [])
        if depth + 1 == levels:
            nodes.append(Node(place.id, depth, len(children), ()))
        else:
            nodes.append(Node(place.id, depth, 0, _grow(children, replies, depth + 1, levels)))
    return tuple(nodes)
