"""Ports and adapters, joined."""

from dataclasses import dataclass
from datetime import UTC, datetime

from comments.adapters.memcached import MemcachedCache
from comments.adapters.postgres import PostgresStore, connect_postgres
from comments.adapters.redis_stream import RedisStream
from comments.service_layer.reading import Reading
from comments.service_layer.relay import Relay
from comments.service_layer.writing import Ports, Writing

from .flask_app import CommentApp
from .operations import Operations
from .router import Router
from .settings import Settings


@dataclass(frozen=True, slots=True)
class Service:
    """An application, and the relay that runs beside it."""

    app: CommentApp
    relay: Relay


def assemble(settings: Settings) -> Service:
    """The service on its stores; nothing is connected yet."""
    # One connection more than threads is for the relay.
    store = PostgresStore(connect_postgres(settings.postgres, settings.threads + 1))
    stream = RedisStream(settings.redis)
    cache = MemcachedCache(settings.memcached_host, settings.memcached_port, settings.threads)
    ports = Ports(store=store, outbox=store, stream=stream, cache=cache, clock=lambda: datetime.now(UTC))
    probes = {"postgres": store.answers, "redis": stream.answers, "memcached": cache.answers}
    operations = Operations(Reading(store, cache), Writing(ports), probes)
    return Service(CommentApp(Router(operations)), Relay(store, stream))
