"""From the JSON that a client sends to a comment's content; checks run in the order of the OpenAPI schema."""

import re
from typing import Final, get_args

from .comment import NewComment
from .content import Content, Distinguished, Flair, FlairType, Media, MediaKind, State, Thumbnail
from .ids import COMMENT, POST
from .increments import MOST_AWARDS, Increments
from .json_value import JsonObject, JsonValue
from .reader import (
    read_amount,
    read_boolean,
    read_id_field,
    read_integer,
    read_list,
    read_map,
    read_member,
    read_object,
    read_pattern,
    read_text,
    read_url,
    require,
)
from .refusal import Refusal, pointer_to

CONTENT_FIELDS: Final = (
    "author",
    "body",
    "distinguished",
    "state",
    "stickied",
    "flair",
    "media",
    "mentions",
    "metadata",
)
_CREATE_FIELDS: Final = ("post_id", "parent_id", *CONTENT_FIELDS)
_FLAIR_FIELDS: Final = ("type", "text", "url")
_MEDIA_FIELDS: Final = ("kind", "url", "width", "height", "duration", "thumbnails")
_THUMBNAIL_FIELDS: Final = ("url", "width", "height")
_COUNTERS: Final = ("ups", "downs", "reports")
_USER: Final = re.compile(r"[A-Za-z0-9_-]{1,20}")
_AWARD: Final = re.compile(r"[a-z][a-z0-9_]{0,31}")
_LARGEST_DIMENSION: Final = 2**31 - 1


def read_new_comment(value: JsonValue) -> NewComment:
    """The body of a create."""
    members = read_object(value, "", _CREATE_FIELDS)
    post_id = read_id_field(require(members, "post_id", ""), "/post_id", POST)
    parent = members.get("parent_id")
    parent_id = None if parent is None else read_id_field(parent, "/parent_id", COMMENT)
    return NewComment(post_id, parent_id, _read_content_members(members))


def read_content(members: JsonObject) -> Content:
    """Content in its creating form, as a merge patch leaves it."""
    return _read_content_members(read_object(members, "", CONTENT_FIELDS))


def read_patch(value: JsonValue) -> JsonObject:
    """The body of a merge patch: an object whose keys may be changed."""
    return read_object(value, "", CONTENT_FIELDS)


def read_increments(value: JsonValue) -> Increments:
    """The body of an increment: at least one counter."""
    members = read_object(value, "", (*_COUNTERS, "awards"))
    if not members:
        raise Refusal("missing_field", "")
    ups, downs, reports = (read_integer(members.get(name, 0), f"/{name}") for name in _COUNTERS)
    awards: dict[str, int] = {}
    for name, count in read_map(members.get("awards", {}), "/awards", MOST_AWARDS).items():
        pointer = pointer_to("/awards", name)
        # The name first: an assignment would evaluate its right side before its left.
        checked = read_pattern(name, pointer, _AWARD)
        awards[checked] = read_integer(count, pointer)
    return Increments(ups, downs, reports, awards)


def _read_content_members(members: JsonObject) -> Content:
    author = members.get("author")
    distinguished = members.get("distinguished")
    media = members.get("media")
    return Content(
        author=None if author is None else read_pattern(author, "/author", _USER),
        body=read_text(require(members, "body", ""), "/body", 1, 10_000),
        distinguished=None
        if distinguished is None
        else read_member(distinguished, "/distinguished", get_args(Distinguished)),
        state=read_member(members.get("state", "active"), "/state", get_args(State)),
        stickied=read_boolean(members.get("stickied", False), "/stickied"),
        flair=read_list(members.get("flair", []), "/flair", 10, _read_flair),
        media=None if media is None else _read_media(media, "/media"),
        mentions=read_list(members["mentions"], "/mentions", 50, _read_user) if "mentions" in members else None,
        metadata=_read_metadata(members.get("metadata", {}), "/metadata"),
    )


def _read_user(value: JsonValue, pointer: str) -> str:
    return read_pattern(value, pointer, _USER)


def _read_flair(value: JsonValue, pointer: str) -> Flair:
    members = read_object(value, pointer, _FLAIR_FIELDS)
    kind: FlairType = read_member(require(members, "type", pointer), f"{pointer}/type", get_args(FlairType))
    text = read_text(require(members, "text", pointer), f"{pointer}/text", 0, 64)
    url = members.get("url")
    return Flair(kind, text, None if url is None else read_url(url, f"{pointer}/url"))


def _read_dimension(members: JsonObject, key: str, pointer: str) -> int:
    return read_integer(require(members, key, pointer), f"{pointer}/{key}", 1, _LARGEST_DIMENSION)


def _read_media(value: JsonValue, pointer: str) -> Media:
    members = read_object(value, pointer, _MEDIA_FIELDS)
    kind: MediaKind = read_member(require(members, "kind", pointer), f"{pointer}/kind", get_args(MediaKind))
    url = read_url(require(members, "url", pointer), f"{pointer}/url")
    width = _read_dimension(members, "width", pointer)
    height = _read_dimension(members, "height", pointer)
    duration = members.get("duration")
    return Media(
        kind=kind,
        url=url,
        width=width,
        height=height,
        duration=None if duration is None else read_amount(duration, f"{pointer}/duration"),
        thumbnails=read_list(members["thumbnails"], f"{pointer}/thumbnails", 10, _read_thumbnail)
        if "thumbnails" in members
        else None,
    )


def _read_thumbnail(value: JsonValue, pointer: str) -> Thumbnail:
    members = read_object(value, pointer, _THUMBNAIL_FIELDS)
    url = read_url(require(members, "url", pointer), f"{pointer}/url")
    return Thumbnail(url, _read_dimension(members, "width", pointer), _read_dimension(members, "height", pointer))


def _read_metadata(value: JsonValue, pointer: str) -> JsonObject:
    members = read_map(value, pointer, 50)
    for key in members:
        read_text(key, pointer_to(pointer, key), 1, 64)
    return members
