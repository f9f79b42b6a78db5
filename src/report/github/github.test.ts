import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import type { Finding } from '../../model/report.ts';
import { renderGithub } from './github.ts';

function linesOf(findings: readonly Finding[]): readonly string[] {
  return renderGithub(sampleReport({ findings, waived: [] }))
    .trimEnd()
    .split('\n');
}

describe('renderGithub', () => {
  it('annotates the line of the document with both sides and the replay', () => {
    expect(linesOf([sampleFinding()])[0]).toBe(
      '::error file=specs/comments.openapi.yaml,line=131,title=null-or-empty-list GET /comments/{id}::/replies: legacy [], candidate null. npx samewire replay 3f9a1c0b77de',
    );
  });

  it('shows nine and counts the rest, as GitHub shows ten', () => {
    const lines = linesOf(Array.from({ length: 14 }, () => sampleFinding()));
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(9);
    expect(lines.slice(-2)).toEqual([
      '::notice title=samewire::5 more in the summary',
      'divergent: 14 findings (14 breaking), seed 42',
    ]);
  });

  it('leaves out what is known or tolerated', () => {
    expect(linesOf([sampleFinding({ new: false }), sampleFinding({ tolerated: true })])).toHaveLength(1);
  });

  it('lets no value end its command or begin another', () => {
    const text = '100 %::\r\n::set-output name=a::b, c';
    const [line = ''] = linesOf([
      sampleFinding({
        operation: text,
        source: { file: `a:b,${text}`, line: 1, column: 1 },
        legacy: { text, offset: 0 },
      }),
    ]);
    const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/.exec(line) ?? [];
    expect(properties.split(',').map((one) => one.split('=')[0])).toEqual(['file', 'line', 'title']);
    expect(properties).toContain('title=null-or-empty-list 100 %25%3A%3A<U+000D><U+000A>');
    expect(message).toContain('legacy 100 %25::<U+000D><U+000A>::set-output name=a::b, c,');
  });
});
