"""Reads: the cache first, then the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from comments.domain.comment import Comment
from comments.domain.refusal import Refusal
from comments.domain.thread import Thread, ThreadQuery, build_thread, list_ids

from .ports import Cache, CommentStore


@dataclass(frozen=True, slots=True)
class Found:
    """Comments in the order asked for, and the ids of those that do not exist."""

    comments: tuple[Comment, ...]
    missing: tuple[int, ...]


class Reading:
    """The queries of the service."""

    def __init__(self, store: CommentStore, cache: Cache) -> None:
        self._store: Final = store
        self._cache: Final = cache

    def get_comment(self, comment_id: int) -> Comment:
        """One comment; refuses if there is none."""
        found = self._look_up([comment_id])
        if comment_id not in found:
            raise Refusal("not_found")
        return found[comment_id]

    def list_comments(self, ids: Sequence[int]) -> Found:
        """Several comments; repeated ids count once."""
        wanted = list(dict.fromkeys(ids))
        found = self._look_up(wanted)
        return Found(
            comments=tuple(found[one] for one in wanted if one in found),
            missing=tuple(one for one in wanted if one not in found),
        )

    def get_thread(self, query: ThreadQuery) -> tuple[Thread, dict[int, Comment]]:
        """One page of a post's thread, its comments by id; refuses a cursor that is not of its first level."""
        thread = build_thread(self._store.find_places(query.post_id), query)
        shown = list_ids(thread.nodes)
        return thread, self._store.find(shown) if shown else {}

    def _look_up(self, ids: Sequence[int]) -> dict[int, Comment]:
        cached = self._cache.get(ids)
        absent = [one for one in ids if one not in cached]
        if not absent:
            return cached
        stored = self._store.find(absent)
        self._cache.fill(list(stored.values()))
        return {**cached, **stored}
