"""The read-through cache in Memcached."""

import json
import logging
from collections.abc import Sequence
from typing import Final

from pymemcache.client.base import PooledClient
from pymemcache.exceptions import MemcacheError

from comments.domain.comment import Comment
from comments.domain.forms import comment_form
from comments.domain.ids import COMMENT, spell_id

from .json_encoder import encode_json
from .stored_form import comment_from_form

_LOG: Final = logging.getLogger(__name__)
JSON_FLAGS: Final = 2
TIME_TO_LIVE_SECONDS: Final = 300
_TIMEOUT_SECONDS: Final = 1
_TRIES: Final = 3
_FAULTS: Final = (MemcacheError, OSError)


class _CommentSerde:
    """Between comments and the bytes and flags of an entry."""

    def serialize(self, _key: object, value: Comment) -> tuple[bytes, int]:
        return encode_json(comment_form(value)).encode("ascii"), JSON_FLAGS

    def deserialize(self, _key: object, value: bytes, flags: int) -> Comment | None:
        if flags != JSON_FLAGS:
            return None
        try:
            return comment_from_form(json.loads(value))
        except (ValueError, KeyError, TypeError, AttributeError):
            _LOG.warning("a cache entry cannot be read")
            return None


class MemcachedCache:
    """Implements Cache."""

    def __init__(self, host: str, port: int, connections: int) -> None:
        self._client: Final = PooledClient(
            (host, port),
            serde=_CommentSerde(),
            max_pool_size=connections,
            connect_timeout=_TIMEOUT_SECONDS,
            timeout=_TIMEOUT_SECONDS,
            no_delay=True,
            default_noreply=False,
        )

    def get(self, ids: Sequence[int]) -> dict[int, Comment]:
        """One round trip, however many ids."""
        try:
            found = self._client.get_many([_key(one) for one in ids])
        except _FAULTS:
            _LOG.warning("the cache does not answer")
            return {}
        return {value.id: value for value in found.values() if isinstance(value, Comment)}

    def fill(self, comments: Sequence[Comment]) -> None:
        """An add each, so that a newer entry stays."""
        try:
            for comment in comments:
                self._client.add(_key(comment.id), comment, expire=TIME_TO_LIVE_SECONDS)
        except _FAULTS:
            _LOG.warning("the cache does not answer")

    def put(self, comment: Comment) -> None:
        """Replaces an older version only: writers of one comment may arrive here in any order."""
        try:
            if not any(self._replace_older(comment) for _ in range(_TRIES)):
                self._client.delete(_key(comment.id))
        except _FAULTS:
            _LOG.warning("the cache does not answer")

    def _replace_older(self, comment: Comment) -> bool:
        """Whether the cache now holds this version or a newer one."""
        key = _key(comment.id)
        if comment.version == 1:
            return bool(self._client.add(key, comment, expire=TIME_TO_LIVE_SECONDS))
        current, token = self._client.gets(key)
        if token is None:
            return bool(self._client.add(key, comment, expire=TIME_TO_LIVE_SECONDS))
        if isinstance(current, Comment) and current.version >= comment.version:
            return True
        return bool(self._client.cas(key, comment, token, expire=TIME_TO_LIVE_SECONDS))

    def answers(self) -> bool:
        """Whether Memcached can be asked."""
        try:
            return bool(self._client.version())
        except _FAULTS:
            return False


def _key(comment_id: int) -> str:
    return f"comment:{spell_id(COMMENT, comment_id)}"
