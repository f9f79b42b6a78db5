import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import { renderMarkdown } from './markdown.ts';

describe('renderMarkdown', () => {
  it('shows the sample', async () => {
    await expect(renderMarkdown(sampleReport())).toMatchFileSnapshot('./snapshots/sample.md');
  });

  it('tells new findings from known ones, and says when a waiver ends', () => {
    const known = Array.from({ length: 12 }, () => sampleFinding({ new: false }));
    const [heading] = renderMarkdown(
      sampleReport({ findings: [sampleFinding(), sampleFinding(), ...known] }),
    ).split('\n');
    expect(heading).toBe(
      '### samewire: divergent, 2 new findings (12 known, 1 waived, 1 waiver expires in 6 days)',
    );
  });

  it('stays below 64 KB and counts the rows that do not fit', () => {
    const findings = Array.from({ length: 5_000 }, (_, at) => sampleFinding({ pointer: `/votes/${at}` }));
    const text = renderMarkdown(sampleReport({ findings }));
    expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024);
    const rows = text.split('\n').filter((line) => line.startsWith('| breaking')).length;
    expect(text).toContain(
      `${(5_000 - rows).toLocaleString('en')} more findings in the JSON and HTML reports.`,
    );
  });
});
