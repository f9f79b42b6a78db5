"""gunicorn around the application."""

from typing import Final

import gunicorn.http.wsgi
from gunicorn.app.base import BaseApplication

from comments import VERSION

from .assembly import assemble
from .flask_app import CommentApp
from .settings import Settings


class Server(BaseApplication):
    """A production server: one worker with threads, connections kept alive."""

    def __init__(self, settings: Settings) -> None:
        self._settings: Final = settings
        super().__init__()

    def load_config(self) -> None:
        """Tells gunicorn what it would otherwise read from a file."""
        gunicorn.http.wsgi.SERVER = f"comments-legacy/{VERSION}+{self._settings.build}"
        for key, value in _options(self._settings).items():
            self.cfg.set(key, value)

    def load(self) -> CommentApp:
        """The application of one worker, after the fork."""
        service = assemble(self._settings)
        service.relay.start()
        return service.app


def _options(settings: Settings) -> dict[str, str | int | bool]:
    return {
        "bind": f"{settings.host}:{settings.port}",
        "worker_class": "gthread",
        "workers": settings.workers,
        "threads": settings.threads,
        "keepalive": 75,
        "timeout": 60,
        "graceful_timeout": 1,
        "loglevel": "warning",
        "control_socket_disable": True,
        # The service has limits of its own, with answers of its own.
        "limit_request_line": 0,
        "limit_request_field_size": 1_000_000,
        "limit_request_fields": 1000,
        "permit_unconventional_http_method": True,
        "header_map": "drop",
    }
