import { describe, expect, it } from 'vitest';
import { encodeText } from '../wire/text.ts';
import { scenarioOf } from './answers.laws.ts';
import { refusedPlace } from './refused-place.ts';

const sent = { text: 'hello', media: { url: 'http://a' }, flair: [{ text: '' }] };
const taken = [201, { id: 'c1' }] as const;

/** The place of what `POST /comments` with the body above was answered. */
function placeOf(legacy: readonly [number, unknown], candidate: readonly [number, unknown]): string {
  const { steps } = scenarioOf({ request: 'POST /comments', legacy, candidate });
  const [pair] = steps;
  if (pair === undefined) throw new Error('no step');
  const body = encodeText(JSON.stringify(sent));
  const { legacy: one, candidate: other } = pair;
  return refusedPlace({
    legacy: { ...one, request: { ...one.request, body } },
    candidate: { ...other, request: { ...other.request, body } },
  });
}

describe('refusedPlace', () => {
  it.each([
    ['a JSON Pointer', { error: { code: 'wrong_format', pointer: '/media/url' } }, '/media/url'],
    [
      'one as a fragment',
      { title: 'Bad', errors: [{ detail: 'no', pointer: '#/flair/0/text' }] },
      '/flair/0/text',
    ],
    ['tokens after body', { detail: [{ loc: ['body', 'flair', 0, 'text'], msg: 'no' }] }, '/flair/0/text'],
  ])('reads %s, of whichever side refuses', (_, refusal, place) => {
    expect(placeOf(taken, [400, refusal])).toBe(place);
    expect(placeOf([422, refusal], taken)).toBe(place);
  });

  it.each([
    ['what the request does not hold', [400, { instance: '/comments/7' }]],
    ['the whole', [400, { error: { pointer: '' } }]],
    ['another failure', [500, { pointer: '/media/url' }]],
  ] as const)('takes %s for no place', (_, refusal) => {
    expect(placeOf(taken, refusal)).toBe('');
  });

  it('is none where both sides refuse', () => {
    const refusal = { pointer: '/media/url' };
    expect(placeOf([400, refusal], [422, refusal])).toBe('');
  });
});
