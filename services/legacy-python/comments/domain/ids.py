"""Ids: a type prefix and an int64 in base36."""

import re
from typing import Final, Literal, TypeAlias

Prefix: TypeAlias = Literal["t1", "t3"]
COMMENT: Final[Prefix] = "t1"
POST: Final[Prefix] = "t3"

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_SHAPE: Final = re.compile(r"(t[13])_([1-9a-z][0-9a-z]{0,11})")


def spell_id(prefix: Prefix, number: int) -> str:
    """The id of a positive number, such as t1_2gosa7pa2gx."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return f"{prefix}_{digits}"


def read_id(prefix: Prefix, text: str) -> int | None:
    """The number of an id; None where the text is no id of that type."""
    match = _SHAPE.fullmatch(text)
    if match is None or match[1] != prefix:
        return None
    return int(match[2], 36)
