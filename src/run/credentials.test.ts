import { describe, expect, it } from 'vitest';
import { withCredentials, withoutCredentials } from './credentials.ts';

const credentials = new Map([
  ['bearerAuth', 'tök/en'],
  ['longer', 'tök/en/more'],
  ['pin', '1'],
]);
const request = {
  target: ['/comments?key=t%C3%B6k%2Fen'],
  headers: [
    { name: 'Authorization', value: ['Bearer tök/en'] },
    { name: 'X-Key', value: ['tök/en/more'] },
  ],
  step: 1,
};

describe('withoutCredentials', () => {
  it('leaves a mark in the place of each credential, and nothing else changed', () => {
    expect(withoutCredentials(request, credentials)).toEqual({
      target: ['/comments?key=(encoded credential bearerAuth)'],
      headers: [
        { name: 'Authorization', value: ['Bearer (credential bearerAuth)'] },
        { name: 'X-Key', value: ['(credential longer)'] },
      ],
      step: 1,
    });
  });

  it('is undone by withCredentials', () => {
    expect(withCredentials(withoutCredentials(request, credentials), credentials)).toEqual(request);
  });
});
