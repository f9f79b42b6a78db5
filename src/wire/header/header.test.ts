import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateSpelling } from './date-header.ts';
import { canonicalName, readHeader } from './forms.ts';
import { mediaTypeOf, mediaTypeParameter } from './media-type.ts';
import type { HeaderPart } from './part.ts';
import { textAt } from './part.ts';

/** The parts as `pointer = meaning`, and the bytes of the whole part. */
function read(name: string, text: string): readonly string[] {
  const tell = (part: HeaderPart, at: string): string[] => [
    ...(part.meaning === '' && part.parts.length > 0
      ? []
      : [`${at} ${part.meaning} <${textAt(text, part)}>`]),
    ...part.parts.flatMap((below) => tell(below, `${at}/${below.token}`)),
  ];
  return tell(readHeader(name, text, [{ start: 0, end: text.length }]), '');
}

describe('readHeader', () => {
  it.each([
    [
      'content-type',
      'Text/HTML;Charset="UTF-8"',
      [' text/html <Text/HTML;Charset="UTF-8">', '/charset =utf-8 <Charset="UTF-8">'],
    ],
    ['cache-control', 'no-cache, Max-Age=60', ['/no-cache  <no-cache>', '/max-age =60 <Max-Age=60>']],
    ['cache-control', 'private="a, b", x', ['/private =a, b <private="a, b">', '/x  <x>']],
    ['vary', 'Accept,origin', ['/accept accept <Accept>', '/origin origin <origin>']],
    ['allow', 'GET, HEAD', ['/GET GET <GET>', '/HEAD HEAD <HEAD>']],
    ['etag', 'W/"a b"', [' a b <W/"a b">', '/weak weak <W/>', '/quotes quotes <"a b">']],
    ['etag', 'abc', [' abc <abc>']],
    [
      'set-cookie',
      'sid=a=b; path=/; HTTPONLY',
      ['/sid a=b <sid=a=b; path=/; HTTPONLY>', '/sid/Path =/ <path=/>', '/sid/HttpOnly  <HTTPONLY>'],
    ],
    [
      'location',
      'HTTP://A.test/r/caf%C3%a9?q=a+b#x',
      [
        '/origin http://a.test <HTTP://A.test>',
        '/path/0 r <r>',
        '/path/1 caf\u00c3\u00a9 <caf%C3%a9>',
        '/query/q =a b <q=a+b>',
        '/fragment #x <#x>',
      ],
    ],
    [
      'link',
      '</c?page=2>; rel="next"',
      ['/next/path/0 c <c>', '/next/query/page =2 <page=2>', '/next/rel =next <rel="next">'],
    ],
    ['last-modified', 'Thu, 01 Jan 1970 00:01:00 GMT', [' @60 <Thu, 01 Jan 1970 00:01:00 GMT>']],
    ['x-score', '1, 2', [' 1, 2 <1, 2>']],
  ])('%s: %s', (name, text, expected) => {
    expect(read(name, text)).toEqual(expected);
  });

  it('reads every header whatever its bytes, each part within the value', () => {
    const name = fc.constantFrom(
      'set-cookie',
      'link',
      'etag',
      'location',
      'content-type',
      'cache-control',
      'date',
      'expires',
      'vary',
    );
    const text = fc.string({ unit: fc.constantFrom(...'ab=;,"\\<>/?#:% W1@'), maxLength: 30 });
    const isWithin = (part: HeaderPart, length: number): boolean =>
      part.start >= 0 &&
      part.end <= length &&
      part.start <= part.end &&
      part.parts.every((below) => isWithin(below, length));
    fc.assert(
      fc.property(name, text, (header, value) => isWithin(readHeader(header, value, []), value.length)),
    );
  });

  it('takes a value that is too long as bytes', () => {
    const text = 'a, '.repeat(100_000);
    expect(readHeader('vary', text, []).parts).toEqual([]);
  });
});

describe('readDateSpelling', () => {
  it.each([
    ['Tue, 24 Nov 2026 13:00:00 GMT', 'IMF-fixdate'],
    ['Tue, 24 Nov 2026 13:00:00 UTC', 'Abc, 00 Abc 0000 00:00:00 UTC'],
    ['Tue, 24 Nov 2026 14:00:00 +0100', 'Abc, 00 Abc 0000 00:00:00 +0000'],
    ['Tuesday, 24-Nov-26 13:00:00 GMT', 'Dayname, 00-Abc-00 00:00:00 GMT'],
    ['Tue Nov 24 13:00:00 2026', 'Abc Abc 00 00:00:00 0000'],
    ['2026-11-24T13:00:00Z', '0000-00-00T00:00:00Z'],
  ])('reads %s as one instant', (text, form) => {
    expect(readDateSpelling(text)).toEqual({ form, seconds: Date.UTC(2026, 10, 24, 13) / 1000 });
  });

  it('tells what is no time', () => {
    expect(readDateSpelling('-1')).toEqual({ form: '-0', seconds: undefined });
  });
});

describe('mediaTypeOf', () => {
  it('cuts parameters and case', () => {
    expect(mediaTypeOf(' Application/JSON ; charset=x')).toBe('application/json');
    expect(mediaTypeOf(undefined)).toBe('');
    expect(mediaTypeParameter('multipart/form-data; boundary="a;b"', 'boundary')).toBe('a;b');
  });
});

describe('canonicalName', () => {
  it('spells a name one way whatever a side wrote', () => {
    expect(['etag', 'content-TYPE', 'x-rate-limit'].map(canonicalName)).toEqual([
      'ETag',
      'Content-Type',
      'X-Rate-Limit',
    ]);
  });
});
