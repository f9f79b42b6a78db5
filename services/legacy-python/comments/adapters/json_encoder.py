"""The one spelling in which JSON leaves the service."""

import json
from typing import Final

from comments.domain.json_value import JsonValue

_ENCODER: Final = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def encode_json(value: JsonValue) -> str:
    """Compact ASCII JSON; keys in their order, doubles in the shortest digits that read back."""
    return _ENCODER.encode(value)
