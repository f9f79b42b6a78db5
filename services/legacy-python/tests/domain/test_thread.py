import pytest

from comments.domain.refusal import Refusal
from comments.domain.thread import Node, Place, Sort, ThreadQuery, build_thread, list_ids
from tests.comments import comment


def place(number: int, parent_id: int | None = None, ups: int = 1, downs: int = 0) -> Place:
    one = comment(number, parent_id, ups, downs)
    return Place(one.id, one.parent_id, one.score, one.controversiality, one.hotness)


FAMILY = [
    place(1, ups=5),
    place(2, ups=9, downs=8),
    place(3, ups=5),
    place(4, parent_id=1),
    place(5, parent_id=4),
    place(6, parent_id=1, ups=3),
]


def ids(nodes: tuple[Node, ...]) -> list[int]:
    return [node.comment_id for node in nodes]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("top", [1, 3, 2]), ("new", [3, 2, 1]), ("old", [1, 2, 3]), ("controversial", [2, 1, 3]), ("hot", [1, 3, 2])],
)
def test_sorts_and_breaks_ties_by_id(sort: Sort, order: list[int]) -> None:
    assert ids(build_thread(FAMILY, ThreadQuery(7, sort)).nodes) == order


def test_nests_replies_and_sorts_them_too() -> None:
    first = build_thread(FAMILY, ThreadQuery(7, "top")).nodes[0]
    assert ids(first.replies) == [6, 4]
    assert ids(first.replies[1].replies) == [5]
    assert list_ids([first]) == [1, 6, 4, 5]
    assert first.replies[1].depth == 1


def test_counts_the_replies_that_depth_cuts() -> None:
    thread = build_thread(FAMILY, ThreadQuery(7, "old", depth=1))
    assert [(node.more, node.replies) for node in thread.nodes] == [(2, ()), (0, ()), (0, ())]
    assert thread.total == 6


def test_pages_through_the_first_level() -> None:
    seen: list[int] = []
    cursor: int | None = None
    for _ in range(2):
        page = build_thread(FAMILY, ThreadQuery(7, "old", limit=2, cursor=cursor))
        seen += ids(page.nodes)
        cursor = page.next_cursor
    assert seen == [1, 2, 3]
    assert cursor is None


@pytest.mark.parametrize("cursor", [4, 99])
def test_refuses_a_cursor_that_is_not_of_the_first_level(cursor: int) -> None:
    with pytest.raises(Refusal, match="invalid_cursor"):
        build_thread(FAMILY, ThreadQuery(7, cursor=cursor))
