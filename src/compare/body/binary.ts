import type { Difference } from '../../model/difference.ts';
import { pointerPattern } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { commonTail, firstDifference } from '../bytes.ts';
import { bytesOrAbsentAt } from '../fragment.ts';
import { settled } from '../ledger.ts';
import type { Body } from './body.ts';

/** The one difference of two bodies that are only bytes: from the first that differs to the last. */
export function compareBinary({ legacy, candidate }: Pair<Body>): Difference[] {
  const start = firstDifference(legacy.bytes, candidate.bytes);
  const shorter = Math.min(legacy.bytes.length, candidate.bytes.length);
  const tail = commonTail(legacy.bytes, candidate.bytes, shorter - start);
  const spanOf = ({ bytes }: Body): Difference['legacy'] =>
    bytesOrAbsentAt(bytes, { start, end: bytes.length - tail });
  return [
    settled({
      fact: 'bytes',
      level: 'value',
      place: legacy.place,
      pointer: legacy.base,
      pattern: pointerPattern(legacy.base),
      legacy: spanOf(legacy),
      candidate: spanOf(candidate),
    }),
  ];
}
