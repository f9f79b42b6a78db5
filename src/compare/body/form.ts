import type { Difference, Fragment } from '../../model/difference.ts';
import type { Span } from '../../model/json.ts';
import { escapeToken, pointer, pointerPattern } from '../../model/pointer.ts';
import type { Pair } from '../../model/side.ts';
import { decodeText } from '../../wire/text.ts';
import { absentAt, bytesAt } from '../fragment.ts';
import type { Draft, Ledger, Tally } from '../ledger.ts';
import { createLedger } from '../ledger.ts';
import type { Body } from './body.ts';

/** One `name=value` of a form. */
interface Field {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  readonly spelling: string;
}

/** All differences of two form bodies, by name and by occurrence of the name. */
export function compareForm(bodies: Pair<Body>): Difference[] {
  const ledger = createLedger();
  const fields = { legacy: fieldsOf(bodies.legacy.bytes), candidate: fieldsOf(bodies.candidate.bytes) };
  const legacy = byName(fields.legacy);
  const candidate = byName(fields.candidate);
  const shared = (each: Field): boolean => legacy.has(each.name) && candidate.has(each.name);
  const order = (side: readonly Field[]): string => [...byName(side.filter(shared)).keys()].join('&');
  if (order(fields.legacy) !== order(fields.candidate)) {
    const whole = ({ bytes }: Body): Fragment => bytesAt(bytes, { start: 0, end: bytes.length });
    add(bodies, ledger, undefined, ['member-order', 'spelling'], {
      legacy: whole(bodies.legacy),
      candidate: whole(bodies.candidate),
    });
  }
  for (const name of [...new Set([...legacy.keys(), ...candidate.keys()])].sort()) {
    compareName(bodies, ledger, name, {
      legacy: legacy.get(name) ?? [],
      candidate: candidate.get(name) ?? [],
    });
  }
  return ledger.differences();
}

function compareName(bodies: Pair<Body>, ledger: Ledger, name: string, fields: Pair<readonly Field[]>): void {
  const { legacy, candidate } = fields;
  const isOneSided = legacy.length === 0 || candidate.length === 0;
  if (legacy.length !== candidate.length) {
    add(bodies, ledger, name, [isOneSided ? 'presence' : 'repeated-key', 'shape'], {
      legacy: fieldFragment(bodies.legacy, legacy.at(-1)),
      candidate: fieldFragment(bodies.candidate, candidate.at(-1)),
    });
  }
  for (let at = 0; at < Math.min(legacy.length, candidate.length); at += 1) {
    const left = legacy[at];
    const right = candidate[at];
    if (left === undefined || right === undefined || left.spelling === right.spelling) continue;
    const isSame = left.value === right.value;
    add(bodies, ledger, name, isSame ? ['string-spelling', 'spelling'] : ['string-value', 'value'], {
      legacy: fieldFragment(bodies.legacy, left),
      candidate: fieldFragment(bodies.candidate, right),
    });
  }
}

function add(
  { legacy }: Pair<Body>,
  ledger: Ledger,
  name: string | undefined,
  [fact, level]: readonly [Draft['fact'], Draft['level']],
  fragments: Pair<Fragment>,
): void {
  const tally: Tally = { listed: 0, more: 0 };
  if (!ledger.admits(tally, fact)) return;
  const at = name === undefined ? legacy.base : `${legacy.base}/${escapeToken(name)}`;
  const spot = { place: legacy.place, pointer: pointer(at), pattern: pointerPattern(at) };
  ledger.add({ fact, level, ...spot, ...fragments }, tally);
}

function fieldsOf(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x26, start);
    const end = found < 0 ? bytes.length : found;
    if (end > start) fields.push(fieldAt(bytes, { start, end }));
    start = end + 1;
  }
  return fields;
}

function fieldAt(bytes: Uint8Array, span: Span): Field {
  const spelling = decodeText(bytes.subarray(span.start, span.end));
  const equals = spelling.indexOf('=');
  const name = decodedForm(equals < 0 ? spelling : spelling.slice(0, equals));
  const value = equals < 0 ? '' : decodedForm(spelling.slice(equals + 1));
  return { name, value, span, spelling };
}

/** The text with `+` as space and the percent-encodings that are valid decoded (WHATWG URL, 5.1). */
function decodedForm(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  return spaced.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
    decodeText(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
}

function byName(fields: readonly Field[]): ReadonlyMap<string, readonly Field[]> {
  return Map.groupBy(fields, ({ name }) => name);
}

function fieldFragment({ bytes }: Body, field: Field | undefined): Fragment {
  return field === undefined ? absentAt(bytes.length) : bytesAt(bytes, field.span);
}
