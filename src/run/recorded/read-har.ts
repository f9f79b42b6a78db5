import { type HeaderField, headerValue } from '../../model/header.ts';
import { type Json, memberOf, textOf } from '../../model/json.ts';
import type { Outcome } from '../../model/observation.ts';
import type { SentRequest } from '../../model/scenario.ts';
import { parseJson } from '../../wire/parse-json.ts';
import { encodeText } from '../../wire/text.ts';
import { recordedAnswer, recordedFailure } from './answers.ts';
import {
  type Complain,
  complaintAt,
  fieldsIn,
  fromBase64,
  numberIn,
  requiredText,
  statusIn,
} from './json-fields.ts';

/** One exchange of one side, as a HAR file holds it. */
export interface HarEntry {
  readonly request: SentRequest;
  readonly outcome: Outcome;
  readonly at: number | undefined;
  readonly origin: string;
  /** The place in the file: `legacy.har /log/entries/3`. */
  readonly whence: string;
}

/** The exchanges of a HAR 1.2 file, in its order; a fault names the entry that is none. */
export function readHar(bytes: Uint8Array, name: string): readonly HarEntry[] {
  const complain = complaintAt(name);
  const { root, flaws } = parseJson(bytes);
  const [flaw] = flaws.filter(({ kind }) => kind !== 'byte-order-mark');
  if (flaw !== undefined) throw complain(`byte ${flaw.span.start}: ${flaw.kind}`);
  const entries = memberOf(memberOf(root, 'log'), 'entries');
  if (entries?.kind !== 'array') throw complain('there is no list at /log/entries');
  return entries.items.map((entry, at) => entryOf(entry, `${name} /log/entries/${at}`));
}

function entryOf(entry: Json, whence: string): HarEntry {
  const complain = complaintAt(whence);
  const request = memberOf(entry, 'request');
  const url = urlOf(requiredText(request, 'url', complain), complain);
  const told = Date.parse(textOf(entry, 'startedDateTime') ?? '');
  return {
    request: {
      method: requiredText(request, 'method', complain),
      target: `${url.pathname}${url.search}`,
      headers: wireFields(fieldsIn(request, complain)),
      body: encodeText(textOf(memberOf(request, 'postData'), 'text') ?? ''),
    },
    outcome: outcomeOf(memberOf(entry, 'response'), numberIn(entry, 'time') ?? 0, complain),
    at: Number.isNaN(told) ? undefined : told,
    origin: url.origin,
    whence,
  };
}

function urlOf(text: string, complain: Complain): URL {
  const url = URL.parse(text);
  if (url === null) throw complain(`"url" ${JSON.stringify(text.slice(0, 80))} is no address`);
  return url;
}

function outcomeOf(response: Json | undefined, milliseconds: number, complain: Complain): Outcome {
  const status = statusIn(response, complain);
  // What recorders write when the answer never came.
  if (status === '0' || status === '-1')
    return recordedFailure(textOf(response, '_error') ?? 'the recording holds no answer');
  const content = memberOf(response, 'content');
  const text = textOf(content, 'text') ?? '';
  return recordedAnswer({
    status,
    reason: textOf(response, 'statusText') ?? '',
    version: 'HTTP/1.1',
    headers: wireFields(fieldsIn(response, complain)),
    body: textOf(content, 'encoding') === 'base64' ? fromBase64(text, complain) : encodeText(text),
    milliseconds: Math.max(0, milliseconds),
  });
}

/** Without the pseudo-fields of HTTP/2, which recorders list among the others. */
function wireFields(fields: readonly HeaderField[]): readonly HeaderField[] {
  return fields.filter(([name]) => !name.startsWith(':'));
}

const idFields = ['x-request-id', 'request-id', 'x-correlation-id', 'traceparent'];

/** The identifier that the caller gave the request, or undefined. */
export function requestId({ request }: HarEntry): string | undefined {
  for (const name of idFields) {
    const value = headerValue(request.headers, name);
    if (value !== undefined) return `${name} ${value}`;
  }
  return undefined;
}
