import type { Json } from '../model/json.ts';
import type { Operation, OperationKey } from '../model/operation.ts';
import type { Case, Scenario, Template } from '../model/scenario.ts';
import { parseJson } from '../wire/parse-json.ts';
import { encodeText } from '../wire/text.ts';
import type { Claims } from './turns.ts';

/**
 * Tells what a scenario touches that another may touch too: things by the names that it gives them (in the path, or where
 * a parameter or a member is called an id, a key and the like), and collections that are listed as a whole. What a
 * scenario makes for itself nobody else knows of.
 */
export function claimsOf(operations: readonly Operation[]): (scenario: Scenario) => Claims {
  const paths = new Map(operations.map(({ key, path }) => [key, path]));
  const listed = operations.filter(listsAll).map(({ path }) => path);
  return ({ steps }) => ({
    touched: new Set(
      steps.flatMap((step) => [...namesIn(step, paths), ...collectionsOf(step, listed, paths)]),
    ),
    writes: steps.some(({ method }) => !isSafe(method)),
  });
}

/** Names of what services look things up by, or keep unique. */
const naming = /(?:^|[^a-z])(?:id|ids|uuid|guid|key|keys|slug|code|ref|name|email|number)$/i;

function isNaming(name: string): boolean {
  return naming.test(name.replace(/([a-z\d])([A-Z])/g, '$1_$2'));
}

function isSafe(method: string): boolean {
  return /^(?:GET|HEAD|OPTIONS|TRACE)$/i.test(method);
}

/** Whether an operation reads a whole collection: without a name for what is wanted. */
function listsAll({ method, path, parameters }: Operation): boolean {
  return (
    isSafe(method) &&
    !path.includes('{') &&
    !parameters.some((each) => each.in === 'query' && each.required && isNaming(each.name))
  );
}

type Paths = ReadonlyMap<OperationKey, string>;

function collectionsOf({ operation }: Case, listed: readonly string[], paths: Paths): readonly string[] {
  const path = paths.get(operation) ?? '';
  return listed.filter((one) => path === one || path.startsWith(`${one}/`));
}

function namesIn({ operation, target, headers, body }: Case, paths: Paths): readonly string[] {
  const [path = '', query = ''] = textOf(target).split('?', 2);
  const found = [...pathNames(path, paths.get(operation) ?? ''), ...pairNames(query)];
  for (const { name, value } of headers) if (isNaming(name)) found.push(textOf(value));
  if (body.kind === 'text') found.push(...bodyNames(textOf(body.text, true)));
  return found;
}

/** The text as it is sent where nothing can be taken. */
function textOf(template: Template, isJson = false): string {
  return template
    .map((piece) => (typeof piece === 'string' ? piece : isJson ? 'null' : piece.otherwise))
    .join('');
}

function pathNames(path: string, template: string): readonly string[] {
  const parts = path.split('/');
  const wanted = template.split('/');
  if (parts.length !== wanted.length) return [];
  return parts.filter((_, at) => wanted[at]?.includes('{')).map(decoded);
}

function pairNames(text: string): readonly string[] {
  return text
    .split('&')
    .map((pair) => pair.split('=', 2))
    .filter(([name = '']) => isNaming(decoded(name)))
    .flatMap(([, value = '']) => decoded(value).split(','));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function bodyNames(text: string): readonly string[] {
  const { root, flaws } = parseJson(encodeText(text));
  if (root === undefined || flaws.some(({ severity }) => severity === 'invalid')) return pairNames(text);
  const found: string[] = [];
  const rest: { readonly json: Json; readonly isNamed: boolean }[] = [{ json: root, isNamed: false }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { json, isNamed } = next;
    if (json.kind === 'object')
      for (const { key, value } of json.members) rest.push({ json: value, isNamed: isNaming(key.value) });
    else if (json.kind === 'array') for (const item of json.items) rest.push({ json: item, isNamed });
    else if (isNamed && json.kind === 'string') found.push(json.value);
    else if (isNamed && json.kind === 'number') found.push(json.lexeme);
  }
  return found;
}
