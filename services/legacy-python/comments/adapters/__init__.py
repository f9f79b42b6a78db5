"""The ports made real: JSON, PostgreSQL, Redis, Memcached."""
