"""The wire contract, row by row, against the running service."""

import json

import pytest

from tests.wire_rows import Row, body_bytes, read_rows, send

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("row", read_rows(), ids=lambda row: row["name"])
def test_answers_as_the_row_says(address: str, row: Row) -> None:
    comment_id = ""
    if "given" in row:
        created, text = send(address, "POST", "/comments", JSON, json.dumps(row["given"]).encode())
        assert created.status == 201, text
        comment_id = json.loads(text)["id"]
    request, expected = row["request"], row["expect"]
    target = request["target"].replace("{id}", comment_id)
    response, text = send(address, request["method"], target, request["headers"], body_bytes(row, comment_id))

    assert response.status == expected["status"], text
    if "body" in expected:
        assert text == expected["body"].replace("{id}", comment_id)
    for part in expected.get("contains", []):
        assert part.replace("{id}", comment_id) in text
    for part in expected.get("lacks", []):
        assert part not in text
    for name, value in expected.get("headers", {}).items():
        assert response.headers[name] == value
