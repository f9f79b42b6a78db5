import { describe, expect, it } from 'vitest';
import { pointerOfPath } from './body-path.ts';

describe('pointerOfPath', () => {
  it.each([
    ['$', ''],
    ['$.author', '/author'],
    ['$.flair[0].text', '/flair/0/text'],
    ["$.metadata['two words']", '/metadata/two words'],
    ["$.metadata['a/b~c'].d", '/metadata/a~1b~0c/d'],
    ["$['it\\'s']", "/it's"],
    ['$[3]', '/3'],
    ['$.replies[*].id', '/replies/*/id'],
  ])('reads %s as %s', (path, pointer) => {
    expect(pointerOfPath(path)).toBe(pointer);
  });

  it('keeps what it could read before something that it cannot', () => {
    expect(pointerOfPath('$.flair[?(@.x)].text')).toBe('/flair');
  });
});
