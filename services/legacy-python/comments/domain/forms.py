"""A comment as JSON values: the form of answers, and the form in which clients create."""

from collections.abc import Mapping
from datetime import datetime

from .comment import Comment
from .content import Content, Flair, Media, Thumbnail
from .event import Event
from .ids import COMMENT, POST, spell_id
from .json_value import JsonObject, JsonValue
from .markup import render_body
from .thread import Node, Thread


def spell_time(time: datetime) -> str:
    """RFC 3339 with microseconds, such as 2026-01-31T23:59:59.000000+00:00."""
    return time.isoformat(timespec="microseconds")


def comment_form(comment: Comment) -> JsonObject:
    """A comment as answers show it."""
    content = comment.content
    comment_id = spell_id(COMMENT, comment.id)
    return {
        "id": comment_id,
        "post_id": spell_id(POST, comment.post_id),
        "parent_id": None if comment.parent_id is None else spell_id(COMMENT, comment.parent_id),
        "author": content.author,
        "body": content.body,
        "body_html": render_body(content.body),
        "created_utc": comment.created_at.timestamp(),
        "created_at": spell_time(comment.created_at),
        "edited": False if comment.edited_at is None else comment.edited_at.timestamp(),
        "updated_at": spell_time(comment.updated_at),
        "ups": comment.ups,
        "downs": comment.downs,
        "score": comment.score,
        "reports": comment.reports,
        "awards": dict(comment.awards),
        "controversiality": comment.controversiality,
        "hotness": comment.hotness,
        "distinguished": content.distinguished,
        "state": content.state,
        "stickied": content.stickied,
        "flair": [flair_form(one) for one in content.flair],
        "media": None if content.media is None else media_form(content.media),
        **({} if content.mentions is None else {"mentions": list(content.mentions)}),
        "metadata": dict(content.metadata),
        "permalink": f"/comments/{comment_id}",
        "version": comment.version,
    }


def flair_form(flair: Flair) -> JsonObject:
    """A badge as answers show it."""
    return {"type": flair.type, "text": flair.text, "url": flair.url}


def media_form(media: Media) -> JsonObject:
    """A medium as answers show it."""
    return {
        "kind": media.kind,
        "url": media.url,
        "width": media.width,
        "height": media.height,
        "aspect_ratio": media.aspect_ratio,
        "duration": media.duration,
        **_thumbnails(media),
    }


def creating_form(content: Content) -> JsonObject:
    """Content as a client would have to send it; what a merge patch applies to."""
    fields: dict[str, JsonValue] = {
        "author": content.author,
        "body": content.body,
        "distinguished": content.distinguished,
        "state": content.state,
        "stickied": content.stickied,
        "flair": [flair_form(one) for one in content.flair],
        "media": None if content.media is None else _creating_media(content.media),
        "mentions": None if content.mentions is None else list(content.mentions),
        "metadata": dict(content.metadata),
    }
    return {key: value for key, value in fields.items() if value is not None}


def thread_form(thread: Thread, comments: Mapping[int, Comment]) -> JsonObject:
    """A page of a thread as answers show it, with its comments by id."""
    return {
        "post_id": spell_id(POST, thread.query.post_id),
        "sort": thread.query.sort,
        "total": thread.total,
        "comments": [_node_form(node, comments) for node in thread.nodes],
        "next_cursor": None if thread.next_cursor is None else spell_id(COMMENT, thread.next_cursor),
    }


def event_form(event: Event) -> JsonObject:
    """An event as the stream carries it."""
    return {
        "event_id": event.id,
        "type": event.type,
        "occurred_at": spell_time(event.comment.updated_at),
        "version_before": event.version_before,
        "version_after": event.comment.version,
        "comment": comment_form(event.comment),
    }


def _node_form(node: Node, comments: Mapping[int, Comment]) -> JsonObject:
    """A node and those below it, of which there are at most 10 levels."""
    return {
        **comment_form(comments[node.comment_id]),
        "depth": node.depth,
        "more": node.more,
        "replies": [_node_form(reply, comments) for reply in node.replies],
    }


def _thumbnail_form(thumbnail: Thumbnail) -> JsonObject:
    return {"url": thumbnail.url, "width": thumbnail.width, "height": thumbnail.height}


def _thumbnails(media: Media) -> JsonObject:
    return {} if media.thumbnails is None else {"thumbnails": [_thumbnail_form(one) for one in media.thumbnails]}


def _creating_media(media: Media) -> JsonObject:
    return {
        "kind": media.kind,
        "url": media.url,
        "width": media.width,
        "height": media.height,
        **({} if media.duration is None else {"duration": media.duration}),
        **_thumbnails(media),
    }
