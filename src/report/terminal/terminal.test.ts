import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import { textColumns } from '../values.ts';
import type { TerminalOptions } from './style.ts';
import { renderTerminal } from './terminal.ts';

const wide: TerminalOptions = {
  width: 100,
  utf8: true,
  color: false,
  show: 20,
  stable: false,
  launcher: undefined,
};

describe('renderTerminal', () => {
  it.each([
    ['100 columns', wide],
    ['60 columns', { ...wide, width: 60 }],
    ['stable, from a launcher, three in full', { ...wide, stable: true, launcher: 'npm start --', show: 3 }],
    ['ASCII alone', { ...wide, utf8: false }],
  ] as const)('shows the sample at %s', async (name, options) => {
    const file = `./snapshots/${name.replaceAll(/[ ,]+/g, '-')}.txt`;
    await expect(renderTerminal(sampleReport(), options)).toMatchFileSnapshot(file);
  });

  it('ends with the verdict, whatever it is', () => {
    const last = (parts: Parameters<typeof sampleReport>[0]): string | undefined =>
      renderTerminal(sampleReport(parts), wide).trimEnd().split('\n').at(-1);
    expect(last({ findings: [], waived: [] })).toBe('conformant: 0 findings in 1,400 cases, seed 42');
    const because = '2 of 7 operations were compared on 2xx';
    expect(last({ findings: [], waived: [], verdict: { kind: 'inconclusive', because } })).toBe(
      'inconclusive: 2 of 7 operations were compared on 2xx; 0 findings, seed 42',
    );
    const findings = [sampleFinding(), sampleFinding({ new: false })];
    expect(last({ findings })).toBe('divergent: 1 finding (1 breaking), 1 known, 1 waived, seed 42');
  });

  it.each([60, 72, 80, 100])('keeps within %i columns all but what is to be pasted', (width) => {
    const lines = renderTerminal(sampleReport(), { ...wide, width }).split('\n');
    const tooLong = lines.filter((line) => textColumns(line) > width && !line.includes('curl'));
    expect(tooLong).toEqual([]);
  });

  it('prints no time, port or build where it is to be stable', () => {
    const text = renderTerminal(sampleReport(), { ...wide, stable: true });
    for (const one of ['7.1 s', '40101', '40102', 'a1b2c3d', 'p99']) expect(text).not.toContain(one);
  });

  it('colours what differs: the candidate alone has a hue, and without colour the words are the same', () => {
    const text = renderTerminal(sampleReport(), { ...wide, color: true });
    expect(text).toContain('"replies":\u001b[1;4m[]\u001b[0m,');
    expect(text).toContain('"replies":\u001b[1;4;35mnull\u001b[0m,');
    expect(text.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(renderTerminal(sampleReport(), wide));
  });

  it('counts what it leaves out', () => {
    const findings = Array.from({ length: 30 }, (_, at) => sampleFinding({ pointer: `/votes/${at}` }));
    const text = renderTerminal(sampleReport({ findings }), wide);
    expect(text).toContain('10 in one line each; --show all prints them in full');
    expect(text.match(/^ {3}replay /gm)).toHaveLength(9);
  });
});
