"""Flags and environment, settled once."""

import argparse
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the service is told when it starts."""

    host: str
    port: int
    postgres: str
    redis: str
    memcached_host: str
    memcached_port: int
    threads: int
    workers: int
    build: str


def read_settings(arguments: Sequence[str], environment: Mapping[str, str]) -> Settings:
    """Settings from flags, else from COMMENTS_* variables; exits with a message if one is missing."""
    parser = argparse.ArgumentParser(prog="comments", description="The comment service, legacy side.")

    def add(flag: str, metavar: str, help_text: str, default: str | None = None) -> None:
        value = environment.get(f"COMMENTS_{flag.upper()}", default)
        parser.add_argument(f"--{flag}", metavar=metavar, help=help_text, default=value, required=value is None)

    add("listen", "HOST:PORT", "where to answer", "127.0.0.1:8001")
    add("postgres", "URL", "postgresql://user@host:port/database")
    add("redis", "URL", "redis://host:port/0")
    add("memcached", "HOST:PORT", "the cache")
    add("threads", "N", "requests at a time in one worker (8)", "8")
    add("workers", "N", "processes (1)", "1")
    add("build", "ID", "what the Server header names as the build (a digest of the source)", source_digest())
    flags = parser.parse_args(arguments)
    host, port = _split_address(parser, flags.listen)
    memcached_host, memcached_port = _split_address(parser, flags.memcached)
    return Settings(
        host=host,
        port=port,
        postgres=flags.postgres,
        redis=flags.redis,
        memcached_host=memcached_host,
        memcached_port=memcached_port,
        threads=_read_count(parser, flags.threads),
        workers=_read_count(parser, flags.workers),
        build=flags.build,
    )


def source_digest() -> str:
    """Eight hex digits that change with the source of this package."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*.py")):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _split_address(parser: argparse.ArgumentParser, address: str) -> tuple[str, int]:
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535:
        parser.error(f"not HOST:PORT: {address}")
    return host.strip("[]"), int(port)


def _read_count(parser: argparse.ArgumentParser, text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        parser.error(f"not a positive number: {text}")
    return int(text)
