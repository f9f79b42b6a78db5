"""What happens when a store does not answer."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import kill_service, running_service
from tests.free_port import free_port
from tests.service.stores import JSON, create, events_of, ids_of_author, outbox_of
from tests.wire_rows import send


def wait_until(fact: Callable[[], bool]) -> None:
    """Returns as soon as the fact holds; fails after 15 seconds without it."""
    deadline = time.monotonic() + 15
    while not fact():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_an_event_outlives_a_silent_stream_and_the_process(address: str) -> None:  # noqa: ARG001 (skips without stores)
    with running_service(COMMENTS_REDIS=f"redis://127.0.0.1:{free_port()}/0") as deaf:
        comment = create(deaf)
        comment_id = str(comment["id"])
        assert outbox_of(comment_id) == [f"{comment_id}:1"]
        response, text = send(deaf, "GET", "/health", {}, None)
        assert (response.status, json.loads(text)["stores"]) == (
            503,
            {"postgres": "ok", "redis": "down", "memcached": "ok"},
        )
    # The relay of the running service, which hears Redis, sends it within its patience.
    wait_until(lambda: outbox_of(comment_id) == [])
    assert [entry.event["comment"] for entry in events_of(comment_id)] == [comment]


def test_an_event_outlives_a_kill_between_row_and_stream(address: str) -> None:  # noqa: ARG001 (skips without stores)
    author = f"killed_{os.getpid()}"
    body = json.dumps({"post_id": "t3_crash", "body": "x", "author": author}).encode()
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        with running_service(COMMENTS_REDIS=f"redis://127.0.0.1:{port}/0") as stuck:
            host, _, number = stuck.rpartition(":")
            client = http.client.HTTPConnection(host, int(number))
            client.request("POST", "/comments", body, JSON)
            wait_until(lambda: len(ids_of_author(author)) == 1)
            kill_service(stuck)
            client.close()
    (comment_id,) = ids_of_author(author)
    wait_until(lambda: outbox_of(comment_id) == [])
    assert [entry.fields["event_id"] for entry in events_of(comment_id)] == [f"{comment_id}:1"]


def test_a_silent_cache_is_an_empty_cache(address: str) -> None:  # noqa: ARG001 (skips without stores)
    with running_service(COMMENTS_MEMCACHED=f"127.0.0.1:{free_port()}") as forgetful:
        comment = create(forgetful)
        send(forgetful, "PATCH", f"/comments/{comment['id']}", JSON, b'{"body":"y"}')
        response, text = send(forgetful, "GET", f"/comments/{comment['id']}", {}, None)
        assert (response.status, json.loads(text)["body"]) == (200, "y")


def test_without_postgres_it_says_so_and_ends() -> None:
    dead = f"127.0.0.1:{free_port()}"
    flags = ["--postgres", f"postgresql://u:secret@{dead}/d", "--redis", f"redis://{dead}/0", "--memcached", dead]
    ended = subprocess.run(
        [sys.executable, "-m", "comments", "--listen", dead, *flags],
        cwd=Path(__file__).parent.parent.parent,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "comments: PostgreSQL cannot be used: OperationalError\n"
