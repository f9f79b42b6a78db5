/** The kinds of object that an OpenAPI document is made of, as far as it describes requests and answers. */
export type Kind =
  | 'document'
  | 'components'
  | 'path-item'
  | 'operation'
  | 'parameter'
  | 'request-body'
  | 'response'
  | 'header'
  | 'media-type'
  | 'encoding'
  | 'example'
  | 'link'
  | 'security-scheme'
  | 'schema';

/** How an object holds others: itself, in a list, by name, or by name beside extensions (`x-…`). */
export type Held = 'one' | 'list' | 'map' | 'fields';

/** What stands under one key. */
export interface Part {
  readonly kind: Kind;
  readonly held: Held;
}

const subschemas =
  'additionalItems additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties';
const schemaLists = 'allOf anyOf oneOf prefixItems';
const schemaMaps = '$defs definitions dependentSchemas patternProperties properties';

/** Where the parts of each kind of object stand; callbacks and webhooks are no operations of the service. */
export const grammar: Readonly<Record<Kind, ReadonlyMap<string, Part>>> = {
  document: parts({ components: 'components', paths: ['path-item', 'fields'] }),
  components: parts({
    schemas: ['schema', 'map'],
    responses: ['response', 'map'],
    parameters: ['parameter', 'map'],
    examples: ['example', 'map'],
    requestBodies: ['request-body', 'map'],
    headers: ['header', 'map'],
    securitySchemes: ['security-scheme', 'map'],
    links: ['link', 'map'],
    pathItems: ['path-item', 'map'],
    mediaTypes: ['media-type', 'map'],
  }),
  'path-item': parts({
    parameters: ['parameter', 'list'],
    get: 'operation',
    put: 'operation',
    post: 'operation',
    delete: 'operation',
    options: 'operation',
    head: 'operation',
    patch: 'operation',
    trace: 'operation',
    query: 'operation',
    additionalOperations: ['operation', 'map'],
  }),
  operation: parts({
    parameters: ['parameter', 'list'],
    requestBody: 'request-body',
    responses: ['response', 'fields'],
  }),
  parameter: parts({ schema: 'schema', content: ['media-type', 'map'], examples: ['example', 'map'] }),
  'request-body': parts({ content: ['media-type', 'map'] }),
  response: parts({ headers: ['header', 'map'], content: ['media-type', 'map'], links: ['link', 'map'] }),
  header: parts({ schema: 'schema', content: ['media-type', 'map'], examples: ['example', 'map'] }),
  'media-type': parts({
    schema: 'schema',
    itemSchema: 'schema',
    examples: ['example', 'map'],
    encoding: ['encoding', 'map'],
  }),
  encoding: parts({ headers: ['header', 'map'] }),
  example: parts({}),
  link: parts({}),
  'security-scheme': parts({}),
  schema: new Map([...held('one', subschemas), ...held('list', schemaLists), ...held('map', schemaMaps)]),
};

/** The methods that a path item has a key for, in the order of the specification. */
export const methods: readonly string[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];

function parts(table: Readonly<Record<string, Kind | readonly [Kind, Held]>>): ReadonlyMap<string, Part> {
  const entries = Object.entries(table).map(([key, part]): [string, Part] =>
    typeof part === 'string' ? [key, { kind: part, held: 'one' }] : [key, { kind: part[0], held: part[1] }],
  );
  return new Map(entries);
}

function held(how: Held, keys: string): readonly [string, Part][] {
  return keys.split(' ').map((key) => [key, { kind: 'schema', held: how }]);
}
