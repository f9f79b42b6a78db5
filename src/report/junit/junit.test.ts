import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xsdBreaches } from '../../../test/fixtures/check-xsd.ts';
import { officialSchema } from '../../../test/fixtures/corpora.ts';
import { readXml, type XmlElement } from '../../../test/fixtures/read-xml.ts';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import type { Report } from '../../model/report.ts';
import { renderJunit } from './junit.ts';

const official = officialSchema(
  'junit-10.xsd',
  'https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd',
);

function casesOf(report: Report): readonly XmlElement[] {
  const [suite] = readXml(renderJunit(report)).children;
  return suite?.children.filter(({ name }) => name === 'testcase') ?? [];
}

describe('renderJunit', () => {
  it('has a failing case for each finding, and a passing one for each operation without', () => {
    const cases = casesOf(sampleReport());
    const failing = cases.filter(({ children }) => children.some(({ name }) => name === 'failure'));
    expect(failing).toHaveLength(14);
    const passing = cases.filter(({ children }) => children.length === 0);
    expect(passing.map(({ attributes }) => attributes.get('classname'))).toEqual([
      'GET /comments',
      'PATCH /comments/{id}',
      'POST /comments/{id}/increments',
    ]);
  });

  it('names the operation, the cause and the place, and shows the terminal block', () => {
    const [first] = casesOf(sampleReport({ findings: [sampleFinding()], operations: [] }));
    expect(first?.attributes.get('classname')).toBe('GET /comments/{id}');
    expect(first?.attributes.get('name')).toBe('null-or-empty-list /replies');
    const [failure] = first?.children ?? [];
    expect(failure?.attributes.get('message')).toBe('breaking: legacy [], candidate null (3f9a1c0b77de)');
    expect(failure?.text).toContain('   candidate  …"edited":false,"replies":null,"score":1,…\n');
  });

  it('skips what is known or tolerated, and counts failures only', () => {
    const findings = [sampleFinding(), sampleFinding({ new: false }), sampleFinding({ tolerated: true })];
    const root = readXml(renderJunit(sampleReport({ findings })));
    expect(root.attributes.get('failures')).toBe('1');
    const kinds = casesOf(sampleReport({ findings })).flatMap(({ children }) =>
      children.map(({ name }) => name),
    );
    expect(kinds).toEqual(['failure', 'skipped', 'skipped']);
  });

  it('is an error where nothing can be said', () => {
    const verdict = { kind: 'inconclusive', because: 'nothing was compared' } as const;
    const root = readXml(renderJunit(sampleReport({ findings: [], verdict })));
    expect(root.attributes.get('errors')).toBe('1');
  });

  it('is XML whatever the values are', () => {
    const text = '\u0000\u001b]]>&<"\ud83d\ufffe\r\n';
    const root = readXml(
      renderJunit(sampleReport({ findings: [sampleFinding({ operation: text, pointer: text })] })),
    );
    expect(root.name).toBe('testsuites');
  });

  it.skipIf(official.skipped)(`obeys the official schema${official.note}`, () => {
    const schema = readXml(readFileSync(official.path, 'utf8'));
    expect(xsdBreaches(readXml(renderJunit(sampleReport())), schema)).toEqual([]);
    expect(xsdBreaches(readXml('<testsuites><testcase time="x"/></testsuites>'), schema)).toEqual([
      'testsuites: testcase does not belong',
    ]);
    expect(xsdBreaches(readXml('<testcase/>'), schema)).toEqual(['testcase: lacks name']);
  });
});
