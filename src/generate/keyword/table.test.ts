import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../format/table.ts';
import { keywordNames } from './table.ts';

const reference = readFileSync('docs/reference/keywords.md', 'utf8');

describe('the reference of keywords and formats', () => {
  it.each([...keywordNames, ...formatNames])('names %s', (name) => {
    expect(reference).toContain(`\`${name}\``);
  });
});
