"""The part of a comment that clients write."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .json_value import JsonValue

FlairType: TypeAlias = Literal["text", "emoji"]
MediaKind: TypeAlias = Literal["image", "video", "gif"]
Distinguished: TypeAlias = Literal["moderator", "admin", "special"]
State: TypeAlias = Literal["active", "locked", "collapsed", "removed"]


@dataclass(frozen=True, slots=True)
class Flair:
    """A badge beside the author's name."""

    type: FlairType
    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a medium, in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or clip, in pixels and seconds; thumbnails are None where never given."""

    kind: MediaKind
    url: str
    width: int
    height: int
    duration: float | None
    thumbnails: tuple[Thumbnail, ...] | None

    @property
    def aspect_ratio(self) -> float:
        """Width over height."""
        return self.width / self.height


@dataclass(frozen=True, slots=True)
class Content:
    """What a client says in a comment; mentions are None where never given."""

    author: str | None
    body: str
    distinguished: Distinguished | None
    state: State
    stickied: bool
    flair: tuple[Flair, ...]
    media: Media | None
    mentions: tuple[str, ...] | None
    metadata: Mapping[str, JsonValue]
