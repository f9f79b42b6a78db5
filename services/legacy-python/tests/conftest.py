"""A service of its own for the tests that need one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.free_port import free_port
from tests.wire_rows import send

_STORES = ("COMMENTS_POSTGRES", "COMMENTS_REDIS", "COMMENTS_MEMCACHED")

# The process group of each running service, by its address.
_GROUPS: dict[str, int] = {}


@contextmanager
def running_service(**environment: str) -> Iterator[str]:
    """The address of a service on the stores that the environment names."""
    address = f"127.0.0.1:{free_port()}"
    process = subprocess.Popen(
        [sys.executable, "-m", "comments", "--listen", address],
        cwd=Path(__file__).parent.parent,
        env={**os.environ, **environment},
        start_new_session=True,
    )
    _GROUPS[address] = process.pid
    try:
        _wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)


def kill_service(address: str) -> None:
    """Ends a running service as a crash would: at once, all its processes."""
    os.killpg(_GROUPS[address], signal.SIGKILL)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a service on real stores; skips where none are named."""
    missing = [name for name in _STORES if name not in os.environ]
    if missing:
        pytest.skip(f"no stores: {', '.join(missing)} unset")
    with running_service() as ready:
        yield ready


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < deadline:
        try:
            send(address, "GET", "/health", {}, None)
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"the service did not start: {process.poll()}")
