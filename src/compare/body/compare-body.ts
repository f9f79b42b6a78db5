import type { Difference } from '../../model/difference.ts';
import { pointerPattern } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { scanJson } from '../../wire/scan-json.ts';
import { type CommonEnds, scanLike } from '../../wire/scan-like.ts';
import { tapeArray, tapeKind } from '../../wire/tape.ts';
import { commonEnds } from '../bytes.ts';
import { absentAt, bytesAt } from '../fragment.ts';
import { compareJson } from '../json/json-bodies.ts';
import type { Draft } from '../ledger.ts';
import { settled } from '../ledger.ts';
import type { CompareOptions } from '../options.ts';
import { compareBinary } from './binary.ts';
import type { Body } from './body.ts';
import { compareForm } from './form.ts';
import type { BodyFormat, Scan } from './format.ts';
import { formatOf, promisesBytes } from './format.ts';
import { compareMultipart } from './multipart.ts';
import { compareText } from './text.ts';

/** All differences of two bodies, as deep as their common format lets one look. */
export function compareBodies(bodies: Pair<Body>, options: CompareOptions = {}): Difference[] {
  const { legacy, candidate } = bodies;
  const common = commonEnds(legacy.bytes, candidate.bytes);
  if (common.head === legacy.bytes.length && common.head === candidate.bytes.length) return [];
  if (legacy.bytes.length === 0 || candidate.bytes.length === 0) return [wholes('body-presence', bodies)];
  const formats = formatsOf(bodies, common);
  const found = compareFormats(bodies, formats, common, options);
  const isLoosened = (options.unorderedPointers ?? []).length > 0 || formats.legacy.kind === 'multipart';
  // Whatever a format made alike is other bytes all the same.
  return found.length === 0 && !isLoosened ? compareBinary(bodies) : found;
}

/** The format of each; what both promise to be bytes is compared as such, but for JSON that has members or items. */
function formatsOf({ legacy, candidate }: Pair<Body>, common: CommonEnds): Pair<BodyFormat> {
  const areBytes = promisesBytes(legacy.contentType) && promisesBytes(candidate.contentType);
  const of = ({ contentType, bytes }: Body, scan: Scan): BodyFormat => {
    const format = formatOf(contentType, bytes, scan);
    const isComposed = format.kind === 'json' && tapeKind(format.tape, 0) >= tapeArray;
    return areBytes && !isComposed ? { kind: 'binary' } : format;
  };
  const left = of(legacy, scanJson);
  // Where the texts are the same bytes one of them is read.
  const right = of(candidate, left.kind === 'json' ? (text) => scanLike(text, left.tape, common) : scanJson);
  return { legacy: left, candidate: right };
}

function compareFormats(
  bodies: Pair<Body>,
  { legacy, candidate }: Pair<BodyFormat>,
  common: CommonEnds,
  options: CompareOptions,
): Difference[] {
  if (legacy.kind === 'json' && candidate.kind === 'json') {
    return compareJson({ legacy: legacy.tape, candidate: candidate.tape }, options, bodies.legacy, common);
  }
  if (legacy.kind === 'multipart' && candidate.kind === 'multipart') {
    return compareMultipart(bodies, { legacy: legacy.boundary, candidate: candidate.boundary }, (contents) =>
      compareBodies(contents, options),
    );
  }
  if (legacy.kind !== candidate.kind) return [wholes('body-format', bodies)];
  if (legacy.kind === 'form') return compareForm(bodies);
  return legacy.kind === 'text' ? compareText(bodies) : compareBinary(bodies);
}

/** Both bodies as wholes. */
function wholes(fact: 'body-presence' | 'body-format', { legacy, candidate }: Pair<Body>): Difference {
  const draft: Draft = {
    fact,
    level: 'shape',
    place: legacy.place,
    pointer: legacy.base,
    pattern: pointerPattern(legacy.base),
    legacy: wholeOf(legacy),
    candidate: wholeOf(candidate),
  };
  return settled(draft);
}

function wholeOf({ bytes }: Body): Draft['legacy'] {
  return bytes.length === 0 ? absentAt(0) : bytesAt(bytes, { start: 0, end: bytes.length });
}
