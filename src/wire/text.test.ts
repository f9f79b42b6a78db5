import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from './text.ts';

describe('encodeText', () => {
  it('writes lone surrogates as generalised UTF-8', () => {
    expect([...encodeText('a\ud800é\udfff😀')]).toEqual([
      0x61, 0xed, 0xa0, 0x80, 0xc3, 0xa9, 0xed, 0xbf, 0xbf, 0xf0, 0x9f, 0x98, 0x80,
    ]);
  });

  test.prop([fc.string({ unit: 'binary' })])(
    'is undone by decodeText where the text is well-formed',
    (text) => {
      expect(decodeText(encodeText(text.toWellFormed()))).toBe(text.toWellFormed());
    },
  );
});

describe('decodeText', () => {
  it('keeps a byte order mark', () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x31]))).toBe('\ufeff1');
  });
});
