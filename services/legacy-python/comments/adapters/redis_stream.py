"""The stream of change events in Redis."""

from typing import Final

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from comments.service_layer.ports import OutboxLine, Unavailable

STREAM: Final = "comments:events"
_LONGEST: Final = 1_000_000
_TIMEOUT_SECONDS: Final = 2


class RedisStream:
    """Implements Stream."""

    def __init__(self, url: str) -> None:
        # A repeated XADD would be a repeated event: one try, then the relay's turn.
        self._redis: Final = redis.Redis.from_url(
            url,
            socket_timeout=_TIMEOUT_SECONDS,
            socket_connect_timeout=_TIMEOUT_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )

    def append(self, line: OutboxLine) -> None:
        """One XADD."""
        try:
            self._redis.xadd(
                STREAM,
                {"event_id": line.event_id, "type": line.type, "data": line.data},
                maxlen=_LONGEST,
                approximate=True,
            )
        except redis.RedisError as fault:
            raise Unavailable("redis") from fault

    def answers(self) -> bool:
        """Whether Redis can be asked."""
        try:
            return bool(self._redis.ping())
        except redis.RedisError:
            return False
