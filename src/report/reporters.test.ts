import { describe, expect, it } from 'vitest';
import { markedBody, markedBytes, markedStatus } from '../../test/fixtures/marked-answer.ts';
import { readXml } from '../../test/fixtures/read-xml.ts';
import { sampleFinding } from '../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../test/fixtures/sample-report.ts';
import type { Report } from '../model/report.ts';
import { type ReportKind, reportKinds } from './kinds.ts';
import { reporters } from './reporters.ts';
import { renderTerminal } from './terminal/terminal.ts';

const deep = '['.repeat(10_000);
const many = 'x'.repeat(2_048);
const whole = { note: 'the first 2048 of 100000000 bytes' };

/** What sides have answered, and what a report must survive. */
const answers: Readonly<Record<string, Partial<Report>>> = {
  'lone surrogates': {
    findings: [
      sampleFinding({
        pointer: '/\ud800',
        evidence: ['\udfff'],
        curl: { legacy: '\ud800', candidate: '' },
        legacy: { text: '"\ud83d"', offset: 0 },
        candidate: { text: '"\ufffd"', offset: 0 },
      }),
    ],
  },
  NaN: {
    findings: [
      sampleFinding({
        cause: 'non-finite-number',
        answers: [markedBody('{"score":⟦NaN⟧}'), markedBody('{"score":⟦null⟧}')],
      }),
    ],
    operations: sampleReport().operations.map(({ latency: _latency, ...one }) => ({
      ...one,
      latency: {
        legacy: { p50: 0, p90: Number.NaN, p99: 0 },
        candidate: { p50: 0, p90: 0, p99: 0 },
        p99Ratio: { value: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY },
        curve: { legacy: [0, Number.NaN], candidate: [] },
      },
    })),
  },
  '10,000 levels': {
    findings: [
      sampleFinding({
        pointer: '/replies'.repeat(10_000),
        scenario: Array.from({ length: 10_000 }).reduce((inner: unknown) => [inner], []),
        answers: [markedBody(`{"replies":⟦${deep}⟧`), markedBody('{"replies":⟦null⟧}')],
      }),
    ],
  },
  'status 1000': {
    findings: [
      sampleFinding({
        cause: 'protocol-breach',
        level: 'protocol',
        where: 'protocol',
        pointer: '',
        answers: [markedStatus('200 OK', '{}'), markedStatus('1000 \u0000', '')],
      }),
      sampleFinding({
        where: 'status',
        pointer: '',
        answers: [markedStatus('200', ''), markedStatus('1000', '')],
      }),
    ],
  },
  '100 MB': {
    findings: [
      sampleFinding({
        cause: 'body-too-large',
        legacy: { text: many, offset: 0, ...whole },
        candidate: { base64: btoa('\u00ff'.repeat(2_048)), offset: 99_000_000, ...whole },
        wires: {
          legacy: { head: 'HTTP/1.1 200 OK', body: { text: many }, bytes: 100_000_000, cut: true },
          candidate: { head: 'HTTP/1.1 200 OK', body: { text: many }, bytes: 100_000_000, cut: true },
        },
      }),
    ],
  },
  'no UTF-8': {
    findings: [
      sampleFinding({
        pointer: '',
        answers: [
          markedBytes([new Uint8Array(), Uint8Array.of(0xff, 0xfe, 0), new Uint8Array()]),
          markedBody('⟦⟧'),
        ],
      }),
    ],
  },
  'nothing at all': { findings: [], operations: [], violations: [], noise: [], noted: [], warnings: [] },
};

const isIntact: Readonly<Record<ReportKind, (text: string) => boolean>> = {
  json: (text) => JSON.parse(text).samewire === '0.1.0',
  junit: (text) => readXml(text).name === 'testsuites',
  sarif: (text) => JSON.parse(text).version === '2.1.0',
  github: (text) => text.split('\n').every((line) => !line.startsWith('::') || /^::\w+ [^:]*::/.test(line)),
  markdown: (text) => text.startsWith('### samewire: '),
  html: (text) => text.trimEnd().endsWith('</html>'),
};

describe('reporters', () => {
  const rows = Object.keys(answers).flatMap((name) => reportKinds.map((kind) => [kind, name] as const));

  it.each(rows)('write %s whatever the sides answered: %s', (kind, name) => {
    for (const { text } of reporters[kind](sampleReport(answers[name]), { asFolder: false })) {
      expect(text.isWellFormed()).toBe(true);
      expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
      expect(isIntact[kind](text)).toBe(true);
    }
  });

  it.each(Object.keys(answers))('leave the terminal clean: %s', (name) => {
    const options = {
      width: 100,
      utf8: true,
      color: false,
      show: 'all',
      stable: false,
      launcher: undefined,
    } as const;
    expect(renderTerminal(sampleReport(answers[name]), options).replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  });

  it('write one file, and HTML with its style beside it where a folder is asked for', () => {
    for (const kind of reportKinds)
      expect(reporters[kind](sampleReport(), { asFolder: false })).toHaveLength(1);
    const names = reporters.html(sampleReport(), { asFolder: true }).map(({ name }) => name);
    expect(names).toEqual(['index.html', 'style.css']);
  });
});
