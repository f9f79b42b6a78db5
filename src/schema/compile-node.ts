import type { Json, JsonKind } from '../model/json.ts';
import { memberOf, textOf } from '../model/json.ts';
import { pointerTo } from '../model/pointer.ts';
import type { SchemaRef } from '../model/schema.ts';
import { baseOf } from './document-index.ts';
import type { KeywordContext, Rule, SchemaSettings } from './keyword.ts';
import type { KeywordName } from './keywords/table.ts';
import { keywords } from './keywords/table.ts';
import { schemaAt } from './resolve.ts';
import type { Check, KeywordPlace, Run, Seen } from './run.ts';
import { abandon, createSeen, fail, mergeSeen } from './run.ts';
import { dialectAt } from './vocabularies.ts';

/** The schemas compiled so far, each when it is first applied: a document may hold thousands that never are. */
export interface Compilation {
  readonly settings: SchemaSettings;
  /** By `uri#pointer`. */
  readonly checks: Map<string, Check>;
  /** References so far, to number them. */
  references: number;
}

/** Schemas applied within one another: a fixed number, so that the outcome does not hang on how much stack is left. */
const depthLimit = 1000;

/** References followed in one validation: doubling chains of them must end. */
const stepLimit = 5_000_000;

/** The check of the schema at a place, compiled when it is first applied. */
export function checkAt(compilation: Compilation, ref: SchemaRef): Check {
  const key = `${ref.uri}#${ref.pointer}`;
  const known = compilation.checks.get(key);
  if (known !== undefined) return known;
  const place: KeywordPlace = { keyword: '$ref', schema: { uri: ref.uri, pointer: ref.pointer } };
  let compiled: Check | undefined;
  const check: Check = (value, run, seen) => {
    compiled ??= compileNode(compilation, ref);
    if (run.fatal !== undefined) return false;
    if (run.depth >= depthLimit)
      return abandon(run, place, `is nested too deep to be checked (${depthLimit} schemas)`);
    run.depth += 1;
    const holds = compiled(value, run, seen);
    run.depth -= 1;
    return holds;
  };
  compilation.checks.set(key, check);
  return check;
}

/** The check of a schema that a reference names: enters its resource, and ends a loop that takes in no data. */
export function targetCheck(compilation: Compilation, place: KeywordPlace, ref: SchemaRef): Check {
  const number = compilation.references;
  compilation.references += 1;
  const check = inResource(baseOf(ref), checkAt(compilation, ref));
  return (value, run, seen) => {
    run.steps += 1;
    if (run.steps > stepLimit) return abandon(run, place, `follows more than ${stepLimit} references`);
    const before = run.active[number];
    if (before === value) return abandon(run, place, 'the reference leads back to itself');
    run.active[number] = value;
    const holds = check(value, run, seen);
    run.active[number] = before;
    return holds;
  };
}

/** The same check with its resource in scope, for `$dynamicRef`. */
function inResource(resource: string, check: Check): Check {
  return (value, run, seen) => {
    if (run.scope.at(-1) === resource) return check(value, run, seen);
    run.scope.push(resource);
    const holds = check(value, run, seen);
    run.scope.pop();
    return holds;
  };
}

function compileNode(compilation: Compilation, ref: SchemaRef): Check {
  const schema = schemaAt(ref);
  if (schema?.kind === 'boolean' && !schema.value) {
    const place: KeywordPlace = { keyword: 'false', schema: { uri: ref.uri, pointer: ref.pointer } };
    return (_, run) => fail(run, place, undefined, () => 'nothing is allowed here');
  }
  if (schema?.kind !== 'object') return () => true;
  const rules = compileRules(compilation, ref, schema);
  const check = withSeen(schema, byKind(rules));
  return textOf(schema, '$id') === undefined ? check : inResource(baseOf(ref), check);
}

function compileRules(compilation: Compilation, ref: SchemaRef, schema: Json): readonly Rule[] {
  const dialect = dialectAt(ref);
  const settings: SchemaSettings = dialect.assertsFormats
    ? { ...compilation.settings, formats: 'assert' }
    : compilation.settings;
  const rules: Rule[] = [];
  for (const [name, keyword] of Object.entries(keywords) as [KeywordName, (typeof keywords)[KeywordName]][]) {
    const value = memberOf(schema, name);
    if (value === undefined || !dialect.has(keyword.vocabulary)) continue;
    const rule = keyword.compile(contextOf(compilation, { ref, schema, name, value, settings }));
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

interface KeywordSite {
  readonly ref: SchemaRef;
  readonly schema: Json;
  readonly name: KeywordName;
  readonly value: Json;
  readonly settings: SchemaSettings;
}

function contextOf(
  compilation: Compilation,
  { ref, schema, name, value, settings }: KeywordSite,
): KeywordContext {
  const place: KeywordPlace = {
    keyword: name,
    schema: { uri: ref.uri, pointer: pointerTo(ref.pointer, name) },
  };
  return {
    value,
    place,
    schema: ref,
    settings,
    sibling: (keyword) => memberOf(schema, keyword),
    subschema: (...tokens) =>
      checkAt(compilation, { ...ref, pointer: tokens.reduce(pointerTo, ref.pointer) }),
    target: (found) => targetCheck(compilation, place, found),
  };
}

/** One check of all rules; each kind of value meets only those that are for it. */
function byKind(rules: readonly Rule[]): Check {
  const pick = (kind: JsonKind): Check =>
    inTurn(rules.filter((rule) => rule.on === 'any' || rule.on === kind).map((rule) => rule.check));
  const [number, string, array, object] = [pick('number'), pick('string'), pick('array'), pick('object')];
  const others = pick('null');
  return (value, run, seen) => {
    switch (value.kind) {
      case 'null':
      case 'boolean':
        return others(value, run, seen);
      case 'number':
        return number(value, run, seen);
      case 'string':
        return string(value, run, seen);
      case 'array':
        return array(value, run, seen);
      case 'object':
        return object(value, run, seen);
    }
  };
}

/** One check of several, in their order: most schemas of scalars have one or two, which need no loop. */
function inTurn(checks: readonly Check[]): Check {
  const [one, two] = checks;
  if (one === undefined) return () => true;
  if (two === undefined) return one;
  if (checks.length === 2)
    return (value, run, seen) => {
      const holds = one(value, run, seen);
      return (holds || run.quiet === 0) && two(value, run, seen) && holds;
    };
  return (value, run, seen) => {
    let valid = true;
    for (const check of checks) {
      if (check(value, run, seen)) continue;
      if (run.quiet > 0) return false;
      valid = false;
    }
    return valid;
  };
}

/** A schema that asks what the rest of it covers starts its own record, and adds it to the outer one where it holds. */
function withSeen(schema: Json, check: Check): Check {
  const asks =
    memberOf(schema, 'unevaluatedProperties') !== undefined ||
    memberOf(schema, 'unevaluatedItems') !== undefined;
  if (!asks) return check;
  return (value: Json, run: Run, seen: Seen | undefined) => {
    const own = createSeen();
    const holds = check(value, run, own);
    if (holds && seen !== undefined) mergeSeen(seen, own);
    return holds;
  };
}
