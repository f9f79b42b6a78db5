import type { Interaction } from '../../contract/pact.ts';
import { type Operation, type OperationKey, operationKey } from '../../model/operation.ts';

/** The operation of each interaction: the document's where one fits, else its own method and path. */
export function namedOperations(
  interactions: readonly Interaction[],
  document: { readonly operations: readonly Operation[]; readonly basePath: string },
): readonly OperationKey[] {
  const known = document.operations.map(({ key, method, path }) => ({
    key,
    method: method.toUpperCase(),
    fits: pathMatcher(path),
    // `/comments/recent` goes before `/comments/{id}`.
    holes: path.split('{').length - 1,
  }));
  known.sort((one, other) => one.holes - other.holes);
  return interactions.map(({ method, path, template }) => {
    const relative = path.startsWith(`${document.basePath}/`) ? path.slice(document.basePath.length) : path;
    const found = known.find((one) => one.method === method && one.fits(relative));
    return found?.key ?? operationKey(method, template);
  });
}

/** Whether a path fits a template: each `{name}` stands for one segment, or a part of one. */
function pathMatcher(template: string): (path: string) => boolean {
  const [bare = ''] = template.split('?');
  const literals = bare.split(/\{[^{}]*\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${literals.join('[^/]+')}$`);
  return (path) => whole.test(path);
}
