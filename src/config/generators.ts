import type { Arbitrary } from 'fast-check';
import { Fault } from '../model/fault.ts';
import type { Json } from '../model/json.ts';
import { type OperationKey, operationKey } from '../model/operation.ts';
import { nearestWord } from './nearest.ts';

/** Arbitraries of the user's own, as the config file's key `generators` gives them. */
export interface Generators {
  /** Request bodies, by operation; half of the valid bodies are drawn from them. */
  readonly bodies: ReadonlyMap<OperationKey, Arbitrary<Json>>;
  /** Bodies with hazards in them, by operation. */
  readonly hazardBodies: ReadonlyMap<OperationKey, readonly Arbitrary<Json>[]>;
  /** Strings, by `format`. */
  readonly formats: ReadonlyMap<string, Arbitrary<string>>;
  /** Values, by the name of a component schema. */
  readonly schemas: ReadonlyMap<string, Arbitrary<Json>>;
}

/** What a config file may write: objects by operation (`POST /comments`), by format, and by component schema. */
export interface WrittenGenerators {
  readonly bodies?: Readonly<Record<string, Arbitrary<Json>>>;
  readonly hazardBodies?: Readonly<Record<string, readonly Arbitrary<Json>[]>>;
  readonly formats?: Readonly<Record<string, Arbitrary<string>>>;
  readonly schemas?: Readonly<Record<string, Arbitrary<Json>>>;
}

const parts = ['bodies', 'hazardBodies', 'formats', 'schemas'] as const;

/** The generators of a config file; a fault names the one that is wrong. */
export function readGenerators(value: unknown): Generators {
  const given = record(value ?? {}, 'generators');
  for (const key of Object.keys(given)) requireKnown(key, 'generators', parts);
  return {
    bodies: byOperation(given['bodies'], 'generators.bodies', readArbitrary<Json>),
    hazardBodies: byOperation(given['hazardBodies'], 'generators.hazardBodies', readList),
    formats: new Map(entriesOf(given['formats'], 'generators.formats', readArbitrary<string>)),
    schemas: new Map(entriesOf(given['schemas'], 'generators.schemas', readArbitrary<Json>)),
  };
}

/** A fault where an operation or a component schema with own values is none of the document's. */
export function requireNames(
  { bodies, hazardBodies, schemas }: Generators,
  known: { readonly operations: readonly OperationKey[]; readonly schemas: readonly string[] },
): void {
  for (const key of bodies.keys()) requireKnown(key, 'generators.bodies', known.operations);
  for (const key of hazardBodies.keys()) requireKnown(key, 'generators.hazardBodies', known.operations);
  for (const key of schemas.keys()) requireKnown(key, 'generators.schemas', known.schemas);
}

function requireKnown(key: string, name: string, known: readonly string[]): void {
  if (known.includes(key)) return;
  const near = nearestWord(key, known);
  throw new Fault(
    'config-key-unknown',
    `${name}: ${JSON.stringify(key)}`,
    near === undefined ? {} : { hint: `did you mean ${JSON.stringify(near)}?` },
  );
}

type Read<T> = (value: unknown, name: string) => T;

function byOperation<T>(value: unknown, name: string, read: Read<T>): ReadonlyMap<OperationKey, T> {
  return new Map(entriesOf(value, name, read).map(([key, one]) => [keyOf(key, name), one]));
}

function keyOf(text: string, name: string): OperationKey {
  const [method = '', path, ...more] = text.trim().split(/\s+/);
  if (path !== undefined && more.length === 0) return operationKey(method, path);
  throw new Fault(
    'config-invalid',
    `${name}: ${JSON.stringify(text)} is no operation such as 'POST /comments'`,
  );
}

function entriesOf<T>(value: unknown, name: string, read: Read<T>): readonly (readonly [string, T])[] {
  if (value === undefined) return [];
  return Object.entries(record(value, name)).map(([key, one]) => [
    key,
    read(one, `${name}[${JSON.stringify(key)}]`),
  ]);
}

function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Fault('config-invalid', `${name} is no object`);
}

function readList(value: unknown, name: string): readonly Arbitrary<Json>[] {
  if (!Array.isArray(value)) throw new Fault('config-invalid', `${name} is no list of arbitraries`);
  return value.map((one, at) => readArbitrary<Json>(one, `${name}[${at}]`));
}

/** Told by its shape: the config file may come with a fast-check of its own. */
function readArbitrary<T>(value: unknown, name: string): Arbitrary<T> {
  if (isArbitrary<T>(value)) return value;
  throw new Fault('config-invalid', `${name} is no arbitrary of fast-check`);
}

function isArbitrary<T>(value: unknown): value is Arbitrary<T> {
  if (typeof value !== 'object' || value === null) return false;
  return ['generate', 'shrink', 'canShrinkWithoutContext'].every(
    (method) => typeof Reflect.get(value, method) === 'function',
  );
}
