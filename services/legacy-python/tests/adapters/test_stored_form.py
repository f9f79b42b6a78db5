import json
from dataclasses import replace
from datetime import timedelta

import pytest

from comments.adapters.json_encoder import encode_json
from comments.adapters.stored_form import comment_from_form
from comments.domain.content import Flair, Media, Thumbnail
from comments.domain.forms import comment_form
from tests.comments import NOON, comment, content

FULL = replace(
    content("\U0001f525"),
    author="ada",
    distinguished="admin",
    flair=(Flair("text", "x", None),),
    media=Media("gif", "http://a", 3, 7, 0.1, (Thumbnail("http://b", 1, 1),)),
    mentions=(),
    metadata={"z": [1, 1.0, None], "a": 2**70},
)


def test_reads_back_a_whole_comment() -> None:
    whole = replace(comment(5, parent_id=4), content=FULL, awards={"gold": 1}, version=3)
    assert comment_from_form(json.loads(encode_json(comment_form(whole)))) == whole


@pytest.mark.parametrize("microseconds", [0, 1, 999_999, 123_457])
def test_reads_back_the_time_of_an_edit_from_its_double(microseconds: int) -> None:
    edited = replace(comment(), edited_at=NOON.replace(microsecond=0) + timedelta(microseconds=microseconds))
    assert comment_from_form(json.loads(encode_json(comment_form(edited)))).edited_at == edited.edited_at
