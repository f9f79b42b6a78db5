import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Json, JsonString, Member, Span } from '../model/json.ts';
import type { ReadText, TextFlaw } from './text-flaw.ts';
import { yamlNumber } from './yaml-number.ts';

/** Values that a text may stand for once its aliases are followed: an alias bomb stays small until something reads it. */
const mostValues = 2_000_000;
const mostFlaws = 1000;

interface Building {
  readonly spanOf: (node: Node) => Span;
  readonly flaws: TextFlaw[];
  readonly anchors: Map<string, { readonly json: Json; readonly values: number }>;
  /** Values so far, those that aliases stand for counted each time. */
  values: number;
  /** What was read so far says something else than the text. */
  failed: boolean;
}

/** The tree of a composed YAML node; `span` turns its offsets into those of bytes. */
export function buildYaml(node: Node, span: (start: number, end: number) => Span): ReadText {
  const building: Building = {
    spanOf: (of) => span(of.range?.[0] ?? 0, of.range?.[1] ?? 0),
    flaws: [],
    anchors: new Map(),
    values: 0,
    failed: false,
  };
  const root = build(building, node);
  return { root: building.failed ? undefined : root, flaws: building.flaws };
}

/** Recurs over nesting, which the reader of the text has bounded. */
function build(building: Building, node: unknown): Json {
  building.values += 1;
  if (isAlias(node)) return followAlias(building, node);
  const before = building.values;
  const json = buildNode(building, node);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) {
    building.anchors.set(node.anchor, { json, values: building.values - before + 1 });
  }
  return json;
}

function buildNode(building: Building, node: unknown): Json {
  if (isMap(node))
    return { kind: 'object', members: buildMembers(building, node.items), ...building.spanOf(node) };
  if (isSeq(node)) {
    return {
      kind: 'array',
      items: node.items.map((item) => build(building, item)),
      ...building.spanOf(node),
    };
  }
  return isScalar(node) ? buildScalar(node, building.spanOf(node)) : { kind: 'null', start: 0, end: 0 };
}

function followAlias(building: Building, alias: Node & { readonly source: string }): Json {
  const target = building.anchors.get(alias.source);
  if (target === undefined) {
    tell(
      building,
      'unreadable',
      alias,
      `the alias "*${alias.source}" stands for nothing that ends before it`,
    );
    return { kind: 'null', ...building.spanOf(alias) };
  }
  building.values += target.values;
  if (building.values > mostValues) {
    tell(
      building,
      'too-large',
      alias,
      `aliases stand for more than ${mostValues.toLocaleString('en-US')} values`,
    );
    building.anchors.clear();
  }
  return target.json;
}

function buildMembers(building: Building, pairs: readonly Pair[]): readonly Member[] {
  const own = new Set<string>();
  const merged: Member[] = [];
  const members: Member[] = [];
  for (const pair of pairs) {
    if (isMergeKey(pair.key)) {
      for (const member of mergedMembers(build(building, pair.value))) merged.push(member);
      continue;
    }
    const key = buildKey(building, pair.key);
    if (key === undefined) continue;
    if (own.has(key.value)) {
      tell(building, 'repeated-key', pair.key, `the key ${JSON.stringify(key.value)} is repeated`);
    }
    own.add(key.value);
    members.push({ key, value: build(building, pair.value) });
  }
  return merged.length === 0 ? members : [...firstOfEach(merged, own), ...members];
}

/** The key as text: a number or flag as it is written. */
function buildKey(building: Building, key: unknown): JsonString | undefined {
  const json = build(building, key);
  if (json.kind === 'string') return json;
  if (json.kind === 'array' || json.kind === 'object') {
    tell(building, 'unreadable', key, 'a key is a list or a map');
    return undefined;
  }
  const written = isScalar(key) ? key.source : undefined;
  return { kind: 'string', value: written ?? '', lexeme: undefined, start: json.start, end: json.end };
}

function buildScalar({ value, source }: Scalar, span: Span): Json {
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...span };
  if (typeof value === 'number')
    return { kind: 'number', lexeme: yamlNumber(source ?? String(value)), ...span };
  if (value === null || value === undefined) return { kind: 'null', ...span };
  return { kind: 'string', value: String(value), lexeme: undefined, ...span };
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The members that `<<` brings in: of one map, or of several. */
function mergedMembers(json: Json): readonly Member[] {
  if (json.kind === 'object') return json.members;
  if (json.kind === 'array')
    return json.items.flatMap((item) => (item.kind === 'object' ? item.members : []));
  return [];
}

/** Of merged members, the first of each key that the map has not itself. */
function firstOfEach(merged: readonly Member[], own: ReadonlySet<string>): readonly Member[] {
  const first = new Map<string, Member>();
  for (const member of merged) {
    const key = member.key.value;
    if (!own.has(key) && !first.has(key)) first.set(key, member);
  }
  return [...first.values()];
}

function tell(building: Building, kind: TextFlaw['kind'], node: unknown, message: string): void {
  const isFirst = kind !== 'repeated-key' && !building.failed;
  if (kind !== 'repeated-key') building.failed = true;
  if (building.flaws.length >= mostFlaws && !isFirst) return;
  const known = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
  building.flaws.push({ kind, span: known ? building.spanOf(node) : { start: 0, end: 0 }, message });
}
