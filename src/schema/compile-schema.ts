import type { SchemaError, SchemaRef, Validate } from '../model/schema.ts';
import type { Compilation } from './compile-node.ts';
import { checkAt } from './compile-node.ts';
import { baseOf } from './document-index.ts';
import { abandon, createRun } from './run.ts';

/** How a schema is applied. */
export interface SchemaOptions {
  /** Whether `format` is an assertion or only says what is meant. */
  readonly formats: 'assert' | 'ignore';
  /** Errors listed for one value; 100 when absent. With 1, the first failure ends the validation. */
  readonly maxErrors?: number;
  /** With a direction, `required` leaves out what is `readOnly` in requests and `writeOnly` in responses. */
  readonly direction?: 'request' | 'response';
  /** Told, once a schema is first applied, of what cannot be asserted: patterns that are no ECMA-262. */
  readonly onUnsupported?: (error: SchemaError) => void;
}

const defaultMaxErrors = 100;

/**
 * The validator of a schema, exact on lexemes; it never throws. A schema that cannot be applied (a reference that leads
 * nowhere or in circles, a value nested too deep) is one error that says so.
 */
export function compileSchema(ref: SchemaRef, options: SchemaOptions): Validate {
  const { formats, maxErrors = defaultMaxErrors, direction, onUnsupported } = options;
  const compilation: Compilation = {
    settings: {
      formats,
      direction,
      unsupported: (place, message) => onUnsupported?.({ ...place, at: ref.pointer, message }),
    },
    checks: new Map(),
    references: 0,
  };
  const check = checkAt(compilation, ref);
  const resource = baseOf(ref);
  return (value, text) => {
    const run = createRun(resource, maxErrors, text);
    try {
      check(value, run, undefined);
    } catch (error) {
      // A caller that is deep in calls itself may leave too little stack for what the depth limit allows.
      if (!(error instanceof RangeError)) throw error;
      abandon(
        run,
        { keyword: '$ref', schema: { uri: ref.uri, pointer: ref.pointer } },
        'is nested too deep to be checked with the stack that is left',
      );
    }
    return run.fatal === undefined ? run.errors : [run.fatal];
  };
}
