"""A request, and the checks of its headers and body."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from werkzeug.datastructures import Headers

from comments.adapters.json_decoder import decode_json
from comments.domain.json_value import JsonValue
from comments.domain.refusal import Refusal

LARGEST_BODY: Final = 1_048_576
JSON: Final = "application/json"
MERGE_PATCH: Final = "application/merge-patch+json"
_IF_MATCH: Final = re.compile(r'"([1-9][0-9]{0,18})"')
_BLANKS: Final = " \t"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request whose body has been read; body is None where it was too large."""

    method: str
    target: str
    headers: Headers
    body: bytes | None


def read_json_body(incoming: Incoming, media_types: Collection[str]) -> JsonValue:
    """The decoded body; refuses a wrong media type or encoding before looking at it."""
    declared = incoming.headers.get("Content-Type", "").partition(";")[0]
    if _ascii_lower(declared.strip(_BLANKS)) not in media_types:
        raise Refusal("unsupported_media_type")
    encoding = incoming.headers.get("Content-Encoding")
    if encoding is not None and _ascii_lower(encoding.strip(_BLANKS)) != "identity":
        raise Refusal("unsupported_encoding")
    if incoming.body is None:
        raise Refusal("body_too_large")
    return decode_json(incoming.body)


def read_if_match(incoming: Incoming) -> str | None:
    """The spelling of the version that If-Match names; None where any will do."""
    given = incoming.headers.get("If-Match")
    if given is None or given.strip(_BLANKS) == "*":
        return None
    match = _IF_MATCH.fullmatch(given.strip(_BLANKS))
    if match is None:
        raise Refusal("invalid_if_match")
    return match[1]


def _ascii_lower(text: str) -> str:
    # str.lower would also turn the Kelvin sign into a k.
    return text.lower() if text.isascii() else text
