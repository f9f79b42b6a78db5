// A note service that answers as badly as it is told to.
// Usage: node hostile-service.mjs [way]; prints the address it listens on, and `asked` when it is first asked.
// `GET /notes/bad` is answered in the way named, all else well; told `each`, it answers `GET /notes/hang` by hanging,
// and so on.
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';

const [, , way = 'well'] = process.argv;
const json = (text, more = '') =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${more}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
const good = json('{"text":"a note","size":6}');
let requests = 0;

function pour(socket, head, piece) {
  socket.write(head);
  const bytes = Buffer.from(piece);
  const more = () => {
    while (!socket.destroyed && socket.write(bytes));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}

/** Fifty megabytes in fifty kilobytes. */
function gzipBomb() {
  const body = gzipSync(Buffer.alloc(50_000_000, 'a'), { level: 9 });
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

/** What takes a while to make is made before the first request comes. */
const large =
  way === 'each' ? { bomb: gzipBomb(), items: Buffer.from(json(`[${'1,'.repeat(3_000_000)}1]`)) } : undefined;

const ways = {
  well: (socket) => socket.write(good),
  hang: () => {},
  reset: (socket) => socket.resetAndDestroy(),
  gigabyte: (socket) =>
    pour(
      socket,
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n"',
      'x'.repeat(65_536),
    ),
  'endless-body': (socket) =>
    pour(
      socket,
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      `4000\r\n${'x'.repeat(16_384)}\r\n`,
    ),
  'endless-header': (socket) => pour(socket, 'HTTP/1.1 200 OK\r\nX-Long: ', 'x'.repeat(65_536)),
  'endless-headers': (socket) => pour(socket, 'HTTP/1.1 200 OK\r\n', 'X-More: more\r\n'.repeat(1_000)),
  'endless-trailer': (socket) =>
    pour(
      socket,
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n1\r\n0\r\nX-Long: ',
      'x'.repeat(65_536),
    ),
  'endless-interim': (socket) => pour(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000)),
  'gzip-bomb': (socket) => socket.write(large.bomb),
  'million-deep': (socket) => socket.write(json('['.repeat(1_000_000) + ']'.repeat(1_000_000))),
  'many-items': (socket) => socket.write(large.items),
  'ten-thousand-deep': (socket) => socket.write(json(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)),
  'not-http': (socket) => socket.end('\u0000\u001b[2JHELLO\r\n'),
  'bare-lf': (socket) =>
    socket.end('HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 2\n\n{}'),
  'status-1000': (socket) => socket.end(good.replace(' 200 ', ' 1000 ')),
  'status-99': (socket) => socket.end(good.replace(' 200 ', ' 99 ')),
  'lone-surrogate': (socket) => socket.write(json('{"text":"\\ud800","size":1}')),
  'not-a-number': (socket) => socket.write(json('{"text":"a note","size":NaN}')),
  'invalid-utf8': (socket) => {
    socket.write(
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 26\r\n\r\n{"text":"a ',
    );
    socket.write(Buffer.concat([Buffer.from([0xff, 0xc0, 0xed, 0xa0]), Buffer.from('","size":6}')]));
  },
  'escape-sequences': (socket) =>
    socket.write(
      json(
        '{"text":"\u001b[31mred\u0007\u009b2J\u202e \\u001b]0;title\\u0007","size":6}',
        'X-Evil: \u001b[2J\u0001\r\n',
      ),
    ),
  markup: (socket) =>
    socket.write(
      json(
        '{"text":"</script><script>alert(1)</script><img src=x onerror=alert(1)>]]> \\n::error::x `$(id)` |a|","size":6}',
      ),
    ),
  'secret-echo': (socket, request) =>
    socket.write(
      json(JSON.stringify({ text: /^authorization: (.*)$/im.exec(request)?.[1] ?? 'none', size: 7 })),
    ),
};

const server = createServer((socket) => {
  let waiting = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    waiting += bytes.toString('latin1');
    for (let end = waiting.indexOf('\r\n\r\n'); end >= 0; end = waiting.indexOf('\r\n\r\n')) {
      const request = waiting.slice(0, end + 2);
      waiting = waiting.slice(end + 4);
      answer(socket, request);
    }
  });
});

function answer(socket, request) {
  requests += 1;
  if (requests === 1) process.stdout.write('asked\n');
  if (way === 'dies' && requests > 30) process.exit(0);
  const asked = /^\S+ \/notes\/(\S+) /.exec(request)?.[1] ?? '';
  const chosen = way === 'each' ? asked : asked === 'bad' ? way : 'well';
  ways[Object.hasOwn(ways, chosen) ? chosen : 'well'](socket, request);
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
