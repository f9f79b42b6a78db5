import { describe, expect, it } from 'vitest';
import { partOfUrl } from './url-part.ts';

const job = { kind: 'path', template: '/rooms/{room}/jobs/{job}', name: 'job' } as const;
const cursor = { kind: 'query', name: 'cursor' } as const;

describe('partOfUrl', () => {
  it.each([
    ['/rooms/7/jobs/a%2Fb', 'a%2Fb'],
    ['https://example.test/v1/rooms/7/jobs/j-1?wait=1', 'j-1'],
    ['/rooms/7/jobs/j-1/result', 'j-1'],
    ['/rooms/7/tasks/j-1', undefined],
    ['', undefined],
  ])('of %s takes the path part %s', (url, expected) => {
    expect(partOfUrl(url, job)).toBe(expected);
  });

  it.each([
    ['/jobs?limit=2&cursor=a%3D', 'a%3D'],
    ['?cursor=', ''],
    ['<https://example.test/jobs?cursor=1>; rel="prev", </jobs?cursor=3&limit=2>; rel="next"', '3'],
    ['</jobs?cursor=1>; title="x"; rel=next', '1'],
    ['</jobs?cursor=1>; rel="last"', undefined],
    ['a cursor by itself', 'a cursor by itself'],
    ['/jobs?other=1', undefined],
  ])('of %s takes the query part %s', (url, expected) => {
    expect(partOfUrl(url, cursor)).toBe(expected);
  });

  it('reads names with signs of regular expressions as they are', () => {
    expect(partOfUrl('/jobs?page%5Bafter%5D=1&page[after]=2', { kind: 'query', name: 'page[after]' })).toBe(
      '2',
    );
  });
});
