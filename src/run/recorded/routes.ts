import type { Operation, OperationKey } from '../../model/operation.ts';

/** The operation that a request is for, by method and target (base path not included), or undefined. */
export type Route = (method: string, target: string) => OperationKey | undefined;

interface Way {
  readonly key: OperationKey;
  readonly segments: readonly RegExp[];
  /** Characters outside of parameters: of several templates that fit, the most literal one counts. */
  readonly literal: number;
}

/** Finds operations by their path templates. */
export function routesOf(operations: readonly Operation[]): Route {
  const ways = new Map<string, Way[]>();
  for (const { key, method, path } of operations) {
    const templates = path.split('/');
    const way: Way = {
      key,
      segments: templates.map(segmentForm),
      literal: path.replace(/\{[^}]*\}/g, '').length,
    };
    const slot = `${method.toUpperCase()} ${templates.length}`;
    ways.set(slot, [...(ways.get(slot) ?? []), way]);
  }
  return (method, target) => {
    const segments = (target.split('?')[0] ?? '').split('/');
    let best: Way | undefined;
    for (const way of ways.get(`${method.toUpperCase()} ${segments.length}`) ?? [])
      if (
        (best === undefined || way.literal > best.literal) &&
        way.segments.every((form, at) => form.test(segments[at] ?? ''))
      )
        best = way;
    return best?.key;
  };
}

/** A segment's parameters stand for anything: no nested repetition, so that no path takes long. */
function segmentForm(template: string): RegExp {
  const form = template
    .split(/(\{[^}]*\})/)
    .map((piece) =>
      piece.startsWith('{') && piece.endsWith('}') ? '.*' : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('')
    .replace(/(?:\.\*)+/g, '.*');
  return new RegExp(`^${form}$`, 's');
}
