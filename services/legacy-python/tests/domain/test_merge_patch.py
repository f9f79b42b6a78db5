import pytest

from comments.domain.json_value import JsonObject, JsonValue
from comments.domain.merge_patch import merge_patch

# The objects among the examples of RFC 7396, appendix A.
EXAMPLES: list[tuple[JsonValue, JsonObject, JsonObject]] = [
    ({"a": "b"}, {"a": "c"}, {"a": "c"}),
    ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
    ({"a": "b"}, {"a": None}, {}),
    ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
    ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
    ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
    ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
    ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
    ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
    ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
    ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
]


@pytest.mark.parametrize(("target", "patch", "merged"), EXAMPLES)
def test_follows_the_examples_of_the_rfc(target: JsonValue, patch: JsonObject, merged: JsonObject) -> None:
    assert merge_patch(target, patch) == merged


def test_keeps_the_place_of_keys_that_stay() -> None:
    assert list(merge_patch({"z": 1, "a": 2}, {"n": 3, "z": 4})) == ["z", "a", "n"]


def test_leaves_its_target_alone() -> None:
    target: JsonObject = {"a": {"b": 1}}
    merge_patch(target, {"a": {"b": None}})
    assert target == {"a": {"b": 1}}
