import { memberOf } from '../../model/json.ts';
import type { Operation, Parameter } from '../../model/operation.ts';
import { pointer } from '../../model/pointer.ts';
import type { TakePlace } from '../../model/scenario.ts';
import { schemaAt } from '../../schema/resolve.ts';
import { referencedSchema } from '../request/value-places.ts';
import type { Feed } from './feed.ts';
import { isSuccess } from './is-success.ts';
import { successSchema } from './success-schema.ts';

/**
 * Feeds of a path parameter from answers whose schemas show no id. What creates may say in `Location` alone what it
 * made: the collection of the parameter's path does, if it documents the field. Where no answer shows an id at all, the
 * collection is tried as it is, and whoever documents the field; where its schema says nothing, so are the usual names,
 * in what it makes or else lists.
 */
export function unsaidFeeds(
  operation: Operation,
  parameter: Parameter,
  operations: readonly Operation[],
  said: readonly Feed[],
): readonly Feed[] {
  const [collection = '', after] = operation.path.split(`/{${parameter.name}}`);
  if (parameter.in !== 'path' || after === undefined) return [];
  const location = locationOf(collection, parameter);
  return producersOf(collection, operations, said).map((producer) => ({
    producer,
    from: location,
    ...(said.length === 0 && !documentsLocation(producer) ? { or: guesses(producer, parameter) } : {}),
    into: { kind: 'parameter', name: parameter.name, in: parameter.in },
    origin: 'inferred',
    link: `${producer.key} ${parameter.name}`,
  }));
}

function producersOf(
  collection: string,
  operations: readonly Operation[],
  said: readonly Feed[],
): readonly Operation[] {
  const isOwn = ({ path }: Operation): boolean => path === collection;
  const creating = withMethod(operations, 'POST');
  const own = creating.filter(isOwn);
  if (said.length > 0)
    return own.filter(documentsLocation).filter((each) => said.every(({ producer }) => producer !== each));
  if (own.length > 0) return own;
  const telling = creating.filter(documentsLocation);
  return telling.length > 0 ? telling : withMethod(operations, 'GET').filter(isOwn);
}

function withMethod(operations: readonly Operation[], wanted: string): readonly Operation[] {
  return operations.filter(({ method }) => method.toUpperCase() === wanted);
}

function locationOf(collection: string, { name }: Parameter): TakePlace {
  const part = { kind: 'path', template: `${collection}/{${name}}`, name } as const;
  return { kind: 'response header', name: 'Location', part };
}

function documentsLocation({ responses }: Operation): boolean {
  return responses.some(
    ({ status, headers }) => isSuccess(status) && headers.some(({ name }) => /^location$/i.test(name)),
  );
}

const lists = ['', '/items', '/data', '/results'];

/** Where an id usually stands, if the document says nothing of the answer's members. */
function guesses(producer: Operation, { name }: Parameter): readonly TakePlace[] {
  const schema = successSchema(producer);
  const own = schema && schemaAt(referencedSchema(schema));
  const saysMembers = ['properties', 'allOf', 'anyOf', 'oneOf', 'items'].some(
    (keyword) => memberOf(own, keyword) !== undefined,
  );
  if (saysMembers) return [];
  const token = name.replaceAll('~', '~0').replaceAll('/', '~1');
  const made = ['/id', `/${token}`, '/data/id'];
  const listed = lists.flatMap((list) => [`${list}/0/id`, `${list}/0/${token}`]);
  return [...new Set(producer.method.toUpperCase() === 'GET' ? listed : made)].map((at) => ({
    kind: 'response body',
    pointer: pointer(at),
  }));
}
