"""The comment service as it has always been: Flask on PostgreSQL, Memcached and Redis."""

VERSION = "1.0.0"
