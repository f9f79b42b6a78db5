import { createHash } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { markedBody, markedBytes } from '../../../test/fixtures/marked-answer.ts';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import { causeNames } from '../../model/cause.ts';
import { type Finding, fingerprint, type Report } from '../../model/report.ts';
import { renderHtml } from './html-report.ts';
import { script, scriptHash } from './script.ts';
import { style, styleHash } from './style.ts';

function pageOf(report: Report): string {
  return renderHtml(report, { asFolder: false })[0]?.text ?? '';
}

/** Every tag with the names of its attributes, in order. */
function structureOf(page: string): readonly string[] {
  return [...page.matchAll(/<(\/?[a-z][\w-]*)((?:\s+[\w-]+(?:="[^"<]*")?)*)\s*\/?>|<(.{0,20})/gi)].map(
    ([, tag, attributes = '', stray]) =>
      stray ??
      [tag, ...[...attributes.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)].map(([, name]) => name)].join(' '),
  );
}

/** A report in which every text is the given one. */
function filledWith(text: string): Report {
  const finding = {
    ...sampleFinding({
      operation: text,
      where: text,
      pointer: text,
      evidence: [text],
      breaks: [text],
      explanation: text,
      fix: { [text]: text },
      contract: text,
      keyword: text,
      curl: { legacy: text, candidate: text },
      source: { file: text, line: 1, column: 1 },
      counterexample: {
        steps: [
          {
            operation: text,
            method: text,
            path: text,
            headers: [[text, text]],
            body: { text },
            takes: { [text]: text },
          },
        ],
      },
    }),
    legacy: { text: `1${text}`, offset: 0, before: text, after: text, note: text },
    candidate: { text: `2${text}.`, offset: 0, before: text, after: text, note: text },
    wires: {
      legacy: { head: text, body: { text }, bytes: 1, cut: true },
      candidate: { head: text, body: { text }, bytes: 1, cut: true },
    },
    fingerprint: fingerprint(text),
  };
  const { operations, ...rest } = sampleReport();
  return {
    ...rest,
    command: text,
    seed: text,
    operations: operations.map((one) => ({ ...one, operation: text })),
    document: { path: text, title: text, sha256: text },
    sides: { legacy: { url: text, build: text }, candidate: { url: text, build: text } },
    verdict: { kind: 'inconclusive', because: text },
    findings: [finding],
    violations: rest.violations.map((one) => ({
      ...one,
      operation: text,
      text,
      explanation: text,
      contract: text,
    })),
    noise: rest.noise.map((one) => ({ ...one, operation: text, pointer: text, evidence: text })),
    noted: [{ where: text, legacy: { text }, candidate: { text }, reason: text }],
    unused: [{ kind: 'rule', what: text }],
    warnings: [{ code: text, operation: text, message: text, hint: text }],
  };
}

describe('renderHtml', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '<script>',
        '</script>',
        '<img src=x onerror=',
        '"',
        "'",
        '>',
        '<',
        '&',
        '&lt;',
        '-->',
        '<!--',
        'javascript:',
        '\u0000',
        '\u202e',
        'a',
        ' ',
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => `x${parts.join('')}`);

  test.prop([hostile], { numRuns: 60 })('lets no value become markup', (text) => {
    expect(structureOf(pageOf(filledWith(text)))).toEqual(structureOf(pageOf(filledWith('x'))));
  });

  it('escapes what it shows', () => {
    const page = pageOf(sampleReport({ command: '<b title="x">\u0000&amp;\u202e' }));
    expect(page).toContain('&lt;b title=&quot;x&quot;&gt;&lt;U+0000&gt;&amp;amp;&lt;U+202E&gt;');
  });

  it('lets only its own style and script run', () => {
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const page = pageOf(sampleReport());
    const [, inlineScript = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const [, inlineStyle = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    expect([inlineScript, inlineStyle]).toEqual([script, style]);
    expect({ scriptHash, styleHash }).toEqual({ scriptHash: hash(script), styleHash: hash(style) });
    expect(page).toContain(
      `default-src &#39;none&#39;; style-src &#39;${styleHash}&#39;; script-src &#39;${scriptHash}&#39;`,
    );
    expect(page).not.toMatch(/ (style|on\w+)=/);
  });

  it('opens what breaks readers, and folds the rest', () => {
    const page = pageOf(sampleReport());
    const openOnes = [...page.matchAll(/<details class="finding" id="f-(\w+)" open>/g)].map(([, id]) => id);
    const breaking = sampleReport().findings.filter(({ severity }) => severity === 'breaking');
    // The second is folded into the first.
    expect(openOnes).toEqual(breaking.map(({ fingerprint: id }) => id).filter((id) => id !== 'a81b54e0c2d7'));
  });

  it('links every count of the matrix to a finding that is there', () => {
    const findings = manyFindings(450);
    const page = pageOf(sampleReport({ findings }));
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(100);
  });

  it('shows 200 findings in full and counts the rest', () => {
    const page = pageOf(sampleReport({ findings: manyFindings(450) }));
    expect(page.match(/<details class="finding"/g)).toHaveLength(200);
    expect(page).toContain('250 more findings');
  });

  it('stays below 5 MB, whatever is in the answers', () => {
    const body = new Uint8Array(4_096).fill(1);
    const answers = [
      markedBytes([body.subarray(40), body.subarray(0, 40), body]),
      markedBody('⟦1⟧'),
    ] as const;
    const steps = Array.from({ length: 100 }, () => ({
      operation: 'POST /comments',
      method: 'POST',
      path: '/comments',
      headers: [],
      body: { text: '\u0001'.repeat(4_096) },
    }));
    const curl = { legacy: '\u0001'.repeat(100_000), candidate: '' };
    const findings = manyFindings(300).map((one) => ({
      ...sampleFinding({ answers, curl, counterexample: { steps } }),
      fingerprint: one.fingerprint,
      pointer: one.pointer,
    }));
    expect(Buffer.byteLength(pageOf(sampleReport({ findings })))).toBeLessThan(5_000_000);
  });

  it('says so where nothing differs', () => {
    const page = pageOf(sampleReport({ findings: [], violations: [], warnings: [] }));
    expect(page).toContain('<h1 class="conformant">Conformant: 0 findings</h1>');
    expect(page).toContain('Nothing differs.');
  });
});

/** Findings that do not fold into each other, over operations and causes. */
function manyFindings(count: number): readonly Finding[] {
  return Array.from({ length: count }, (_, at) =>
    sampleFinding({
      fingerprint: fingerprint(at.toString(16).padStart(12, '0')),
      cause: causeNames[at % 40] ?? 'unexplained',
      pointer: `/votes/v${at}`,
      operation: ['GET /comments/{id}', 'POST /comments', 'GET /health'][at % 3] ?? '',
    }),
  );
}
