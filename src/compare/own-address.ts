import type { Difference, Fragment } from '../model/difference.ts';
import { headerValue } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { Observation } from '../model/observation.ts';
import type { Pair } from '../model/side.ts';
import { latin1Bytes, mayHold } from './bytes.ts';

/** Longer fragments are compared as they are. */
const mostBytes = 65_536;

/** Tells whether a difference of the pair is nothing but that each side names the address at which it was asked. */
export function ownAddressTest(pair: Pair<Observation>): (difference: Difference) => boolean {
  const readdressing = readdressingOf(pair);
  if (readdressing === undefined) return () => false;
  return ({ legacy, candidate }) =>
    legacy.kind !== 'absent' &&
    candidate.kind !== 'absent' &&
    mayName(candidate, readdressing) &&
    readdressing.rewrite(textOf(candidate)) === textOf(legacy);
}

/** The difference as if the candidate were asked at legacy's address, so that what else differs can be told. */
export function atOneAddress(difference: Difference, pair: Pair<Observation>): Difference {
  const readdressing = readdressingOf(pair);
  if (readdressing === undefined || !mayName(difference.candidate, readdressing)) return difference;
  const candidate = rewritten(difference.candidate, readdressing.rewrite);
  return candidate === difference.candidate ? difference : { ...difference, candidate };
}

type Rewrite = (text: string) => string;

/** How to write legacy's address for the candidate's. */
interface Readdressing {
  readonly own: string;
  readonly other: string;
  readonly rewrite: Rewrite;
  /** Characters of the shortest form of the candidate's address. */
  readonly shortest: number;
  /** What each form of it holds: the port of this machine, or the name of another. */
  readonly mark: Uint8Array;
}

/** A run compares what two addresses answer: how to rewrite them is worked out once. */
let latest: Readdressing | undefined;

/** Undefined where both sides were asked at one address. */
function readdressingOf({ legacy, candidate }: Pair<Observation>): Readdressing | undefined {
  const [own, other] = [addressOf(candidate), addressOf(legacy)];
  if (own === undefined || other === undefined || own === other) return undefined;
  if (latest?.own !== own || latest.other !== other) latest = readdressing(own, other);
  return latest;
}

function readdressing(own: string, other: string): Readdressing {
  const known = namesOf(own);
  const written = namesOf(other);
  const forms = new RegExp(`(?<=^|%2f|[^\\w.-])(?:${known.map(escaped).join('|')})(?![\\w-])`, 'gi');
  const rewrite: Rewrite = (text) =>
    text.replace(forms, (found) => {
      const name = written[known.indexOf(found.toLowerCase())] ?? found;
      return found.includes('%3A') ? name.replaceAll('%3a', '%3A') : name;
    });
  return {
    own,
    other,
    rewrite,
    shortest: Math.min(...known.map(({ length }) => length)),
    mark: latin1Bytes(markOf(own)),
  };
}

function markOf(address: string): string {
  const host = address.replace(/:\d+$/, '');
  // The colons of an address of version 6 have two forms.
  return loopbackPort(address)?.slice(1) ?? (host.includes(':') ? '' : host);
}

/** Whether the address may be in the bytes; most do not come near it, and need not be made or rewritten to know. */
function mayName(fragment: Fragment, { mark, shortest }: Readdressing): boolean {
  if (fragment.kind === 'absent' || fragment.span.end - fragment.span.start < shortest) return false;
  return mayHold(fragment.bytes, mark);
}

function addressOf({ request }: Observation): string | undefined {
  return headerValue(request.headers, 'host')?.toLowerCase();
}

/** The address as services may write it: this machine by its name, too, and as a part of another URL. */
function namesOf(address: string): readonly string[] {
  const port = loopbackPort(address);
  const names =
    port === undefined
      ? [address]
      : [`127.0.0.1${port}`, `localhost${port}`, `[::1]${port}`, `0.0.0.0${port}`];
  return [...names, ...names.map((name) => name.replaceAll(':', '%3a'))];
}

function loopbackPort(address: string): string | undefined {
  return /^(?:127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0)(:\d+)$/.exec(address)?.[1];
}

function escaped(text: string): string {
  return text.replaceAll(/[.[\]]/g, '\\$&');
}

function rewritten(fragment: Fragment, readdress: Rewrite): Fragment {
  if (fragment.kind === 'absent') return fragment;
  const text = textOf(fragment);
  const changed = readdress(text);
  if (changed === text) return fragment;
  return {
    ...fragment,
    bytes: latin1Bytes(changed),
    json: fragment.json && rewrittenJson(fragment.json, readdress),
  };
}

function rewrittenJson(json: Json, readdress: Rewrite): Json {
  if (json.kind === 'array')
    return { ...json, items: json.items.map((item) => rewrittenString(item, readdress)) };
  return rewrittenString(json, readdress);
}

function rewrittenString(json: Json, readdress: Rewrite): Json {
  if (json.kind !== 'string') return json;
  const { value, lexeme } = json;
  return { ...json, value: readdress(value), lexeme: lexeme === undefined ? undefined : readdress(lexeme) };
}

/** The bytes, one character each. */
function textOf({ bytes }: Extract<Fragment, { readonly kind: 'text' }>): string {
  let text = '';
  for (const byte of bytes.subarray(0, mostBytes)) text += String.fromCharCode(byte);
  return bytes.length > mostBytes ? `${text}…` : text;
}
