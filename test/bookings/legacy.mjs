// The room booking service as it has always been: plain node:http, everything in memory.
// Usage: node legacy.mjs [port]; prints the address it listens on.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES } from 'node:http';

const rooms = new Map();
const bookings = new Map();
const features = ['screen', 'whiteboard', 'phone', 'coffee'];
const statuses = ['held', 'confirmed', 'cancelled'];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** What a request is refused with. */
class Refusal extends Error {
  constructor(status, code, message, { field, headers = {} } = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
    this.body = { error: { code, message, ...(field === undefined ? {} : { field }) } };
  }
}

const invalid = (field, message) => new Refusal(400, 'invalid', message, { field });
const notFound = (what) => new Refusal(404, 'not_found', `there is no such ${what}`);

const routes = [
  { path: /^\/v1\/rooms$/, methods: { GET: listRooms, POST: createRoom } },
  { path: /^\/v1\/rooms\/([^/]+)$/, methods: { GET: readRoom, PUT: replaceRoom, DELETE: deleteRoom } },
  { path: /^\/v1\/rooms\/([^/]+)\/bookings$/, methods: { POST: createBooking } },
  { path: /^\/v1\/bookings$/, methods: { GET: listBookings } },
  { path: /^\/v1\/bookings\/([^/]+)$/, methods: { GET: readBooking, PATCH: updateBooking } },
];

function answerTo(request) {
  const path = decodedPath(request.path);
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match === null) continue;
    if (!Object.hasOwn(route.methods, request.method))
      throw new Refusal(405, 'method_not_allowed', 'the method is not allowed here', {
        headers: { Allow: Object.keys(route.methods).join(', ') },
      });
    return route.methods[request.method](request, match[1]);
  }
  throw notFound('resource');
}

function decodedPath(path) {
  try {
    return path
      .split('/')
      .map((segment) => decodeURIComponent(segment).replaceAll('/', '\0'))
      .join('/');
  } catch {
    throw new Refusal(400, 'bad_path', 'the path is not UTF-8');
  }
}

function listRooms({ query }) {
  const wanted = query.getAll('feature');
  for (const feature of wanted)
    if (!features.includes(feature)) throw invalid('feature', 'feature is not known');
  const minSeats = wholeNumber(query, 'minSeats', { least: 1, most: 500, standard: 1 });
  const matching = [...rooms.values()].filter(
    (room) => room.seats >= minSeats && wanted.every((feature) => room.features.includes(feature)),
  );
  return { status: 200, body: page(matching, query, '/v1/rooms') };
}

function listBookings({ query }) {
  const wanted = (query.get('status') ?? '').split(',').filter((status) => status !== '');
  for (const status of wanted) if (!statuses.includes(status)) throw invalid('status', 'status is not known');
  const room = query.get('room');
  if (room !== null && !uuid.test(room)) throw invalid('room', 'room is no id');
  const matching = [...bookings.values()].filter(
    (booking) =>
      (room === null || booking.roomId === room) && (wanted.length === 0 || wanted.includes(booking.status)),
  );
  return { status: 200, body: page(matching, query, '/v1/bookings') };
}

function page(all, query, path) {
  const limit = wholeNumber(query, 'limit', { least: 1, most: 50, standard: 5 });
  const offset = wholeNumber(query, 'offset', { least: 0, most: 1_000_000, standard: 0 });
  const next = offset + limit < all.length ? `${path}?limit=${limit}&offset=${offset + limit}` : null;
  return { items: all.slice(offset, offset + limit), total: all.length, next };
}

function wholeNumber(query, name, { least, most, standard }) {
  const text = query.get(name);
  if (text === null) return standard;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (value < least || value > most) throw invalid(name, `${name} is out of range`);
  return value;
}

function createRoom(request) {
  requireTenant(request);
  const room = { id: randomUUID(), ...roomOf(jsonOf(request)), createdAt: new Date().toISOString() };
  rooms.set(room.id, room);
  return { status: 201, body: room, headers: { Location: `/v1/rooms/${room.id}` } };
}

function readRoom({ headers }, id) {
  const room = found(rooms, id, 'room');
  const tag = `"${createHash('sha256').update(JSON.stringify(room)).digest('hex').slice(0, 16)}"`;
  const caching = { ETag: tag, 'Cache-Control': 'private, max-age=0' };
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes('*') || known.includes(tag)) return { status: 304, headers: caching };
  return { status: 200, body: room, headers: caching };
}

function replaceRoom(request, id) {
  requireTenant(request);
  const room = found(rooms, id, 'room');
  const replaced = { id, ...roomOf(jsonOf(request)), createdAt: room.createdAt };
  rooms.set(id, replaced);
  return { status: 200, body: replaced };
}

function deleteRoom(request, id) {
  requireTenant(request);
  found(rooms, id, 'room');
  rooms.delete(id);
  return { status: 204 };
}

function createBooking(request, roomId) {
  requireTenant(request);
  const room = found(rooms, roomId, 'room');
  const given = objectOf(jsonOf(request));
  const start = timeOf(given, 'start');
  const end = timeOf(given, 'end');
  const guests = guestsOf(given.guests);
  const note = noteOf(given.note);
  const minutes = Math.floor((end - start) / 60_000);
  if (minutes < 1) throw new Refusal(422, 'bad_interval', 'a booking lasts at least a minute');
  if (guests > room.seats) throw new Refusal(409, 'too_small', 'the room has too few seats');
  const booking = {
    id: randomUUID(),
    roomId,
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    guests,
    status: 'held',
    price: priceOf(room.hourlyRate, minutes),
    note,
    createdAt: new Date().toISOString(),
  };
  bookings.set(booking.id, booking);
  return { status: 201, body: booking, headers: { Location: `/v1/bookings/${booking.id}` } };
}

function readBooking(_request, id) {
  return { status: 200, body: found(bookings, id, 'booking') };
}

function updateBooking(request, id) {
  requireTenant(request);
  const booking = found(bookings, id, 'booking');
  const given = objectOf(jsonOf(request, 'application/merge-patch+json'));
  const changed = { ...booking };
  if ('guests' in given) changed.guests = guestsOf(given.guests);
  if ('note' in given) changed.note = noteOf(given.note);
  if ('status' in given) {
    if (!statuses.includes(given.status)) throw invalid('/status', 'status is not known');
    changed.status = given.status;
  }
  bookings.set(id, changed);
  return { status: 200, body: changed };
}

function found(kept, id, what) {
  const one = uuid.test(id) ? kept.get(id) : undefined;
  if (one === undefined) throw notFound(what);
  return one;
}

function requireTenant({ headers }) {
  if (headers['x-tenant'] === undefined) throw new Refusal(400, 'tenant_missing', 'X-Tenant is missing');
  if (!/^[a-z]{2,10}$/.test(headers['x-tenant']))
    throw new Refusal(400, 'tenant_invalid', 'X-Tenant is no tenant');
}

function jsonOf({ headers, bytes }, ...others) {
  const type = (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (!['application/json', ...others].includes(type))
    throw new Refusal(415, 'unsupported_media_type', 'the body is no JSON');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'invalid_json', 'the body cannot be parsed');
  }
}

function objectOf(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('', 'the body is no object');
  return value;
}

function roomOf(value) {
  const { name, seats, area = null, hourlyRate, features: chosen = [], labels = {}, note } = objectOf(value);
  if (typeof name !== 'string' || lengthOf(name) < 1 || lengthOf(name) > 40)
    throw invalid('/name', 'name has 1 to 40 characters');
  if (!Number.isInteger(seats) || seats < 1 || seats > 500) throw invalid('/seats', 'seats are 1 to 500');
  if (area !== null && (typeof area !== 'number' || !(area > 0 && area <= 10_000)))
    throw invalid('/area', 'area is above 0, at most 10000');
  if (typeof hourlyRate !== 'string' || !/^\d{1,4}\.\d{2}$/.test(hourlyRate))
    throw invalid('/hourlyRate', 'hourlyRate is a decimal with two places');
  if (!Array.isArray(chosen) || chosen.some((one) => !features.includes(one)))
    throw invalid('/features', 'features are not known');
  requireLabels(labels);
  return { name, seats, area, hourlyRate, features: chosen, labels, note: noteOf(note) };
}

function requireLabels(labels) {
  if (typeof labels !== 'object' || labels === null || Array.isArray(labels))
    throw invalid('/labels', 'labels are texts by name');
  const values = Object.values(labels);
  if (values.length > 8 || values.some((one) => typeof one !== 'string'))
    throw invalid('/labels', 'labels are texts by name');
}

function noteOf(note = null) {
  if (note !== null && (typeof note !== 'string' || lengthOf(note) > 200))
    throw invalid('/note', 'note has at most 200 characters');
  return note;
}

function guestsOf(guests) {
  if (!Number.isInteger(guests) || guests < 1 || guests > 500)
    throw invalid('/guests', 'guests are 1 to 500');
  return guests;
}

function timeOf(given, field) {
  const text = given[field];
  const match = typeof text === 'string' ? instant.exec(text) : null;
  if (match === null) throw invalid(`/${field}`, `${field} is no time`);
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const [, , , , , , , fraction = '', sign, offsetHours = '00', offsetMinutes = '00'] = match;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isTime = hour < 24 && minute < 60 && second < 60 && offsetHours < 24 && offsetMinutes < 60;
  if (year < 1000 || year > 9998 || month < 1 || month > 12 || day < 1 || day > days || !isTime)
    throw invalid(`/${field}`, `${field} is no time`);
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset * 60_000;
}

function priceOf(hourlyRate, minutes) {
  const cents = Math.floor((Number(hourlyRate.replace('.', '')) * minutes + 30) / 60);
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function lengthOf(text) {
  return [...text].length;
}

function respond(request, response, { status, body, headers = {} }) {
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  const asked = request.headers['x-request-id'] ?? '';
  const fields = { ...headers, 'X-Request-Id': uuid.test(asked) ? asked : randomUUID() };
  if (body !== undefined)
    Object.assign(fields, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': bytes.length,
    });
  response.writeHead(status, STATUS_CODES[status], fields);
  response.end(bytes);
}

const server = createServer({ maxHeaderSize: 262_144, keepAliveTimeout: 0 }, (request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    const [path, ...rest] = request.url.split('?');
    const query = new URLSearchParams(`&${rest.join('?')}`);
    const { method, headers } = request;
    try {
      respond(request, response, answerTo({ method, path, query, headers, bytes: Buffer.concat(pieces) }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      respond(request, response, error);
    }
  });
});

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
