"""Flask around the router."""

import logging
from http import HTTPStatus
from typing import Final

from flask import Flask, Request, Response, request
from flask.typing import ResponseReturnValue
from werkzeug.routing import MapAdapter

from comments.domain.refusal import Refusal

from .answers import Answer, answer_refusal
from .incoming import LARGEST_BODY, Incoming
from .router import Router

_LOG: Final = logging.getLogger(__name__)
_PIECE: Final = 65_536
# Where the phrase of Python's table changes with its version.
_PHRASES: Final = {413: "Request Entity Too Large", 414: "Request URI Too Long"}


class CommentApp(Flask):
    """A Flask application with a router of its own.

    Werkzeug's would decode a path before splitting it, redirect double slashes, and answer OPTIONS itself.
    """

    def __init__(self, router: Router) -> None:
        super().__init__("comments", static_folder=None)
        self._router: Final = router

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:  # noqa: ARG002 (Flask's name)
        """None: nothing is routed by Werkzeug."""
        return None

    def dispatch_request(self) -> ResponseReturnValue:
        """The router's answer as a Flask response."""
        incoming = Incoming(
            # Not request.method, which is upper-cased.
            method=request.environ["REQUEST_METHOD"],
            target=request.environ.get("RAW_URI") or request.full_path,
            headers=request.headers,
            body=_read_body(request),
        )
        return _to_response(self._router.answer(incoming))

    def handle_exception(self, e: Exception) -> Response:
        """What nobody foresaw: logged here, told to the client without detail."""
        _LOG.error("unforeseen", exc_info=e)
        return _to_response(answer_refusal(Refusal("internal")))


def _read_body(incoming: Request) -> bytes | None:
    """The body to its end; None where it is larger than any that is accepted."""
    kept = bytearray()
    too_large = False
    while piece := incoming.stream.read(_PIECE):
        too_large = too_large or len(kept) + len(piece) > LARGEST_BODY
        if not too_large:
            kept += piece
    return None if too_large else bytes(kept)


def _to_response(answer: Answer) -> Response:
    phrase = f"{answer.status} {_PHRASES.get(answer.status) or HTTPStatus(answer.status).phrase}"
    headers = {"Content-Type": "application/json", "X-Content-Type-Options": "nosniff", **answer.headers}
    return Response(answer.body, status=phrase, headers=headers)
