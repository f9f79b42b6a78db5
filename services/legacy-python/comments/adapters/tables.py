"""The schema in PostgreSQL."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Double,
    Engine,
    Identity,
    Index,
    MetaData,
    Sequence,
    Table,
    Text,
    text,
)

METADATA = MetaData()
COMMENT_IDS = Sequence("comment_ids", start=2**53 + 1, data_type=BigInteger, metadata=METADATA)

COMMENTS = Table(
    "comments",
    METADATA,
    Column("id", BigInteger, primary_key=True, server_default=COMMENT_IDS.next_value(), autoincrement=False),
    Column("post_id", BigInteger, nullable=False),
    Column("parent_id", BigInteger),
    Column("author", Text),
    Column("body", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("edited_at", DateTime(timezone=True)),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("ups", BigInteger, nullable=False),
    Column("downs", BigInteger, nullable=False),
    Column("score", BigInteger, nullable=False),
    Column("reports", BigInteger, nullable=False),
    Column("awards", JSON, nullable=False),
    Column("controversiality", Double, nullable=False),
    Column("hotness", Double, nullable=False),
    Column("distinguished", Text),
    Column("state", Text, nullable=False),
    Column("stickied", Boolean, nullable=False),
    Column("flair", JSON, nullable=False),
    Column("media", JSON(none_as_null=True)),
    Column("mentions", JSON(none_as_null=True)),
    Column("metadata", JSON, nullable=False),
    Column("version", BigInteger, nullable=False),
    Index("comments_post", "post_id"),
)

OUTBOX = Table(
    "outbox",
    METADATA,
    Column("seq", BigInteger, Identity(always=True), primary_key=True),
    Column("event_id", Text, nullable=False, unique=True),
    Column("type", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
)


def create_schema(engine: Engine) -> None:
    """Makes what is absent; two services that start at once do not collide."""
    with engine.begin() as connection:
        connection.execute(text("select pg_advisory_xact_lock(7311)"))
        METADATA.create_all(connection)
