import { expect, it } from 'vitest';
import { encodeText } from '../wire/text.ts';
import { namesIn } from './request-names.ts';

const declared = new Set(['limit', 'session']);

function namesOf(target: string, headers: readonly (readonly [string, string])[] = [], body = '') {
  const request = { method: 'POST', target, headers, body: encodeText(body) };
  return [...namesIn(request, { path: '/things/{id}', declared }).madeUp].sort();
}

it('takes names of the query that the document does not declare, decoded', () => {
  expect(namesOf('/things/7?limit=1&caf%C3%A9=2&a+b=3&x')).toEqual(['7', 'a b', 'café', 'x']);
});

it('takes what fills the path, wherever the service is mounted', () => {
  expect(namesOf('/v1/things/a%2Fb')).toEqual(['a/b']);
});

it.each([
  ['application/x-www-form-urlencoded', 'k=1&l=2', ['7', 'k', 'l']],
  ['application/json', '{"k":{"l":[{"m":1}]}}', ['7', 'k', 'l', 'm']],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="k"\r\n\r\n1\r\n--b--',
    ['7', 'k'],
  ],
])('takes the names in a body of %s', (type, body, names) => {
  expect(namesOf('/things/7', [['Content-Type', type]], body)).toEqual(names);
});

it('takes cookies by name', () => {
  expect(namesOf('/things/7', [['Cookie', 'session=1; theme=dark']])).toEqual(['7', 'theme']);
});
