"""Checks of decoded values: each returns what it was given, typed, or refuses with the place."""

import re
from collections.abc import Callable, Collection
from typing import Final, TypeVar

from .ids import Prefix, read_id
from .increments import INT64_MAX
from .json_value import JsonObject, JsonValue
from .refusal import Refusal, pointer_to

T = TypeVar("T")
_URL: Final = re.compile(r"https?://[!-~]+")


def read_object(value: JsonValue, pointer: str, fields: Collection[str] | None = None) -> JsonObject:
    """An object; with fields given, one that has no others."""
    if not isinstance(value, dict):
        raise Refusal("wrong_type", pointer)
    if fields is not None:
        for key in value:
            if key not in fields:
                raise Refusal("unknown_field", pointer_to(pointer, key))
    return value


def read_map(value: JsonValue, pointer: str, most: int) -> JsonObject:
    """An object of free keys, of bounded size."""
    members = read_object(value, pointer)
    if len(members) > most:
        raise Refusal("too_many_items", pointer)
    return members


def read_list(value: JsonValue, pointer: str, most: int, item: Callable[[JsonValue, str], T]) -> tuple[T, ...]:
    """A list of bounded size, each item read."""
    if not isinstance(value, list):
        raise Refusal("wrong_type", pointer)
    if len(value) > most:
        raise Refusal("too_many_items", pointer)
    return tuple(item(one, f"{pointer}/{index}") for index, one in enumerate(value))


def read_text(value: JsonValue, pointer: str, least: int, most: int) -> str:
    """A string of bounded length, counted in code points."""
    if not isinstance(value, str):
        raise Refusal("wrong_type", pointer)
    if not least <= len(value) <= most:
        raise Refusal("wrong_length", pointer)
    return value


def read_pattern(value: JsonValue, pointer: str, pattern: re.Pattern[str]) -> str:
    """A string that a pattern matches as a whole."""
    if not isinstance(value, str):
        raise Refusal("wrong_type", pointer)
    if pattern.fullmatch(value) is None:
        raise Refusal("wrong_format", pointer)
    return value


def read_url(value: JsonValue, pointer: str) -> str:
    """An http or https address in printable ASCII."""
    read_text(value, pointer, 1, 2048)
    return read_pattern(value, pointer, _URL)


def read_id_field(value: JsonValue, pointer: str, prefix: Prefix) -> int:
    """The number of an id."""
    if not isinstance(value, str):
        raise Refusal("wrong_type", pointer)
    number = read_id(prefix, value)
    if number is None:
        raise Refusal("wrong_format", pointer)
    return number


def read_member(value: JsonValue, pointer: str, members: Collection[T]) -> T:
    """One of a few strings."""
    if not isinstance(value, str):
        raise Refusal("wrong_type", pointer)
    for member in members:
        if member == value:
            return member
    raise Refusal("not_in_enum", pointer)


def read_integer(value: JsonValue, pointer: str, least: int = 0, most: int = INT64_MAX) -> int:
    """An integer written without point or exponent, within bounds."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refusal("wrong_type", pointer)
    if not least <= value <= most:
        raise Refusal("out_of_range", pointer)
    return value


def read_amount(value: JsonValue, pointer: str) -> float:
    """A number that is not below zero, as a double."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refusal("wrong_type", pointer)
    if value < 0:
        raise Refusal("out_of_range", pointer)
    return float(value)


def read_boolean(value: JsonValue, pointer: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Refusal("wrong_type", pointer)
    return value


def require(members: JsonObject, key: str, pointer: str) -> JsonValue:
    """The value of a field that must be there."""
    if key not in members:
        raise Refusal("missing_field", pointer_to(pointer, key))
    return members[key]
