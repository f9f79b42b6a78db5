"""From method and path to an operation."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from comments.domain.refusal import Refusal
from comments.service_layer.ports import Unavailable

from .answers import Answer, answer_refusal
from .incoming import Incoming
from .operations import Operations
from .target import split_target

_LOG: Final = logging.getLogger(__name__)
# Arguments: the request, its query as sent, the template parameter (empty where there is none).
Operation: TypeAlias = Callable[[Incoming, str, bytes], Answer]
_ANY: Final = None


@dataclass(frozen=True, slots=True)
class Route:
    """A path template, where None is a parameter, and its operations by method."""

    template: tuple[bytes | None, ...]
    operations: dict[str, Operation]

    @property
    def allow(self) -> str:
        """The value of the Allow header."""
        return ", ".join(sorted(self.operations))


class Router:
    """Answers every request, whatever it is."""

    def __init__(self, operations: Operations) -> None:
        self._routes: Final = (
            _route((b"comments",), GET=operations.list_comments, POST=operations.create_comment),
            _route((b"comments", _ANY), GET=operations.get_comment, PATCH=operations.update_comment),
            _route((b"comments", _ANY, b"increments"), POST=operations.increment_comment),
            _route((b"posts", _ANY, b"comments"), GET=operations.get_thread),
            _route((b"health",), GET=operations.get_health),
        )

    def answer(self, incoming: Incoming) -> Answer:
        """The answer of the operation, or the error that stands in its way."""
        try:
            return self._dispatch(incoming)
        except Refusal as refusal:
            return answer_refusal(refusal)
        except Unavailable:
            _LOG.warning("a store does not answer", exc_info=True)
            return answer_refusal(Refusal("unavailable"))

    def _dispatch(self, incoming: Incoming) -> Answer:
        segments, query = split_target(incoming.target)
        route = self._find(segments)
        operation = route.operations.get(incoming.method)
        if operation is None:
            return answer_refusal(Refusal("method_not_allowed"), {"Allow": route.allow})
        return operation(incoming, query, segments[1] if len(segments) > 1 else b"")

    def _find(self, segments: tuple[bytes, ...]) -> Route:
        for route in self._routes:
            if len(route.template) == len(segments) and all(map(_fits, route.template, segments)):
                return route
        raise Refusal("route_not_found")


def _fits(part: bytes | None, segment: bytes) -> bool:
    return segment == part if part is not None else bool(segment)


def _route(template: tuple[bytes | None, ...], **operations: Operation) -> Route:
    if "GET" in operations:
        operations["HEAD"] = operations["GET"]
    return Route(template, operations)
