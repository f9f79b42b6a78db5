import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import { renderJson } from '../json.ts';
import { reportSchema } from './report-schema.ts';
import type { Schema } from './schema.ts';
import { waiversSchema } from './waivers-schema.ts';

function breachesOf(schema: Schema, value: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function written(...parts: Parameters<typeof sampleReport>): unknown {
  return JSON.parse(renderJson(sampleReport(...parts)));
}

describe('reportSchema', () => {
  it('allows the report of a run', () => {
    expect(breachesOf(reportSchema, written())).toEqual([]);
  });

  it('allows what a report need not have', () => {
    const { wires: _wires, source: _source, ...bare } = sampleFinding();
    const operations = [{ operation: 'GET /health', cases: 0, statuses: { legacy: {}, candidate: {} } }];
    expect(breachesOf(reportSchema, written({ findings: [bare], operations }))).toEqual([]);
  });

  it('refuses members that it does not know, null, and unknown causes', () => {
    expect(breachesOf(reportSchema, { ...sampleReport(), extra: 1 })).toEqual([
      ' must NOT have additional properties',
    ]);
    expect(breachesOf(reportSchema, { ...sampleReport(), seed: null })).toEqual(['/seed must be string']);
    const findings = [{ ...sampleFinding(), cause: 'gremlins' }];
    expect(breachesOf(reportSchema, { ...sampleReport(), findings })).toEqual([
      '/findings/0/cause must be equal to one of the allowed values',
    ]);
  });
});

describe('waiversSchema', () => {
  const waiver = {
    cause: 'key-order',
    owner: 'ada',
    reason: 'no reader depends on it',
    expires: '2027-01-31',
  };

  it('allows a list of waivers, alone or as a member', () => {
    expect(breachesOf(waiversSchema, [waiver])).toEqual([]);
    expect(breachesOf(waiversSchema, { $schema: './waivers.schema.json', waivers: [waiver] })).toEqual([]);
  });

  it.each([
    ['nobody who answers for it', { ...waiver, owner: '' }],
    ['no such day', { ...waiver, expires: '2027-13-01' }],
    ['no scope', { owner: 'ada', reason: 'noise', expires: '2027-01-31' }],
  ])('refuses a waiver with %s', (_, one) => {
    expect(breachesOf(waiversSchema, [one])).not.toEqual([]);
  });
});
