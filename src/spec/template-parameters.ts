import type { Parameter } from '../model/operation.ts';
import type { Context } from './context.ts';
import { templateNames } from './path-template.ts';
import { type Place, spotOf } from './place.ts';

/** An operation and its path template. */
export interface Templated {
  readonly operation: Place;
  readonly path: string;
}

/** Only parameters that the template names, and one for each name of it. */
export function matchTemplate(
  parameters: readonly Parameter[],
  { operation, path }: Templated,
  context: Context,
): readonly Parameter[] {
  const names = templateNames(path);
  const declared = new Set(parameters.filter((each) => each.in === 'path').map((each) => each.name));
  for (const { name } of parameters.filter((each) => each.in === 'path' && !names.includes(each.name))) {
    context.tell('unused-parameter', spotOf(operation), `the path ${path} has no {${name}}`);
  }
  const undeclared = names.filter((name) => !declared.has(name));
  for (const name of undeclared) {
    context.tell(
      'undeclared-parameter',
      spotOf(operation),
      `no path parameter "${name}" is declared for ${path}`,
    );
  }
  const kept = parameters.filter((each) => each.in !== 'path' || names.includes(each.name));
  return [...kept, ...undeclared.map((name) => anyText(name, operation, context))];
}

function anyText(name: string, operation: Place, context: Context): Parameter {
  return {
    name,
    in: 'path',
    required: true,
    style: 'simple',
    explode: false,
    allowReserved: false,
    allowEmptyValue: false,
    schema: undefined,
    mediaType: undefined,
    examples: [],
    source: context.sourceOf(operation),
  };
}
