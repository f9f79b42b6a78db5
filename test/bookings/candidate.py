"""The room booking service, rewritten on Python's http.server: the same wire, to the byte.

Usage: python3 candidate.py [--port N] [--defects a,b,c]; prints the address it listens on.
Each defect is what a port that knows Python better than the old service would have written.
"""

import argparse
import hashlib
import json
import os
import re
import sys
import threading
import uuid
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote_to_bytes

DEFECTS = {
    "naive-time": "datetime.isoformat() instead of milliseconds and Z",
    "ascii-json": "json.dumps escapes everything outside ASCII",
    "spaced-json": "json.dumps puts spaces after commas and colons",
    "float-area": "a float prints as Python prints it",
    "insertion-order": "a dict keeps integer-like keys where they came in",
    "null-dropped": "members that are None are left out",
    "rate-as-float": "the hourly rate goes through float",
    "loose-pattern": "re.match with $ and \\d, which take a final newline and any digit",
    "bool-is-int": "isinstance(True, int)",
    "lenient-number": "int() of whatever was given",
    "utf16-length": "lengths counted as len(text.encode('utf-16')) would",
    "weak-etag": "the entity tag is weak",
    "etag-ignored": "If-None-Match is not read",
    "first-feature-only": "dict(parse_qsl(...)) keeps one value of each name",
    "patch-none-keeps": "None means absent in an update",
    "delete-answers": "DELETE answers 200 and an empty object",
    "absolute-location": "Location has scheme and host",
    "html-errors": "unknown paths get the framework's own HTML page",
    "no-charset": "Content-Type without charset",
    "next-empty": "the last page's next is an empty text",
    "page-from-one": "offset counts from one",
    "status-upper": "the name of an Enum member instead of its value",
    "final-newline": "print() ends the body with a newline",
    "offset-dropped": "datetime.replace(tzinfo=utc) instead of astimezone(utc)",
    "uuid-hex": "uuid4().hex has no dashes in request ids",
}

FEATURES = ("screen", "whiteboard", "phone", "coffee")
STATUSES = ("held", "confirmed", "cancelled")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
INSTANT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9}))?"
    r"(?:Z|([+-])([0-9]{2}):([0-9]{2}))"
)
REASONS = {
    200: "OK", 201: "Created", 204: "No Content", 304: "Not Modified", 400: "Bad Request", 404: "Not Found",
    405: "Method Not Allowed", 409: "Conflict", 415: "Unsupported Media Type", 422: "Unprocessable Entity",
}  # fmt: skip

planted: set[str] = set()
rooms: dict[str, dict] = {}
bookings: dict[str, dict] = {}
lock = threading.Lock()


class Refusal(Exception):
    def __init__(self, status, code, message, field=None, headers=()):
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.body = {"error": {"code": code, "message": message}}
        if field is not None:
            self.body["error"]["field"] = field


def invalid(field, message):
    return Refusal(400, "invalid", message, field)


def not_found(what):
    return Refusal(404, "not_found", f"there is no such {what}")


# --- JSON as JavaScript writes it ---------------------------------------------------------------------------------


def javascript_number(value):
    if "float-area" in planted:
        return repr(value)
    if value == int(value) and abs(value) < 1e21:
        return str(int(value))
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    text = "".join(map(str, digits)).rstrip("0")
    point = len(digits) + exponent
    minus = "-" if sign else ""
    if 0 < point <= 21:
        return f"{minus}{text[:point]}.{text[point:]}"
    if -6 < point <= 0:
        return f"{minus}0.{'0' * -point}{text}"
    return f"{minus}{text[0]}{'.' if text[1:] else ''}{text[1:]}e{point - 1:+d}"


def is_array_index(key):
    return re.fullmatch(r"0|[1-9][0-9]{0,9}", key) is not None and int(key) < 2**32 - 1


def javascript_order(members):
    """Objects of JavaScript list keys that are array indices first, in numeric order."""
    if "insertion-order" in planted:
        return members
    indices = sorted((key for key in members if is_array_index(key)), key=int)
    return {key: members[key] for key in (*indices, *(key for key in members if not is_array_index(key)))}


def text_json(text):
    plain = json.dumps(text, ensure_ascii="ascii-json" in planted)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", plain)


def to_json(value):
    comma, colon = (", ", ": ") if "spaced-json" in planted else (",", ":")
    if isinstance(value, dict):
        pairs = [
            f"{text_json(key)}{colon}{to_json(one)}"
            for key, one in value.items()
            if not (one is None and "null-dropped" in planted)
        ]
        return f"{{{comma.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{comma.join(map(to_json, value))}]"
    if isinstance(value, str):
        return text_json(value)
    if value is None:
        return "null"
    return javascript_number(value) if isinstance(value, float) else str(value)


# --- reading what was sent ----------------------------------------------------------------------------------------


def no_constant(name):
    raise ValueError(name)


def json_of(request, *others):
    media_type = request.header("content-type", "").split(";")[0].strip().lower()
    if media_type not in ("application/json", *others):
        raise Refusal(415, "unsupported_media_type", "the body is no JSON")
    try:
        # JavaScript knows one kind of number.
        return json.loads(request.body.decode(), parse_int=float, parse_constant=no_constant)
    except (ValueError, RecursionError):
        raise Refusal(400, "invalid_json", "the body cannot be parsed") from None


def object_of(value):
    if not isinstance(value, dict):
        raise invalid("", "the body is no object")
    return value


def whole(value, least, most):
    """The whole number, or None for anything else."""
    if "lenient-number" in planted and isinstance(value, str):
        value = float(value) if re.fullmatch(r"[0-9]{1,9}", value) else value
    if isinstance(value, bool):
        value = float(value) if "bool-is-int" in planted else None
    if isinstance(value, float) and value.is_integer() and least <= value <= most:
        return int(value)
    return None


def length_of(text):
    if "utf16-length" in planted:
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text)


def note_of(note):
    if note is not None and (not isinstance(note, str) or length_of(note) > 200):
        raise invalid("/note", "note has at most 200 characters")
    return note


def guests_of(given):
    guests = whole(given, 1, 500)
    if guests is None:
        raise invalid("/guests", "guests are 1 to 500")
    return guests


def is_rate(text):
    if "loose-pattern" in planted:
        return re.match(r"^\d{1,4}\.\d{2}$", text) is not None
    return re.fullmatch(r"[0-9]{1,4}\.[0-9]{2}", text) is not None


def room_of(value):
    given = object_of(value)
    name, area, rate = given.get("name"), given.get("area"), given.get("hourlyRate")
    if not isinstance(name, str) or not 1 <= length_of(name) <= 40:
        raise invalid("/name", "name has 1 to 40 characters")
    seats = whole(given.get("seats"), 1, 500)
    if seats is None:
        raise invalid("/seats", "seats are 1 to 500")
    if area is not None and (not isinstance(area, float) or not 0 < area <= 10_000):
        raise invalid("/area", "area is above 0, at most 10000")
    if not isinstance(rate, str) or not is_rate(rate):
        raise invalid("/hourlyRate", "hourlyRate is a decimal with two places")
    features = given.get("features", [])
    if not isinstance(features, list) or any(one not in FEATURES for one in features):
        raise invalid("/features", "features are not known")
    labels = given.get("labels", {})
    if (
        not isinstance(labels, dict)
        or len(labels) > 8
        or not all(isinstance(one, str) for one in labels.values())
    ):
        raise invalid("/labels", "labels are texts by name")
    return {
        "name": name,
        "seats": seats,
        "area": area,
        "hourlyRate": str(float(rate)) if "rate-as-float" in planted else rate,
        "features": features,
        "labels": javascript_order(labels),
        "note": note_of(given.get("note")),
    }


def time_of(given, field):
    text = given.get(field)
    match = INSTANT.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise invalid(f"/{field}", f"{field} is no time")
    fraction, sign, hours, minutes = (match[7] or "")[:3].ljust(3, "0"), match[8], match[9] or "0", match[10] or "0"
    try:
        moment = datetime(*map(int, match.groups()[:6]), int(fraction) * 1000, timezone.utc)
    except ValueError:
        raise invalid(f"/{field}", f"{field} is no time") from None
    if not 1000 <= moment.year <= 9998 or int(hours) > 23 or int(minutes) > 59:
        raise invalid(f"/{field}", f"{field} is no time")
    if "offset-dropped" in planted:
        return moment
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return moment + offset if sign == "-" else moment - offset


def time_text(moment):
    if "naive-time" in planted:
        return moment.isoformat()
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def now():
    return time_text(datetime.now(timezone.utc))


def price_of(rate, minutes):
    cents = (int(Decimal(rate) * 100) * minutes + 30) // 60
    return f"{cents // 100}.{cents % 100:02d}"


# --- operations ---------------------------------------------------------------------------------------------------


def list_rooms(request):
    wanted = request.values("feature")
    if "first-feature-only" in planted:
        wanted = wanted[-1:]
    if any(feature not in FEATURES for feature in wanted):
        raise invalid("feature", "feature is not known")
    seats = whole_number(request, "minSeats", 1, 500, 1)
    matching = [
        room
        for room in rooms.values()
        if room["seats"] >= seats and all(feature in room["features"] for feature in wanted)
    ]
    return 200, page(matching, request, "/v1/rooms"), {}


def list_bookings(request):
    wanted = [status for status in request.value("status", "").split(",") if status]
    if any(status not in STATUSES for status in wanted):
        raise invalid("status", "status is not known")
    room = request.value("room")
    if room is not None and not UUID.fullmatch(room):
        raise invalid("room", "room is no id")
    matching = [
        booking
        for booking in bookings.values()
        if room in (None, booking["roomId"]) and (not wanted or booking["status"].lower() in wanted)
    ]
    return 200, page(matching, request, "/v1/bookings"), {}


def page(every, request, path):
    limit = whole_number(request, "limit", 1, 50, 5)
    offset = whole_number(request, "offset", 0, 1_000_000, 0)
    following = f"{path}?limit={limit}&offset={offset + limit}" if offset + limit < len(every) else None
    if "next-empty" in planted:
        following = following or ""
    if "page-from-one" in planted:
        offset = max(0, offset - 1)
    return {"items": every[offset : offset + limit], "total": len(every), "next": following}


def whole_number(request, name, least, most, standard):
    text = request.value(name)
    if text is None:
        return standard
    value = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else -1
    if not least <= value <= most:
        raise invalid(name, f"{name} is out of range")
    return value


def located(request, path):
    return {"Location": f"http://{request.header('host')}{path}" if "absolute-location" in planted else path}


def create_room(request):
    require_tenant(request)
    room = {"id": str(uuid.uuid4()), **room_of(json_of(request)), "createdAt": now()}
    rooms[room["id"]] = room
    return 201, room, located(request, f"/v1/rooms/{room['id']}")


def read_room(request, room_id):
    room = found(rooms, room_id, "room")
    tag = f'"{hashlib.sha256(to_json(room).encode()).hexdigest()[:16]}"'
    caching = {
        "ETag": f"W/{tag}" if "weak-etag" in planted else tag,
        "Cache-Control": "private, max-age=0",
    }
    known = [one.strip().removeprefix("W/") for one in request.header("if-none-match", "").split(",")]
    if "etag-ignored" not in planted and ("*" in known or tag in known):
        return 304, None, caching
    return 200, room, caching


def replace_room(request, room_id):
    require_tenant(request)
    room = found(rooms, room_id, "room")
    rooms[room_id] = {"id": room_id, **room_of(json_of(request)), "createdAt": room["createdAt"]}
    return 200, rooms[room_id], {}


def delete_room(request, room_id):
    require_tenant(request)
    found(rooms, room_id, "room")
    del rooms[room_id]
    return (200, {}, {}) if "delete-answers" in planted else (204, None, {})


def create_booking(request, room_id):
    require_tenant(request)
    room = found(rooms, room_id, "room")
    given = object_of(json_of(request))
    start, end = time_of(given, "start"), time_of(given, "end")
    guests, note = guests_of(given.get("guests")), note_of(given.get("note"))
    minutes = (end - start) // timedelta(minutes=1)
    if minutes < 1:
        raise Refusal(422, "bad_interval", "a booking lasts at least a minute")
    if guests > room["seats"]:
        raise Refusal(409, "too_small", "the room has too few seats")
    booking = {
        "id": str(uuid.uuid4()),
        "roomId": room_id,
        "start": time_text(start),
        "end": time_text(end),
        "guests": guests,
        "status": "HELD" if "status-upper" in planted else "held",
        "price": price_of(room["hourlyRate"], minutes),
        "note": note,
        "createdAt": now(),
    }
    bookings[booking["id"]] = booking
    return 201, booking, located(request, f"/v1/bookings/{booking['id']}")


def read_booking(_request, booking_id):
    return 200, found(bookings, booking_id, "booking"), {}


def update_booking(request, booking_id):
    require_tenant(request)
    booking = found(bookings, booking_id, "booking")
    given = object_of(json_of(request, "application/merge-patch+json"))
    changed = dict(booking)
    if "guests" in given:
        changed["guests"] = guests_of(given["guests"])
    if "note" in given and not (given["note"] is None and "patch-none-keeps" in planted):
        changed["note"] = note_of(given["note"])
    if "status" in given:
        if given["status"] not in STATUSES:
            raise invalid("/status", "status is not known")
        changed["status"] = given["status"].upper() if "status-upper" in planted else given["status"]
    bookings[booking_id] = changed
    return 200, changed, {}


def found(kept, key, what):
    one = kept.get(key)
    if one is None:
        raise not_found(what)
    return one


def require_tenant(request):
    tenant = request.header("x-tenant")
    if tenant is None:
        raise Refusal(400, "tenant_missing", "X-Tenant is missing")
    if re.fullmatch("[a-z]{2,10}", tenant) is None:
        raise Refusal(400, "tenant_invalid", "X-Tenant is no tenant")


ROUTES = (
    ("/v1/rooms", {"GET": list_rooms, "POST": create_room}),
    ("/v1/rooms/([^/]+)", {"GET": read_room, "PUT": replace_room, "DELETE": delete_room}),
    ("/v1/rooms/([^/]+)/bookings", {"POST": create_booking}),
    ("/v1/bookings", {"GET": list_bookings}),
    ("/v1/bookings/([^/]+)", {"GET": read_booking, "PATCH": update_booking}),
)


class Request:
    def __init__(self, handler):
        self.headers = handler.headers
        self.method = handler.command
        path, _, self.query = handler.path.partition("?")
        self.path = path
        self.body = handler.rfile.read(int(handler.headers.get("Content-Length", "0")))
        if handler.headers.get("Transfer-Encoding"):
            self.body = dechunked(handler.rfile)

    def header(self, name, standard=None):
        values = self.headers.get_all(name)
        return standard if values is None else ", ".join(value.strip(" \t") for value in values)

    def values(self, name):
        pairs = parse_qsl(self.query, keep_blank_values=True, errors="replace")
        return [value for key, value in pairs if key == name]

    def value(self, name, standard=None):
        return next(iter(self.values(name)), standard)


def dechunked(stream):
    pieces = []
    while size := int(stream.readline().split(b";")[0], 16):
        pieces.append(stream.read(size))
        stream.readline()
    while stream.readline().strip():
        pass
    return b"".join(pieces)


def answer_to(request):
    try:
        path = "/".join(
            unquote_to_bytes(segment).decode().replace("/", "\0") for segment in request.path.split("/")
        )
    except UnicodeDecodeError:
        raise Refusal(400, "bad_path", "the path is not UTF-8") from None
    for pattern, methods in ROUTES:
        match = re.fullmatch(pattern, path)
        if match is None:
            continue
        if request.method not in methods:
            raise Refusal(
                405,
                "method_not_allowed",
                "the method is not allowed here",
                headers={"Allow": ", ".join(methods)},
            )
        return methods[request.method](request, *match.groups())
    raise not_found("resource")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __getattr__(self, name):
        if name.startswith("do_"):
            return self.handle_request
        raise AttributeError(name)

    def handle_request(self):
        request = Request(self)
        with lock:
            try:
                status, body, headers = answer_to(request)
            except Refusal as refusal:
                status, body, headers = refusal.status, refusal.body, dict(refusal.headers)
        self.respond(request, status, body, headers)

    def respond(self, request, status, body, headers):
        asked = request.header("x-request-id", "")
        made = uuid.uuid4().hex if "uuid-hex" in planted else str(uuid.uuid4())
        fields = {**headers, "X-Request-Id": asked if UUID.fullmatch(asked) else made}
        content = b""
        if body is not None:
            content = to_json(body).encode() + (b"\n" if "final-newline" in planted else b"")
            media_type = "application/json" if "no-charset" in planted else "application/json; charset=utf-8"
            if status == 404 and "html-errors" in planted:
                content, media_type = b"<!doctype html><title>404</title><p>Not Found", "text/html"
            fields |= {"Content-Type": media_type, "Content-Length": str(len(content))}
        self.send_response(status, REASONS[status])
        for name, value in fields.items():
            self.send_header(name, value)
        self._headers_buffer.append(b"\r\n" + (b"" if self.command == "HEAD" else content))
        self.flush_headers()

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--defects", default=os.environ.get("BOOKINGS_DEFECTS", ""))
    arguments = parser.parse_args()
    planted.update(name for name in arguments.defects.split(",") if name)
    if unknown := planted - DEFECTS.keys():
        sys.exit(f"no such defect: {', '.join(sorted(unknown))}")
    # JavaScript's parser knows no limit to nesting.
    sys.setrecursionlimit(100_000)
    threading.stack_size(256 * 1024 * 1024)
    server = ThreadingHTTPServer(("127.0.0.1", arguments.port), Handler)
    server.daemon_threads = True
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
