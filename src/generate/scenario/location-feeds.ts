import type { Operation, Parameter } from '../../model/operation.ts';
import type { Feed } from './feed.ts';
import { isSuccess } from './is-success.ts';

/**
 * What creates may say in `Location` alone what it made: the collection of the parameter's path, if it documents the
 * field and no id. Where no answer shows an id at all, the collection is tried as it is, or whoever documents the field.
 */
export function locationFeeds(
  operation: Operation,
  parameter: Parameter,
  operations: readonly Operation[],
  bodies: readonly Feed[],
): readonly Feed[] {
  if (parameter.in !== 'path') return [];
  const [collection = '', after] = operation.path.split(`/{${parameter.name}}`);
  if (after === undefined) return [];
  const creating = operations.filter(
    (each) => each.method.toUpperCase() === 'POST' && bodies.every(({ producer }) => producer !== each),
  );
  const own = creating.filter(({ path }) => path === collection);
  const isOnlyWay = bodies.length === 0;
  const producers =
    isOnlyWay && own.length > 0 ? own : (isOnlyWay ? creating : own).filter(documentsLocation);
  const part = { kind: 'path', template: `${collection}/{${parameter.name}}`, name: parameter.name } as const;
  return producers.map((producer) => ({
    producer,
    from: { kind: 'header', name: 'Location', part },
    into: { kind: 'parameter', name: parameter.name, in: 'path' },
    origin: 'inferred',
    link: `${producer.key} ${parameter.name}`,
  }));
}

function documentsLocation({ responses }: Operation): boolean {
  return responses.some(
    ({ status, headers }) => isSuccess(status) && headers.some(({ name }) => /^location$/i.test(name)),
  );
}
