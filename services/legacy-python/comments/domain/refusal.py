"""The one way in which the service says no."""

from typing import Final, Literal, TypeAlias

Code: TypeAlias = Literal[
    "empty_body",
    "invalid_utf8",
    "malformed_json",
    "too_deep",
    "repeated_key",
    "lone_surrogate",
    "nul_character",
    "number_out_of_range",
    "wrong_type",
    "missing_field",
    "unknown_field",
    "out_of_range",
    "wrong_length",
    "wrong_format",
    "not_in_enum",
    "too_many_items",
    "invalid_id",
    "invalid_query",
    "invalid_parameter",
    "invalid_cursor",
    "invalid_if_match",
    "invalid_path",
    "not_found",
    "route_not_found",
    "method_not_allowed",
    "unknown_parent",
    "parent_in_other_post",
    "counter_overflow",
    "version_mismatch",
    "body_too_large",
    "target_too_long",
    "unsupported_media_type",
    "unsupported_encoding",
    "internal",
    "unavailable",
]

MESSAGES: Final[dict[Code, str]] = {
    "empty_body": "body is empty",
    "invalid_utf8": "body is not UTF-8",
    "malformed_json": "body is not JSON",
    "too_deep": "body is nested too deeply",
    "repeated_key": "key is repeated",
    "lone_surrogate": "string has a lone surrogate",
    "nul_character": "string has a null character",
    "number_out_of_range": "number is too large",
    "wrong_type": "value has the wrong type",
    "missing_field": "field is required",
    "unknown_field": "field is unknown",
    "out_of_range": "number is out of range",
    "wrong_length": "string has the wrong length",
    "wrong_format": "string has the wrong format",
    "not_in_enum": "value is not one of those allowed",
    "too_many_items": "too many items",
    "invalid_id": "id is not valid",
    "invalid_query": "query is not valid",
    "invalid_parameter": "parameter is not valid: {name}",
    "invalid_cursor": "cursor is not valid",
    "invalid_if_match": "If-Match is not valid",
    "invalid_path": "path is not valid",
    "not_found": "comment not found",
    "route_not_found": "no such path",
    "method_not_allowed": "method not allowed",
    "unknown_parent": "parent does not exist",
    "parent_in_other_post": "parent belongs to another post",
    "counter_overflow": "counter would leave the int64 range",
    "version_mismatch": "comment has another version",
    "body_too_large": "body is too large",
    "target_too_long": "target is too long",
    "unsupported_media_type": "media type is not supported",
    "unsupported_encoding": "encoding is not supported",
    "internal": "internal error",
    "unavailable": "a store does not answer",
}


class Refusal(Exception):
    """A request that is not served: why, and where in its body (a JSON Pointer) if it is there."""

    def __init__(self, code: Code, pointer: str | None = None, name: str = "") -> None:
        super().__init__(code)
        self.code: Final[Code] = code
        self.pointer: Final = pointer
        self.message: Final = MESSAGES[code].format(name=name)


def pointer_to(parent: str, key: str | int) -> str:
    """The JSON Pointer (RFC 6901) of a member or item below a pointer."""
    return f"{parent}/{str(key).replace('~', '~0').replace('/', '~1')}"
