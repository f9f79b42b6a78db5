import { placeTaken } from '../execute/fill.ts';
import type { Outcome } from '../model/observation.ts';
import { type JsonPointer, pointerTokens } from '../model/pointer.ts';
import type { Hole, Take } from '../model/scenario.ts';
import { knownJson } from '../wire/known-json.ts';
import { resolvePointer } from '../wire/resolve-pointer.ts';
import { patternOfPart } from '../wire/url-part.ts';

/** The shell variable that holds what a hole takes. */
export function variable({ take, encoding }: Hole): string {
  const place = take.kind === 'response header' ? take.name : take.pointer;
  const name = take.part === undefined ? place : `${place}_${take.part.name}`;
  const suffix = encoding === 'json' ? '_json' : '';
  return `step${take.step}${name.replace(/[^A-Za-z0-9]+/g, '_')}${suffix}`;
}

/**
 * A filter that finds the value in a whole answer (`curl -i`): a header by name, a member by its key. Keys repeat in an
 * answer; which of them is meant is read off the answer that the run got, where there is one.
 */
export function extraction(written: Hole, outcome: Outcome | undefined): string {
  const hole = settled(written, outcome);
  const { part } = hole.take;
  if (part === undefined) return wholeExtraction(hole, outcome);
  const whole = wholeExtraction({ ...hole, encoding: 'raw', take: withoutPart(hole.take) }, outcome);
  // In a `Link` field: the target whose relation is next.
  const next = 's/^.*<([^<>]*)>[^<>,]*; *rel="?next"?.*$/\\1/I';
  return `${whole} | sed -E ${quoted(`${next}; s,^.*${patternOfPart(part).replaceAll(',', '\\,')}.*$,\\1,`)}`;
}

/** The hole with the one place that the run took the value from. */
function settled(hole: Hole, outcome: Outcome | undefined): Hole {
  const place = outcome?.kind === 'answer' ? placeTaken(hole, outcome) : undefined;
  return place === undefined ? hole : { ...hole, take: { ...place, step: hole.take.step } };
}

function withoutPart({ part: _part, ...take }: Take): Take {
  return take;
}

function wholeExtraction({ take, encoding }: Hole, outcome: Outcome | undefined): string {
  if (take.kind === 'response header')
    return `sed -n ${quoted(`s/^${sedPattern(take.name)}: *//Ip`)} | head -n 1`;
  const body = outcome?.kind === 'answer' ? outcome.body : undefined;
  const pattern = memberPattern(pointerTokens(take.pointer).at(-1) ?? '');
  const nth = body === undefined ? 1 : placeAmong(pattern, take.pointer, body);
  const value = `grep -oE ${quoted(pattern)} | ${nth === 1 ? 'head -n 1' : `sed -n ${nth}p`}`;
  const unnamed = 's/^"[^"]*" *: *//';
  if (encoding === 'json') return `${value} | sed ${quoted(unnamed)}`;
  const isEncoded = encoding !== 'raw' && body !== undefined && !isUnreserved(take.pointer, body);
  return `${value} | sed -E ${quoted(`${unnamed}; s/^"(.*)"$/\\1/${isEncoded ? encoded : ''}`)}`;
}

/** An extended regular expression of the member: its name and its scalar. */
function memberPattern(key: string): string {
  return `"${key.replace(/[\\.*+?^${}()|[\]]/g, '\\$&')}" *: *("([^"\\\\]|\\\\.)*"|[-0-9.eE+]+)`;
}

/** Which of the members that the pattern matches stands at the pointer, from 1. */
function placeAmong(pattern: string, at: JsonPointer, body: Uint8Array): number {
  const taken = resolvePointer(knownJson(body).root, at);
  if (taken === undefined) return 1;
  const matches = [...Buffer.from(body).toString('latin1').matchAll(new RegExp(pattern, 'g'))];
  return matches.findIndex(({ index, 0: text }) => index + text.length === taken.end) + 1 || 1;
}

function isUnreserved(at: JsonPointer, body: Uint8Array): boolean {
  const taken = resolvePointer(knownJson(body).root, at);
  return taken?.kind !== 'string' || /^[A-Za-z0-9._~-]*$/.test(taken.value);
}

/** Commands of `sed` that percent-encode every printable character that is not unreserved (RFC 3986, 2.3). */
const encoded: string = [...'%!"#$&\'()*+,/:;<=>?@[\\]^`{|} ']
  .map((char) => {
    const code = `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    return `; s_${/[\\*.[\]^$+?(){}|]/.test(char) ? `\\${char}` : char}_${code}_g`;
  })
  .join('');

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function sedPattern(text: string): string {
  return text.replace(/[\\/.*[\]^$]/g, '\\$&');
}
