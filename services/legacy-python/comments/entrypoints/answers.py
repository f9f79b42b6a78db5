"""Answers, and how refusals become answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from comments.adapters.json_encoder import encode_json
from comments.domain.comment import Comment
from comments.domain.forms import comment_form
from comments.domain.json_value import JsonValue
from comments.domain.refusal import Code, Refusal

_STATUSES: Final[dict[Code, int]] = {
    "not_found": 404,
    "route_not_found": 404,
    "method_not_allowed": 405,
    "unknown_parent": 409,
    "parent_in_other_post": 409,
    "counter_overflow": 409,
    "version_mismatch": 412,
    "body_too_large": 413,
    "target_too_long": 414,
    "unsupported_media_type": 415,
    "unsupported_encoding": 415,
    "internal": 500,
    "unavailable": 503,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, a JSON body, and the headers that not every answer has."""

    status: int
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)


def answer_json(status: int, value: JsonValue, headers: Mapping[str, str] | None = None) -> Answer:
    """Any JSON; not to be kept unless the headers say otherwise."""
    return Answer(status, encode_json(value), {"Cache-Control": "no-store", **(headers or {})})


def answer_read(value: JsonValue, headers: Mapping[str, str] | None = None) -> Answer:
    """What was read; to be asked for again before it is used again."""
    return answer_json(200, value, {"Cache-Control": "no-cache", **(headers or {})})


def comment_headers(comment: Comment) -> dict[str, str]:
    """The headers of an answer whose body is one comment."""
    return {"ETag": f'"{comment.version}"'}


def answer_comment(status: int, comment: Comment, headers: Mapping[str, str] | None = None) -> Answer:
    """A comment that was written."""
    return answer_json(status, comment_form(comment), {**comment_headers(comment), **(headers or {})})


def answer_refusal(refusal: Refusal, headers: Mapping[str, str] | None = None) -> Answer:
    """One error."""
    error: JsonValue = {"code": refusal.code, "message": refusal.message, "pointer": refusal.pointer}
    return answer_json(_STATUSES.get(refusal.code, 400), {"error": error}, headers)
