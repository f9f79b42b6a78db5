"""What writes and reads leave in the stores."""

import json
import threading

from tests.service.stores import JSON, cache, create, events_of, outbox_of, row_of
from tests.wire_rows import send


def test_a_create_is_a_row_and_an_event_when_it_answers(address: str) -> None:
    comment = create(
        address, metadata={"z": 1e16, "a": 1.0}, media={"kind": "gif", "url": "http://a", "width": 3, "height": 4}
    )
    comment_id = str(comment["id"])

    row = row_of(comment_id)
    assert row["metadata_text"] == '{"z":1e+16,"a":1.0}'
    assert str(row["media_text"]).endswith('"width":3,"height":4,"aspect_ratio":0.75,"duration":null}')
    assert (row["score"], row["hotness"], row["mentions"]) == (1, comment["hotness"], None)

    (entry,) = events_of(comment_id)
    assert list(entry.fields) == ["event_id", "type", "data"]
    assert entry.fields["event_id"] == f"{comment_id}:1"
    assert entry.event == {
        "event_id": f"{comment_id}:1",
        "type": "comment.created",
        "occurred_at": comment["created_at"],
        "version_before": None,
        "version_after": 1,
        "comment": comment,
    }
    assert outbox_of(comment_id) == []


def test_each_write_is_one_event(address: str) -> None:
    comment_id = str(create(address)["id"])
    send(address, "PATCH", f"/comments/{comment_id}", JSON, b'{"body":"y"}')
    send(address, "POST", f"/comments/{comment_id}/increments", JSON, b'{"ups":1}')
    send(address, "PATCH", f"/comments/{comment_id}", JSON, b'{"body":null}')
    events = [entry.event for entry in events_of(comment_id)]
    assert [(event["type"], event["version_before"], event["version_after"]) for event in events] == [
        ("comment.created", None, 1),
        ("comment.updated", 1, 2),
        ("comment.incremented", 2, 3),
    ]


def test_the_cache_holds_the_bytes_of_the_answer(address: str) -> None:
    comment_id = str(create(address, metadata={"z": 1.0})["id"])
    send(address, "PATCH", f"/comments/{comment_id}", JSON, b'{"body":"\\u00e9"}')
    _, written = send(address, "GET", f"/comments/{comment_id}", {}, None)
    with_flags = cache().raw_command(f"get comment:{comment_id}", end_tokens="END\r\n")
    assert with_flags.startswith(f"VALUE comment:{comment_id} 2 {len(written)}\r\n".encode())
    assert cache().get(f"comment:{comment_id}") == written.encode()

    cache().delete(f"comment:{comment_id}")
    _, stored = send(address, "GET", f"/comments/{comment_id}", {}, None)
    assert stored == written
    assert cache().get(f"comment:{comment_id}") == written.encode()


def test_a_read_believes_the_cache(address: str) -> None:
    comment = create(address)
    told = json.dumps({**comment, "body": "from the cache"}).encode()
    cache().set(f"comment:{comment['id']}", told, flags=2)
    _, text = send(address, "GET", f"/comments/{comment['id']}", {}, None)
    assert json.loads(text)["body"] == "from the cache"


def test_a_cache_entry_that_cannot_be_read_counts_as_absent(address: str) -> None:
    comment = create(address)
    for entry, flags in ((b"{", 2), (b"[]", 2), (b"{}", 2), (b'{"parent_id":null,"id":1}', 2), (b"anything", 0)):
        cache().set(f"comment:{comment['id']}", entry, flags=flags)
        response, text = send(address, "GET", f"/comments/{comment['id']}", {}, None)
        assert (response.status, json.loads(text)) == (200, comment)


def test_concurrent_increments_are_all_counted_and_the_cache_ends_with_the_last(address: str) -> None:
    comment_id = str(create(address)["id"])

    def vote() -> None:
        for _ in range(10):
            send(address, "POST", f"/comments/{comment_id}/increments", JSON, b'{"ups":1}')

    voters = [threading.Thread(target=vote) for _ in range(6)]
    for voter in voters:
        voter.start()
    for voter in voters:
        voter.join()
    _, text = send(address, "GET", f"/comments/{comment_id}", {}, None)
    assert (json.loads(text)["ups"], json.loads(text)["version"]) == (61, 61)
    event_ids = [entry.fields["event_id"] for entry in events_of(comment_id)]
    assert sorted(event_ids) == sorted(f"{comment_id}:{version}" for version in range(1, 62))


def test_a_thread_pages_by_its_link(address: str) -> None:
    post_id = f"t3_{str(create(address)['id'])[3:]}"
    roots = [create(address, post_id=post_id)["id"] for _ in range(3)]
    reply = create(address, post_id=post_id, parent_id=roots[0])["id"]

    response, text = send(address, "GET", f"/posts/{post_id}/comments?limit=2&sort=old", {}, None)
    page = json.loads(text)
    link = f'</posts/{post_id}/comments?sort=old&depth=5&limit=2&cursor={roots[1]}>; rel="next"'
    assert response.headers["Link"] == link
    assert [node["id"] for node in page["comments"]] == roots[:2]
    assert [node["id"] for node in page["comments"][0]["replies"]] == [reply]
    assert page["total"] == 4

    response, text = send(address, "GET", link[1 : link.index(">")], {}, None)
    assert [node["id"] for node in json.loads(text)["comments"]] == roots[2:]
    assert "Link" not in response.headers
