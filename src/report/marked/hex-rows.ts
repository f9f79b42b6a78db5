import type { Finding } from '../../model/report.ts';
import type { Pair, Side } from '../../model/side.ts';
import { pairOf } from '../../model/side.ts';
import { bytesOfBase64 } from '../values.ts';

/** Sixteen bytes of one side as pairs of digits, and which of them the other side does not have there. */
export interface HexRow {
  /** Eight digits: where the row begins. */
  readonly address: string;
  readonly pairs: readonly string[];
  readonly unlike: readonly boolean[];
}

const rowLength = 16;

/** The row of each side in which the first unlike byte stands; undefined where the body is text on both sides. */
export function hexRows(finding: Finding): Pair<HexRow> | undefined {
  if (finding.where !== 'response body' || !isBinary(finding)) return undefined;
  const bytes = pairOf((side) => bytesFrom(finding, side));
  const start = Math.min(bytes.legacy.start, bytes.candidate.start);
  const at = (side: Side, offset: number): number | undefined =>
    bytes[side].bytes[offset - bytes[side].start];
  const end = Math.max(...pairOfEnds(bytes));
  let first = start;
  while (first < end && at('legacy', first) === at('candidate', first)) first += 1;
  const row = Math.max(start, first - (first % rowLength));
  return pairOf((side) => {
    const other = side === 'legacy' ? 'candidate' : 'legacy';
    const offsets = Array.from({ length: rowLength }, (_, index) => row + index).filter(
      (offset) => at(side, offset) !== undefined,
    );
    return {
      address: row.toString(16).padStart(8, '0'),
      pairs: offsets.map((offset) => (at(side, offset) ?? 0).toString(16).padStart(2, '0')),
      unlike: offsets.map((offset) => at(side, offset) !== at(other, offset)),
    };
  });
}

interface Run {
  readonly bytes: Uint8Array;
  /** Offset in the body of the first of them. */
  readonly start: number;
}

function pairOfEnds({ legacy, candidate }: Pair<Run>): readonly [number, number] {
  return [legacy.start + legacy.bytes.length, candidate.start + candidate.bytes.length];
}

/** The body as far as the report has it, where the excerpt lies in that; else the excerpt alone. */
function bytesFrom({ wires, ...finding }: Finding, side: Side): Run {
  const excerpt = finding[side];
  const body = wires?.[side].body;
  const whole =
    body === undefined
      ? new Uint8Array()
      : 'base64' in body
        ? bytesOfBase64(body.base64)
        : new TextEncoder().encode(body.text);
  if (whole.length > excerpt.offset || 'absent' in excerpt) return { bytes: whole, start: 0 };
  const own = 'base64' in excerpt ? bytesOfBase64(excerpt.base64) : new TextEncoder().encode(excerpt.text);
  return { bytes: own, start: excerpt.offset };
}

/** A body that no text reader shows: not UTF-8, and with a control, or one in three that begins no character. */
function isBinary({ legacy, candidate, pointer }: Finding): boolean {
  // What has a pointer stands in JSON or another text.
  if (pointer !== '') return false;
  return [legacy, candidate].some((excerpt) => {
    if (!('base64' in excerpt)) return false;
    const text = new TextDecoder().decode(bytesOfBase64(excerpt.base64));
    return /[\0-\x08\x0e-\x1a]/.test(text) || [...text.matchAll(/\ufffd/g)].length * 3 > text.length;
  });
}
