"""Paths and queries, by the rules of services/WIRE.md, section 1."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import unquote_to_bytes

from comments.domain.ids import Prefix, read_id
from comments.domain.refusal import Code, Refusal

LONGEST_TARGET: Final = 8_000
_BAD_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_INTEGER: Final = re.compile(r"0|[1-9][0-9]{0,8}")


def split_target(target: str) -> tuple[tuple[bytes, ...], str]:
    """The decoded segments of the path, and the query as sent."""
    if len(target) > LONGEST_TARGET:
        raise Refusal("target_too_long")
    path, _, query = target.partition("?")
    if not path.startswith("/"):
        raise Refusal("route_not_found")
    if _BAD_PERCENT.search(path):
        raise Refusal("invalid_path")
    return tuple(unquote_to_bytes(segment.encode("latin-1")) for segment in path[1:].split("/")), query


def path_id(prefix: Prefix, segment: bytes) -> int:
    """The number of the id in a path."""
    try:
        text = segment.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal("invalid_id") from None
    return query_id(prefix, text, "invalid_id")


def query_id(prefix: Prefix, text: str, code: Code) -> int:
    """The number of an id; refuses with the code given."""
    number = read_id(prefix, text)
    if number is None:
        raise Refusal(code)
    return number


def parse_query(query: str) -> dict[str, list[str]]:
    """The values of each key, in order."""
    values: dict[str, list[str]] = {}
    for piece in query.split("&"):
        if piece:
            key, _, value = piece.partition("=")
            values.setdefault(_decode(key), []).append(_decode(value))
    return values


def query_integer(values: Sequence[str], name: str, most: int, default: int) -> int:
    """The first value as an integer from 1, or the default where there is none."""
    if not values:
        return default
    if _INTEGER.fullmatch(values[0]) is None or not 1 <= int(values[0]) <= most:
        raise Refusal("invalid_parameter", name=name)
    return int(values[0])


def _decode(half: str) -> str:
    if _BAD_PERCENT.search(half):
        raise Refusal("invalid_query")
    try:
        return unquote_to_bytes(half.replace("+", " ").encode("latin-1")).decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal("invalid_query") from None
