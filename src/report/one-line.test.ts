import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { markedBytes } from '../../test/fixtures/marked-answer.ts';
import { sampleFinding } from '../../test/fixtures/sample-finding.ts';
import { shownPair, shownValues, spotOf } from './one-line.ts';

describe('shownPair', () => {
  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ maxLength: 200 })])(
    'never reads alike where the texts differ',
    (one, other, around) => {
      fc.pre(one.toWellFormed() !== other.toWellFormed());
      const legacy = { text: `${around}${one}`, offset: 0 };
      const candidate = { text: `${around}${other}`, offset: 0 };
      const shown = shownPair({ legacy, candidate }, 60);
      expect(shown.legacy).not.toBe(shown.candidate);
    },
  );

  it('shows the part around what differs, and counts all of it', () => {
    const text = 'The thread went on. '.repeat(10);
    const shown = shownPair(
      { legacy: { text: `${text}A`, offset: 0 }, candidate: { text: `${text}B`, offset: 0 } },
      60,
    );
    expect(shown.legacy).toBe('…The thread went on. A…(201 characters)');
    expect(shown.candidate).toBe('…The thread went on. B…(201 characters)');
  });
});

describe('shownValues', () => {
  it('shows bytes that are no text as digits', () => {
    const bytes = (...middle: readonly number[]): Uint8Array => Uint8Array.of(0x89, 0x50, 0, 0xff, ...middle);
    const none = new Uint8Array();
    const answers = [markedBytes([none, bytes(1), none]), markedBytes([none, bytes(2), none])] as const;
    expect(shownValues(sampleFinding({ pointer: '', answers }), 60)).toEqual({
      legacy: '01 from 00000000',
      candidate: '02 from 00000000',
    });
  });

  it('says nothing of the side that keeps the document', () => {
    const finding = sampleFinding({
      level: 'violation',
      side: 'candidate',
      legacy: { absent: true, offset: 0 },
    });
    expect(shownValues(finding, 60)).toEqual({ legacy: 'as the document says', candidate: 'null' });
  });
});

describe('spotOf', () => {
  it('is the pointer in a body, and the place with what it goes on to elsewhere', () => {
    expect(spotOf({ where: 'response body', pointer: '/replies' })).toBe('/replies');
    expect(spotOf({ where: 'response body', pointer: '' })).toBe('response body');
    expect(spotOf({ where: 'response header Set-Cookie', pointer: '/session' })).toBe(
      'response header Set-Cookie /session',
    );
  });
});
