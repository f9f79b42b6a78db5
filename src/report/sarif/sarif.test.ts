import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { officialSchema } from '../../../test/fixtures/corpora.ts';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import type { Report } from '../../model/report.ts';
import { renderSarif } from './sarif.ts';

const official = officialSchema('sarif-2.1.0.json', 'https://json.schemastore.org/sarif-2.1.0.json');

function runOf(report: Report): Log['runs'][number] {
  const log: Log = JSON.parse(renderSarif(report));
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('renderSarif', () => {
  it('has a rule with help for each cause, and a result for each finding that points at it', () => {
    const { tool, results = [] } = runOf(sampleReport());
    const { rules = [] } = tool.driver;
    expect(results.filter(({ suppressions }) => suppressions === undefined)).toHaveLength(15);
    expect(results.every(({ ruleId, ruleIndex }) => rules[ruleIndex ?? -1]?.id === ruleId)).toBe(true);
    expect(rules[0]?.help?.text).toContain('Go: make([]Comment, 0) before encoding');
  });

  it('locates a finding at its line of the document', () => {
    const [result] = runOf(sampleReport({ findings: [sampleFinding()] })).results ?? [];
    expect(result?.level).toBe('error');
    expect(result?.partialFingerprints).toEqual({ 'samewire/v1': '3f9a1c0b77de' });
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'specs/comments.openapi.yaml' },
      region: { startLine: 131, startColumn: 5 },
    });
  });

  it('suppresses what is waived, and tells new from known', () => {
    const findings = [sampleFinding({ new: false }), sampleFinding({ severity: 'cosmetic' })];
    const { results = [] } = runOf(sampleReport({ findings, violations: [] }));
    expect(results.map(({ baselineState, level }) => [baselineState, level])).toEqual([
      ['unchanged', 'error'],
      ['new', 'note'],
      ['new', 'note'],
    ]);
    expect(results[2]?.suppressions?.[0]?.justification).toBe(
      'no reader depends on it (ada, until 2026-11-29)',
    );
  });

  it('writes paths as URIs', () => {
    const source = { file: '/srv/our api/spec.yaml', line: 1, column: 1 };
    const [result] = runOf(sampleReport({ findings: [sampleFinding({ source })] })).results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'file:///srv/our%20api/spec.yaml',
    );
  });

  it.skipIf(official.skipped)(`obeys the official schema${official.note}`, () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    // The schema is of draft 4, which ajv 8 does not know by name; the keywords it uses mean the same in draft 7.
    const { $schema: _dialect, id: _id, ...schema } = JSON.parse(readFileSync(official.path, 'utf8'));
    const validate = ajv.compile(schema);
    validate(JSON.parse(renderSarif(sampleReport())));
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });
});
