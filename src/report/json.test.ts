import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../test/fixtures/sample-report.ts';
import { renderJson } from './json.ts';

describe('renderJson', () => {
  it('is exactly the report', () => {
    expect(JSON.parse(renderJson(sampleReport()))).toEqual(sampleReport());
  });

  it('escapes a lone surrogate, so that the file is UTF-8 and reads back', () => {
    const findings = [sampleFinding({ pointer: '/\ud83d' })];
    const text = renderJson(sampleReport({ findings }));
    expect(text).toContain('"/\\ud83d"');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text);
    expect(JSON.parse(text).findings[0].pointer).toBe('/\ud83d');
  });

  it('leaves out a latency that is no number, rather than say null', () => {
    const [operation] = sampleReport().operations;
    const ratio = { value: Number.NaN, low: 0, high: 1 };
    const percentiles = { p50: 1, p90: 1, p99: 0 };
    const latency = { legacy: percentiles, candidate: percentiles, p99Ratio: ratio };
    const operations = operation === undefined ? [] : [{ ...operation, latency }];
    expect(JSON.parse(renderJson(sampleReport({ operations }))).operations[0]).not.toHaveProperty('latency');
  });
});
