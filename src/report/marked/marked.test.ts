import { describe, expect, it } from 'vitest';
import {
  type MarkedAnswer,
  markedBody,
  markedBytes,
  markedHeader,
  markedStatus,
} from '../../../test/fixtures/marked-answer.ts';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import type { Finding } from '../../model/report.ts';
import { fittedPair } from './fitted.ts';
import { hexRows } from './hex-rows.ts';
import { markedPair } from './marked.ts';

/** Both sides as one line each, what differs in ⟦⟧, then the notes. */
function linesOf(finding: Finding, columns = 86): readonly string[] {
  const { legacy, candidate } = fittedPair(markedPair(finding), { columns, ellipsis: '…' });
  return [legacy, candidate].map(({ lead, marked, trail, notes }) =>
    [`${lead}⟦${marked}⟧${trail}`, ...notes].join(' # '),
  );
}

function bodies(legacy: string, candidate: string): readonly string[] {
  return linesOf(sampleFinding({ answers: [markedBody(legacy), markedBody(candidate)] }));
}

function headers(name: string, legacy: string, candidate: string): readonly string[] {
  const answers: readonly [MarkedAnswer, MarkedAnswer] = [
    markedHeader(name, legacy),
    markedHeader(name, candidate),
  ];
  return linesOf(sampleFinding({ where: `response header ${name}`, pointer: '', answers }));
}

describe('a marked pair', () => {
  it('begins at a member where there is one near', () => {
    const body = (hotness: string): string =>
      `{"author":"ada","controversiality":0,"hotness":⟦${hotness}⟧,"id":"t1_1","score":1,"state":"x"}`;
    expect(bodies(body('1.0'), body('1'))).toEqual([
      '…"controversiality":0,"hotness":⟦1.0⟧,"id":"t1_1",…',
      '…"controversiality":0,"hotness":⟦1⟧,"id":"t1_1",…',
    ]);
  });

  it('spells out what would look alike, and says how it is composed', () => {
    expect(bodies('⟦"caf\u00e9"⟧', '⟦"cafe\u0301"⟧')).toEqual([
      '⟦"caf<U+00E9>"⟧ # 2 bytes c3 a9 (NFC)',
      '⟦"cafe<U+0301>"⟧ # 3 bytes 65 cc 81 (NFD)',
    ]);
    expect(bodies('⟦"p\u0430ge"⟧', '⟦"page"⟧')).toEqual(['⟦"p<U+0430>ge"⟧', '⟦"page"⟧']);
  });

  it('shows a lone surrogate as on the wire, bytes that are no UTF-8 as digits', () => {
    const invalid = markedBytes([
      new Uint8Array(),
      Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
      new Uint8Array(),
    ]);
    const finding = sampleFinding({ answers: [markedBody('⟦"\\ud800"⟧'), invalid] });
    expect(linesOf(finding)).toEqual(['⟦"\\ud800"⟧ # lone surrogate', '⟦"<ED A0 80>"⟧']);
    expect(bodies('⟦"\\ud83d\\ude00"⟧', '⟦"\\ude00\\ud83d"⟧')).toEqual([
      '⟦"\\ud83d\\ude00"⟧',
      '⟦"\\ude00\\ud83d"⟧ # lone surrogate',
    ]);
  });

  it('spells out spaces that would not be seen', () => {
    expect(bodies('"a⟦ ⟧"', '"a⟦\u00a0⟧"')).toEqual(['"a⟦<U+0020>⟧"', '"a⟦<U+00A0>⟧"']);
    expect(bodies('{}⟦⟧', '{}⟦ \t⟧')).toEqual(['{}⟦⟧ # nothing here', '{}⟦<U+0020><U+0009>⟧']);
  });

  it('narrows a long value to what differs, and counts what it leaves out', () => {
    const long = 'The thread went on. '.repeat(60);
    expect(bodies(`⟦"${long}"⟧`, `⟦"${long.replace('thread', 'threat')}"⟧`)).toEqual([
      '"The threa⟦d⟧ went on. The thread…',
      '"The threa⟦t⟧ went on. The thread…',
    ]);
    expect(bodies(`⟦"${'a'.repeat(1_204)}b"⟧`, '⟦"b"⟧')).toEqual([
      '"⟦aaaaaaaaaaaa…(1,204 bytes)…aaaaaaaaaaaa⟧b"',
      '"⟦⟧b"',
    ]);
  });

  it('says where in a long body it is', () => {
    const [line] = bodies(`"${'x'.repeat(5_000)}"⟦1⟧`, '⟦2⟧');
    expect(line).toBe('…xxxxxxxxxxxxxxxxxxx"⟦1⟧ # at byte 5,002 of 5,003 bytes');
  });

  it('shows a header in its line, and the part that differs in it', () => {
    expect(headers('Set-Cookie', 'session=1; Path=/⟦; HttpOnly⟧', 'session=1; Path=/⟦⟧')).toEqual([
      'Set-Cookie: session=1; Path=/⟦; HttpOnly⟧',
      'Set-Cookie: session=1; Path=/⟦⟧ # nothing here',
    ]);
    expect(headers('X-Author', '⟦ad\u00e1⟧', '')).toEqual(['X-Author: ⟦adá⟧', '⟦⟧ # nothing here']);
  });

  it('shows a status with its reason', () => {
    const answers = [markedStatus('400 BAD REQUEST', ''), markedStatus('201', '')] as const;
    expect(linesOf(sampleFinding({ where: 'status', pointer: '', answers }))).toEqual([
      '⟦400⟧ BAD REQUEST',
      '⟦201⟧',
    ]);
  });

  it('says so where the same bytes stand on both sides', () => {
    expect(bodies('{"id":⟦1⟧}', '{"id":⟦1⟧}')).toEqual(['{"id":⟦1⟧}', '{"id":⟦1⟧} (the same bytes)']);
  });
});

describe('hexRows', () => {
  const none = new Uint8Array();
  const bytes = (...given: readonly number[]): MarkedAnswer =>
    markedBytes([none, Uint8Array.from(given), none]);

  it('is the row of the first unlike byte, on both sides', () => {
    const start = Array.from({ length: 18 }, (_, at) => at);
    const rows = hexRows(
      sampleFinding({ pointer: '', answers: [bytes(...start, 0xff, 2), bytes(...start, 0xfe)] }),
    );
    expect(rows?.legacy).toEqual({
      address: '00000010',
      pairs: ['10', '11', 'ff', '02'],
      unlike: [false, false, true, true],
    });
    expect(rows?.candidate).toEqual({
      address: '00000010',
      pairs: ['10', '11', 'fe'],
      unlike: [false, false, true],
    });
  });

  it('leaves text alone', () => {
    expect(hexRows(sampleFinding())).toBeUndefined();
    expect(
      hexRows(sampleFinding({ pointer: '/author', answers: [bytes(0x22, 0xff, 0x22), bytes(0x22, 0x22)] })),
    ).toBeUndefined();
  });
});
