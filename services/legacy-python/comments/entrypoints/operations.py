"""The seven operations, from request to answer."""

from collections.abc import Mapping
from typing import Final, get_args

from comments import VERSION
from comments.domain.forms import comment_form, thread_form
from comments.domain.ids import COMMENT, POST, spell_id
from comments.domain.json_value import JsonObject
from comments.domain.refusal import Refusal
from comments.domain.request_bodies import read_increments, read_new_comment, read_patch
from comments.domain.thread import Sort, Thread, ThreadQuery
from comments.service_layer.ports import Probe
from comments.service_layer.reading import Reading
from comments.service_layer.writing import Writing

from .answers import Answer, answer_comment, answer_json, answer_read, comment_headers
from .incoming import JSON, MERGE_PATCH, Incoming, read_if_match, read_json_body
from .target import parse_query, path_id, query_id, query_integer

_MOST_IDS: Final = 100


class Operations:
    """What the document promises, one method each."""

    def __init__(self, reading: Reading, writing: Writing, probes: Mapping[str, Probe]) -> None:
        self._reading: Final = reading
        self._writing: Final = writing
        self._probes: Final = probes

    def create_comment(self, incoming: Incoming, _query: str, _parameter: bytes) -> Answer:
        """POST /comments"""
        comment = self._writing.create_comment(read_new_comment(read_json_body(incoming, (JSON,))))
        return answer_comment(201, comment, {"Location": f"/comments/{spell_id(COMMENT, comment.id)}"})

    def list_comments(self, _incoming: Incoming, query: str, _parameter: bytes) -> Answer:
        """GET /comments"""
        texts = parse_query(query).get("id", [])
        if not 1 <= len(texts) <= _MOST_IDS:
            raise Refusal("invalid_parameter", name="id")
        found = self._reading.list_comments([query_id(COMMENT, text, "invalid_id") for text in texts])
        return answer_read(
            {
                "comments": [comment_form(comment) for comment in found.comments],
                "missing": [spell_id(COMMENT, one) for one in found.missing],
            }
        )

    def get_comment(self, _incoming: Incoming, _query: str, parameter: bytes) -> Answer:
        """GET /comments/{id}"""
        comment = self._reading.get_comment(path_id(COMMENT, parameter))
        return answer_read(comment_form(comment), comment_headers(comment))

    def update_comment(self, incoming: Incoming, _query: str, parameter: bytes) -> Answer:
        """PATCH /comments/{id}"""
        comment_id = path_id(COMMENT, parameter)
        expected_version = read_if_match(incoming)
        patch = read_patch(read_json_body(incoming, (JSON, MERGE_PATCH)))
        return answer_comment(200, self._writing.update_comment(comment_id, patch, expected_version))

    def increment_comment(self, incoming: Incoming, _query: str, parameter: bytes) -> Answer:
        """POST /comments/{id}/increments"""
        comment_id = path_id(COMMENT, parameter)
        increments = read_increments(read_json_body(incoming, (JSON,)))
        return answer_comment(200, self._writing.increment_comment(comment_id, increments))

    def get_thread(self, _incoming: Incoming, query: str, parameter: bytes) -> Answer:
        """GET /posts/{id}/comments"""
        thread, comments = self._reading.get_thread(_read_thread_query(path_id(POST, parameter), query))
        return answer_read(thread_form(thread, comments), _next_link(thread))

    def get_health(self, _incoming: Incoming, _query: str, _parameter: bytes) -> Answer:
        """GET /health"""
        answering = {name: probe() for name, probe in self._probes.items()}
        healthy = all(answering.values())
        stores: JsonObject = {name: "ok" if up else "down" for name, up in answering.items()}
        form: JsonObject = {"status": "ok" if healthy else "degraded", "version": VERSION, "stores": stores}
        return answer_json(200 if healthy else 503, form)


def _read_thread_query(post_id: int, query: str) -> ThreadQuery:
    values = parse_query(query)
    sort = _read_sort(values.get("sort", ["hot"])[0])
    depth = query_integer(values.get("depth", []), "depth", 10, 5)
    limit = query_integer(values.get("limit", []), "limit", 200, 50)
    cursors = values.get("cursor", [])
    cursor = query_id(COMMENT, cursors[0], "invalid_cursor") if cursors else None
    return ThreadQuery(post_id, sort, depth, limit, cursor)


def _read_sort(text: str) -> Sort:
    sorts: tuple[Sort, ...] = get_args(Sort)
    for sort in sorts:
        if sort == text:
            return sort
    raise Refusal("invalid_parameter", name="sort")


def _next_link(thread: Thread) -> dict[str, str]:
    if thread.next_cursor is None:
        return {}
    query = thread.query
    page = f"sort={query.sort}&depth={query.depth}&limit={query.limit}&cursor={spell_id(COMMENT, thread.next_cursor)}"
    return {"Link": f'</posts/{spell_id(POST, query.post_id)}/comments?{page}>; rel="next"'}
