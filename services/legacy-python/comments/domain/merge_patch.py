"""JSON merge patch (RFC 7396)."""

from .json_value import JsonObject, JsonValue


def merge_patch(target: JsonValue, patch: JsonObject) -> JsonObject:
    """The target with a patch applied; as deep as the patch, whose depth the decoder bounds."""
    merged: JsonObject = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, dict):
            merged[key] = merge_patch(merged.get(key), value)
        else:
            merged[key] = value
    return merged
