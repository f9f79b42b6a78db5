import json
import math

import pytest

from comments.adapters.json_decoder import decode_json
from comments.adapters.json_encoder import encode_json
from comments.domain.refusal import Refusal
from tests.wire_rows import body_bytes, read_rows

BODIES = [body for row in read_rows() if (body := body_bytes(row, "t1_1"))]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_accepts_nothing_that_the_standard_library_refuses(body: bytes) -> None:
    try:
        ours = decode_json(body)
    except Refusal:
        return
    assert ours == json.loads(body)


def test_tells_integers_from_floats() -> None:
    assert repr(decode_json(b"[1,1.0,1e0,-0,-0.0,9007199254740993]")) == "[1, 1.0, 1.0, 0, -0.0, 9007199254740993]"


def test_stops_at_the_first_error_from_the_left() -> None:
    with pytest.raises(Refusal, match="repeated_key"):
        decode_json(b'{"a":1,"a":"\\ud800"}')
    with pytest.raises(Refusal, match="lone_surrogate"):
        decode_json(b'{"a":"\\ud800","a":1}')


def test_takes_a_megabyte_in_its_stride() -> None:
    body = b'["' + b"\\u00e9" * 150_000 + b'",' + b"[]," * 10_000 + b"0]"
    assert isinstance(decode_json(body), list)


@pytest.mark.parametrize(
    ("number", "spelling"),
    [
        (1.0, "1.0"),
        (1e15, "1000000000000000.0"),
        (1e16, "1e+16"),
        (0.0001, "0.0001"),
        (0.00001, "1e-05"),
        (-0.0, "-0.0"),
        (5e-324, "5e-324"),
        (123456789012345.6, "123456789012345.6"),
        (2**53 + 1, "9007199254740993"),
    ],
)
def test_spells_numbers(number: float, spelling: str) -> None:
    assert encode_json(number) == spelling


def test_never_spells_what_is_no_json() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        encode_json(math.inf)


def test_spells_all_but_printable_ascii_as_escapes() -> None:
    assert encode_json("\x00\x1f \x7f\u00e9\U0001f525</>") == '"\\u0000\\u001f \\u007f\\u00e9\\ud83d\\udd25</>"'
