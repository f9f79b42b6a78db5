import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { markedBody, markedHeader } from '../../../test/fixtures/marked-answer.ts';
import { sampleFinding } from '../../../test/fixtures/sample-finding.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import type { Finding } from '../../model/report.ts';
import type { TerminalOptions } from './style.ts';
import { renderTerminal } from './terminal.ts';

const options: TerminalOptions = {
  width: 100,
  utf8: true,
  color: false,
  show: 'all',
  stable: false,
  launcher: undefined,
};

/** Texts with everything that terminals act on, hide or join, near each other. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '\u001b[2J',
        '\u0000',
        '\u200d',
        '\u202e',
        '\u00a0',
        ' ',
        '\t',
        '\r\n',
        'é',
        'e\u0301',
        '\ud83d',
        'а',
        'a',
      ),
      fc.string({ maxLength: 60 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll(/[⟦⟧]/g, ''));

/** The line of each side of the first block, without its label. */
function sideTexts(finding: Finding, width = 100): readonly string[] {
  const lines = renderTerminal(sampleReport({ findings: [finding] }), { ...options, width }).split('\n');
  if (width >= 80)
    return ['legacy', 'candidate'].map(
      (side) => lines.find((line) => line.startsWith(`   ${side.padEnd(11)}`))?.slice(14) ?? '',
    );
  return ['   legacy', '   candidate'].map((label) => lines[lines.indexOf(label) + 1] ?? '');
}

describe('a hostile answer', () => {
  test.prop([nasty, nasty, nasty, fc.constantFrom(60, 100)])(
    'never prints alike on both sides',
    (around, one, other, width) => {
      fc.pre(new TextEncoder().encode(one).join() !== new TextEncoder().encode(other).join());
      const answers = [
        markedBody(`${around}⟦${one}⟧${around}`),
        markedBody(`${around}⟦${other}⟧${around}`),
      ] as const;
      const [legacy, candidate] = sideTexts(sampleFinding({ answers }), width);
      expect(legacy).not.toBe(candidate);
    },
  );

  test.prop([nasty, nasty, nasty])(
    'puts no control byte into the output, wherever it stands',
    (text, one, other) => {
      const header = text.replaceAll(/[^\u0020-\u007e]/g, '?');
      const findings = [
        sampleFinding({
          operation: `GET /${text}`,
          pointer: `/${text}`,
          evidence: [text],
          breaks: [text],
          fix: { [text]: text },
          counterexample: {
            steps: [{ operation: text, method: text, path: text, headers: [[text, text]], body: { text } }],
          },
          curl: { legacy: text, candidate: one },
          level: 'status',
          answers: [markedBody(`⟦${one}⟧${text}`), markedBody(`⟦${other}⟧`)],
        }),
        sampleFinding({
          where: `response header ${header}`,
          answers: [markedHeader(header, `⟦${header}⟧`), markedHeader(header, '')],
        }),
      ];
      const report = sampleReport({
        findings,
        seed: text,
        command: text,
        document: { path: text, title: text, sha256: text },
        sides: { legacy: { url: text, build: text }, candidate: { url: one } },
        warnings: [{ code: text, operation: text, message: text, hint: text }],
        noted: [{ where: text, legacy: { text }, candidate: { text }, reason: text }],
        noise: [{ operation: text, where: text, pointer: text, kind: 'id', evidence: text }],
        unused: [{ kind: 'rule', what: text }],
        verdict: { kind: 'inconclusive', because: text },
      });
      const shown = renderTerminal(report, options);
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{M}]|[^\S ]/u);
      expect(shown.isWellFormed()).toBe(true);
    },
  );
});
