import type { Difference, Fragment } from '../model/difference.ts';
import { headerValue } from '../model/header.ts';
import type { Json } from '../model/json.ts';
import type { Observation } from '../model/observation.ts';
import type { Pair } from '../model/side.ts';
import { latin1Bytes } from './bytes.ts';

/** Longer fragments are compared as they are. */
const mostBytes = 65_536;

/** Whether the difference is nothing but that each side names the address at which it was asked. */
export function isOwnAddress(difference: Difference, pair: Pair<Observation>): boolean {
  const { legacy, candidate } = difference;
  if (legacy.kind === 'absent' || candidate.kind === 'absent') return false;
  const readdress = readdressing(pair);
  return readdress !== undefined && readdress(textOf(candidate)) === textOf(legacy);
}

/** The difference as if the candidate were asked at legacy's address, so that what else differs can be told. */
export function atOneAddress(difference: Difference, pair: Pair<Observation>): Difference {
  const readdress = readdressing(pair);
  const candidate = readdress && rewritten(difference.candidate, readdress);
  return candidate === undefined || candidate === difference.candidate
    ? difference
    : { ...difference, candidate };
}

type Rewrite = (text: string) => string;

/** Writes legacy's address for the candidate's; undefined where both were asked at one. */
function readdressing({ legacy, candidate }: Pair<Observation>): Rewrite | undefined {
  const [own, other] = [addressOf(candidate), addressOf(legacy)];
  if (own === undefined || other === undefined || own === other) return undefined;
  const forms = new RegExp(`(?<=^|%2f|[^\\w.-])(?:${namesOf(own).map(escaped).join('|')})(?![\\w-])`, 'gi');
  const known = namesOf(own);
  const written = namesOf(other);
  return (text) =>
    text.replace(forms, (found) => {
      const name = written[known.indexOf(found.toLowerCase())] ?? found;
      return found.includes('%3A') ? name.replaceAll('%3a', '%3A') : name;
    });
}

function addressOf({ request }: Observation): string | undefined {
  return headerValue(request.headers, 'host')?.toLowerCase();
}

/** The address as services may write it: this machine by its name, too, and as a part of another URL. */
function namesOf(address: string): readonly string[] {
  const port = /^(?:127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0)(:\d+)$/.exec(address)?.[1];
  const names =
    port === undefined
      ? [address]
      : [`127.0.0.1${port}`, `localhost${port}`, `[::1]${port}`, `0.0.0.0${port}`];
  return [...names, ...names.map((name) => name.replaceAll(':', '%3a'))];
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
    json: fragment.json && rewrittenString(fragment.json, readdress),
  };
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
