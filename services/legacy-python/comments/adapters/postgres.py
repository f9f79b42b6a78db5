"""Comments and the outbox in PostgreSQL."""

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, Engine, RowMapping, create_engine, delete, func, insert, select, text, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from comments.domain.comment import Comment, NewComment, first_version
from comments.domain.event import Event
from comments.domain.forms import comment_form, event_form
from comments.domain.thread import Place
from comments.service_layer.ports import OutboxLine, Transaction, Unavailable

from .json_encoder import encode_json
from .stored_form import content_from_form
from .tables import COMMENTS, OUTBOX

_FIND: Final = select(COMMENTS)
_PLACES: Final = select(
    COMMENTS.c.id, COMMENTS.c.parent_id, COMMENTS.c.score, COMMENTS.c.controversiality, COMMENTS.c.hotness
)
_BATCH: Final = 100
# Columns whose value is the field of the same name in an answer.
_FORM_COLUMNS: Final = (
    "author",
    "body",
    "ups",
    "downs",
    "score",
    "reports",
    "awards",
    "controversiality",
    "hotness",
    "distinguished",
    "state",
    "stickied",
    "flair",
    "media",
    "mentions",
    "metadata",
    "version",
)


def connect_postgres(url: str, connections: int) -> Engine:
    """A pool; it connects when first asked."""
    address = make_url(url).set(drivername="postgresql+psycopg")
    return create_engine(
        address,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=5,
        connect_args={"connect_timeout": 5, "options": "-c timezone=UTC"},
        json_serializer=encode_json,
        json_deserializer=json.loads,
    )


class PostgresStore:
    """Implements CommentStore and Outbox."""

    def __init__(self, engine: Engine) -> None:
        self._engine: Final = engine
        self._reading: Final = engine.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def begin(self) -> Generator[Transaction]:
        """A transaction at read committed."""
        with _faults_told(), self._engine.begin() as connection:
            yield _PostgresTransaction(connection)

    def find(self, ids: Sequence[int]) -> dict[int, Comment]:
        """One query, however many ids."""
        with _faults_told(), self._reading.connect() as connection:
            rows = connection.execute(_FIND.where(COMMENTS.c.id.in_(ids))).mappings().all()
        return {comment.id: comment for comment in map(_read_row, rows)}

    def find_places(self, post_id: int) -> list[Place]:
        """One light query for the whole thread, of which a page shows a part."""
        with _faults_told(), self._reading.connect() as connection:
            return [Place(*row) for row in connection.execute(_PLACES.where(COMMENTS.c.post_id == post_id)).tuples()]

    def forget(self, line: OutboxLine) -> None:
        """Deletes one line."""
        with _faults_told(), self._reading.connect() as connection:
            connection.execute(delete(OUTBOX).where(OUTBOX.c.seq == line.seq))

    def drain(self, older_than_seconds: float, publish: Callable[[OutboxLine], None]) -> int:
        """At most 100 lines; those that another process is at are left to it."""
        age = func.make_interval(0, 0, 0, 0, 0, 0, older_than_seconds)
        due = (
            select(OUTBOX.c.seq, OUTBOX.c.event_id, OUTBOX.c.type, OUTBOX.c.data)
            .where(OUTBOX.c.created_at <= func.now() - age)
            .order_by(OUTBOX.c.seq)
            .limit(_BATCH)
            .with_for_update(skip_locked=True)
        )
        with _faults_told(), self._engine.begin() as connection:
            lines = [OutboxLine(*row) for row in connection.execute(due).tuples()]
            for line in lines:
                publish(line)
            if lines:
                connection.execute(delete(OUTBOX).where(OUTBOX.c.seq.in_([line.seq for line in lines])))
        return len(lines)

    def answers(self) -> bool:
        """Whether PostgreSQL can be asked."""
        try:
            with _faults_told(), self._reading.connect() as connection:
                connection.execute(text("select 1"))
        except Unavailable:
            return False
        return True


class _PostgresTransaction:
    def __init__(self, connection: Connection) -> None:
        self._connection: Final = connection

    def find_for_update(self, comment_id: int) -> Comment | None:
        row = (
            self._connection.execute(_FIND.where(COMMENTS.c.id == comment_id).with_for_update())
            .mappings()
            .one_or_none()
        )
        return None if row is None else _read_row(row)

    def post_of(self, comment_id: int) -> int | None:
        return self._connection.execute(
            select(COMMENTS.c.post_id).where(COMMENTS.c.id == comment_id)
        ).scalar_one_or_none()

    def insert(self, new: NewComment, now: datetime) -> Comment:
        draft = first_version(0, new, now)
        statement = insert(COMMENTS).returning(COMMENTS.c.id)
        number: int = self._connection.execute(statement, _row_of(draft)).scalar_one()
        return first_version(number, new, now)

    def update(self, comment: Comment) -> None:
        self._connection.execute(update(COMMENTS).where(COMMENTS.c.id == comment.id), _row_of(comment))

    def record(self, event: Event) -> OutboxLine:
        data = encode_json(event_form(event))
        row = {
            "event_id": event.id,
            "type": event.type,
            "data": data,
            "created_at": event.comment.updated_at,
        }
        seq: int = self._connection.execute(insert(OUTBOX).returning(OUTBOX.c.seq), row).scalar_one()
        return OutboxLine(seq, event.id, event.type, data)


def _row_of(comment: Comment) -> dict[str, object]:
    form = comment_form(comment)
    return {
        "post_id": comment.post_id,
        "parent_id": comment.parent_id,
        "created_at": comment.created_at,
        "edited_at": comment.edited_at,
        "updated_at": comment.updated_at,
        **{name: form.get(name) for name in _FORM_COLUMNS},
    }


def _read_row(row: RowMapping) -> Comment:
    edited_at = row["edited_at"]
    return Comment(
        id=row["id"],
        post_id=row["post_id"],
        parent_id=row["parent_id"],
        content=content_from_form(
            {
                "author": row["author"],
                "body": row["body"],
                "distinguished": row["distinguished"],
                "state": row["state"],
                "stickied": row["stickied"],
                "flair": row["flair"],
                "media": row["media"],
                "mentions": row["mentions"],
                "metadata": row["metadata"],
            }
        ),
        created_at=row["created_at"].astimezone(UTC),
        edited_at=None if edited_at is None else edited_at.astimezone(UTC),
        updated_at=row["updated_at"].astimezone(UTC),
        ups=row["ups"],
        downs=row["downs"],
        reports=row["reports"],
        awards=row["awards"],
        version=row["version"],
    )


@contextmanager
def _faults_told() -> Generator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as fault:
        raise Unavailable("postgres") from fault
    except DBAPIError as fault:
        if fault.connection_invalidated:
            raise Unavailable("postgres") from fault
        raise
