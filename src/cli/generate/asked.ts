import { duration, oneOf, seedValue, text, wholeNumber } from '../../config/read-value.ts';
import type { ValueOptions } from '../../generate/command/generate-values.ts';
import { Fault } from '../../model/fault.ts';
import type { Seed } from '../../model/seed.ts';

/** Where the schema is: the whole of a file, or the JSON body of an operation. */
export type SchemaSource =
  | { readonly kind: 'schema'; readonly path: string }
  | { readonly kind: 'operation'; readonly path: string; readonly operation: string };

/** Where the schemas come from: one of them, or one a line (`-` is stdin). */
export type ValueSource = SchemaSource | { readonly kind: 'lines'; readonly path: string };

/** How values are drawn; it can be sent to another thread. */
export type DrawingOptions = Pick<ValueOptions, 'count' | 'seed' | 'mode' | 'spelling'>;

/** What `samewire generate` was asked for. */
export interface Asked {
  readonly source: ValueSource;
  readonly options: DrawingOptions;
  /** Milliseconds for one schema. */
  readonly timeLimit: number;
  readonly allowRemote: boolean;
}

type Flags = Readonly<Record<string, unknown>>;

const standardLimit = 10_000;

/** Reads the flags of `samewire generate`; `randomSeed` is the seed where none is given. */
export function readAsked(flags: Flags, randomSeed: () => Seed): Asked {
  const { count, seed, mode, spelling, timeLimit } = flags;
  return {
    source: readSource(flags),
    options: {
      count: count === undefined ? 10 : wholeNumber(1)(count, '--count'),
      seed: seed === undefined ? randomSeed() : seedValue(seed, '--seed'),
      mode: mode === undefined ? 'valid' : oneOf(['valid', 'invalid', 'boundary'])(mode, '--mode'),
      spelling: spelling === undefined ? 'wild' : oneOf(['wild', 'plain'])(spelling, '--spelling'),
    },
    timeLimit: timeLimit === undefined ? standardLimit : duration(timeLimit, '--time-limit'),
    allowRemote: flags['allowRemoteRefs'] === true,
  };
}

function readSource({ schema, spec, operation, schemas }: Flags): ValueSource {
  const given = [schema, spec, schemas].filter((path) => path !== undefined);
  if (given.length !== 1 || (operation !== undefined && spec === undefined))
    throw new Fault('setting-missing', 'the schema is missing, or more than one is named', {
      hint: "Say one of --schema FILE, --spec FILE --operation 'POST /comments', --schemas FILE.jsonl.",
    });
  if (schemas !== undefined) return { kind: 'lines', path: text(schemas, '--schemas') };
  if (schema !== undefined) return { kind: 'schema', path: text(schema, '--schema') };
  if (operation === undefined)
    throw new Fault('setting-missing', '--operation is missing', {
      hint: "Say --operation 'POST /comments'; `samewire operations` lists them.",
    });
  return { kind: 'operation', path: text(spec, '--spec'), operation: text(operation, '--operation') };
}
