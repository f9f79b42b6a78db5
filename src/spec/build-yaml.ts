import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Json, JsonString, Member, Span } from '../model/json.ts';
import type { ReadText, TextFlaw } from './text-flaw.ts';
import { yamlNumber } from './yaml-number.ts';

/** Values that a text may stand for once its aliases are followed: an alias bomb stays small until something reads it. */
const mostValues = 2_000_000;

/** The tree of a composed YAML node; `span` turns its offsets into those of bytes. */
export function buildYaml(node: Node, span: (start: number, end: number) => Span): ReadText {
  const flaws: TextFlaw[] = [];
  const anchors = new Map<string, { readonly json: Json; readonly values: number }>();
  let values = 0;
  let aliases = 0;

  const spanOf = (of: Node): Span => span(of.range?.[0] ?? 0, of.range?.[1] ?? 0);
  const flaw = (kind: TextFlaw['kind'], of: Node, message: string): void => {
    if (flaws.length < 1000) flaws.push({ kind, span: spanOf(of), message });
  };

  const build = (of: unknown): Json => {
    values += 1;
    if (isAlias(of)) return followAlias(of);
    const before = values;
    const json = buildCollection(of);
    if ((isMap(of) || isSeq(of) || isScalar(of)) && of.anchor !== undefined) {
      anchors.set(of.anchor, { json, values: values - before + 1 });
    }
    return json;
  };

  const followAlias = (of: Node & { readonly source: string }): Json => {
    const target = anchors.get(of.source);
    if (target === undefined) {
      flaw('unreadable', of, `the alias "*${of.source}" stands for nothing that ends before it`);
      return { kind: 'null', ...spanOf(of) };
    }
    aliases += 1;
    values += target.values;
    if (values > mostValues && aliases > 0) {
      flaw('too-large', of, `aliases stand for more than ${mostValues.toLocaleString('en-US')} values`);
      anchors.clear();
    }
    return target.json;
  };

  const buildCollection = (of: unknown): Json => {
    if (isMap(of)) return { kind: 'object', members: membersOf(of.items), ...spanOf(of) };
    if (isSeq(of)) return { kind: 'array', items: of.items.map(build), ...spanOf(of) };
    if (isScalar(of)) return scalarJson(of, spanOf(of));
    return { kind: 'null', ...span(0, 0) };
  };

  const membersOf = (pairs: readonly Pair[]): readonly Member[] => {
    const seen = new Set<string>();
    const merged: Member[] = [];
    const members: Member[] = [];
    for (const pair of pairs) {
      if (isMergeKey(pair.key)) {
        for (const member of mergedMembers(build(pair.value))) merged.push(member);
        continue;
      }
      const key = keyOf(pair.key);
      if (key === undefined) continue;
      if (seen.has(key.value))
        flaw('repeated-key', pair.key as Node, `the key ${JSON.stringify(key.value)} is repeated`);
      seen.add(key.value);
      members.push({ key, value: build(pair.value) });
    }
    if (merged.length === 0) return members;
    return [...firstOfEach(merged.filter((member) => !seen.has(member.key.value))), ...members];
  };

  const keyOf = (key: unknown): JsonString | undefined => {
    const json = build(key);
    if (json.kind === 'string') return json;
    if (json.kind === 'array' || json.kind === 'object') {
      flaw('unreadable', key as Node, 'a key is a list or a map');
      return undefined;
    }
    const written = isScalar(key) ? key.source : undefined;
    return { kind: 'string', value: written ?? '', lexeme: undefined, start: json.start, end: json.end };
  };

  const root = build(node);
  const fatal = flaws.some((each) => each.kind === 'unreadable' || each.kind === 'too-large');
  return { root: fatal ? undefined : root, flaws };
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The members that `<<` brings in: of one map, or of several, the first winning. */
function mergedMembers(json: Json): readonly Member[] {
  if (json.kind === 'object') return json.members;
  if (json.kind === 'array')
    return json.items.flatMap((item) => (item.kind === 'object' ? item.members : []));
  return [];
}

function firstOfEach(members: readonly Member[]): readonly Member[] {
  const first = new Map<string, Member>();
  for (const member of members) if (!first.has(member.key.value)) first.set(member.key.value, member);
  return [...first.values()];
}

function scalarJson(scalar: Scalar, span: Span): Json {
  const { value } = scalar;
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...span };
  if (typeof value === 'number')
    return { kind: 'number', lexeme: yamlNumber(scalar.source ?? String(value)), ...span };
  if (value === null || value === undefined) return { kind: 'null', ...span };
  return { kind: 'string', value: String(value), lexeme: undefined, ...span };
}
