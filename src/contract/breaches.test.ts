import { describe, expect, it } from 'vitest';
import type { Outcome } from '../model/observation.ts';
import { encodeText } from '../wire/text.ts';
import { breachesOf } from './breaches.ts';
import { readVerifierResult } from './verifier-result.ts';

const contract = 'web-client-comments.json#a request for a comment';
const timing = { sentAt: 0, firstByte: 0, total: 0 };
const answered: Outcome = {
  kind: 'answer',
  status: '200',
  reason: 'OK',
  version: 'HTTP/1.1',
  headers: [],
  trailers: [],
  framing: 'content-length',
  body: encodeText('{"author":"","flair":[{"text":1}]}'),
  truncated: false,
  flaws: [],
  timing,
};

/** The breaches of one mismatch, by way of the verifier's result file. */
function breaches(mismatch: object, outcome: Outcome = answered) {
  const interaction = 'Verifying a pact between c and p - samewire interaction 0';
  const error = { interaction, mismatch };
  const result = readVerifierResult(encodeText(JSON.stringify({ errors: [error], result: false })));
  return (result.get(0) ?? []).flatMap((one) => breachesOf(one, contract, outcome));
}

const mismatches = (...all: readonly object[]) => ({ type: 'mismatches', mismatches: all });

describe('breachesOf', () => {
  it('places a status', () => {
    const mismatch = {
      type: 'StatusMismatch',
      expected: 201,
      actual: 200,
      mismatch: 'expected 201 but was 200',
    };
    expect(breaches(mismatches(mismatch))).toMatchObject([
      {
        place: { kind: 'status' },
        keyword: 'status',
        text: '200',
        explanation: 'expected 201 but was 200',
        contract,
      },
    ]);
  });

  it('places a header', () => {
    const mismatch = { type: 'HeaderMismatch', key: 'ETag', expected: '"1"', actual: 'W/"1"', mismatch: 'm' };
    expect(breaches(mismatches(mismatch))).toMatchObject([
      { place: { kind: 'header', name: 'ETag' }, keyword: 'header', text: 'W/"1"' },
    ]);
  });

  it.each([
    ["Type mismatch: Expected 1 (Integer) to be the same type as 'x' (String)", 'type'],
    ["Expected 'W/' to match '^a$'", 'regex'],
    ["Expected '' (String) to be equal to null (Null)", 'equality'],
    ['Expected 1 (Integer) to be a decimal number', 'number'],
    ['Expected a List with 1 elements but received 0 elements', 'items'],
    ['something else', 'body'],
  ])('places a value and names the matcher: %s', (mismatch, keyword) => {
    const one = { type: 'BodyMismatch', path: '$.flair[0].text', expected: '"x"', actual: '1', mismatch };
    expect(breaches(mismatches(one))).toMatchObject([
      { place: { kind: 'body' }, pointer: '/flair/0/text', pattern: '/flair/*/text', keyword },
    ]);
  });

  it('tells missing keys one by one', () => {
    const mismatch = {
      type: 'BodyMismatch',
      path: '$',
      expected: '["author","parent_id","score"]',
      actual: '["author","flair"]',
      mismatch: 'Actual map is missing the following keys: parent_id, score',
    };
    expect(breaches(mismatches(mismatch))).toMatchObject([
      { pointer: '/parent_id', keyword: 'required', text: '' },
      { pointer: '/score', keyword: 'required', text: '' },
    ]);
  });

  it('tells what became of an exchange without answer', () => {
    const outcome: Outcome = {
      kind: 'no-answer',
      reason: 'reset',
      message: 'the side reset',
      bytes: encodeText(''),
      timing,
    };
    expect(breaches({ type: 'error', message: 'error sending request' }, outcome)).toMatchObject([
      { place: { kind: 'protocol' }, keyword: 'answer', text: 'the side reset' },
    ]);
  });

  it('lets no control character of a side through', () => {
    const mismatch = { type: 'StatusMismatch', expected: 1, actual: 2, mismatch: 'a\u001b[31mb\u202e' };
    expect(breaches(mismatches(mismatch))[0]?.explanation).toBe('a\ufffd[31mb\ufffd');
  });
});

describe('readVerifierResult', () => {
  it('is a fault where the verifier failed before any interaction', () => {
    const error = {
      interaction: 'Failed to load pact',
      mismatch: { type: 'error', message: 'no such file' },
    };
    const text = JSON.stringify({ errors: [error], result: false });
    expect(() => readVerifierResult(encodeText(text))).toThrow('the Pact verifier failed: no such file');
    expect(() => readVerifierResult(encodeText(''))).toThrow('the Pact verifier wrote no result');
  });
});
