"""Sends the events that a crash or a silent stream left in the outbox."""

import logging
import threading
from typing import Final

from .ports import Outbox, Stream, Unavailable

_LOG: Final = logging.getLogger(__name__)
_PERIOD_SECONDS: Final = 1.0
# Younger events belong to requests that are still at work.
_PATIENCE_SECONDS: Final = 2.0


class Relay:
    """A thread of its own from start to stop."""

    def __init__(self, outbox: Outbox, stream: Stream) -> None:
        self._outbox: Final = outbox
        self._stream: Final = stream
        self._stopped: Final = threading.Event()
        self._thread: Final = threading.Thread(target=self._run, name="outbox-relay", daemon=True)

    def start(self) -> None:
        """Begins with everything left by an earlier process."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after the round under way."""
        self._stopped.set()
        self._thread.join(timeout=5)

    def drain(self, older_than_seconds: float) -> None:
        """One round; what cannot be sent waits for the next."""
        try:
            while self._outbox.drain(older_than_seconds, self._stream.append):
                pass
        except Unavailable:
            _LOG.warning("the outbox waits: a store does not answer")

    def _run(self) -> None:
        self.drain(0)
        while not self._stopped.wait(_PERIOD_SECONDS):
            self.drain(_PATIENCE_SECONDS)
