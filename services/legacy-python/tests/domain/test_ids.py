import pytest

from comments.domain.ids import COMMENT, POST, read_id, spell_id


@pytest.mark.parametrize("number", [1, 35, 36, 2**53 + 1, 36**12 - 1])
def test_reads_back_what_it_spells(number: int) -> None:
    assert read_id(COMMENT, spell_id(COMMENT, number)) == number


def test_spells_base36_after_the_prefix() -> None:
    assert spell_id(POST, 2**53 + 1) == "t3_2gosa7pa2gx"


@pytest.mark.parametrize(
    "text", ["t3_1", "t1_", "t1_0", "t1_01", "t1_A", "t1_1\n", " t1_1", "t1_٣", "t1_1234567890123"]
)
def test_reads_nothing_else(text: str) -> None:
    assert read_id(COMMENT, text) is None
