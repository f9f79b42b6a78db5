"""A strict reader of JSON texts, by the rules of services/WIRE.md, section 3."""

import json
import math
import re
from typing import Final

from comments.domain.json_value import JsonObject, JsonValue
from comments.domain.refusal import Refusal

DEEPEST: Final = 64
_MOST_DIGITS: Final = 100

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NUMBER: Final = re.compile(r"(-?)(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_STRING: Final = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_REFUSED_CHARACTER: Final = re.compile("[\x00\ud800-\udfff]")
_NUMBER_GOES_ON: Final = re.compile(r"[.eE]")


def decode_json(body: bytes) -> JsonValue:
    """The value of a body; refuses with the first error from the left."""
    if not body:
        raise Refusal("empty_body", "")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal("invalid_utf8", "") from None
    return _Reader(text).read_all()


def _malformed() -> Refusal:
    return Refusal("malformed_json", "")


class _Reader:
    """A place in a text, for the time of one reading; recursion ends at DEEPEST."""

    __slots__ = ("_at", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def read_all(self) -> JsonValue:
        value = self._value(0)
        self._skip_space()
        if self._at != len(self._text):
            raise _malformed()
        return value

    def _skip_space(self) -> str:
        """Moves to the next character that is no space; that character, or nothing at the end."""
        match = _SPACE.match(self._text, self._at)
        if match is not None:
            self._at = match.end()
        return self._text[self._at : self._at + 1]

    def _value(self, depth: int) -> JsonValue:
        first = self._skip_space()
        if first == '"':
            return self._string()
        if first in ("{", "["):
            if depth == DEEPEST:
                raise Refusal("too_deep", "")
            self._at += 1
            return self._object(depth + 1) if first == "{" else self._list(depth + 1)
        for word, value in _WORDS:
            if self._text.startswith(word, self._at):
                self._at += len(word)
                return value
        return self._number()

    def _object(self, depth: int) -> JsonObject:
        members: JsonObject = {}
        if self._closes("}"):
            return members
        while True:
            if self._skip_space() != '"':
                raise _malformed()
            key = self._string()
            if key in members:
                raise Refusal("repeated_key", "")
            self._expect(":")
            members[key] = self._value(depth)
            if self._ends("}"):
                return members

    def _list(self, depth: int) -> list[JsonValue]:
        items: list[JsonValue] = []
        if self._closes("]"):
            return items
        while True:
            items.append(self._value(depth))
            if self._ends("]"):
                return items

    def _closes(self, bracket: str) -> bool:
        if self._skip_space() != bracket:
            return False
        self._at += 1
        return True

    def _ends(self, bracket: str) -> bool:
        """Whether the bracket comes next; if not, a comma must."""
        if self._closes(bracket):
            return True
        self._expect(",")
        return False

    def _expect(self, character: str) -> None:
        if self._skip_space() != character:
            raise _malformed()
        self._at += 1

    def _string(self) -> str:
        match = _STRING.match(self._text, self._at)
        if match is None:
            raise _malformed()
        self._at = match.end()
        token = match[0]
        if "\\" not in token:
            return token[1:-1]
        text: str = json.loads(token)
        refused = _REFUSED_CHARACTER.search(text)
        if refused is not None:
            raise Refusal("nul_character" if refused[0] == "\x00" else "lone_surrogate", "")
        return text

    def _number(self) -> int | float:
        match = _NUMBER.match(self._text, self._at)
        if match is None or _NUMBER_GOES_ON.match(self._text, match.end()):
            raise _malformed()
        self._at = match.end()
        if match[3] is None and match[4] is None:
            if len(match[2]) > _MOST_DIGITS:
                raise Refusal("number_out_of_range", "")
            return int(match[0])
        number = float(match[0])
        if math.isinf(number):
            raise Refusal("number_out_of_range", "")
        return number


_WORDS: Final[tuple[tuple[str, JsonValue], ...]] = (("true", True), ("false", False), ("null", None))
