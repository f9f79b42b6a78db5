import pytest

from comments.domain.comment import add_increments, change_content
from comments.domain.increments import INT64_MAX, Increments
from comments.domain.refusal import Refusal
from tests.comments import NOON, comment, content


def test_controversiality_is_zero_without_disagreement() -> None:
    assert comment(ups=9).controversiality == 0.0
    assert comment(ups=0, downs=9).controversiality == 0.0


def test_controversiality_grows_with_balance_and_votes() -> None:
    assert comment(ups=2, downs=2).controversiality == 2.0
    assert comment(ups=8, downs=8).controversiality == 4.0
    assert comment(ups=12, downs=4).controversiality == 4 * (4 / 12)


def test_hotness_has_the_sign_of_the_score() -> None:
    assert comment(ups=0, downs=3).hotness == -1.5
    assert comment(ups=3, downs=0).hotness == 1.5
    assert str(comment(ups=2, downs=2).hotness) == "0.0"


def test_edited_only_by_a_body() -> None:
    later = NOON.replace(hour=13)
    assert change_content(comment(), content("x"), later, body_given=False).edited_at is None
    assert change_content(comment(), content("x"), later, body_given=True).edited_at == later


def test_counters_reach_int64_and_no_further() -> None:
    top = add_increments(comment(), Increments(INT64_MAX - 1, INT64_MAX, 0, {"gold": INT64_MAX}), NOON)
    assert (top.ups, top.downs, top.score, top.version) == (INT64_MAX, INT64_MAX, 0, 2)
    with pytest.raises(Refusal, match="counter_overflow") as refused:
        add_increments(top, Increments(0, 0, 0, {"gold": 1}), NOON)
    assert refused.value.pointer == "/awards/gold"


def test_awards_keep_the_order_of_first_giving() -> None:
    once = add_increments(comment(), Increments(0, 0, 0, {"silver": 1, "gold": 1}), NOON)
    twice = add_increments(once, Increments(0, 0, 0, {"bronze": 1, "gold": 1}), NOON)
    assert list(twice.awards.items()) == [("silver", 1), ("gold", 2), ("bronze", 1)]


def test_more_than_50_kinds_of_awards_are_refused() -> None:
    first = add_increments(comment(), Increments(0, 0, 0, {f"a{n}": 1 for n in range(50)}), NOON)
    with pytest.raises(Refusal, match="too_many_items"):
        add_increments(first, Increments(0, 0, 0, {"b": 1}), NOON)
