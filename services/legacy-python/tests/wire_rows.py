"""The rows of services/wire.cases.json, and a client that sends exactly what they say."""

import http.client
import json
from pathlib import Path
from typing import NotRequired, TypedDict

_FILE = Path(__file__).parent.parent.parent / "wire.cases.json"


class Piece(TypedDict):
    """Part of a body: a text many times, or bytes in hex."""

    repeat: NotRequired[str]
    times: NotRequired[int]
    hex: NotRequired[str]


class RowRequest(TypedDict):
    """What is sent."""

    method: str
    target: str
    headers: dict[str, str]
    body: NotRequired[list[str | Piece]]


class Expectation(TypedDict):
    """What must come back."""

    status: int
    body: NotRequired[str]
    contains: NotRequired[list[str]]
    lacks: NotRequired[list[str]]
    headers: NotRequired[dict[str, str]]


class Row(TypedDict):
    """One exchange."""

    name: str
    given: NotRequired[dict[str, object]]
    request: RowRequest
    expect: Expectation


def read_rows() -> list[Row]:
    """All rows."""
    rows: list[Row] = json.loads(_FILE.read_text("utf-8"))
    return rows


def body_bytes(row: Row, comment_id: str) -> bytes | None:
    """The request body of a row; None where it has none."""
    if "body" not in row["request"]:
        return None
    return b"".join(_piece(piece).replace(b"{id}", comment_id.encode()) for piece in row["request"]["body"])


def send(
    address: str, method: str, target: str, headers: dict[str, str], body: bytes | None
) -> tuple[http.client.HTTPResponse, str]:
    """The answer to a request sent as it stands, and its body."""
    connection = http.client.HTTPConnection(address, timeout=10)
    try:
        connection.putrequest(method, target, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        response = connection.getresponse()
        return response, response.read().decode("ascii")
    finally:
        connection.close()


def _piece(piece: str | Piece) -> bytes:
    if isinstance(piece, str):
        return piece.encode()
    return bytes.fromhex(piece.get("hex", "")) or (piece.get("repeat", "") * piece.get("times", 0)).encode()
