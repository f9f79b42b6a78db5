import { type Json, memberOf, textOf } from '../../model/json.ts';
import type { Outcome } from '../../model/observation.ts';
import type { SentRequest } from '../../model/scenario.ts';
import { type Pair, pairOf, type Side, sides } from '../../model/side.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { dateOf, recordedAnswer, recordedFailure } from './answers.ts';
import {
  bodyIn,
  type Complain,
  complaintAt,
  fieldsIn,
  numberIn,
  requiredText,
  statusIn,
} from './json-fields.ts';
import { type Line, readLines } from './read-lines.ts';
import type { RecordedFile, Recording } from './recording.ts';

const longestLine = 64_000_000;

/**
 * Reads recorded exchanges, one JSON object a line:
 * `{"operation"?, "request": {"method", "target", "headers"?, "body"|"base64"?}, "legacy": …, "candidate": …}`, where a
 * side is `{"status", "reason"?, "headers"?, "body"|"base64"?, "milliseconds"?, "at"?, "request"?}` or
 * `{"noAnswer": "why"}`; its own `request` holds where it was asked otherwise than the other side.
 */
export function readNdjson(chunks: AsyncIterable<Uint8Array>, name: string): RecordedFile {
  const seen = { timed: false };
  const urls: Record<Side, string | undefined> = { legacy: undefined, candidate: undefined };
  async function* recordings(): AsyncGenerator<Recording> {
    for await (const line of readLines(chunks, { name, longest: longestLine })) {
      const whence = `${name}:${line.number}`;
      const complain = complaintAt(whence);
      const root = rootOf(line, complain);
      for (const side of sides) {
        const own = memberOf(root, side);
        urls[side] ??= textOf(own, 'url');
        if (numberIn(own, 'milliseconds') !== undefined) seen.timed = true;
      }
      yield { ...recordingOf(root, complain), whence };
    }
  }
  return {
    recordings: recordings(),
    urls: () => urls,
    leftOver: () => [],
    timed: () => seen.timed,
  };
}

function rootOf({ bytes }: Line, complain: Complain): Json {
  const { root, flaws } = parseJson(bytes);
  const [flaw] = flaws;
  if (flaw !== undefined) throw complain(`byte ${flaw.span.start}: ${flaw.kind}`);
  if (root?.kind !== 'object') throw complain('the line is no JSON object');
  return root;
}

function recordingOf(root: Json, complain: Complain): Omit<Recording, 'whence'> {
  const shared = memberOf(root, 'request');
  const requests = pairOf((side) => requestOf(memberOf(memberOf(root, side), 'request') ?? shared, complain));
  const outcomes = pairOf((side) => outcomeOf(memberOf(root, side), side, complain));
  return {
    operation: textOf(root, 'operation'),
    requests,
    outcomes,
    at: momentsOf(root, outcomes),
  };
}

function requestOf(json: Json | undefined, complain: Complain): SentRequest {
  if (json?.kind !== 'object') throw complain('"request" is missing or no object');
  return {
    method: requiredText(json, 'method', complain),
    target: textOf(json, 'target') ?? requiredText(json, 'path', complain),
    headers: fieldsIn(json, complain),
    body: bodyIn(json, complain),
  };
}

function outcomeOf(json: Json | undefined, side: Side, complain: Complain): Outcome {
  if (json?.kind !== 'object') throw complain(`"${side}" is missing or no object`);
  const failure = textOf(json, 'noAnswer');
  if (failure !== undefined) return recordedFailure(failure);
  return recordedAnswer({
    status: statusIn(json, complain),
    reason: textOf(json, 'reason') ?? '',
    version: textOf(json, 'version') ?? 'HTTP/1.1',
    headers: fieldsIn(json, complain),
    body: bodyIn(json, complain),
    milliseconds: numberIn(json, 'milliseconds') ?? 0,
  });
}

function momentsOf(root: Json, outcomes: Pair<Outcome>): Pair<number | undefined> {
  return pairOf((side) => {
    const told = Date.parse(textOf(memberOf(root, side), 'at') ?? '');
    if (!Number.isNaN(told)) return told;
    const outcome = outcomes[side];
    return outcome.kind === 'answer' ? dateOf(outcome.headers) : undefined;
  });
}
