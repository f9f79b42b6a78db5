import type { HeaderField } from '../../model/header.ts';
import { headerValues } from '../../model/header.ts';
import type { Framing, ProtocolFlaw } from '../../model/observation.ts';
import { ByteQueue } from './bytes.ts';
import { bodyFraming, flaw, type Head, readFields, readHead } from './head.ts';

/** What one answer's bytes come to. */
export interface Reading {
  readonly head: Head;
  readonly framing: Framing;
  readonly trailers: readonly HeaderField[];
  readonly body: Uint8Array;
  readonly truncated: boolean;
  readonly flaws: readonly ProtocolFlaw[];
  /** Whether the connection can carry another request. */
  readonly reusable: boolean;
}

/** `more`: feed on; `done`: an answer; `alien`: these bytes are no HTTP at all. */
export type Progress =
  | { readonly kind: 'more' }
  | { readonly kind: 'done'; readonly reading: Reading }
  | { readonly kind: 'alien' };

const more: Progress = { kind: 'more' };
const lineFeed = 10;
const maxHeadBytes = 262_144;
const maxHeadLines = 2_000;
const bareLineFeed = /(?:^|[^\r])\n/;
/** Bytes of the end of the last line and of the blank one. */
const blankLine = 4;

/** Reads one answer from bytes as they arrive, keeping what a strict parser would refuse. */
export class AnswerReader {
  readonly #method: string;
  readonly #maxBody: number;
  readonly #queue = new ByteQueue();
  readonly #flaws: ProtocolFlaw[] = [];
  readonly #body: Uint8Array[] = [];
  #lines: string[] = [];
  #headBytes = 0;
  #scanned = 0;
  #stage: 'head' | 'body' | 'chunk-size' | 'chunk-data' | 'chunk-end' | 'trailers' = 'head';
  #head: Head | undefined;
  #framing: Framing = 'none';
  #left = 0;
  #bodyBytes = 0;
  #trailers: readonly HeaderField[] = [];

  constructor(method: string, maxBody: number) {
    this.#method = method;
    this.#maxBody = maxBody;
  }

  /** Whether a head was read: a connection that ends before it gave no answer. */
  get started(): boolean {
    return this.#head !== undefined;
  }

  /** Takes more bytes and says where the answer stands. */
  feed(bytes: Uint8Array): Progress {
    this.#queue.push(bytes);
    return this.#advance();
  }

  /** The connection has ended: the answer so far, or undefined when no head came. */
  end(): Reading | undefined {
    if (this.#head === undefined) return undefined;
    if (this.#framing === 'content-length')
      this.#note('short-body', `${this.#left} bytes of the body never came`, '');
    if (this.#framing === 'chunked')
      this.#note('bad-chunk', 'the connection ended inside the chunked body', '');
    return this.#reading(false, false);
  }

  /** Everything unread, for reports about bytes that are no HTTP. */
  rest(): Uint8Array {
    return Buffer.concat([
      Buffer.from(this.#lines.map((line) => `${line}\r\n`).join(''), 'latin1'),
      this.#queue.takeAll(),
    ]);
  }

  #advance(): Progress {
    for (;;) {
      const before = this.#stage;
      const left = this.#queue.length;
      const progress = this.#step();
      if (progress !== undefined) return progress;
      if (this.#stage === before && this.#queue.length === left) return more;
    }
  }

  #step(): Progress | undefined {
    switch (this.#stage) {
      case 'head':
        return this.#stepHead();
      case 'body':
        return this.#stepBody();
      case 'chunk-size':
        return this.#stepChunkSize();
      case 'chunk-data':
        return this.#stepChunkData();
      case 'chunk-end':
        return this.#stepChunkEnd();
      case 'trailers':
        return this.#stepTrailers();
    }
  }

  #stepHead(): Progress | undefined {
    if (this.#lines.length === 0 && this.#wholeHead()) return this.#endHead();
    const line = this.#line();
    if (line === undefined) {
      return this.#headBytes + this.#queue.length > maxHeadBytes ? { kind: 'alien' } : undefined;
    }
    if (this.#lines.length === 0 && !line.startsWith('HTTP/')) {
      this.#lines.push(line);
      return { kind: 'alien' };
    }
    if (line !== '') {
      this.#lines.push(line);
      return this.#lines.length > maxHeadLines || this.#headBytes > maxHeadBytes
        ? { kind: 'alien' }
        : undefined;
    }
    return this.#endHead();
  }

  /** Takes a head that came in one piece, and has nothing odd about its lines, all at once; any other is read line by line. */
  #wholeHead(): boolean {
    const bytes = this.#queue.beforeBlankLine();
    if (bytes === undefined || bytes.length > maxHeadBytes) return false;
    const text = latin1(bytes);
    if (!text.startsWith('HTTP/') || bareLineFeed.test(text)) return false;
    const lines = text.split('\r\n');
    if (lines.length > maxHeadLines) return false;
    this.#queue.take(bytes.length + blankLine);
    this.#lines = lines;
    this.#scanned = 0;
    return true;
  }

  #endHead(): Progress | undefined {
    const head = readHead(this.#lines, this.#flaws);
    if (head === undefined) return { kind: 'alien' };
    this.#lines = [];
    this.#headBytes = 0;
    if (/^1(?!01)\d\d$/.test(head.status)) return undefined;
    this.#head = head;
    const { framing, length } = bodyFraming(head, this.#method, this.#flaws);
    this.#framing = framing;
    this.#left = length;
    this.#stage = framing === 'chunked' ? 'chunk-size' : 'body';
    return framing === 'none' || (framing === 'content-length' && length === 0) ? this.#done() : undefined;
  }

  #stepBody(): Progress | undefined {
    if (this.#framing === 'until-close') return this.#keep(this.#queue.takeAll());
    const part = this.#queue.take(this.#left);
    this.#left -= part.length;
    return this.#keep(part) ?? (this.#left === 0 ? this.#done() : undefined);
  }

  #stepChunkSize(): Progress | undefined {
    const line = this.#line();
    if (line === undefined)
      return this.#queue.length > 8_192 ? this.#broken('a chunk size never ends', '') : undefined;
    const size = /^([0-9a-fA-F]{1,12})[ \t]*(?:;.*)?$/.exec(line)?.[1];
    if (size === undefined) return this.#broken('a chunk size is no hexadecimal number', line);
    this.#left = Number.parseInt(size, 16);
    this.#stage = this.#left === 0 ? 'trailers' : 'chunk-data';
    this.#headBytes = 0;
    return undefined;
  }

  #stepChunkData(): Progress | undefined {
    const part = this.#queue.take(this.#left);
    this.#left -= part.length;
    if (this.#left === 0) this.#stage = 'chunk-end';
    return this.#keep(part);
  }

  #stepChunkEnd(): Progress | undefined {
    const line = this.#line();
    if (line === undefined)
      return this.#queue.length > 2 ? this.#broken('a chunk is longer than its size says', '') : undefined;
    if (line !== '') return this.#broken('a chunk is longer than its size says', line);
    this.#stage = 'chunk-size';
    return undefined;
  }

  #stepTrailers(): Progress | undefined {
    const line = this.#line();
    if (line !== undefined && line !== '') this.#lines.push(line);
    if (this.#lines.length > maxHeadLines || this.#headBytes + this.#queue.length > maxHeadBytes)
      return this.#broken('the trailer section never ends', '');
    if (line === undefined || line !== '') return undefined;
    this.#trailers = readFields(this.#lines, this.#flaws);
    this.#lines = [];
    return this.#done();
  }

  /** The next line as Latin-1 text without its end, or undefined when it has not all come. */
  #line(): string | undefined {
    const at = this.#queue.indexOf(lineFeed, this.#scanned);
    if (at === -1) {
      this.#scanned = this.#queue.length;
      return undefined;
    }
    this.#scanned = 0;
    const bytes = this.#queue.take(at + 1);
    this.#headBytes += bytes.length;
    const text = latin1(bytes);
    if (text.endsWith('\r\n')) return text.slice(0, -2);
    if (!this.#flaws.some(({ kind }) => kind === 'bare-lf'))
      this.#note('bare-lf', 'a line ends in LF without CR', text.slice(0, -1));
    return text.slice(0, -1);
  }

  #keep(part: Uint8Array): Progress | undefined {
    const room = this.#maxBody - this.#bodyBytes;
    if (part.length <= room) {
      if (part.length > 0) this.#body.push(part);
      this.#bodyBytes += part.length;
      return undefined;
    }
    this.#body.push(part.subarray(0, room));
    this.#bodyBytes = this.#maxBody;
    return { kind: 'done', reading: this.#reading(true, false) };
  }

  #broken(message: string, line: string): Progress {
    const rest = Buffer.from(this.#queue.takeAll()).toString('latin1');
    this.#note('bad-chunk', message, line === '' ? rest : `${line}\r\n${rest}`);
    return { kind: 'done', reading: this.#reading(false, false) };
  }

  #done(): Progress {
    const extra = this.#queue.length;
    if (extra > 0)
      this.#note(
        'extra-bytes',
        `${extra} bytes follow the answer`,
        Buffer.from(this.#queue.takeAll()).toString('latin1'),
      );
    return { kind: 'done', reading: this.#reading(false, extra === 0) };
  }

  #note(kind: string, message: string, text: string): void {
    this.#flaws.push(flaw(kind, message, text));
  }

  #reading(truncated: boolean, intact: boolean): Reading {
    const head = this.#head ?? { version: '', status: '', reason: '', headers: [] };
    const [only] = this.#body;
    const body = this.#body.length === 1 && only !== undefined ? only : Buffer.concat(this.#body);
    const close = headerValues(head.headers, 'connection').some((value) => /\bclose\b/i.test(value));
    const reusable =
      intact && !close && head.version === 'HTTP/1.1' && this.#flaws.length === 0 && head.status !== '101';
    return {
      head,
      framing: this.#framing,
      trailers: this.#trailers,
      body,
      truncated,
      flaws: this.#flaws,
      reusable,
    };
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
