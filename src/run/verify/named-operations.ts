import type { Interaction } from '../../contract/pact.ts';
import { type Operation, type OperationKey, operationKey } from '../../model/operation.ts';

/**
 * The operation of each interaction: the document's where one fits, else one of the pact's own templates
 * (`/comments/${id}`), else its method and path.
 */
export function namedOperations(
  interactions: readonly Interaction[],
  document: { readonly operations: readonly Operation[]; readonly basePath: string },
): readonly OperationKey[] {
  const documented = document.operations.map(({ key, method, path }) => matcherOf(key, method, path));
  const templates = interactions.map(({ method, template }) =>
    matcherOf(operationKey(method, template), method, template),
  );
  const known = [...byHoles(documented), ...byHoles(templates.filter(({ holes }) => holes > 0))];
  return interactions.map(({ method, path, template }) => {
    const relative = path.startsWith(`${document.basePath}/`) ? path.slice(document.basePath.length) : path;
    const found = known.find((one) => one.method === method && one.fits(relative));
    return found?.key ?? operationKey(method, template);
  });
}

interface KnownOperation {
  readonly key: OperationKey;
  readonly method: string;
  readonly fits: (path: string) => boolean;
  readonly holes: number;
}

function matcherOf(key: OperationKey, method: string, path: string): KnownOperation {
  return { key, method: method.toUpperCase(), fits: pathMatcher(path), holes: path.split('{').length - 1 };
}

/** `/comments/recent` goes before `/comments/{id}`. */
function byHoles(operations: readonly KnownOperation[]): readonly KnownOperation[] {
  return operations.toSorted((one, other) => one.holes - other.holes);
}

/** Whether a path fits a template: each `{name}` stands for one segment, or a part of one. */
function pathMatcher(template: string): (path: string) => boolean {
  const [bare = ''] = template.split('?');
  const literals = bare.split(/\{[^{}]*\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${literals.join('[^/]+')}$`);
  return (path) => whole.test(path);
}
