import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causeNames } from '../src/model/cause.ts';
import { causesPage } from './causes-page.ts';

describe('causesPage', () => {
  it('is what docs/reference/causes.md holds', () => {
    expect(readFileSync(new URL('../docs/reference/causes.md', import.meta.url), 'utf8')).toBe(causesPage());
  });

  it('has a heading for every cause', () => {
    const headings = causesPage().match(/^### .+$/gm) ?? [];
    expect(headings).toEqual(causeNames.map((name) => `### ${name}`));
  });
});
