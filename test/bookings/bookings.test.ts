import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Ended, samewire, temporaryFolder } from '../commands/samewire.ts';
import { document, startPair } from './pair.ts';

interface Told {
  readonly ended: Ended;
  readonly report: Report;
}

/** Runs the pair with these defects, from the command line and without any configuration. */
async function run(defects: readonly string[], words: readonly string[]): Promise<Told> {
  const pair = await startPair(defects);
  const { folder, remove } = await temporaryFolder();
  try {
    const ended = await samewire(
      ['run', '--spec', document, '--legacy', pair.legacy, '--candidate', pair.candidate].concat(
        ['--report', 'json=report.json'],
        words,
      ),
      { folder },
    );
    return { ended, report: JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) };
  } finally {
    await pair.stop();
    await remove();
  }
}

/** Defects that can be planted at once, each with the cause and the place that must be named. */
const drafts: readonly (readonly (readonly [defect: string, finding: string])[])[] = [
  [
    ['naive-time', 'time-zone-form POST /rooms response body /createdAt'],
    ['ascii-json', 'unicode-escape POST /rooms response body /name'],
    ['float-area', 'number-spelling POST /rooms response body /area'],
    ['rate-as-float', 'decimal-scale POST /rooms response body /hourlyRate'],
    ['weak-etag', 'etag-form GET /rooms/{roomId} response header ETag /weak'],
    ['delete-answers', 'success-status DELETE /rooms/{roomId} status'],
    ['absolute-location', 'location-form POST /rooms response header Location /origin'],
    ['no-charset', 'media-type-parameter POST /rooms response header Content-Type /charset'],
    ['next-empty', 'null-or-empty-string GET /rooms response body /next'],
    ['status-upper', 'enum-spelling GET /bookings response body /items/*/status'],
    ['uuid-hex', 'id-form POST /rooms response header X-Request-ID'],
    ['etag-ignored', 'conditional-request GET /rooms/{roomId} status'],
    ['page-from-one', 'list-item GET /rooms response body /items/*'],
  ],
  [
    ['spaced-json', 'json-whitespace POST /rooms response body'],
    ['null-dropped', 'null-or-absent POST /rooms response body /note'],
    ['insertion-order', 'key-order POST /rooms response body /labels'],
    ['offset-dropped', 'time-zone-shift GET /bookings response body /items/*/start'],
    ['html-errors', 'media-type GET /rooms/{roomId} response header Content-Type'],
    ['final-newline', 'trailing-newline POST /rooms response body'],
    ['patch-none-keeps', 'null-or-value PATCH /bookings/{bookingId} response body /note'],
    ['first-feature-only', 'accepts-more GET /rooms status /query/feature/*'],
  ],
  [
    ['lenient-number', 'accepts-more POST /rooms status /body/seats'],
    ['loose-pattern', 'accepts-more POST /rooms status /body/hourlyRate'],
    ['utf16-length', 'accepts-less POST /rooms status /body/note'],
  ],
  [['bool-is-int', 'accepts-more POST /rooms status /body/seats']],
];

describe('samewire run, on a pair that it was not made for', () => {
  it('is conformant about a faithful port, without any configuration', async () => {
    const { ended, report } = await run([], ['--seed', '11', '--cases', '60']);
    expect(report.findings.map(nameOf)).toEqual([]);
    expect(report.unconfirmed).toEqual([]);
    expect(report.verdict).toEqual({ kind: 'conformant' });
    expect(ended.code, ended.stdout).toBe(0);
    expect(report.operations.every(({ statuses }) => Object.keys(statuses.legacy).some(isSuccess))).toBe(
      true,
    );
  }, 60_000);

  it.each(drafts)('names each of %j … by its cause', async (...planted) => {
    const { ended, report } = await run(
      planted.map(([defect]) => defect),
      ['--seed', '5'],
    );
    const found = report.findings.map(nameOf);
    for (const [defect, finding] of planted) expect(found, defect).toContain(finding);
    expect(report.findings.filter(({ cause }) => cause === 'unexplained')).toEqual([]);
    expect(ended.code).toBe(1);
  }, 90_000);
});

function nameOf({ cause, operation, where, pointer }: Report['findings'][number]): string {
  return `${cause} ${operation} ${where} ${pointer}`.trim();
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}
