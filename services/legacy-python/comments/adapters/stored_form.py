"""Back from JSON that the service wrote itself to comments; raises where it did not write it."""

from datetime import UTC, datetime
from typing import Literal, NotRequired, TypedDict

from comments.domain.comment import Comment
from comments.domain.content import Content, Distinguished, Flair, FlairType, Media, MediaKind, State, Thumbnail
from comments.domain.ids import COMMENT, POST, Prefix, read_id
from comments.domain.json_value import JsonObject


class StoredFlair(TypedDict):
    """A badge in JSON."""

    type: FlairType
    text: str
    url: str | None


class StoredThumbnail(TypedDict):
    """A small picture in JSON."""

    url: str
    width: int
    height: int


class StoredMedia(TypedDict):
    """A medium in JSON."""

    kind: MediaKind
    url: str
    width: int
    height: int
    duration: float | None
    thumbnails: NotRequired[list[StoredThumbnail]]


class StoredContent(TypedDict):
    """Content in JSON."""

    author: str | None
    body: str
    distinguished: Distinguished | None
    state: State
    stickied: bool
    flair: list[StoredFlair]
    media: StoredMedia | None
    mentions: NotRequired[list[str] | None]
    metadata: JsonObject


class StoredComment(StoredContent):
    """A comment in JSON, without what can be derived."""

    id: str
    post_id: str
    parent_id: str | None
    created_at: str
    edited: float | Literal[False]
    updated_at: str
    ups: int
    downs: int
    reports: int
    awards: dict[str, int]
    version: int


def comment_from_form(stored: StoredComment) -> Comment:
    """The comment that a cache entry shows."""
    parent = stored["parent_id"]
    return Comment(
        id=_number(COMMENT, stored["id"]),
        post_id=_number(POST, stored["post_id"]),
        parent_id=None if parent is None else _number(COMMENT, parent),
        content=content_from_form(stored),
        created_at=datetime.fromisoformat(stored["created_at"]),
        edited_at=None if stored["edited"] is False else _time_from_epoch(stored["edited"]),
        updated_at=datetime.fromisoformat(stored["updated_at"]),
        ups=stored["ups"],
        downs=stored["downs"],
        reports=stored["reports"],
        awards=stored["awards"],
        version=stored["version"],
    )


def content_from_form(stored: StoredContent) -> Content:
    """The content that a cache entry or a row shows."""
    media = stored["media"]
    mentions = stored.get("mentions")
    return Content(
        author=stored["author"],
        body=stored["body"],
        distinguished=stored["distinguished"],
        state=stored["state"],
        stickied=stored["stickied"],
        flair=tuple(Flair(one["type"], one["text"], one["url"]) for one in stored["flair"]),
        media=None if media is None else _media(media),
        mentions=None if mentions is None else tuple(mentions),
        metadata=stored["metadata"],
    )


def _media(stored: StoredMedia) -> Media:
    thumbnails = stored.get("thumbnails")
    return Media(
        kind=stored["kind"],
        url=stored["url"],
        width=stored["width"],
        height=stored["height"],
        duration=stored["duration"],
        thumbnails=None
        if thumbnails is None
        else tuple(Thumbnail(one["url"], one["width"], one["height"]) for one in thumbnails),
    )


def _number(prefix: Prefix, text: str) -> int:
    number = read_id(prefix, text)
    if number is None:
        raise ValueError(text)
    return number


def _time_from_epoch(seconds: float) -> datetime:
    """Microseconds survive: a double holds those of any time before the year 2255."""
    whole, microseconds = divmod(round(seconds * 1_000_000), 1_000_000)
    return datetime.fromtimestamp(whole, UTC).replace(microsecond=microseconds)
